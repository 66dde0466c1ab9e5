import type { CaseEvent, CaseState, CommandType, RecordedEvent, Role } from '../../case/index.ts';
import type { Refusal } from '../../law/refusal.ts';
import type { StoredEvent } from '../../store/index.ts';

/** What somebody asks of the program, before anything of it is believed. */
export interface Request {
  type: CommandType;
  data: unknown;
  /** The version of the case the person was looking at; absent for a first application and for the program itself. */
  expectedVersion?: number | null;
  /** The same key again gets the first answer again. */
  idempotencyKey: string;
  /** In which capacity, for those who hold several. */
  role?: Role | null;
}

export interface Done {
  ok: true;
  caseNumber: string;
  version: number;
  events: CaseEvent['type'][];
  replayed: boolean;
}

export interface NotDone {
  ok: false;
  refusal: Refusal;
  /** With `stale-version`: what happened since. */
  version?: number;
  since?: { type: string; at: string; role: string }[];
}

export type CommandAnswer = Done | NotDone;

/** A ledger event in the words of the case. */
export function recordedEvent(stored: StoredEvent): RecordedEvent {
  return {
    type: stored.type,
    data: stored.data,
    at: stored.at,
    actor: stored.actor,
    version: stored.version,
  } as RecordedEvent;
}

/**
 * Events that take nothing away from what a person is about to do: a notice went out, a delivery was recorded. Somebody
 * who looked at the case before them may still act.
 */
export const harmlessEvents: readonly CaseEvent['type'][] = [
  'NoticeSent',
  'ReminderSent',
  'ApprovalAsked',
  'ReferralDecided',
  'ServiceRecorded',
  'RecordSealed',
  'RecordUnsealed',
];

export const isStale = (state: CaseState, expected: number, events: readonly RecordedEvent[]): boolean =>
  expected > state.version || events.some((event) => event.version > expected && !harmlessEvents.includes(event.type));
