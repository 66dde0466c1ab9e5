import { heading, longDate, paragraph, plain, strong } from '../../../determination/write/index.ts';
import type { PlainDate } from '../../../law/dates/types.ts';
import { type Due, dueText } from '../due.ts';
import { notice } from '../template.ts';

export const convertedToExpedited = notice<{ certifiedOn: PlainDate; recordsDue: Due }>({
  reader: 'all-parties',
  rule: '8 CCR 9792.10.4(c); 9792.10.5(a)(1)',
  asksAction: true,
  offersHelp: true,
  sample: { certifiedOn: '2026-09-15', recordsDue: '2026-09-16T14:05-07:00' },
  wording: {
    en: {
      title: 'This review is now expedited',
      body: ({ certifiedOn, recordsDue }) => [
        paragraph(
          `On ${longDate(certifiedOn)} the treating physician certified that waiting is a serious threat to the worker's health. From now on the review follows the short times.`,
        ),
        heading(2, 'New times'),
        paragraph([
          plain('The claims administrator must send all records by '),
          strong(dueText(recordsDue, 'en')),
          plain('. That is 24 hours after this notice.'),
        ]),
        paragraph(
          'The worker and the doctor may send papers in the same time. The decision comes about 3 days after we have the records.',
        ),
      ],
    },
    es: {
      title: 'Esta revisión ahora es rápida',
      body: ({ certifiedOn, recordsDue }) => [
        paragraph(
          `El ${longDate(certifiedOn, 'es')} el médico certificó que esperar es un peligro serio para la salud de quien espera. Desde ahora la revisión sigue los plazos cortos.`,
        ),
        heading(2, 'Plazos nuevos'),
        paragraph([
          plain('El administrador de reclamos debe mandar todos los papeles a más tardar el '),
          strong(dueText(recordsDue, 'es')),
          plain('. Son 24 horas después de este aviso.'),
        ]),
        paragraph(
          'El trabajador y el médico pueden mandar papeles en el mismo plazo. La decisión sale unos 3 días después de que tengamos los papeles.',
        ),
      ],
    },
  },
});

export const convertedToRegular = notice<{ because: 'no-threat' | 'already-given'; recordsDue: Due }>({
  reader: 'all-parties',
  rule: '8 CCR 9792.10.4',
  asksAction: false,
  offersHelp: true,
  sample: { because: 'already-given', recordsDue: '2026-09-29' },
  wording: {
    en: {
      title: 'This review now follows the regular times',
      body: ({ because, recordsDue }) => [
        paragraph(
          because === 'already-given'
            ? 'The review was expedited. The treatment was already given, so there is no need to hurry the decision.'
            : 'The review was expedited. The papers show that waiting is not a serious threat to health.',
        ),
        paragraph(
          `Records may now come until ${dueText(recordsDue, 'en')}. The decision comes about 30 days after we have them.`,
        ),
        paragraph(
          'If waiting becomes a danger, the treating physician can certify it at any time. The review is then fast again.',
        ),
      ],
    },
    es: {
      title: 'Esta revisión ahora sigue los plazos normales',
      body: ({ because, recordsDue }) => [
        paragraph(
          because === 'already-given'
            ? 'La revisión era rápida. El tratamiento ya se dio, y por eso no hay prisa para decidir.'
            : 'La revisión era rápida. Los papeles muestran que esperar no es un peligro serio para la salud.',
        ),
        paragraph(
          `Ahora se pueden mandar papeles hasta el ${dueText(recordsDue, 'es')}. La decisión sale unos 30 días después de que los tengamos.`,
        ),
        paragraph(
          'Si esperar se vuelve un peligro, el médico puede certificarlo cuando quiera. Entonces la revisión vuelve a ser rápida.',
        ),
      ],
    },
  },
});
