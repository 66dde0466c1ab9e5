import { longDate, paragraph } from '../../../determination/write/index.ts';
import type { PlainDate } from '../../../law/dates/types.ts';
import { notice } from '../template.ts';

export const duplicate = notice<{ receivedOn: PlainDate; firstCase: string }>({
  reader: 'employee',
  rule: '8 CCR 9792.10.3(a)(2)',
  asksAction: false,
  offersHelp: true,
  sample: { receivedOn: '2026-08-25', firstCase: 'CM26-0000123' },
  wording: {
    en: {
      title: 'We already have this application',
      body: ({ receivedOn, firstCase }) => [
        paragraph(
          `On ${longDate(receivedOn)} we got an application for the same treatment and the same denial as one you sent before.`,
        ),
        paragraph(
          `Your first application goes on as case ${firstCase}. Nothing is lost. We added the new papers to it.`,
        ),
        paragraph('You do not have to do anything.'),
      ],
    },
    es: {
      title: 'Ya tenemos esta solicitud',
      body: ({ receivedOn, firstCase }) => [
        paragraph(
          `El ${longDate(receivedOn, 'es')} recibimos una solicitud por el mismo tratamiento y la misma negación que otra que usted mandó antes.`,
        ),
        paragraph(
          `Su primera solicitud sigue, con el número ${firstCase}. No se perdió nada. Le agregamos los papeles nuevos.`,
        ),
        paragraph('No tiene que hacer nada.'),
      ],
    },
  },
});
