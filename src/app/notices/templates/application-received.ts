import { heading, list, longDate, paragraph } from '../../../determination/write/index.ts';
import type { PlainDate } from '../../../law/dates/types.ts';
import { notice } from '../template.ts';

export const applicationReceived = notice<{ receivedOn: PlainDate; treatments: readonly string[] }>({
  reader: 'employee',
  rule: '8 CCR 9792.10.1(b); 9792.10.3(a)',
  asksAction: false,
  offersHelp: true,
  sample: { receivedOn: '2026-08-21', treatments: ['Acupuncture, 6 sessions', 'Home exercise kit'] },
  sampleInSpanish: { treatments: ['Acupuntura, 6 sesiones', 'Equipo de ejercicios para la casa'] },
  wording: {
    en: {
      title: 'We got your application',
      body: ({ receivedOn, treatments }) => [
        paragraph(`Your application for Independent Medical Review (IMR) came to us on ${longDate(receivedOn)}.`),
        paragraph('You asked for a review of:'),
        list(treatments),
        heading(2, 'What happens next'),
        list(
          [
            'We check that your application is complete and that this kind of review fits it.',
            'If something is missing, we write to you.',
            'If all is there, an independent doctor reads your records and decides. We will tell you when that starts.',
          ],
          true,
        ),
        heading(2, 'What you can do now'),
        paragraph(
          'You do not have to do anything. If you have medical papers that help, you can add them to your case.',
        ),
        paragraph('The review is free for you.'),
      ],
    },
    es: {
      title: 'Recibimos su solicitud',
      body: ({ receivedOn, treatments }) => [
        paragraph(`Su solicitud de revisión médica independiente (IMR) nos llegó el ${longDate(receivedOn, 'es')}.`),
        paragraph('Usted pidió que se revise:'),
        list(treatments),
        heading(2, 'Qué sigue'),
        list(
          [
            'Vemos si su solicitud está completa y si le corresponde esta revisión.',
            'Si falta algo, le escribimos.',
            'Si no falta nada, un médico independiente lee sus papeles médicos y decide. Le avisaremos cuando empiece.',
          ],
          true,
        ),
        heading(2, 'Qué puede hacer ahora'),
        paragraph('No tiene que hacer nada. Si tiene papeles médicos que ayuden, puede agregarlos a su caso.'),
        paragraph('La revisión es gratis para usted.'),
      ],
    },
  },
});
