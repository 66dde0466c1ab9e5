import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { LetterRead } from '../model.ts';

/** A letter of the frozen corpus with what a careful person reads in it. */
export interface CorpusLetter {
  name: string;
  bytes: Uint8Array;
  expected: LetterRead;
}

/** The letters beside this file and in `defects/`: `name.txt`, and `name.json` with the expected object. */
export function corpusLetters(folder: URL = new URL('./', import.meta.url)): CorpusLetter[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .filter((name) => name.endsWith('.txt') && existsSync(new URL(name.replace(/txt$/, 'json'), folder)))
    .map((name) => ({
      name,
      bytes: readFileSync(new URL(name, folder)),
      expected: JSON.parse(readFileSync(new URL(name.replace(/txt$/, 'json'), folder), 'utf8')) as LetterRead,
    }));
}
