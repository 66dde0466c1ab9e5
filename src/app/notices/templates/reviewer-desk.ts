import { facts, list, paragraph, plain, strong } from '../../../determination/write/index.ts';
import { type Due, dueText } from '../due.ts';
import { notice } from '../template.ts';

/** Asks a reviewer to take a case. It names no party: those are shown after the conflict check, on the page. */
export const reviewerInvited = notice<{
  specialty: string;
  items: number;
  pages: number;
  answerBy: Due;
  reviewDue: Due;
}>({
  reader: 'reviewer',
  rule: 'LC 139.5; 8 CCR 9792.10.6(b)(1)',
  asksAction: true,
  offersHelp: false,
  sample: {
    specialty: 'Physical Medicine and Rehabilitation',
    items: 2,
    pages: 24,
    answerBy: '2026-09-17',
    reviewDue: '2026-09-30',
  },
  sampleInSpanish: { specialty: 'Medicina física y rehabilitación' },
  wording: {
    en: {
      title: 'A case for your review',
      body: ({ specialty, items, pages, answerBy, reviewDue }) => [
        paragraph('A case fits your specialty. Open it to see the parties and to state any conflict of interest.'),
        facts(1, [
          { label: 'Specialty', value: specialty },
          { label: 'Treatments in dispute', value: String(items) },
          { label: 'Pages in the file', value: String(pages) },
          { label: 'Review due', value: dueText(reviewDue, 'en') },
        ]),
        paragraph([
          plain('Please accept or decline by '),
          strong(dueText(answerBy, 'en')),
          plain('. After that it goes to another reviewer.'),
        ]),
      ],
    },
    es: {
      title: 'Un caso para su revisión',
      body: ({ specialty, items, pages, answerBy, reviewDue }) => [
        paragraph(
          'Hay un caso de su especialidad. Ábralo para ver quiénes son las partes y decir si tiene un conflicto de interés.',
        ),
        facts(1, [
          { label: 'Especialidad', value: specialty },
          { label: 'Tratamientos en disputa', value: String(items) },
          { label: 'Páginas del expediente', value: String(pages) },
          { label: 'Fecha de entrega', value: dueText(reviewDue, 'es') },
        ]),
        paragraph([
          plain('Por favor acepte o rechace a más tardar el '),
          strong(dueText(answerBy, 'es')),
          plain('. Después pasa a otro revisor.'),
        ]),
      ],
    },
  },
});

export const reviewerDeclined = notice<{ because: 'conflict' | 'capacity' | 'not-my-field' | 'no-answer' }>({
  reader: 'reviewer',
  rule: 'LC 139.5(c)',
  asksAction: false,
  offersHelp: false,
  sample: { because: 'conflict' },
  wording: {
    en: {
      title: 'The case went to another reviewer',
      body: ({ because }) => [
        paragraph(declined.en[because]),
        paragraph('You can no longer open the file. No payment is due for this case.'),
      ],
    },
    es: {
      title: 'El caso pasó a otro revisor',
      body: ({ because }) => [
        paragraph(declined.es[because]),
        paragraph('Ya no puede abrir el expediente. No hay pago por este caso.'),
      ],
    },
  },
});

const declined = {
  en: {
    conflict: 'You stated a conflict of interest. It is kept with the case.',
    capacity: 'You said that you have no time for this case now.',
    'not-my-field': 'You said that the treatment is outside your field.',
    'no-answer': 'You did not answer in time.',
  },
  es: {
    conflict: 'Usted declaró un conflicto de interés. Queda anotado en el caso.',
    capacity: 'Usted dijo que ahora no tiene tiempo para este caso.',
    'not-my-field': 'Usted dijo que el tratamiento no es de su especialidad.',
    'no-answer': 'Usted no respondió a tiempo.',
  },
} as const;

export const qualityReturned = notice<{ comments: readonly string[]; due: Due }>({
  reader: 'reviewer',
  rule: '8 CCR 9792.10.6(d)',
  asksAction: true,
  offersHelp: false,
  sample: {
    comments: ['Item 1: the rationale says four visits; page 7 of document 4 says nine.'],
    due: '2026-10-01',
  },
  sampleInSpanish: { comments: ['Punto 1: las razones dicen cuatro visitas; la página 7 del documento 4 dice nueve.'] },
  wording: {
    en: {
      title: 'Your draft came back with comments',
      body: ({ comments, due }) => [
        paragraph('The quality reviewer asks you to look again:'),
        list(comments, true),
        paragraph([
          plain('Please answer or change the draft by '),
          strong(dueText(due, 'en')),
          plain('. The decision stays yours.'),
        ]),
      ],
    },
    es: {
      title: 'Su borrador volvió con comentarios',
      body: ({ comments, due }) => [
        paragraph('La persona que revisa la calidad le pide ver otra vez:'),
        list(comments, true),
        paragraph([
          plain('Por favor responda o cambie el borrador a más tardar el '),
          strong(dueText(due, 'es')),
          plain('. La decisión sigue siendo suya.'),
        ]),
      ],
    },
  },
});
