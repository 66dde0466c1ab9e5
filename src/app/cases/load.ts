import type { CaseState, Role } from '../../case/index.ts';
import type { PlainDate } from '../../law/dates/types.ts';
import type { PartyAccess, Store } from '../../store/index.ts';
import type { Capacity } from '../access/actions.ts';
import type { Principal } from '../access/principal.ts';
import { capacitiesIn, partiesOf } from '../access/relations.ts';
import { recordedEvent } from './answers.ts';
import { after, type LoadedCase, recall, remember } from './recent.ts';

export type { LoadedCase } from './recent.ts';

/** A case as far as this person may act in it; null when it does not exist or is none of theirs: they cannot tell which. */
export interface VisibleCase extends LoadedCase {
  roles: Role[];
  /** Those roles with the relation in which each is held: what the access table is asked with. */
  capacities: Capacity[];
}

/**
 * A case as it stands in the ledger now; null where there is none. What this process has read of it before is not read
 * again: events are never changed, so only those behind are asked for. What comes back is shared, and frozen.
 */
export async function loadCase(store: Pick<Store, 'loadCase'>, caseNumber: string): Promise<LoadedCase | null> {
  const before = recall(store, caseNumber);
  const stored = await store.loadCase(caseNumber, before?.events.length ?? 0);
  if (stored.length === 0) return before;
  const fresh = stored.map(recordedEvent);
  if (!before && fresh[0]?.type !== 'ApplicationReceived') return null;
  const loaded = after(before, fresh);
  remember(store, caseNumber, loaded);
  return loaded;
}

export async function loadVisible(
  store: Pick<Store, 'loadCase'>,
  caseNumber: string,
  principal: Principal,
  on: PlainDate,
): Promise<VisibleCase | null> {
  const loaded = await loadCase(store, caseNumber);
  if (!loaded) return null;
  const capacities = capacitiesIn(principal, loaded.state, partiesIn(loaded), on);
  return capacities.length === 0 ? null : { ...loaded, capacities, roles: capacities.map(({ role }) => role) };
}

const parties = new WeakMap<CaseState, PartyAccess[]>();

/** Who is a party follows from the state and what led to it: told once for each. */
function partiesIn({ state, events }: LoadedCase): PartyAccess[] {
  let known = parties.get(state);
  if (!known) {
    known = partiesOf(state, events[0]?.actor ?? null, events);
    parties.set(state, known);
  }
  return known;
}
