import { heading, longDate, paragraph } from '../../../determination/write/index.ts';
import type { PlainDate } from '../../../law/dates/types.ts';
import { notice } from '../template.ts';

export const deferred = notice<{ receivedOn: PlainDate; disputed: string }>({
  reader: 'all-parties',
  rule: '8 CCR 9792.10.3(d); LC 4610.5(h)(2), (k)',
  asksAction: false,
  offersHelp: true,
  sample: { receivedOn: '2026-08-21', disputed: 'that the shoulder was hurt at work' },
  sampleInSpanish: { disputed: 'que el hombro se lastimó en el trabajo' },
  wording: {
    en: {
      title: 'The review has to wait',
      body: ({ receivedOn, disputed }) => [
        paragraph(`The application of ${longDate(receivedOn)} is here and is kept. The review cannot start yet.`),
        heading(2, 'Why'),
        paragraph(
          `The claims administrator does not agree ${disputed}. That is a question of law, not of medicine. It must be settled first, by an agreement or by a judge.`,
        ),
        heading(2, 'What happens next'),
        paragraph(
          'When it is settled and the treatment is still denied as not medically necessary, ask us to go on. You have 30 days from the day you are served with the notice that it is settled.',
        ),
        paragraph('The claims administrator can also agree to the review at any time. Then we start.'),
      ],
    },
    es: {
      title: 'La revisión tiene que esperar',
      body: ({ receivedOn, disputed }) => [
        paragraph(
          `Tenemos y guardamos la solicitud del ${longDate(receivedOn, 'es')}. La revisión no puede empezar todavía.`,
        ),
        heading(2, 'Por qué'),
        paragraph(
          `El administrador de reclamos no acepta ${disputed}. Esa es una pregunta de ley, no de medicina. Primero se tiene que resolver, con un acuerdo o con un juez.`,
        ),
        heading(2, 'Qué sigue'),
        paragraph(
          'Cuando se resuelva, si el tratamiento sigue negado por no ser médicamente necesario, pídanos seguir. Tiene 30 días desde que le entreguen el aviso de que ya se resolvió.',
        ),
        paragraph('El administrador de reclamos también puede aceptar la revisión cuando quiera. Entonces empezamos.'),
      ],
    },
  },
});
