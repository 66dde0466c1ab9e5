import { createHash } from 'node:crypto';
import { assembleDetermination, type DecideContext, type Found } from '../../case/index.ts';
import type { Determination } from '../../determination/model.ts';
import type { LoadedCase } from '../cases/load.ts';

/** The seal of a determination: SHA-256 of its content as JSON, the members of each object in the order of their names. */
export const sealOf = (determination: Determination): string =>
  createHash('sha256').update(JSON.stringify(determination, inOrder)).digest('hex');

/** The ledger may give an object back with its members in another order; the seal does not depend on it. */
const inOrder = (_name: string, value: unknown): unknown =>
  value === null || typeof value !== 'object' || Array.isArray(value)
    ? value
    : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

/** SignDetermination: what the signature seals. Nothing where the draft has gaps; `decide` names them. */
export function lookUpSeal({ state }: LoadedCase, { today }: Pick<DecideContext, 'today'>): Found {
  const assembled = assembleDetermination(state, today);
  return assembled.ok ? { contentHash: sealOf(assembled.value) } : {};
}
