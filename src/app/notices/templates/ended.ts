import { heading, longDate, paragraph } from '../../../determination/write/index.ts';
import type { PlainDate } from '../../../law/dates/types.ts';
import { notice } from '../template.ts';

/** Ended because the treatment was authorized or the dispute settled (8 CCR 9792.10.6(a); LC 4610.5(g)). */
export const terminated = notice<{
  on: PlainDate;
  because: 'authorized' | 'settled';
  forwarded: boolean;
  treatments: string;
}>({
  reader: 'all-parties',
  rule: '8 CCR 9792.10.6(a); 9792.10.8',
  asksAction: false,
  offersHelp: true,
  sample: { on: '2026-09-20', because: 'authorized', forwarded: false, treatments: 'Home exercise kit' },
  sampleInSpanish: { treatments: 'Equipo de ejercicios para la casa' },
  wording: {
    en: {
      title: 'This review has ended',
      body: ({ on, because, forwarded, treatments }) => [
        paragraph(
          because === 'authorized'
            ? `On ${longDate(on)} the claims administrator told us that it authorized this treatment: ${treatments}.`
            : `On ${longDate(on)} we were told that this dispute is settled. It was about: ${treatments}.`,
        ),
        paragraph('So there is nothing left to decide, and the review ends without a decision.'),
        heading(2, 'If this is not right'),
        paragraph('If the treatment was not authorized, or only part of it, tell us at once.'),
        heading(2, 'Fee'),
        paragraph(
          forwarded
            ? 'The case was already with a reviewer. The claims administrator pays the fee for that stage. The worker pays nothing.'
            : 'The case was not yet with a reviewer. The claims administrator pays the lower fee for that stage. The worker pays nothing.',
        ),
      ],
    },
    es: {
      title: 'Esta revisión terminó',
      body: ({ on, because, forwarded, treatments }) => [
        paragraph(
          because === 'authorized'
            ? `El ${longDate(on, 'es')} el administrador de reclamos nos avisó que autorizó este tratamiento: ${treatments}.`
            : `El ${longDate(on, 'es')} nos avisaron que esta disputa se arregló. Era sobre: ${treatments}.`,
        ),
        paragraph('Ya no hay nada que decidir. La revisión termina sin decisión.'),
        heading(2, 'Si esto no es cierto'),
        paragraph('Si no autorizaron el tratamiento, o solo una parte, avísenos de inmediato.'),
        heading(2, 'Costo'),
        paragraph(
          forwarded
            ? 'El caso ya estaba con un médico revisor. El administrador de reclamos paga lo que cuesta esa etapa. El trabajador no paga nada.'
            : 'El caso todavía no estaba con un médico revisor. El administrador de reclamos paga el costo menor de esa etapa. El trabajador no paga nada.',
        ),
      ],
    },
  },
});

export const withdrawn = notice<{ on: PlainDate; by: 'employee' | 'attorney' | 'requesting-physician' }>({
  reader: 'all-parties',
  rule: 'LC 4610.5(g)',
  asksAction: false,
  offersHelp: true,
  sample: { on: '2026-09-18', by: 'employee' },
  wording: {
    en: {
      title: 'The request for review was withdrawn',
      body: ({ on, by }) => [
        paragraph(`On ${longDate(on)} ${withdrawers.en[by]}. The review ends. There will be no decision.`),
        heading(2, 'What this means'),
        paragraph('The denial stays as it is. The treatment does not have to be given.'),
        heading(2, 'If this was a mistake'),
        paragraph('Tell us at once. A new application is possible only while the 30 days to apply still run.'),
      ],
    },
    es: {
      title: 'Se retiró la petición de revisión',
      body: ({ on, by }) => [
        paragraph(`El ${longDate(on, 'es')} ${withdrawers.es[by]}. La revisión termina. No habrá decisión.`),
        heading(2, 'Qué significa'),
        paragraph('La negación queda como está. No se tiene que dar el tratamiento.'),
        heading(2, 'Si fue un error'),
        paragraph('Avísenos de inmediato. Solo se puede pedir otra vez mientras sigan corriendo los 30 días.'),
      ],
    },
  },
});

const withdrawers = {
  en: {
    employee: 'the worker took back the application',
    attorney: "the worker's attorney took back the application",
    'requesting-physician': 'the doctor took back the request for the treatment',
  },
  es: {
    employee: 'el trabajador retiró la solicitud',
    attorney: 'el abogado del trabajador retiró la solicitud',
    'requesting-physician': 'el médico retiró la petición del tratamiento',
  },
} as const;
