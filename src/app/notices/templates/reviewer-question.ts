import { callout, heading, longDate, paragraph, plain, strong } from '../../../determination/write/index.ts';
import type { PlainDate } from '../../../law/dates/types.ts';
import { type Due, dueText } from '../due.ts';
import { notice } from '../template.ts';

/** The reviewer asks one party; everyone gets a copy of the question and of the answer (LC 4610.6(b)). */
export const reviewerQuestion = notice<{ asked: string; question: string; due: Due }>({
  reader: 'all-parties',
  rule: 'LC 4610.6(b); 8 CCR 9792.10.5(c)',
  asksAction: true,
  offersHelp: true,
  sample: {
    asked: 'Ansel Imaginario, MD',
    question: 'Were physical therapy notes written after June 1, 2026? If so, please send them.',
    due: '2026-09-30',
  },
  sampleInSpanish: {
    question: '¿Hay notas de terapia física después del 1 de junio de 2026? Si las hay, por favor mándelas.',
  },
  wording: {
    en: {
      title: 'The reviewer has a question',
      body: ({ asked, question, due }) => [
        paragraph(`The independent reviewer asks ${asked}:`),
        callout('notice', [paragraph(question)]),
        paragraph([plain('The answer should be here by '), strong(dueText(due, 'en')), plain('.')]),
        heading(2, 'If the question is not for you'),
        paragraph('You get this as a copy, and you will get a copy of the answer. You do not have to do anything.'),
        heading(2, 'If no answer comes'),
        paragraph('The review goes on with the records that are here.'),
      ],
    },
    es: {
      title: 'El médico revisor tiene una pregunta',
      body: ({ asked, question, due }) => [
        paragraph(`El médico independiente le pregunta a ${asked}:`),
        callout('notice', [paragraph(question)]),
        paragraph([plain('La respuesta debe llegar a más tardar el '), strong(dueText(due, 'es')), plain('.')]),
        heading(2, 'Si la pregunta no es para usted'),
        paragraph('Usted recibe esta copia y también recibirá copia de la respuesta. No tiene que hacer nada.'),
        heading(2, 'Si no llega respuesta'),
        paragraph('La revisión sigue con los papeles que hay.'),
      ],
    },
  },
});

export const reviewerAnswer = notice<{ answeredBy: string; answeredOn: PlainDate; question: string; answer: string }>({
  reader: 'all-parties',
  rule: 'LC 4610.6(b)',
  asksAction: false,
  offersHelp: true,
  sample: {
    answeredBy: 'Ansel Imaginario, MD',
    answeredOn: '2026-09-28',
    question: 'Were physical therapy notes written after June 1, 2026? If so, please send them.',
    answer: 'Yes. Four notes are enclosed.',
  },
  sampleInSpanish: {
    question: '¿Hay notas de terapia física después del 1 de junio de 2026? Si las hay, por favor mándelas.',
    answer: 'Sí. Van cuatro notas.',
  },
  wording: {
    en: {
      title: "The answer to the reviewer's question",
      body: ({ answeredBy, answeredOn, question, answer }) => [
        paragraph('The reviewer asked:'),
        callout('notice', [paragraph(question)]),
        paragraph(`${answeredBy} answered on ${longDate(answeredOn)}:`),
        callout('notice', [paragraph(answer)]),
        paragraph('This is your copy. You do not have to do anything.'),
      ],
    },
    es: {
      title: 'La respuesta a la pregunta del médico revisor',
      body: ({ answeredBy, answeredOn, question, answer }) => [
        paragraph('El médico revisor preguntó:'),
        callout('notice', [paragraph(question)]),
        paragraph(`${answeredBy} respondió el ${longDate(answeredOn, 'es')}:`),
        callout('notice', [paragraph(answer)]),
        paragraph('Esta es su copia. No tiene que hacer nada.'),
      ],
    },
  },
});
