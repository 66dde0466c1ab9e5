import { heading, list, paragraph, plain, strong } from '../../../determination/write/index.ts';
import { type Due, dueText } from '../due.ts';
import { notice } from '../template.ts';
import { type DisputeFacts, disputeBlocks, sampleDispute, sampleDisputeInSpanish } from './dispute-facts.ts';

/** The assignment notice and request for information (NOARFI) for the claims administrator: what is due, when, and what follows. */
export const assignmentAdministrator = notice<{ organization: string; dispute: DisputeFacts; recordsDue: Due }>({
  reader: 'claims-administrator',
  rule: '8 CCR 9792.10.4(b); 9792.10.5(a); LC 4610.5(l)',
  asksAction: true,
  offersHelp: false,
  sample: {
    organization: 'Quail Hollow Independent Review (fictional)',
    dispute: sampleDispute,
    recordsDue: '2026-09-29',
  },
  sampleInSpanish: { dispute: sampleDisputeInSpanish },
  wording: {
    en: {
      title: 'Notice of Assignment and Request for Information',
      body: ({ organization, dispute, recordsDue }) => [
        paragraph(`This dispute was found eligible for Independent Medical Review and is assigned to ${organization}.`),
        ...disputeBlocks(dispute, 'en'),
        heading(2, 'What you must send'),
        paragraph([plain('We must have these records by '), strong(dueText(recordsDue, 'en')), plain(':')]),
        list(
          [
            "All physicians' reports relevant to the current condition from the six months before the request for authorization, and any report named in the request or in the UR decision. If the requesting physician has treated for less than six months, also the reports of the one before.",
            'The application form that went out with the UR decision, without the decision and the instructions.',
            'Other information given to the employee about the UR decision.',
            'Everything the employee or a provider gave you in support of the request.',
            'Other relevant documents and information used in deciding, with the statements that explain the reasons.',
            'Your answer to any new issue in the application.',
          ],
          true,
        ),
        paragraph(
          'Send the employee, the attorney and the requesting physician a list of what you sent, with copies of what they do not have. Send a relevant record found later at once (LC 4610.5(m)).',
        ),
        heading(2, 'If the records do not come'),
        paragraph(
          'The review may go on without them, and failing to send them may bring an administrative penalty (LC 4610.5(i); 8 CCR 9792.12).',
        ),
        heading(2, 'If the treatment is authorized'),
        paragraph('Tell us at once. The review then ends (8 CCR 9792.10.6(a)).'),
      ],
    },
    es: {
      title: 'Aviso de asignación y petición de información',
      body: ({ organization, dispute, recordsDue }) => [
        paragraph(`Esta disputa puede pasar a la revisión médica independiente y fue asignada a ${organization}.`),
        ...disputeBlocks(dispute, 'es'),
        heading(2, 'Qué debe mandar'),
        paragraph([
          plain('Debemos tener estos papeles a más tardar el '),
          strong(dueText(recordsDue, 'es')),
          plain(':'),
        ]),
        list(
          [
            'Todos los informes médicos sobre el estado actual, de los seis meses antes de la petición del médico, y todo informe nombrado en la petición o en la decisión de UR. Si el médico trata desde hace menos de seis meses, también los informes del anterior.',
            'El formulario de solicitud que salió con la decisión de UR, sin la decisión ni las instrucciones.',
            'Otra información dada al trabajador sobre la decisión de UR.',
            'Todo lo que el trabajador o un proveedor le dio en apoyo de la petición.',
            'Otros documentos e información usados para decidir, con las razones.',
            'Su respuesta a todo punto nuevo de la solicitud.',
          ],
          true,
        ),
        paragraph(
          'Mande al trabajador, al abogado y al médico una lista de lo que mandó, con copia de lo que no tienen. Mande de inmediato todo papel importante que aparezca después (LC 4610.5(m)).',
        ),
        heading(2, 'Si los papeles no llegan'),
        paragraph(
          'La revisión puede seguir sin ellos, y no mandarlos puede traer una multa administrativa (LC 4610.5(i); 8 CCR 9792.12).',
        ),
        heading(2, 'Si el tratamiento se autoriza'),
        paragraph('Avísenos de inmediato. Entonces la revisión termina (8 CCR 9792.10.6(a)).'),
      ],
    },
  },
});
