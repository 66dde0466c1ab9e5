/** A letter to be read: its file, or a line of an `.ndjson` file. */
export interface Source {
  path: string;
  line: string | null;
}

/** From the importer to a thread. */
export type ToThread = { kind: 'read'; sources: Source[] } | { kind: 'finish' };

/** What a thread has to say of some letters; `segment` names what it wrote since the last time. */
export interface FromThread {
  kind: 'read' | 'finished';
  entered: number;
  unchanged: number;
  /** Keys of letters that were withdrawn: they do not come back by an import. */
  withdrawn: string[];
  notRead: { file: string; because: string }[];
  /** Letters that were entered though something in them could not be read. */
  partly: { file: string; because: string[] }[];
  segment: string | null;
}

export interface ThreadData {
  folder: string;
  /** See `fingerprints.ts`. */
  known: SharedArrayBuffer;
  withdrawn: string[];
  redact: boolean;
  perSegment: number;
}
