import type { Instant, PlainDate } from '../law/dates/types.ts';
import {
  addBusinessDays,
  type CaseClock,
  type CaseFact,
  type DaysToDecide,
  daysToDecide,
  factAt,
  instantOfPacific,
  openClocks,
  pacificDateOf,
  reviewKindOf,
} from '../law/index.ts';
import type { EventData, RecordedEvent } from './events.ts';
import { fold } from './evolve.ts';
import type { CaseState } from './state.ts';
import { closedStatuses, type Status } from './status.ts';

/**
 * The clocks of a case, derived from its events each time they are asked for (section 3 of the rules); nothing here is
 * stored. `asKnownOn` may be any day or instant, past ones included.
 */
export function clocksOf(events: readonly RecordedEvent[], asKnownOn: PlainDate | Instant): CaseClock[] {
  return openClocks(factsOf(events), asKnownOn);
}

/** Days from notice to letter and from complete records to letter, per round: both of DWC's definitions. */
export function daysTaken(events: readonly RecordedEvent[], asKnownOn: PlainDate): DaysToDecide[] {
  return daysToDecide(factsOf(events), asKnownOn);
}

/** Each event as the dated facts the law counts from. */
export function factsOf(events: readonly RecordedEvent[]): CaseFact[] {
  const facts: CaseFact[] = [];
  let review: CaseFact['review'] = 'standard';
  for (const event of events) {
    if (event.type === 'ApplicationReceived') review = reviewKindOf(event.data.application);
    facts.push(...rememberedFacts(event, review, events));
  }
  return facts;
}

/** What an event gives the law depends on nothing after it: told once for as long as the event is held, behind the same one. */
const remembered = new WeakMap<RecordedEvent, { before: RecordedEvent | undefined; facts: CaseFact[] }>();

function rememberedFacts(
  event: RecordedEvent,
  review: CaseFact['review'],
  events: readonly RecordedEvent[],
): CaseFact[] {
  const before = events[event.version - 2];
  const known = remembered.get(event);
  if (known && known.before === before) return known.facts;
  const facts = factsIn(event, review, events);
  remembered.set(event, { before, facts });
  return facts;
}

function factsIn(event: RecordedEvent, review: CaseFact['review'], events: readonly RecordedEvent[]): CaseFact[] {
  const at = event.at;
  switch (event.type) {
    case 'ApplicationReceived':
      return filingFacts(event.data, at, review);
    case 'InformationRequested':
      return [factAt('info-requested', at)];
    case 'InformationReceived':
    case 'InformationRequestLapsed':
      return [factAt('info-received', at)];
    case 'FoundEligible':
      return [factAt('eligible', at)];
    case 'FoundIneligible':
      return [factAt('not-eligible-served', at, { served: 'mail' })];
    case 'ScreeningResumed':
      return event.data.because === 'liability-resolved'
        ? [{ kind: 'liability-resolved', on: event.data.on, knownOn: pacificDateOf(at) }]
        : [];
    case 'AssignmentNoticeSent':
    case 'NewRoundBegun':
      return [factAt('noarfi-sent', at, { served: event.data.channel }), factAt('noarfi-received', at)];
    case 'PriorityConverted':
      return [factAt(event.data.to === 'expedited' ? 'expedited-conversion' : 'regular-conversion', at)];
    case 'RecordsCompleted':
      return [factAt('records-complete', at)];
    case 'ReviewerAssigned':
      // Without the administrator's records there is nothing else to wait for: the time to decide runs from here.
      return event.data.withoutRecords ? [factAt('records-complete', at)] : [];
    case 'PartyAsked':
      return [factAt('records-requested', at)];
    case 'PartyAnswered':
      return [factAt('records-request-answered', at)];
    case 'ExtensionGranted':
      return [factAt('extended', at)];
    case 'DeterminationIssued':
    case 'CorrectionIssued':
      return [
        factAt('determination-served', at, {
          served: event.data.service.some((one) => one.channel === 'mail') ? 'mail' : 'electronic',
        }),
      ];
    case 'ServiceRecorded':
      return receipt(event, events);
    case 'ImplementationReported':
      return [{ kind: 'implemented', on: event.data.on, knownOn: pacificDateOf(at) }];
    case 'AppealFiled':
      return [{ kind: 'appealed', on: event.data.on, knownOn: pacificDateOf(at) }];
    case 'AppealRemanded':
      return [factAt('remanded', at)];
    case 'Terminated':
    case 'Withdrawn':
    case 'MarkedDuplicate':
    case 'Consolidated':
      return [factAt('ended', at)];
    case 'AdministratorChanged':
      return [
        { kind: 'administrator-changed', on: event.data.from, knownOn: pacificDateOf(at) },
        // Told before it takes effect: the duty is met on the day it arises.
        { ...factAt('administrator-change-told', at), on: later(event.data.from, pacificDateOf(at)) },
      ];
    case 'ScreeningBegun':
    case 'LiabilityDisputed':
    case 'Deferred':
    case 'RecordsReceived':
    case 'RecordSealed':
    case 'RecordUnsealed':
    case 'RecordsFoundOverdue':
    case 'ReviewerNotFound':
    case 'ConflictAttested':
    case 'ReviewDeclined':
    case 'ReviewTakenBack':
    case 'ConflictDecided':
    case 'PanelApproved':
    case 'DraftSaved':
    case 'FindingWaived':
    case 'VoteCast':
    case 'DraftSubmitted':
    case 'QualitySampleDrawn':
    case 'DraftReturned':
    case 'QualityReviewPassed':
    case 'DeterminationSigned':
    case 'DraftReopened':
    case 'NoticeSent':
    case 'NoticeServiceRecorded':
    case 'ServiceRedirected':
    case 'DeliveryChosen':
    case 'ImplementationExplained':
    case 'DeterminationAcknowledged':
    case 'AppealAffirmed':
    case 'ReminderSent':
    case 'ApprovalAsked':
    case 'ApprovalRefused':
    case 'ReferralDecided':
    case 'RepresentativeChanged':
      return [];
  }
}

function filingFacts(
  { application }: EventData['ApplicationReceived'],
  at: Instant,
  review: CaseFact['review'],
): CaseFact[] {
  const received: CaseFact = {
    kind: 'application-received',
    on: application.receivedOn,
    knownOn: pacificDateOf(at),
    review,
  };
  const ur = application.urDecision;
  if (!ur) return [received];
  const served: CaseFact = {
    kind: 'ur-served',
    on: ur.servedOn ?? ur.decidedOn,
    knownOn: pacificDateOf(at),
    served: ur.servedBy ?? null,
    review,
    formSupplied: ur.formSupplied,
    formSuppliedOn: ur.formSuppliedOn ?? null,
  };
  return [served, received];
}

/** The administrator has the determination: what was overturned must be authorized or paid (C24, C25). */
function receipt(
  event: Extract<RecordedEvent, { type: 'ServiceRecorded' }>,
  events: readonly RecordedEvent[],
): CaseFact[] {
  if (event.data.to !== 'claims-administrator' || event.data.result === 'returned' || event.data.result === 'failed')
    return [];
  const state = fold(events.filter((one) => one.version <= event.version));
  const items = state?.issued.at(-1)?.determination.items.filter((item) => item.outcome === 'overturned') ?? [];
  const given = new Set(state?.application.treatments.filter((one) => one.alreadyProvided).map((one) => one.id));
  const toReimburse = items.some((item) => given.has(item.treatmentId));
  const toAuthorize = items.some((item) => !given.has(item.treatmentId));
  return [factAt('determination-received', event.at, { on: event.data.on, toAuthorize, toReimburse })];
}

/** Duties come before windows in which somebody only may do something. */
const windows = new Set(['C04', 'C05', 'C06', 'C09', 'C15', 'C15e', 'C15x', 'C26', 'C29']);
/** Told, but nobody is chased by it: DWC holds administrators to C14 and C14e (8 CCR 9792.10.5(a)(1)). */
const onlyTold = new Set(['C14s']);

export interface NextDeadline {
  clock: string;
  at: Instant;
  /** Somebody has to do something by then; false for a window in which somebody may. */
  duty: boolean;
}

/** Where the law sets no date, the house looks again after this many business days. */
const lookAgain: Partial<Record<Status, number>> = { deferred: 30, appealed: 30 };

/**
 * The next date of a case: the earliest clock that runs, a duty before a window; where the law sets none, the day on
 * which the house looks again, named `house`. A closed case has none.
 */
export function nextDeadline(state: CaseState, events: readonly RecordedEvent[]): NextDeadline | null {
  if ((closedStatuses as readonly Status[]).includes(state.status)) return null;
  const running = clocksOf(events, state.lastEventAt).filter(
    (clock) =>
      clock.due !== null &&
      clock.closed === null &&
      clock.clock !== 'C04' &&
      clock.status !== 'unknown' &&
      !onlyTold.has(clock.clock),
  );
  const first = soonest(running.filter((clock) => !windows.has(clock.clock)));
  if (first) return { clock: first.clock, at: endOf(first), duty: true };
  const window = soonest(running.filter((clock) => clock.status === 'open'));
  if (window && endings.includes(state.status)) return { clock: window.clock, at: endOf(window), duty: false };
  if (endings.includes(state.status)) return null;
  const target = addBusinessDays(pacificDateOf(state.lastEventAt), lookAgain[state.status] ?? 2);
  return { clock: 'house', at: instantOfPacific(target, '23:59'), duty: true };
}

/** Decided: nothing more happens unless a clock says so or somebody appeals. */
const endings: readonly Status[] = ['issued', 'ineligible'];

/** Nobody has anything left to do; an appeal, a correction or a remand still opens the case again. */
export function isClosed(state: CaseState, deadline: NextDeadline | null): boolean {
  if ((closedStatuses as readonly Status[]).includes(state.status)) return true;
  return endings.includes(state.status) && deadline?.duty !== true;
}

const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

const soonest = (clocks: CaseClock[]): CaseClock | undefined =>
  clocks.sort((a, b) => endOf(a).localeCompare(endOf(b)))[0];

/** A day clock ends with its day in California. */
function endOf({ due }: CaseClock): Instant {
  const end = due ?? '';
  return end.length > 10
    ? (new Date(Date.parse(end)).toISOString() as Instant)
    : instantOfPacific(end as PlainDate, '23:59');
}
