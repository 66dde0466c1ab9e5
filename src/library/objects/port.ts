/** Where a library is kept for readers on other machines: bytes by name. A PUT is whole or not there (any S3-compatible store). */
export interface ObjectPlace {
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is none. */
  get(name: string): Promise<Uint8Array | null>;
  has(name: string): Promise<boolean>;
  remove(name: string): Promise<void>;
  list(prefix?: string): AsyncIterable<string>;
}
