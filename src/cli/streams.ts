import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** Wrong usage or unreadable input: one line on stderr, exit 2, no stack. */
export class WrongUse extends Error {}

/** A file's bytes, or standard input for `-`. Refuses with the reason when it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of openForReading(path)) chunks.push(chunk as Buffer);
  } catch (error) {
    throw new WrongUse(`cannot read ${path}: ${(error as Error).message}`);
  }
  return Buffer.concat(chunks);
}

/** A JSON value from a file or `-`. */
export async function readJson(path: string): Promise<unknown> {
  const text = Buffer.from(await readBytes(path)).toString('utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WrongUse(`${path === '-' ? 'standard input' : path} is not JSON: ${(error as Error).message}`);
  }
}

/** The lines of a file or of `-`, one after the other, however long the input is. */
export function readLines(path: string): AsyncIterable<string> {
  return createInterface({ input: openForReading(path), crlfDelay: Number.POSITIVE_INFINITY });
}

function openForReading(path: string): Readable {
  return path === '-' ? process.stdin : createReadStream(path);
}

/** Writes a line of data to stdout, waiting while the reader at the other end is slow. */
export async function writeLine(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

/** Words for the person at the terminal; never mixed with the data. */
export function say(words: string): void {
  process.stderr.write(`${words}\n`);
}
