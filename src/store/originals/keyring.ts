import { folderMasterKey, keyFileIn, keyFingerprint, nextKeyPath } from './master.ts';

/**
 * The master keys a program knows: the one it was given, and during a change of the key the one that comes after it (or
 * came before). Any of them opens; which one wraps, the database says (master-in-force.ts).
 */
export interface Keyring {
  /** The one it was given first. */
  first: Uint8Array;
  /** The key with this fingerprint; null when it is none of these. */
  find(fingerprint: string): Uint8Array | null;
  /** The first answer that is not null, the keys asked one after the other. */
  ask<T>(work: (key: Uint8Array) => T | null): T | null;
  /** Whether this key lies in the folder of the data, rather than with the operator. */
  liesBeside(key: Uint8Array): boolean;
}

/** Over keys that were configured. */
export const keyringOf = (first: Uint8Array, next?: Uint8Array): Keyring =>
  over(first, () => (next ? [first, next] : [first]));

/**
 * Over the keys that lie beside the data. They are read again when none of those known opens: the key may have been
 * changed since, and a program that serves meanwhile goes on.
 */
export function folderKeyring(folder: string, next?: Uint8Array): Keyring {
  const read = () => {
    // The next one first: put in the place of the other between the two, it is read there.
    const coming = keyFileIn(nextKeyPath(folder));
    return [folderMasterKey(folder), coming, next].filter((key) => key != null);
  };
  let known = read();
  const again = () => {
    const old = known;
    known = [...read(), ...old].filter((key, at, all) => all.findIndex((one) => same(one, key)) === at);
    return known.length > old.length;
  };
  const liesBeside = (key: Uint8Array) => !(next && same(key, next));
  return { ...over(known[0]!, () => known, again), liesBeside };
}

function over(first: Uint8Array, keys: () => Uint8Array[], again: () => boolean = () => false): Keyring {
  const ask: Keyring['ask'] = (work) => {
    for (const key of keys()) {
      const answer = work(key);
      if (answer !== null) return answer;
    }
    return again() ? ask(work) : null;
  };
  const find = (fingerprint: string) => ask((key) => (keyFingerprint(key) === fingerprint ? key : null));
  return { first, find, ask, liesBeside: () => false };
}

const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
