import { createHash } from 'node:crypto';
import type { Principal } from '../access/principal.ts';

/**
 * What somebody's idempotency key stands for: who asks, and what for, in their words. Not what was decided: that depends
 * on where the case stands, so the same request asked again, its answer lost, would look like another one.
 */
export const fingerprintOf = ({ userId }: Principal, ...asked: unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify([userId, ...asked]))
    .digest('hex');
