import { createHash } from 'node:crypto';
import type { App } from '../../src/app/app.ts';
import { recordedEvent } from '../../src/app/cases/answers.ts';
import { type CaseState, clocksOf, fold, type RecordedEvent } from '../../src/case/index.ts';
import type { Determination } from '../../src/determination/model.ts';
import { type PlainDate, pacificDateOf } from '../../src/law/index.ts';
import type { StoredEvent } from '../../src/store/index.ts';
import { plusDays, plusOpen } from './calendar.ts';
import { clocksHeld, expectedClocks } from './expected-clocks.ts';
import { type Counts, countedEvents, expectedCounts, expectedEnd } from './expected-end.ts';
import type { Plan } from './plan.ts';
import { errandsOf, recordsDue } from './plan-errands.ts';

export interface Verified {
  wrong: string[];
  /** Deadlines of the house and of the program that were missed: told beside the wrong ones. */
  missed: string[];
  counts: Counts;
  rows: number;
}

interface Kept {
  plan: Plan;
  stored: StoredEvent[];
  events: RecordedEvent[];
  state: CaseState;
}

/** One case against its plan: where it stands, whose it is, its clocks, its letters, and what the program did by itself. */
export async function verifyCase(
  app: App,
  plan: Plan,
  caseNumber: string,
  masterNumber: string | null,
): Promise<Verified> {
  const stored = await app.store.loadCase(caseNumber);
  const events = stored.map(recordedEvent);
  const state = events[0]?.type === 'ApplicationReceived' ? fold(events) : null;
  if (!state) return { wrong: ['it is not in the ledger'], missed: [], counts: {}, rows: 0 };
  const kept: Kept = { plan, stored, events, state };
  const counts = countsOf(kept);
  const wrong = [
    ...(await endIsRight(app, kept, masterNumber)),
    ...clocksAreRight(kept),
    ...(await lettersAreThere(app, kept)),
    ...differing(counts, expectedCounts(plan)),
  ];
  return { wrong, missed: [...clocksMissed(kept), ...programWasLate(kept)], counts, rows: events.length };
}

async function endIsRight(app: App, { plan, state }: Kept, masterNumber: string | null): Promise<string[]> {
  const expected = expectedEnd(plan);
  const row = await app.store.cases.find(state.caseNumber);
  const owner = row?.closed === false ? row.owner : null;
  const seats = state.status === 'issued' || state.status === 'implemented' ? 1 : state.reviewers.length;
  return [
    row ? '' : 'it stands in no queue',
    state.status === expected.status ? '' : `it is ${state.status}, not ${expected.status}`,
    row?.state === state.status ? '' : `its row says ${row?.state}`,
    owner === expected.owner ? '' : `it belongs to ${owner}, not ${expected.owner}`,
    row && !row.closed && row.owner === null ? 'it is open and belongs to nobody' : '',
    masterNumber && state.linkedTo !== masterNumber ? `it repeats ${state.linkedTo}, not ${masterNumber}` : '',
    state.reviewers.length > seats ? `${state.reviewers.length} reviewers hold it` : '',
  ].filter(Boolean);
}

const shown = ({ clock, due }: { clock: string; due: string | null }): string =>
  `${clock} ${due && due.length > 10 ? new Date(due).toISOString() : due}`;

function clocksAreRight({ plan, events, state }: Kept): string[] {
  const theirs = clocksOf(events, state.lastEventAt)
    .filter(({ clock }) => clocksHeld.includes(clock))
    .map(shown)
    .sort();
  const ours = expectedClocks(plan).map(shown).sort();
  return theirs.join() === ours.join() ? [] : [`clocks ${theirs.join(', ')}; by the plan ${ours.join(', ')}`];
}

/** Clocks that bind the review organization: everybody in the plan was in time, so none may be missed. */
function clocksMissed({ events, state }: Kept): string[] {
  return clocksOf(events, state.lastEventAt)
    .filter(({ clock, status }) => ['C13', 'C18', 'C19', 'C20'].includes(clock) && status === 'missed')
    .map(({ clock, due }) => `${clock} was due on ${due}`);
}

async function lettersAreThere(app: App, { plan, state }: Kept): Promise<string[]> {
  const { decisions } = expectedEnd(plan);
  const wrong = state.issued.length === decisions ? [] : [`${state.issued.length} letters, not ${decisions}`];
  for (const { version, letters, service } of state.issued) {
    for (const format of ['pdf', 'txt', 'html', 'docx', 'json']) {
      const letter = letters.find((one) => one.format === format);
      const bytes = letter && (await app.store.originals.get(state.caseNumber, letter.sha256));
      if (!bytes?.ok) wrong.push(`letter ${version} has no ${format}`);
      else if (createHash('sha256').update(bytes.value).digest('hex') !== letter?.sha256)
        wrong.push(`letter ${version}: ${format} is another`);
      else if (format === 'json') wrong.push(...decidedAsPlanned(plan, bytes.value));
    }
    for (const { to } of service) {
      const times = state.services.filter((one) => one.to === to && one.version === version);
      if (times.length !== 1) wrong.push(`letter ${version} went ${times.length} times to the ${to}`);
    }
  }
  return wrong;
}

function decidedAsPlanned({ treatments }: Plan, bytes: Uint8Array): string[] {
  const { items } = JSON.parse(new TextDecoder().decode(bytes)) as Determination;
  const theirs = items.map(({ treatment, outcome }) => `${treatment}: ${outcome}`).join();
  const ours = treatments.map(({ description, outcome }) => `${description}: ${outcome}`).join();
  return theirs === ours ? [] : [`the letter decides ${theirs}; planned was ${ours}`];
}

function countsOf({ events, state }: Kept): Counts {
  const counts: Counts = {};
  const add = (name: string): void => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const event of events) {
    const name = countedEvents[event.type];
    if (name) add(name);
    if (event.type === 'ReviewerAssigned' && event.data.withoutRecords) add('without records');
  }
  if (state.application.reviewType === 'expedited') add('expedited');
  for (const { determination } of state.issued)
    for (const { outcome } of determination.items) add(`treatments ${outcome}`);
  return counts;
}

const differing = (found: Counts, expected: Counts): string[] =>
  Object.entries(expected)
    .filter(([name, count]) => (found[name] ?? 0) !== count)
    .map(([name, count]) => `${name}: ${found[name] ?? 0}, planned ${count}`);

/** What the program does by itself when a day has passed or something happened: on that day, or the day after a deadline. */
function programWasLate({ plan, stored, events }: Kept): string[] {
  const late: string[] = [];
  const dayOf = (type: RecordedEvent['type']): PlainDate | null => {
    const found = events.find((event) => event.type === type);
    return found ? pacificDateOf(found.at) : null;
  };
  const on = (what: string, day: PlainDate | null, wanted: PlainDate): void => {
    if (day !== wanted) late.push(`${what} on ${day}, should be ${wanted}`);
  };
  const [notice] = errandsOf(plan).filter(({ type }) => type === 'notify');
  if (plan.fate === 'reviewed' && plan.records !== 'in-time' && notice) {
    on('records found overdue', dayOf('RecordsFoundOverdue'), plusDays(recordsDue(notice.on), 1));
    on('administrator reminded', dayOf('ReminderSent'), firstDayToRemind(notice.on));
  }
  const [asked] = errandsOf(plan).filter(({ type }) => type === 'ask');
  if (plan.fate === 'information-lapsed' && asked)
    on('request for information lapsed', dayOf('InformationRequestLapsed'), plusDays(plusOpen(asked.on, 5), 1));
  for (const { type, at, actor, idempotencyKey } of stored) {
    if (actor.role !== 'system' || (type !== 'NoticeSent' && type !== 'ServiceRecorded')) continue;
    const cause = events[Number(idempotencyKey.split(':')[1]) - 1];
    if (!cause || pacificDateOf(cause.at) !== pacificDateOf(at as never))
      late.push(`${type} at ${at} for what happened at ${cause?.at}`);
  }
  return late;
}

/** Three business days before the records are due, or the first day from which on it is less. */
function firstDayToRemind(notice: PlainDate): PlainDate {
  let day = notice;
  while (plusOpen(day, 3) < recordsDue(notice)) day = plusDays(day, 1);
  return day;
}
