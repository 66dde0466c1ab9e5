import type pg from 'pg';
import { granted, refused } from '../../law/refusal.ts';
import { sha256 } from '../ledger/canonical.ts';
import type { Keyring } from './keyring.ts';
import { caseKey, destroyKey } from './keys.ts';
import type { BlobStore, Originals } from './port.ts';
import { seal, unseal } from './seal.ts';

/** Where an original lies: under its case, so that what belongs to one case can be removed together. */
export const blobName = (caseId: string, hash: string): string =>
  `${caseId.replace(/[^\w-]/g, '_')}/${hash.slice(0, 2)}/${hash}`;

const context = (caseId: string, hash: string) => `original ${caseId} ${hash}`;

export class KeyUnavailable extends Error {
  readonly code = 'key-unavailable';
}

/** Originals over any blob store: sealed under the case's key, found by the hash of what they were. */
export function openOriginals(pool: pg.Pool, blobs: BlobStore, ring: Keyring): Originals {
  return {
    put: async (caseId, bytes) => {
      const hash = sha256(bytes);
      const key = await caseKey(pool, ring, caseId, true);
      if (typeof key === 'string')
        throw new KeyUnavailable(`the key of ${caseId} is ${key}: nothing can be stored for it`);
      const name = blobName(caseId, hash);
      if (!(await blobs.has(name))) await blobs.put(name, seal(key, context(caseId, hash), bytes));
      return hash;
    },
    get: async (caseId, hash) => {
      const key = await caseKey(pool, ring, caseId, false);
      if (key === 'destroyed')
        return refused({ code: 'key-destroyed', because: 'the records of this case were destroyed' });
      if (key === 'locked')
        return refused({ code: 'key-locked', because: 'the master key is not the one this store was made with' });
      const sealed = await blobs.get(blobName(caseId, hash));
      if (!sealed || key === 'none')
        return refused({ code: 'original-missing', because: `no file ${hash} of ${caseId}` });
      const bytes = unseal(key, context(caseId, hash), sealed);
      if (!bytes || sha256(bytes) !== hash)
        return refused({ code: 'original-altered', because: `file ${hash} of ${caseId} was changed` });
      return granted(bytes);
    },
    destroyKey: (caseId, reason) => destroyKey(pool, caseId, reason),
  };
}
