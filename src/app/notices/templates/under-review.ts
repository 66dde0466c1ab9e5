import { heading, list, longDate, paragraph, plain, strong } from '../../../determination/write/index.ts';
import type { PlainDate } from '../../../law/dates/types.ts';
import { type Due, dueText } from '../due.ts';
import { notice } from '../template.ts';

export const consolidated = notice<{ leadCase: string; cases: readonly string[] }>({
  reader: 'all-parties',
  rule: '8 CCR 9792.10.4(a)',
  asksAction: false,
  offersHelp: true,
  sample: { leadCase: 'CM26-0000123', cases: ['CM26-0000123', 'CM26-0000140'] },
  wording: {
    en: {
      title: 'These reviews are now one',
      body: ({ leadCase, cases }) => [
        paragraph('These cases have the same worker, the same doctor and the same date of injury:'),
        list(cases),
        paragraph(
          `They go on together as case ${leadCase}. There will be one letter. It decides each treatment by itself.`,
        ),
        paragraph('You do not have to do anything.'),
      ],
    },
    es: {
      title: 'Estas revisiones ahora son una sola',
      body: ({ leadCase, cases }) => [
        paragraph('Estos casos tienen el mismo trabajador, el mismo médico y la misma fecha de lesión:'),
        list(cases),
        paragraph(
          `Siguen juntos con el número ${leadCase}. Habrá una sola carta. En ella se decide cada tratamiento por separado.`,
        ),
        paragraph('No tiene que hacer nada.'),
      ],
    },
  },
});

export const extended = notice<{ approvedOn: PlainDate; because: string; newDue: Due }>({
  reader: 'all-parties',
  rule: 'LC 4610.6(d)(2)',
  asksAction: false,
  offersHelp: true,
  sample: { approvedOn: '2026-10-10', because: 'A fire closed the records office for two days', newDue: '2026-10-16' },
  sampleInSpanish: { because: 'Un incendio cerró la oficina de papeles por dos días' },
  wording: {
    en: {
      title: 'The decision will take a little longer',
      body: ({ approvedOn, because, newDue }) => [
        paragraph([
          plain('The decision is now due by '),
          strong(dueText(newDue, 'en')),
          plain('. The law allows up to 3 more days for a good reason.'),
        ]),
        heading(2, 'Why'),
        paragraph(
          `${because.replace(/\.$/, '')}. The Administrative Director approved this on ${longDate(approvedOn)}.`,
        ),
        paragraph('You do not have to do anything.'),
      ],
    },
    es: {
      title: 'La decisión va a tardar un poco más',
      body: ({ approvedOn, because, newDue }) => [
        paragraph([
          plain('Ahora la decisión debe salir a más tardar el '),
          strong(dueText(newDue, 'es')),
          plain('. La ley permite hasta 3 días más por una buena razón.'),
        ]),
        heading(2, 'Por qué'),
        paragraph(
          `${because.replace(/\.$/, '')}. El director administrativo lo aprobó el ${longDate(approvedOn, 'es')}.`,
        ),
        paragraph('No tiene que hacer nada.'),
      ],
    },
  },
});
