import { heading, list, longDate, paragraph, plain, strong } from '../../../determination/write/index.ts';
import type { PlainDate } from '../../../law/dates/types.ts';
import { notice } from '../template.ts';

/** `reasons` come in the reader's language from the law room, one sentence or two for each reason. */
export const notEligible = notice<{ receivedOn: PlainDate; reasons: readonly string[]; appealBy: PlainDate }>({
  reader: 'all-parties',
  rule: '8 CCR 9792.10.3(c); 10575(a); LC 4610.5(k)',
  asksAction: true,
  offersHelp: true,
  sample: {
    receivedOn: '2026-08-21',
    reasons: ['The application came after the last day. The last day was August 10, 2026.'],
    appealBy: '2026-10-01',
  },
  sampleInSpanish: {
    reasons: ['La solicitud llegó después del último día. El último día fue el 10 de agosto de 2026.'],
  },
  wording: {
    en: {
      title: 'This application is not eligible for review',
      body: ({ receivedOn, reasons, appealBy }) => [
        paragraph(
          `We looked at the application that came on ${longDate(receivedOn)}. It cannot go to Independent Medical Review (IMR).`,
        ),
        heading(2, 'Why'),
        list(reasons),
        paragraph('This does not say that the treatment is wrong for you. No doctor has looked at that question here.'),
        heading(2, 'If something was missing'),
        paragraph(
          'If you can mend what is named above, send a new application at once. The 30 days to apply do not stop while you do it.',
        ),
        heading(2, 'If you do not agree'),
        paragraph([
          plain("You can appeal to the Workers' Compensation Appeals Board. It must have your petition by "),
          strong(longDate(appealBy)),
          plain('. You must swear that what the petition says is true. Send copies to the others in the case.'),
        ]),
      ],
    },
    es: {
      title: 'Esta solicitud no puede pasar a revisión',
      body: ({ receivedOn, reasons, appealBy }) => [
        paragraph(
          `Leímos la solicitud que llegó el ${longDate(receivedOn, 'es')}. No puede pasar a la revisión médica independiente (IMR).`,
        ),
        heading(2, 'Por qué'),
        list(reasons),
        paragraph(
          'Esto no quiere decir que el tratamiento sea malo para usted. Aquí ningún médico ha visto esa pregunta.',
        ),
        heading(2, 'Si faltaba algo'),
        paragraph(
          'Si puede corregir lo que dice arriba, mande una solicitud nueva de inmediato. Los 30 días para pedir la revisión siguen corriendo.',
        ),
        heading(2, 'Si no está de acuerdo'),
        paragraph([
          plain(
            'Puede apelar ante la Junta de Apelaciones de Compensación de Trabajadores (WCAB). La Junta debe tener su petición a más tardar el ',
          ),
          strong(longDate(appealBy, 'es')),
          plain('. Usted debe jurar que lo que dice es verdad. Mande copias a las otras personas del caso.'),
        ]),
      ],
    },
  },
});
