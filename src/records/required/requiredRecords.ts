import { addMonths, type Confidence, daysBetween, formatLong, type PlainDate } from '../../law/index.ts';
import { physicianReports } from '../describe/kinds.ts';
import { sameName } from '../describe/names.ts';
import type { NamedReport, ReceivedDocument, RecordFacts, Sender } from './facts.ts';

export type RecordCode = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8' | 'R9';

/** One line of the list of records: what is due from whom, what came of it, and what is missing. */
export interface RequiredRecord {
  code: RecordCode;
  what: string;
  from: readonly Sender[];
  rule: string;
  confidence: Confidence;
  /** `not-due`: nothing shows that there is such a record. `optional`: may be sent, need not. */
  status: 'received' | 'partly' | 'missing' | 'not-due' | 'optional';
  /** Ids of the documents that answer to it. */
  documents: string[];
  /** What is missing, in words that can stand in a reminder. */
  missing: string[];
  /** What a person should look at; it does not make the record incomplete. */
  notes: string[];
}

export interface RequiredRecords {
  records: RequiredRecord[];
  complete: boolean;
  /** Past the due date and not complete. */
  overdue: boolean;
  daysOverdue: number;
  /** Nothing but the UR decision is there: no determination may rest on that (8 CCR 9792.10.6(b)(2)). */
  urDecisionAlone: boolean;
  /** Facts that were not given and would make the list surer. */
  unknown: string[];
}

const sixMonths = 6;
/** A progress report is due at least every 45 days (8 CCR 9785(f)); a longer gap suggests that one is missing. */
const reportEvery = 45;

/** What is due under 8 CCR 9792.10.5 and LC 4610.5(l)–(o), what came, and what is missing. */
export function requiredRecords(facts: RecordFacts): RequiredRecords {
  const records = [
    physicianReportsDue(facts),
    formDue(facts),
    lettersDue(facts),
    supportDue(facts),
    basisDue(facts),
    issueDue(facts),
    listDue(facts),
    workersRecords(facts),
    newRecords(facts),
  ];
  const complete = records.every((record) => record.status !== 'missing' && record.status !== 'partly');
  const daysLate = facts.dueOn === null ? 0 : Math.max(0, daysBetween(facts.dueOn, facts.asOf));
  return {
    records,
    complete,
    overdue: !complete && daysLate > 0,
    daysOverdue: complete ? 0 : daysLate,
    urDecisionAlone: facts.documents.every(
      (document) =>
        document.kind === 'ur-decision' || document.kind === 'application-form' || document.kind === 'record-list',
    ),
    unknown: unknownFacts(facts),
  };
}

function unknownFacts(facts: RecordFacts): string[] {
  const asked: [unknown, string][] = [
    [facts.rfaDate, 'the date of the RFA: the six months of R1 are counted back from it'],
    [
      facts.treatingSince,
      'since when the requesting physician has treated the employee: with less than six months, reports of the physician before are due too',
    ],
    [facts.noticeSentOn, 'the day the notice of assignment was sent: the time for records runs from it'],
  ];
  return asked.filter(([fact]) => fact === null).map(([, words]) => words);
}

type Found = Pick<RequiredRecord, 'documents' | 'missing' | 'notes'> & { due?: boolean };

function record(
  code: RecordCode,
  what: string,
  from: readonly Sender[],
  rule: string,
  confidence: Confidence,
  found: Found,
): RequiredRecord {
  const { documents, missing, notes } = found;
  const status =
    missing.length === 0
      ? documents.length > 0
        ? 'received'
        : 'not-due'
      : documents.length > 0
        ? 'partly'
        : 'missing';
  return { code, what, from, rule, confidence, status, documents, missing, notes };
}

function physicianReportsDue(facts: RecordFacts): RequiredRecord {
  const from = facts.rfaDate === null ? null : addMonths(facts.rfaDate, -sixMonths);
  const reports = facts.documents.filter(
    (one) => physicianReports.includes(one.kind) && inWindow(one, from, facts.rfaDate),
  );
  const named = facts.namedReports.filter((report) => !facts.documents.some((one) => answers(one, report)));
  const missing = named.map(
    (report) => `the report named in the ${report.namedIn === 'rfa' ? 'RFA' : 'UR decision'}: ${report.words}`,
  );
  if (reports.length === 0) missing.unshift(`every physician's report ${windowWords(from, facts.rfaDate)}`);
  if (needsPriorPhysician(facts, reports, from))
    missing.push(`reports of the physician who treated or referred before ${formatLong(facts.treatingSince!)}`);
  const answered = facts.documents.filter((one) => facts.namedReports.some((report) => answers(one, report)));
  const documents = [...new Set([...reports, ...answered].map((one) => one.id))];
  return record(
    'R1',
    'Physician reports of the six months before the RFA, and reports named in the RFA or UR decision',
    ['administrator'],
    '8 CCR 9792.10.5(a)(1); LC 4610.5(l)',
    'V',
    { documents, missing, notes: gapNotes(reports) },
  );
}

const windowWords = (from: PlainDate | null, to: PlainDate | null) =>
  from && to ? `from ${formatLong(from)} to ${formatLong(to)}` : 'of the six months before the RFA';

function inWindow(one: ReceivedDocument, from: PlainDate | null, to: PlainDate | null): boolean {
  if (one.date === null) return false;
  return (from === null || one.date >= from) && (to === null || one.date <= to);
}

function answers(one: ReceivedDocument, report: NamedReport): boolean {
  if (report.date !== null && one.date !== report.date) return false;
  if (report.kind && report.kind !== one.kind) return false;
  if (report.author && one.author && !sameName(report.author, one.author)) return false;
  return report.date !== null || Boolean(report.kind) || Boolean(report.author && one.author);
}

function needsPriorPhysician(
  facts: RecordFacts,
  reports: readonly ReceivedDocument[],
  from: PlainDate | null,
): boolean {
  if (facts.treatingSince === null || from === null || facts.treatingSince <= from) return false;
  const byOthers = (one: ReceivedDocument) =>
    one.author !== null && facts.requestingPhysician !== null && !sameName(one.author, facts.requestingPhysician);
  return !reports.some((one) => byOthers(one) && one.date !== null && one.date < facts.treatingSince!);
}

function gapNotes(reports: readonly ReceivedDocument[]): string[] {
  const dates = reports
    .filter((one) => one.kind === 'progress-report' || one.kind === 'first-report')
    .map((one) => one.date!)
    .sort();
  return dates.slice(1).flatMap((date, index) => {
    const days = daysBetween(dates[index]!, date);
    const between = `between ${formatLong(dates[index]!)} and ${formatLong(date)}`;
    return days > reportEvery
      ? [`No progress report for ${days} days ${between}; one is due every ${reportEvery} (8 CCR 9785(f)).`]
      : [];
  });
}

const ids = (documents: readonly ReceivedDocument[]) => documents.map((one) => one.id);
const ofKind = (facts: RecordFacts, kind: ReceivedDocument['kind'], from?: Sender) =>
  facts.documents.filter((one) => one.kind === kind && (from === undefined || one.from === from));

function formDue(facts: RecordFacts): RequiredRecord {
  const documents = ids(ofKind(facts, 'application-form', 'administrator'));
  const missing = documents.length > 0 ? [] : ['the application form that went out with the UR decision'];
  return record(
    'R2',
    'Application form that accompanied the UR decision',
    ['administrator'],
    '8 CCR 9792.10.5(a)(1); LC 4610.5(l)',
    'V',
    { documents, missing, notes: [] },
  );
}

function lettersDue(facts: RecordFacts): RequiredRecord {
  const documents = ids(
    ofKind(facts, 'letter', 'administrator').filter(
      (one) => facts.urDecisionDate === null || one.date === null || one.date >= facts.urDecisionDate,
    ),
  );
  return record(
    'R3',
    'Other information and letters given to the employee about the UR decision',
    ['administrator'],
    '8 CCR 9792.10.5(a)(1); LC 4610.5(l)',
    'V',
    { documents, missing: [], notes: [] },
  );
}

function supportDue(facts: RecordFacts): RequiredRecord {
  const requests = ofKind(facts, 'rfa');
  const missing =
    requests.length > 0 ? [] : ['the request for authorization (RFA) with what the physician attached to it'];
  return record(
    'R4',
    'Everything the employee or provider gave in support of the request',
    ['administrator'],
    '8 CCR 9792.10.5(a)(1); LC 4610.5(l)',
    'V',
    { documents: ids(requests), missing, notes: [] },
  );
}

function basisDue(facts: RecordFacts): RequiredRecord {
  const decisions = ofKind(facts, 'ur-decision');
  const missing = decisions.length > 0 ? [] : ['the statements of utilization review explaining its reasons'];
  return record(
    'R5',
    'Other documents used in deciding, and UR statements of the reasons',
    ['administrator'],
    '8 CCR 9792.10.5(a)(1); LC 4610.5(l)',
    'K',
    { documents: ids(decisions), missing, notes: [] },
  );
}

function issueDue(facts: RecordFacts): RequiredRecord {
  const after = facts.noticeSentOn;
  const responses = facts.newIssueRaised
    ? ofKind(facts, 'letter', 'administrator').filter((one) => after === null || one.receivedOn >= after)
    : [];
  const missing =
    facts.newIssueRaised && responses.length === 0 ? ['the response to the new issue raised in the application'] : [];
  return record(
    'R6',
    'Response to any new issue raised in the application',
    ['administrator'],
    '8 CCR 9792.10.5(a)(1); LC 4610.5(l)',
    'K',
    { documents: ids(responses), missing, notes: [] },
  );
}

function listDue(facts: RecordFacts): RequiredRecord {
  const lists = ofKind(facts, 'record-list', 'administrator');
  const missing = lists.length > 0 ? [] : ['the notification to the employee that lists what was sent'];
  const notes = ['Mental-health records go to the employee only as their physician allows (restriction not verified).'];
  return record(
    'R7',
    'Notification to employee, attorney and physician listing what was sent',
    ['administrator'],
    '8 CCR 9792.10.5; LC 4610.5(l)-(o)',
    'S',
    { documents: ids(lists), missing, notes },
  );
}

function workersRecords(facts: RecordFacts): RequiredRecord {
  const documents = ids(
    facts.documents.filter((one) => one.from !== 'administrator' && one.kind !== 'application-form'),
  );
  const made = record(
    'R8',
    "Treating physician's recommendation, supporting information, new records",
    ['employee', 'physician', 'attorney'],
    '8 CCR 9792.10.5; LC 4610.5(l)-(o)',
    'K',
    { documents, missing: [], notes: [] },
  );
  return { ...made, status: documents.length > 0 ? 'received' : 'optional' };
}

function newRecords(facts: RecordFacts): RequiredRecord {
  const late = facts.dueOn === null ? [] : facts.documents.filter((one) => one.receivedOn > facts.dueOn!);
  const notes =
    late.length > 0
      ? ['These came after the time for records; they are read if the determination is not yet made.']
      : [];
  const made = record(
    'R9',
    'Newly developed or discovered records, immediately',
    ['administrator', 'employee', 'physician', 'attorney'],
    '8 CCR 9792.10.5; LC 4610.5(l)-(o)',
    'K',
    { documents: ids(late), missing: [], notes },
  );
  return { ...made, status: late.length > 0 ? 'received' : 'optional' };
}
