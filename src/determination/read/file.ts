import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Answer, granted, refused } from '../../law/refusal.ts';
import type { LetterRead } from '../model.ts';
import { readBytesAsText } from './bytes.ts';
import { readDetermination } from './letter.ts';

/** Reads a letter's file, PDF, DOCX or text; `file` in the answer is its name without folders. */
export async function readFile(path: string): Promise<Answer<LetterRead>> {
  try {
    return await readLetter(await readBytes(path), basename(path));
  } catch (error) {
    return refused({ code: 'file-unreadable', because: (error as Error).message });
  }
}

/** The same from bytes already at hand. */
export async function readLetter(bytes: Uint8Array, file: string): Promise<Answer<LetterRead>> {
  const text = await readBytesAsText(bytes);
  return text.ok ? granted(readDetermination(text.value, { file })) : text;
}
