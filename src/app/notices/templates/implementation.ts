import { list, longDate, paragraph, plain, strong } from '../../../determination/write/index.ts';
import type { PlainDate } from '../../../law/dates/types.ts';
import { type Due, dueText } from '../due.ts';
import { notice } from '../template.ts';

export const implementationReminder = notice<{
  treatments: readonly string[];
  alreadyGiven: boolean;
  due: Due;
  overdue: boolean;
}>({
  reader: 'claims-administrator',
  rule: 'LC 4610.6(j); 8 CCR 9792.10.7(a)-(b)',
  asksAction: true,
  offersHelp: false,
  sample: { treatments: ['Home exercise kit'], alreadyGiven: false, due: '2026-10-12', overdue: false },
  sampleInSpanish: { treatments: ['Equipo de ejercicios para la casa'] },
  wording: {
    en: {
      title: 'Carry out the determination',
      body: ({ treatments, alreadyGiven, due, overdue }) => [
        paragraph('The UR decision on this treatment was overturned:'),
        list(treatments),
        paragraph([
          plain(alreadyGiven ? 'It was already given. Payment is due by ' : 'Authorization is due by '),
          strong(dueText(due, 'en')),
          plain(overdue ? '. That day has passed.' : '.'),
        ]),
        paragraph(
          'Report on the case page that it is done, or that a petition to appeal was filed or liability is disputed. Delay may bring a daily penalty (LC 4610.6(k); 8 CCR 9792.10.7(b)).',
        ),
      ],
    },
    es: {
      title: 'Cumpla la determinación',
      body: ({ treatments, alreadyGiven, due, overdue }) => [
        paragraph('Se revocó la decisión de UR sobre este tratamiento:'),
        list(treatments),
        paragraph([
          plain(alreadyGiven ? 'Ya se dio. Se debe pagar a más tardar el ' : 'Se debe autorizar a más tardar el '),
          strong(dueText(due, 'es')),
          plain(overdue ? '. Esa fecha ya pasó.' : '.'),
        ]),
        paragraph(
          'Diga en la página del caso que ya se cumplió, o que hay apelación o se disputa la responsabilidad. La demora puede traer una multa por día (LC 4610.6(k); 8 CCR 9792.10.7(b)).',
        ),
      ],
    },
  },
});

export const implemented = notice<{ treatments: readonly string[]; on: PlainDate }>({
  reader: 'employee',
  rule: '8 CCR 9792.10.7(a)',
  asksAction: false,
  offersHelp: true,
  sample: { treatments: ['Home exercise kit'], on: '2026-10-08' },
  sampleInSpanish: { treatments: ['Equipo de ejercicios para la casa'] },
  wording: {
    en: {
      title: 'Your treatment was authorized',
      body: ({ treatments, on }) => [
        paragraph(`The claims administrator tells us that on ${longDate(on)} it authorized or paid for:`),
        list(treatments),
        paragraph('You can call your doctor and make an appointment.'),
        paragraph('If this is not true, tell us.'),
      ],
    },
    es: {
      title: 'Autorizaron su tratamiento',
      body: ({ treatments, on }) => [
        paragraph(`El administrador de reclamos nos dice que el ${longDate(on, 'es')} autorizó o pagó:`),
        list(treatments),
        paragraph('Puede llamar a su médico y hacer una cita.'),
        paragraph('Si no es cierto, avísenos.'),
      ],
    },
  },
});
