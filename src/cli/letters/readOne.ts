import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readLetter } from '../../determination/read/index.ts';
import type { Outcome } from './crew.ts';
import { inWords } from './inWords.ts';
import { plainly } from './walk.ts';

/** Reads one letter into a line of JSON, or into words for a person. */
export async function readOne(path: string, readable: boolean): Promise<Outcome> {
  try {
    return await readOneFrom(await readFile(path), basename(path), readable);
  } catch (error) {
    return { problem: plainly(error) };
  }
}

/** The same from bytes at hand, such as those of standard input. */
export async function readOneFrom(bytes: Uint8Array, file: string, readable: boolean): Promise<Outcome> {
  const letter = await readLetter(bytes, file);
  if (!letter.ok) return { problem: letter.refusal.because };
  return { line: readable ? inWords(letter.value) : JSON.stringify(letter.value) };
}
