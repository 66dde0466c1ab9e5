import { type CaseState, fold, type RecordedEvent, type Role } from '../../case/index.ts';
import type { PlainDate } from '../../law/dates/types.ts';
import type { Store } from '../../store/index.ts';
import type { Capacity } from '../access/actions.ts';
import type { Principal } from '../access/principal.ts';
import { capacitiesIn, partiesOf } from '../access/relations.ts';
import { recordedEvent } from './answers.ts';

/** A case with everything that happened to it. */
export interface LoadedCase {
  state: CaseState;
  events: RecordedEvent[];
}

/** A case as far as this person may act in it; null when it does not exist or is none of theirs: they cannot tell which. */
export interface VisibleCase extends LoadedCase {
  roles: Role[];
  /** Those roles with the relation in which each is held: what the access table is asked with. */
  capacities: Capacity[];
}

export async function loadCase(store: Pick<Store, 'loadCase'>, caseNumber: string): Promise<LoadedCase | null> {
  const events = (await store.loadCase(caseNumber)).map(recordedEvent);
  if (events[0]?.type !== 'ApplicationReceived') return null;
  const state = fold(events);
  return state && { state, events };
}

export async function loadVisible(
  store: Pick<Store, 'loadCase'>,
  caseNumber: string,
  principal: Principal,
  on: PlainDate,
): Promise<VisibleCase | null> {
  const loaded = await loadCase(store, caseNumber);
  if (!loaded) return null;
  const { state, events } = loaded;
  const capacities = capacitiesIn(principal, state, partiesOf(state, events[0]?.actor ?? null, events), on);
  return capacities.length === 0 ? null : { ...loaded, capacities, roles: capacities.map(({ role }) => role) };
}
