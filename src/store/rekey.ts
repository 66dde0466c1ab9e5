import { step } from '../threads/step.ts';
import { openParts, type StoreOptions } from './open.ts';
import { nextFolderKey, placeNextKey } from './originals/master.ts';
import { type Rewrapped, RewrapRefused, rewrapKeys } from './originals/rewrap.ts';

/**
 * Changes the master key of a store: from `masterKey` to `nextMasterKey`. Where the old one lies beside the data and no
 * new one is given, one is made there and takes its place in the end. Killed anywhere, it is run again and goes on.
 *
 * @returns what was done; with `locked` cases the change is not at its end. Refuses with `RewrapRefused`.
 */
export async function rekeyStore(options: StoreOptions): Promise<Rewrapped & { placed: boolean }> {
  const parts = await openParts(options);
  try {
    const folder = options.masterKey || options.nextMasterKey ? undefined : options.dataDir;
    const next = options.nextMasterKey ?? (folder ? nextFolderKey(folder) : null);
    if (!next) throw new RewrapRefused('no-new-key', 'the new master key is missing');
    step('rekey.key-made', 'keys');
    const done = await rewrapKeys(parts.pool, parts.keyring.first, next);
    const placed = folder !== undefined && done.locked.length === 0;
    if (placed) placeNextKey(folder);
    step('rekey.placed', 'keys');
    return { ...done, placed };
  } finally {
    await parts.database.close();
  }
}
