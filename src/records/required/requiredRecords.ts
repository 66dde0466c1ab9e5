import { addMonths, type Confidence, daysBetween, type PlainDate } from '../../law/index.ts';
import { physicianReports } from '../describe/kinds.ts';
import { sameName } from '../describe/names.ts';
import type { NamedReport, ReceivedDocument, RecordFacts, Sender } from './facts.ts';
import { type Language, type RecordWords, recordWords } from './words.ts';

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

/** What is due under 8 CCR 9792.10.5 and LC 4610.5(l)–(o), what came, and what is missing, in words of that language. */
export function requiredRecords(facts: RecordFacts, language: Language = 'en'): RequiredRecords {
  const words = recordWords[language];
  const records = [
    physicianReportsDue(facts, words),
    formDue(facts, words),
    lettersDue(facts, words),
    supportDue(facts, words),
    basisDue(facts, words),
    issueDue(facts, words),
    listDue(facts, words),
    workersRecords(facts, words),
    newRecords(facts, words),
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
    unknown: unknownFacts(facts, words.unknown),
  };
}

function unknownFacts(facts: RecordFacts, words: RecordWords['unknown']): string[] {
  return (['rfaDate', 'treatingSince', 'noticeSentOn'] as const)
    .filter((name) => facts[name] === null)
    .map((name) => words[name]);
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

function physicianReportsDue(facts: RecordFacts, words: RecordWords): RequiredRecord {
  const from = facts.rfaDate === null ? null : addMonths(facts.rfaDate, -sixMonths);
  const reports = facts.documents.filter(
    (one) => physicianReports.includes(one.kind) && inWindow(one, from, facts.rfaDate),
  );
  const named = facts.namedReports.filter((report) => !facts.documents.some((one) => answers(one, report)));
  const missing = named.map((report) =>
    words.namedReport(words.namedIn[report.namedIn === 'rfa' ? 'rfa' : 'ur-decision'], report.words),
  );
  if (reports.length === 0) missing.unshift(words.everyReport({ from, to: facts.rfaDate }));
  if (needsPriorPhysician(facts, reports, from)) missing.push(words.earlierPhysician(facts.treatingSince!));
  const answered = facts.documents.filter((one) => facts.namedReports.some((report) => answers(one, report)));
  const documents = [...new Set([...reports, ...answered].map((one) => one.id))];
  return record('R1', words.what.R1, ['administrator'], '8 CCR 9792.10.5(a)(1); LC 4610.5(l)', 'V', {
    documents,
    missing,
    notes: gapNotes(reports, words),
  });
}

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

function gapNotes(reports: readonly ReceivedDocument[], words: RecordWords): string[] {
  const dates = reports
    .filter((one) => one.kind === 'progress-report' || one.kind === 'first-report')
    .map((one) => one.date!)
    .sort();
  return dates.slice(1).flatMap((date, index) => {
    const days = daysBetween(dates[index]!, date);
    return days > reportEvery ? [words.gap(days, dates[index]!, date, reportEvery)] : [];
  });
}

const ids = (documents: readonly ReceivedDocument[]) => documents.map((one) => one.id);
const ofKind = (facts: RecordFacts, kind: ReceivedDocument['kind'], from?: Sender) =>
  facts.documents.filter((one) => one.kind === kind && (from === undefined || one.from === from));

function formDue(facts: RecordFacts, words: RecordWords): RequiredRecord {
  const documents = ids(ofKind(facts, 'application-form', 'administrator'));
  const missing = documents.length > 0 ? [] : [words.form];
  return record('R2', words.what.R2, ['administrator'], '8 CCR 9792.10.5(a)(1); LC 4610.5(l)', 'V', {
    documents,
    missing,
    notes: [],
  });
}

function lettersDue(facts: RecordFacts, words: RecordWords): RequiredRecord {
  const documents = ids(
    ofKind(facts, 'letter', 'administrator').filter(
      (one) => facts.urDecisionDate === null || one.date === null || one.date >= facts.urDecisionDate,
    ),
  );
  return record('R3', words.what.R3, ['administrator'], '8 CCR 9792.10.5(a)(1); LC 4610.5(l)', 'V', {
    documents,
    missing: [],
    notes: [],
  });
}

function supportDue(facts: RecordFacts, words: RecordWords): RequiredRecord {
  const requests = ofKind(facts, 'rfa');
  const missing = requests.length > 0 ? [] : [words.rfa];
  return record('R4', words.what.R4, ['administrator'], '8 CCR 9792.10.5(a)(1); LC 4610.5(l)', 'V', {
    documents: ids(requests),
    missing,
    notes: [],
  });
}

function basisDue(facts: RecordFacts, words: RecordWords): RequiredRecord {
  const decisions = ofKind(facts, 'ur-decision');
  const missing = decisions.length > 0 ? [] : [words.reasons];
  return record('R5', words.what.R5, ['administrator'], '8 CCR 9792.10.5(a)(1); LC 4610.5(l)', 'K', {
    documents: ids(decisions),
    missing,
    notes: [],
  });
}

function issueDue(facts: RecordFacts, words: RecordWords): RequiredRecord {
  const after = facts.noticeSentOn;
  const responses = facts.newIssueRaised
    ? ofKind(facts, 'letter', 'administrator').filter((one) => after === null || one.receivedOn >= after)
    : [];
  const missing = facts.newIssueRaised && responses.length === 0 ? [words.newIssue] : [];
  return record('R6', words.what.R6, ['administrator'], '8 CCR 9792.10.5(a)(1); LC 4610.5(l)', 'K', {
    documents: ids(responses),
    missing,
    notes: [],
  });
}

function listDue(facts: RecordFacts, words: RecordWords): RequiredRecord {
  const lists = ofKind(facts, 'record-list', 'administrator');
  const missing = lists.length > 0 ? [] : [words.listSent];
  const notes = [words.mentalHealth];
  return record('R7', words.what.R7, ['administrator'], '8 CCR 9792.10.5; LC 4610.5(l)-(o)', 'S', {
    documents: ids(lists),
    missing,
    notes,
  });
}

function workersRecords(facts: RecordFacts, words: RecordWords): RequiredRecord {
  const documents = ids(
    facts.documents.filter((one) => one.from !== 'administrator' && one.kind !== 'application-form'),
  );
  const made = record(
    'R8',
    words.what.R8,
    ['employee', 'physician', 'attorney'],
    '8 CCR 9792.10.5; LC 4610.5(l)-(o)',
    'K',
    { documents, missing: [], notes: [] },
  );
  return { ...made, status: documents.length > 0 ? 'received' : 'optional' };
}

function newRecords(facts: RecordFacts, words: RecordWords): RequiredRecord {
  const late = facts.dueOn === null ? [] : facts.documents.filter((one) => one.receivedOn > facts.dueOn!);
  const notes = late.length > 0 ? [words.late] : [];
  const made = record(
    'R9',
    words.what.R9,
    ['administrator', 'employee', 'physician', 'attorney'],
    '8 CCR 9792.10.5; LC 4610.5(l)-(o)',
    'K',
    { documents: ids(late), missing: [], notes },
  );
  return { ...made, status: late.length > 0 ? 'received' : 'optional' };
}
