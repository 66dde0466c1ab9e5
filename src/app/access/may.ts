import { type Action, accessTable, actionNames, type Capacity, type Row } from './actions.ts';
import type { Principal } from './principal.ts';

/** Whether somebody (null: nobody signed in) may do something that is about no single case. Default: no. */
export function mayInHouse(principal: Principal | null, action: Action): boolean {
  const row: Row = accessTable[action];
  if (row.on === 'anyone') return !principal?.roles.some((role) => row.except?.includes(role));
  if (row.on !== 'house' || !principal || !inScope(principal, row)) return false;
  return principal.roles.some((role) => row.to[role] !== undefined);
}

/** Whether these capacities open an action on a case. Default: no. */
export function mayWith(principal: Principal, capacities: readonly Capacity[], action: Action): boolean {
  const row: Row = accessTable[action];
  if (row.on !== 'case' || !inScope(principal, row)) return false;
  return capacities.some(({ role, relation }) => row.to[role]?.includes(relation));
}

function inScope(principal: Principal, row: Row): boolean {
  if (principal.onlyCase && !row.links) return false;
  if (principal.scopes === undefined) return true;
  return row.scope !== null && principal.scopes.includes(row.scope);
}

/** Everything of the house this person may do: what the pages offer. */
export const openInHouse = (principal: Principal | null): Action[] =>
  actionNames.filter((action) => mayInHouse(principal, action));

/** Everything but commands that these capacities open on a case: what its page offers. */
export const openOnCase = (principal: Principal, capacities: readonly Capacity[]): Action[] =>
  actionNames.filter((action) => !action.startsWith('case.do.') && mayWith(principal, capacities, action));
