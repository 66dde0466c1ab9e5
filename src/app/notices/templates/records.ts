import { facts, heading, list, longDate, paragraph, plain, strong, table } from '../../../determination/write/index.ts';
import type { PlainDate } from '../../../law/dates/types.ts';
import { type Due, dueText } from '../due.ts';
import { notice } from '../template.ts';

/** Before the day: what is still missing. */
export const recordsReminder = notice<{ due: Due; missing: readonly string[] }>({
  reader: 'claims-administrator',
  rule: '8 CCR 9792.10.5(a)(1)',
  asksAction: true,
  offersHelp: false,
  sample: {
    due: '2026-09-29',
    missing: ["Physicians' reports of the last six months (R1)", 'The application form (R2)'],
  },
  sampleInSpanish: {
    missing: ['Los informes médicos de los últimos seis meses (R1)', 'El formulario de solicitud (R2)'],
  },
  wording: {
    en: {
      title: 'Records are due soon',
      body: ({ due, missing }) => [
        paragraph([
          plain('The records of this review are due by '),
          strong(dueText(due, 'en')),
          plain('. Still missing:'),
        ]),
        list(missing),
        paragraph('If a record does not exist, say so on the case page. Then nobody waits for it.'),
      ],
    },
    es: {
      title: 'Los papeles se deben mandar pronto',
      body: ({ due, missing }) => [
        paragraph([
          plain('Los papeles de esta revisión se deben mandar a más tardar el '),
          strong(dueText(due, 'es')),
          plain('. Todavía faltan:'),
        ]),
        list(missing),
        paragraph('Si un papel no existe, dígalo en la página del caso. Así nadie lo espera.'),
      ],
    },
  },
});

/** The dates that show the failure: when and how we asked, what was due when, what came when. */
export interface RecordsEvidence {
  noticeSentOn: PlainDate;
  noticeSentBy: 'mail' | 'electronic';
  due: Due;
  missing: readonly string[];
  received: readonly { record: string; on: PlainDate }[];
}

const sampleEvidence: RecordsEvidence = {
  noticeSentOn: '2026-09-14',
  noticeSentBy: 'mail',
  due: '2026-09-29',
  missing: ["Physicians' reports of the last six months (R1)"],
  received: [{ record: 'The application form (R2)', on: '2026-09-22' }],
};

const evidenceInSpanish: Partial<RecordsEvidence> = {
  missing: ['Los informes médicos de los últimos seis meses (R1)'],
  received: [{ record: 'El formulario de solicitud (R2)', on: '2026-09-22' }],
};

export const recordsOverdue = notice<RecordsEvidence>({
  reader: 'claims-administrator',
  rule: '8 CCR 9792.10.5(a)(1); 9792.12; LC 4610.5(i)',
  asksAction: true,
  offersHelp: false,
  sample: sampleEvidence,
  sampleInSpanish: evidenceInSpanish,
  wording: {
    en: {
      title: 'Records are overdue',
      body: (evidence) => [
        paragraph('The records of this review did not all come in time. Send what is missing now.'),
        ...evidenceBlocks(evidence, 'en'),
        heading(2, 'What follows'),
        paragraph(
          'The reviewer may decide on other records. The determination never rests on the UR decision alone (8 CCR 9792.10.6(b)(2)). These dates may go to the Administrative Director for a penalty (LC 4610.5(i); 8 CCR 9792.12).',
        ),
        paragraph('If you sent the records, show the day and the way. We then correct this.'),
      ],
    },
    es: {
      title: 'Los papeles no llegaron a tiempo',
      body: (evidence) => [
        paragraph('No todos los papeles de esta revisión llegaron a tiempo. Mande ahora lo que falta.'),
        ...evidenceBlocks(evidence, 'es'),
        heading(2, 'Qué pasa después'),
        paragraph(
          'El médico revisor puede decidir con otros papeles. La determinación nunca se basa solo en la decisión de UR (8 CCR 9792.10.6(b)(2)). Estas fechas pueden pasar al director administrativo para una multa (LC 4610.5(i); 8 CCR 9792.12).',
        ),
        paragraph('Si ya mandó los papeles, muestre qué día y cómo. Entonces lo corregimos.'),
      ],
    },
  },
});

/** The same evidence, to the Administrative Director, with how long it has lasted. */
export const penaltyReferral = notice<RecordsEvidence & { administrator: string; daysLate: number }>({
  reader: 'administrative-director',
  rule: '8 CCR 9792.10.6(j); 9792.12',
  asksAction: true,
  offersHelp: false,
  sample: { ...sampleEvidence, administrator: 'Fable Mutual Claims', daysLate: 6 },
  sampleInSpanish: evidenceInSpanish,
  wording: {
    en: {
      title: 'Referral: records not sent',
      body: (evidence) => [
        paragraph(
          `${evidence.administrator} did not send the required records. Days late when this was written: ${evidence.daysLate}.`,
        ),
        ...evidenceBlocks(evidence, 'en'),
        paragraph(
          'The assignment notice and its proof of service are enclosed. The amount of a penalty is for the Administrative Director.',
        ),
      ],
    },
    es: {
      title: 'Remisión: papeles no enviados',
      body: (evidence) => [
        paragraph(
          `${evidence.administrator} no mandó los papeles exigidos. Días de atraso al escribir esto: ${evidence.daysLate}.`,
        ),
        ...evidenceBlocks(evidence, 'es'),
        paragraph(
          'Se adjuntan el aviso de asignación y su prueba de entrega. El monto de una multa lo decide el director administrativo.',
        ),
      ],
    },
  },
});

const words = {
  en: {
    asked: 'Notice sent',
    mail: 'by mail',
    electronic: 'electronically',
    due: 'Records were due',
    missing: 'Still missing:',
    caption: 'Records that came',
    header: ['Record', 'Came on'],
  },
  es: {
    asked: 'Aviso enviado',
    mail: 'por correo',
    electronic: 'por vía electrónica',
    due: 'Fecha límite',
    missing: 'Todavía faltan:',
    caption: 'Papeles que llegaron',
    header: ['Papel', 'Llegó el'],
  },
} as const;

function evidenceBlocks(evidence: RecordsEvidence, language: 'en' | 'es') {
  const word = words[language];
  const came = evidence.received.map(({ record, on }) => [record, longDate(on, language)]);
  return [
    facts(1, [
      { label: word.asked, value: `${longDate(evidence.noticeSentOn, language)}, ${word[evidence.noticeSentBy]}` },
      { label: word.due, value: dueText(evidence.due, language) },
    ]),
    paragraph(word.missing),
    list(evidence.missing),
    ...(came.length > 0 ? [table(word.caption, word.header, [3, 2], came)] : []),
  ];
}
