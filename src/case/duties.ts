import { clocksOf } from './clocks.ts';
import type { Party } from './commands.ts';
import type { RecordedEvent } from './events.ts';
import type { CaseState } from './state.ts';

/** What a party is asked to do now. */
export type DutyAct =
  | 'answer-information'
  | 'send-records'
  | 'answer-reviewer'
  | 'carry-out'
  | 'acknowledge'
  | 'say-liability-settled';

export interface Duty {
  to: Party;
  act: DutyAct;
  /** A day or a moment; null where no day is set. It stays when it has passed. */
  due: string | null;
  clock: string | null;
}

/** The clocks of each act, the first that was counted first (section 3 of the rules). */
const clocksFor: Record<DutyAct, readonly string[]> = {
  'answer-information': ['C11', 'C11b'],
  'send-records': ['C14x', 'C14e', 'C14'],
  'answer-reviewer': ['C16x', 'C16'],
  'carry-out': ['C24', 'C25'],
  acknowledge: [],
  'say-liability-settled': [],
};

/**
 * Who outside the house is asked for what, and by when: derived from the state and its clocks, stored nowhere but in
 * the row of the queue. Duties of the desks and of the reviewer are not here (queue-row.ts, clocks.ts).
 */
export function dutiesOf(state: CaseState, events: readonly RecordedEvent[]): Duty[] {
  const asked = askedOf(state);
  if (asked.length === 0) return [];
  const clocks = clocksOf(events, state.lastEventAt);
  return asked.map(([to, act]) => {
    for (const name of clocksFor[act]) {
      const clock = clocks.findLast((one) => one.clock === name && one.due !== null && one.closed === null);
      if (clock) return { to, act, due: clock.due, clock: name };
    }
    return { to, act, due: null, clock: null };
  });
}

function askedOf(state: CaseState): [Party, DutyAct][] {
  switch (state.status) {
    case 'information-requested':
      return state.informationRequest ? [[state.informationRequest.from, 'answer-information']] : [];
    case 'deferred':
      return [['claims-administrator', 'say-liability-settled']];
    case 'assigned':
    case 'records-overdue':
      return [['claims-administrator', 'send-records']];
    case 'information-from-parties':
      return state.question ? [[state.question.to, 'answer-reviewer']] : [];
    case 'issued':
    case 'appealed':
      return afterTheLetter(state);
    default:
      return [];
  }
}

/** The administrator has the letter, and carries out what was overturned (9792.10.7(a)). */
function afterTheLetter({ issued, acknowledgements, implementation }: CaseState): [Party, DutyAct][] {
  const last = issued.at(-1);
  if (!last) return [];
  const duties: [Party, DutyAct][] = [];
  const isThere = acknowledgements.some((one) => one.by === 'claims-administrator' && one.version === last.version);
  if (!isThere) duties.push(['claims-administrator', 'acknowledge']);
  if (last.determination.items.some(({ outcome }) => outcome === 'overturned') && implementation === null)
    duties.push(['claims-administrator', 'carry-out']);
  return duties;
}
