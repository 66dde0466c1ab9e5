import { heading, longDate, paragraph, plain, strong } from '../../../determination/write/index.ts';
import type { PlainDate } from '../../../law/dates/types.ts';
import { notice } from '../template.ts';

/** The page that comes with the determination. The result stands in the letter, not here: the envelope may be opened by others. */
export const determinationServed = notice<{ decidedOn: PlainDate; servedOn: PlainDate; corrects: string | null }>({
  reader: 'all-parties',
  rule: 'LC 4610.6(f), (h)',
  asksAction: true,
  offersHelp: true,
  sample: { decidedOn: '2026-10-02', servedOn: '2026-10-02', corrects: null },
  wording: {
    en: {
      title: 'The decision is here',
      body: ({ decidedOn, servedOn, corrects }) => [
        paragraph(
          corrects
            ? `A corrected decision of ${longDate(decidedOn)} is enclosed. It takes the place of the one before. What was corrected: ${corrects.replace(/\.$/, '')}.`
            : `The decision of ${longDate(decidedOn)} is enclosed. Page 1 says what was decided and what comes next.`,
        ),
        heading(2, 'If you do not agree'),
        paragraph([
          plain(`It was sent on ${longDate(servedOn)}. You can appeal `),
          strong('within 30 days after it was mailed'),
          plain('. The letter says how.'),
        ]),
        paragraph('Keep the letter and the proof of service. You need both for an appeal.'),
      ],
    },
    es: {
      title: 'Ya está la decisión',
      body: ({ decidedOn, servedOn, corrects }) => [
        paragraph(
          corrects
            ? `Aquí va una decisión corregida, del ${longDate(decidedOn, 'es')}. Toma el lugar de la anterior. Qué se corrigió: ${corrects.replace(/\.$/, '')}.`
            : `Aquí va la decisión del ${longDate(decidedOn, 'es')}. La página 1 dice qué se decidió y qué sigue.`,
        ),
        heading(2, 'Si no está de acuerdo'),
        paragraph([
          plain(`Se envió el ${longDate(servedOn, 'es')}. Usted puede apelar `),
          strong('en los 30 días después de que se envió por correo'),
          plain('. La carta dice cómo.'),
        ]),
        paragraph('Guarde la carta y la prueba de entrega. Para apelar necesita las dos.'),
      ],
    },
  },
});
