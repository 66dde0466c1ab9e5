/**
 * A backup is gzip over lines of JSON: a header, tables in pieces, originals in pieces, files beside the store in
 * pieces, and an end that holds the number of lines and the SHA-256 of everything before it. Text and open formats: it
 * can be read without OpenIMR.
 */
export const BACKUP_FORMAT = 'openimr-backup-2';
/** Formats that can be restored; the first had no files beside the store. */
export const READABLE_FORMATS: readonly string[] = ['openimr-backup-1', BACKUP_FORMAT, 'openimr-backup-3'];
/** Made while the master key was being changed: it needs two of them, which a program that knows no such thing must not miss. */
export const BACKUP_UNDER_TWO_KEYS = 'openimr-backup-3';

/** A file that belongs to the installation and is not in the store, such as one of the library's. */
export interface FileBeside {
  /** Without a folder. */
  name: string;
  pieces: Iterable<Uint8Array>;
}

export interface Header {
  format: string;
  created: string;
  /** Names of the migrations that made the tables. */
  schema: string[];
  /** Which master key unwraps the keys of cases (a fingerprint), and the key itself where it lay beside the data. */
  master: MasterNamed & {
    /** While it was being changed: the one before it. */
    retiring?: MasterNamed;
  };
}

export interface MasterNamed {
  fingerprint: string;
  key: string | null;
}

export type Line =
  | /** `rows` is the text of a JSON array of objects. */
  { table: string; rows: string }
  | { blob: string; part: number; last: boolean; data: string }
  | { file: string; part: number; data: string }
  | { end: true; lines: number; sha256: string; rows: number; blobs: number; files?: number };

/** Settings under this name hold a cursor of `readEvents`; a restore moves them to the new numbering. */
export const CURSOR_SETTINGS = 'ledger-cursor.';
