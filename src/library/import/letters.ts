import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { LetterRead } from '../../determination/model.ts';
import { readLetter } from '../../determination/read/index.ts';
import { redact } from '../../privacy/index.ts';
import { enterLetter } from '../catalogue/enter.ts';
import type { CatalogueEntry } from '../catalogue/entry.ts';

/** What came of one letter. */
export type Entered =
  | { kind: 'entered'; entry: CatalogueEntry }
  | { kind: 'unchanged' }
  | { kind: 'withdrawn'; key: string }
  | { kind: 'not-read'; file: string; because: string };

export interface ReadingOptions {
  /** Fingerprints of letters that are in the library. */
  known: Pick<ReadonlySet<string>, 'has'>;
  /** Keys of letters that were withdrawn. */
  withdrawn: ReadonlySet<string>;
  /** Replace what still identifies in letters that were published with blanks. */
  redact: boolean;
}

export const fingerprint = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** Reads a letter from its file; one line of `openimr read` stands for a letter too (`path#line`, its text given). */
export async function enterFile(path: string, line: string | null, options: ReadingOptions): Promise<Entered> {
  try {
    return line === null ? await fromLetter(path, options) : fromLine(path, line, options);
  } catch (error) {
    return { kind: 'not-read', file: path, because: error instanceof Error ? error.message : String(error) };
  }
}

async function fromLetter(path: string, options: ReadingOptions): Promise<Entered> {
  const bytes = readFileSync(path);
  const sha256 = fingerprint(bytes);
  if (options.known.has(sha256)) return { kind: 'unchanged' };
  const letter = await readLetter(bytes, basename(path));
  if (!letter.ok) return { kind: 'not-read', file: path, because: letter.refusal.because };
  return entered(path, letter.value, sha256, options);
}

function fromLine(path: string, line: string, options: ReadingOptions): Entered {
  const sha256 = fingerprint(line);
  if (options.known.has(sha256)) return { kind: 'unchanged' };
  const letter = JSON.parse(line) as LetterRead;
  if (!Array.isArray(letter.items) || typeof letter.dates !== 'object')
    return { kind: 'not-read', file: path, because: 'the line is no letter as openimr read writes it' };
  return entered(path, letter, sha256, options);
}

function entered(path: string, letter: LetterRead, sha256: string, options: ReadingOptions): Entered {
  if (letter.items.length === 0)
    return { kind: 'not-read', file: path, because: 'no disputed treatment with a decision was found in it' };
  const read = options.redact ? withoutNames(letter) : letter;
  const entry = enterLetter(read, { kind: 'imported', file: basename(path), sha256 });
  return options.withdrawn.has(entry.key) ? { kind: 'withdrawn', key: entry.key } : { kind: 'entered', entry };
}

function withoutNames(letter: LetterRead): LetterRead {
  const clean = (text: string) => redact(text, { dates: 'keep' }).text;
  return {
    ...letter,
    summary: letter.summary === null ? null : clean(letter.summary),
    items: letter.items.map((item) => ({
      ...item,
      treatment: clean(item.treatment),
      rationale: clean(item.rationale),
    })),
    unread: letter.unread.map(({ text, why }) => ({ text: clean(text), why })),
  };
}
