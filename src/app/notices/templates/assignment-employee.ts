import { heading, list, paragraph, plain, strong } from '../../../determination/write/index.ts';
import { type Due, dueText } from '../due.ts';
import { notice } from '../template.ts';
import { type DisputeFacts, disputeBlocks, sampleDispute, sampleDisputeInSpanish } from './dispute-facts.ts';

/** The assignment notice (NOARFI) for the worker, the attorney and the requesting physician. */
export const assignmentEmployee = notice<{ organization: string; dispute: DisputeFacts; recordsDue: Due }>({
  reader: 'employee',
  rule: '8 CCR 9792.10.4(b); 9792.10.5(b)',
  asksAction: true,
  offersHelp: true,
  sample: {
    organization: 'Quail Hollow Independent Review (fictional)',
    dispute: sampleDispute,
    recordsDue: '2026-09-29',
  },
  sampleInSpanish: { dispute: sampleDisputeInSpanish },
  wording: {
    en: {
      title: 'Your review has started',
      body: ({ organization, dispute, recordsDue }) => [
        paragraph(`Your case was sent to ${organization}. An independent doctor will read the records and decide.`),
        ...disputeBlocks(dispute, 'en'),
        heading(2, 'What you can do'),
        paragraph([
          plain('You and your doctor can send papers that help. Please send them by '),
          strong(dueText(recordsDue, 'en')),
          plain('. You do not have to. Good papers to send:'),
        ]),
        list([
          'reports and test results about this problem;',
          'a letter from your doctor that says why you need the treatment;',
          'what you have tried, and how it went.',
        ]),
        heading(2, 'What happens next'),
        paragraph(
          'The claims administrator must send your medical records by the same day, and send you a list of them. If one is missing, send it or tell us.',
        ),
        paragraph(
          dispute.reviewType === 'expedited'
            ? 'This review is expedited. The decision comes about 3 days after we have the records.'
            : 'The decision comes about 30 days after we have the records. We will tell you when it is there.',
        ),
      ],
    },
    es: {
      title: 'Su revisión empezó',
      body: ({ organization, dispute, recordsDue }) => [
        paragraph(`Su caso pasó a ${organization}. Un médico independiente va a leer los papeles y decidir.`),
        ...disputeBlocks(dispute, 'es'),
        heading(2, 'Qué puede hacer'),
        paragraph([
          plain('Usted y su médico pueden mandar papeles que ayuden. Por favor mándelos a más tardar el '),
          strong(dueText(recordsDue, 'es')),
          plain('. No es obligatorio. Papeles que ayudan:'),
        ]),
        list([
          'informes y resultados de exámenes de este problema;',
          'una carta de su médico que diga por qué usted necesita el tratamiento;',
          'lo que ya probó y cómo le fue.',
        ]),
        heading(2, 'Qué sigue'),
        paragraph(
          'El administrador de reclamos debe mandar sus papeles médicos antes de esa fecha, y a usted una lista de ellos. Si falta uno, mándelo o avísenos.',
        ),
        paragraph(
          dispute.reviewType === 'expedited'
            ? 'Esta revisión es rápida. La decisión sale unos 3 días después de que tengamos los papeles.'
            : 'La decisión sale unos 30 días después de que tengamos los papeles. Le avisaremos cuando esté lista.',
        ),
      ],
    },
  },
});
