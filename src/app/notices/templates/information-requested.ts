import { heading, list, paragraph, plain, strong } from '../../../determination/write/index.ts';
import { type Due, dueText } from '../due.ts';
import { notice } from '../template.ts';

/** The request goes to whoever holds what is missing; it says who that is. */
export const informationRequested = notice<{ needed: readonly string[]; due: Due }>({
  reader: 'all-parties',
  rule: '8 CCR 9792.10.3(b)-(c)',
  asksAction: true,
  offersHelp: true,
  sample: {
    needed: ['All pages of the denial letter of August 3, 2026', 'The signature on page 1 of the application'],
    due: '2026-09-02',
  },
  sampleInSpanish: {
    needed: [
      'Todas las páginas de la carta de negación del 3 de agosto de 2026',
      'La firma en la página 1 de la solicitud',
    ],
  },
  wording: {
    en: {
      title: 'We need something from you',
      body: ({ needed, due }) => [
        paragraph('We cannot yet tell if this application can go to Independent Medical Review (IMR). Please send us:'),
        list(needed),
        paragraph([
          plain('Please send it by '),
          strong(dueText(due, 'en')),
          plain('. The rules give 5 business days.'),
        ]),
        heading(2, 'How to send it'),
        paragraph('Sign in and add it to the case, or mail or fax it to the address above with the case number on it.'),
        heading(2, 'If you do not send it'),
        paragraph('We decide with the papers we have. The application may then be found not eligible.'),
      ],
    },
    es: {
      title: 'Necesitamos algo de usted',
      body: ({ needed, due }) => [
        paragraph(
          'Todavía no podemos decir si esta solicitud puede pasar a la revisión médica independiente (IMR). Por favor mándenos:',
        ),
        list(needed),
        paragraph([
          plain('Por favor mándelo a más tardar el '),
          strong(dueText(due, 'es')),
          plain('. Las reglas dan 5 días hábiles.'),
        ]),
        heading(2, 'Cómo mandarlo'),
        paragraph(
          'Entre a su cuenta y agréguelo al caso, o mándelo por correo o fax a la dirección de arriba con el número de caso.',
        ),
        heading(2, 'Si no lo manda'),
        paragraph('Decidimos con los papeles que tenemos. Puede ser que la solicitud no sea aceptada.'),
      ],
    },
  },
});
