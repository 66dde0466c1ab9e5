import { type CaseState, deliveriesOf } from '../../case/index.ts';

/** What a case's row tells of its mail; nothing when all is done. */
export function openMailOf(state: CaseState): {
  mail?: { toPrint: number; since: string; returned: { id: string; because: string | null }[] };
} {
  const open = deliveriesOf(state).filter((one) => one.status !== 'served');
  const first = open.map((one) => one.since).sort()[0];
  if (!first) return {};
  const returned = open.filter((one) => one.status === 'returned').map(({ id, because }) => ({ id, because }));
  return { mail: { toPrint: open.filter((one) => one.status === 'to-print').length, since: first, returned } };
}
