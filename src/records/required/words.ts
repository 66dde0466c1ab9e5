import { formatLong, type PlainDate } from '../../law/index.ts';

export type Language = 'en' | 'es';

interface Window {
  from: PlainDate | null;
  to: PlainDate | null;
}

/** The words of the list of records; they stand on pages and in reminders, so no sentence ends with a stop but notes. */
const en = {
  what: {
    R1: 'Physician reports of the six months before the RFA, and reports named in the RFA or UR decision',
    R2: 'Application form that accompanied the UR decision',
    R3: 'Other information and letters given to the employee about the UR decision',
    R4: 'Everything the employee or provider gave in support of the request',
    R5: 'Other documents used in deciding, and UR statements of the reasons',
    R6: 'Response to any new issue raised in the application',
    R7: 'Notification to employee, attorney and physician listing what was sent',
    R8: "Treating physician's recommendation, supporting information, new records",
    R9: 'Newly developed or discovered records, immediately',
  },
  namedIn: { rfa: 'RFA', 'ur-decision': 'UR decision' },
  namedReport: (where: string, words: string) => `the report named in the ${where}: ${words}`,
  everyReport: ({ from, to }: Window) =>
    from && to
      ? `every physician's report from ${formatLong(from)} to ${formatLong(to)}`
      : "every physician's report of the six months before the RFA",
  earlierPhysician: (since: PlainDate) =>
    `reports of the physician who treated or referred before ${formatLong(since)}`,
  gap: (days: number, from: PlainDate, to: PlainDate, every: number) =>
    `No progress report for ${days} days between ${formatLong(from)} and ${formatLong(to)}; one is due every ${every} (8 CCR 9785(f)).`,
  form: 'the application form that went out with the UR decision',
  rfa: 'the request for authorization (RFA) with what the physician attached to it',
  reasons: 'the statements of utilization review explaining its reasons',
  newIssue: 'the response to the new issue raised in the application',
  listSent: 'the notification to the employee that lists what was sent',
  mentalHealth: 'Mental-health records go to the employee only as their physician allows (restriction not verified).',
  late: 'These came after the time for records; they are read if the determination is not yet made.',
  unknown: {
    rfaDate: 'the date of the RFA: the six months of R1 are counted back from it',
    treatingSince:
      'since when the requesting physician has treated the employee: with less than six months, reports of the physician before are due too',
    noticeSentOn: 'the day the notice of assignment was sent: the time for records runs from it',
  },
};

const es: typeof en = {
  what: {
    R1: 'Informes médicos de los seis meses antes de la RFA, y los informes que nombran la RFA o la decisión de UR',
    R2: 'Formulario de solicitud que acompañó la decisión de UR',
    R3: 'Otra información y cartas que se dieron al trabajador sobre la decisión de UR',
    R4: 'Todo lo que el trabajador o el médico entregó para apoyar la petición',
    R5: 'Otros papeles usados para decidir, y las razones que dio UR',
    R6: 'Respuesta a cualquier asunto nuevo de la solicitud',
    R7: 'Aviso al trabajador, al abogado y al médico con la lista de lo que se mandó',
    R8: 'Recomendación del médico tratante, información de apoyo, papeles nuevos',
    R9: 'Papeles nuevos o recién encontrados, de inmediato',
  },
  namedIn: { rfa: 'RFA', 'ur-decision': 'decisión de UR' },
  namedReport: (where, words) => `el informe que nombra la ${where}: ${words}`,
  everyReport: ({ from, to }) =>
    from && to
      ? `todos los informes médicos del ${formatLong(from, 'es')} al ${formatLong(to, 'es')}`
      : 'todos los informes médicos de los seis meses antes de la RFA',
  earlierPhysician: (since) => `informes del médico que trató o refirió antes del ${formatLong(since, 'es')}`,
  gap: (days, from, to, every) =>
    `No hay informe de progreso por ${days} días, entre el ${formatLong(from, 'es')} y el ${formatLong(to, 'es')}; toca uno cada ${every} días (8 CCR 9785(f)).`,
  form: 'el formulario de solicitud que salió con la decisión de UR',
  rfa: 'la petición de autorización (RFA) con lo que el médico le adjuntó',
  reasons: 'las razones que dio la revisión de utilización (UR)',
  newIssue: 'la respuesta al asunto nuevo de la solicitud',
  listSent: 'el aviso al trabajador con la lista de lo que se mandó',
  mentalHealth:
    'Los papeles de salud mental van al trabajador solo como lo permite su médico (restricción no verificada).',
  late: 'Llegaron después del plazo; se leen si todavía no hay determinación.',
  unknown: {
    rfaDate: 'la fecha de la RFA: desde ella se cuentan hacia atrás los seis meses de R1',
    treatingSince:
      'desde cuándo trata al trabajador el médico que pidió el tratamiento: si son menos de seis meses, también faltan informes del médico anterior',
    noticeSentOn: 'el día en que se mandó el aviso de asignación: desde él corre el plazo de los papeles',
  },
};

export const recordWords = { en, es };
export type RecordWords = typeof en;
