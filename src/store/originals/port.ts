import type { Answer } from '../../law/refusal.ts';

/** Bytes by name. Writing the same name twice leaves the first or the second whole, never a mixture. */
export interface BlobStore {
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is none. */
  get(name: string): Promise<Uint8Array | null>;
  has(name: string): Promise<boolean>;
  remove(name: string): Promise<void>;
  /** Every name under a prefix. */
  list(prefix?: string): AsyncIterable<string>;
}

/** Original files of cases, encrypted with a key per case, found by the SHA-256 of their content. */
export interface Originals {
  /** Stores and gives the SHA-256 (hex). The same content again is no second copy. */
  put(caseId: string, bytes: Uint8Array): Promise<string>;
  /** Refusals: `original-missing`, `original-altered`, `key-destroyed`. */
  get(caseId: string, sha256: string): Promise<Answer<Uint8Array>>;
  /** Destroys the case's key: what is stored of it, copies included, is unreadable for ever. Gives when. */
  destroyKey(caseId: string, reason: string): Promise<{ destroyedAt: string }>;
}
