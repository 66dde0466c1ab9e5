import { createHash } from 'node:crypto';
import { assembleDetermination, type DecideContext, type Found } from '../../case/index.ts';
import type { Determination } from '../../determination/model.ts';
import type { LoadedCase } from '../cases/load.ts';

/** The seal of a determination: SHA-256 of its content as JSON, in the order in which it is composed. */
export const sealOf = (determination: Determination): string =>
  createHash('sha256').update(JSON.stringify(determination)).digest('hex');

/** SignDetermination: what the signature seals. Nothing where the draft has gaps; `decide` names them. */
export function lookUpSeal({ state }: LoadedCase, { today }: DecideContext): Found {
  const assembled = assembleDetermination(state, today);
  return assembled.ok ? { contentHash: sealOf(assembled.value) } : {};
}
