import { daysBetween } from '../dates/days.ts';
import { inPacific } from '../dates/pacific.ts';
import type { Instant, PlainDate } from '../dates/types.ts';
import { type CaseFact, type CaseFactKind, knownOn } from './case-facts.ts';
import type { Clock } from './clock.ts';
import { clocks } from './clocks.ts';
import { type Due, due } from './due.ts';
import { decisionClock, type Opening, openings, type Review } from './openings.ts';
import type { DueQuestion } from './question.ts';

/** `lapsed`: an optional window that nobody used. `stopped`: overtaken by what happened. `unknown`: a time is not recorded. */
export type ClockStatus = 'open' | 'met' | 'missed' | 'lapsed' | 'stopped' | 'unknown';

/** One clock of a case, with what became of it. */
export interface CaseClock {
  clock: string;
  /** What must happen, and what started it. */
  act: string;
  trigger: string;
  started: CaseFact;
  /** A day, or a point of time with its offset; null when it cannot be counted. */
  due: string | null;
  status: ClockStatus;
  /** The fact that met or stopped it. A clock met after its end stays `missed`. */
  closed: CaseFact | null;
  /** Whole days from the day asked about to the day due; negative when it has passed. Null when it no longer runs. */
  daysLeft: number | null;
  ifMissed: string;
  rule: string;
  steps: string[];
  confidence: Due['confidence'] | null;
  note?: string;
}

/**
 * Every clock of a case as known on a day, derived from its facts and never stored. Give an instant where the time of
 * day matters (expedited). A remand starts a new round: its facts start the clocks again (C30).
 */
export function openClocks(facts: readonly CaseFact[], asKnownOn: PlainDate | Instant): CaseClock[] {
  const now = asKnownOn.includes('T') ? inPacific(asKnownOn as Instant) : asKnownOn;
  const known = knownOn(facts, now.slice(0, 10) as PlainDate);
  const found: CaseClock[] = [];
  let review: Review = 'standard';
  known.forEach((fact, index) => {
    review = reviewAfter(fact, review);
    for (const opening of openings) {
      const id = opening.by === fact.kind ? opening.clock(fact, review) : null;
      if (id !== null) found.push(clockOf(id, opening, fact, known.slice(index + 1), now));
    }
    const again = convertedDecision(fact, review, known.slice(0, index));
    if (again !== null) found.push(clockOf(again, decided, fact, known.slice(index + 1), now));
  });
  return found;
}

const decided = openings.find(({ by }) => by === 'records-complete')!;

function reviewAfter(fact: CaseFact, before: Review): Review {
  if (fact.kind === 'expedited-conversion') return 'expedited';
  if (fact.kind === 'regular-conversion') return 'standard';
  return fact.review ?? before;
}

/** Converted after the records were complete: the time to decide runs anew from the conversion (confidence K). */
function convertedDecision(fact: CaseFact, review: Review, before: CaseFact[]): string | null {
  if (fact.kind !== 'expedited-conversion' && fact.kind !== 'regular-conversion') return null;
  const records = lastIndexOf(before, 'records-complete');
  return records > lastIndexOf(before, 'determination-served') ? decisionClock[review] : null;
}

const lastIndexOf = (facts: CaseFact[], kind: CaseFactKind): number => facts.map((fact) => fact.kind).lastIndexOf(kind);

function clockOf(id: string, opening: Opening, started: CaseFact, later: CaseFact[], now: string): CaseClock {
  const clock = clocks[id]!;
  const answer = rememberedDue({
    clock: id,
    trigger: clock.unit === 'hours' ? (started.at ?? started.on) : started.on,
    served: clock.mailDays > 0 ? started.served : null,
    extended: clock.goodCauseDays > 0 && isExtended(opening, later),
    formSuppliedOn: started.formSuppliedOn,
  });
  const closed = later.find(({ kind }) => opening.metBy.includes(kind) || opening.stoppedBy?.includes(kind)) ?? null;
  const common = {
    clock: id,
    act: clock.act,
    trigger: clock.trigger,
    started,
    closed,
    ifMissed: clock.ifMissed,
    rule: clock.cite,
  };
  if (!answer.ok)
    return {
      ...common,
      due: null,
      status: 'unknown',
      daysLeft: null,
      steps: [answer.refusal.because],
      confidence: null,
    };
  const status = statusOf(clock, answer.value.due, opening, closed, now);
  const runs = status === 'open' || (status === 'missed' && closed === null);
  const daysLeft = runs ? daysBetween(dayOf(now), dayOf(answer.value.due)) : null;
  return { ...common, ...answer.value, steps: [...answer.value.steps], status, daysLeft };
}

/** The same clock of a case is asked for at each of its events: the last answers are kept. Whoever shows one copies it. */
const answers = new Map<string, ReturnType<typeof due>>();
const mostAnswers = 20_000;

function rememberedDue(question: DueQuestion): ReturnType<typeof due> {
  const { clock, trigger, served, extended, formSuppliedOn } = question;
  const key = `${clock} ${trigger} ${served} ${extended} ${formSuppliedOn}`;
  let answer = answers.get(key);
  if (!answer) {
    answer = due(question);
    if (answers.size >= mostAnswers) answers.clear();
    answers.set(key, answer);
  }
  return answer;
}

/** An extension counts while the clock runs (C21). */
function isExtended({ metBy, stoppedBy = [] }: Opening, later: CaseFact[]): boolean {
  const end = later.findIndex(({ kind }) => metBy.includes(kind) || stoppedBy.includes(kind));
  return (end < 0 ? later : later.slice(0, end)).some(({ kind }) => kind === 'extended');
}

const dayOf = (moment: string): PlainDate => moment.slice(0, 10) as PlainDate;

/** "Immediately" names no day, so nothing can be called late by it. */
function statusOf(clock: Clock, end: string, { metBy }: Opening, closed: CaseFact | null, now: string): ClockStatus {
  if (clock.unit === 'at-once') return closed === null ? 'open' : metBy.includes(closed.kind) ? 'met' : 'stopped';
  const passed = clock.optional ? 'lapsed' : 'missed';
  if (closed === null) return isAfter(now, end) ? passed : 'open';
  const when = closed.at && end.length > 10 ? inPacific(closed.at) : closed.on;
  if (isAfter(when, end)) return passed;
  return metBy.includes(closed.kind) ? 'met' : 'stopped';
}

/** A day is after a point of time only when it is a later day: within the day nothing is known to be late. */
function isAfter(when: string, end: string): boolean {
  if (when.length > 10 && end.length > 10) return Date.parse(when) > Date.parse(end);
  return dayOf(when) > dayOf(end);
}
