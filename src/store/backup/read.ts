import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { type Header, type Line, READABLE_FORMATS } from './format.ts';

/** A backup that cannot be restored as it is: `backup-damaged`, `backup-unknown`, `target-not-empty`, `wrong-key`, `backup-newer`. */
export class RestoreRefused extends Error {
  readonly code: string;
  constructor(code: string, because: string) {
    super(because);
    this.code = code;
  }
}

const damaged = (because: string) => new RestoreRefused('backup-damaged', because);

async function* textLines(file: string): AsyncIterable<string> {
  const input = createReadStream(file);
  const unpacked = createGunzip();
  input.on('error', (error) => unpacked.destroy(error));
  const reader = createInterface({ input: input.pipe(unpacked), crlfDelay: Number.POSITIVE_INFINITY });
  // readline does not pass on what goes wrong in its input
  const failed = new Promise<never>((_, reject) => unpacked.once('error', reject));
  failed.catch(() => {});
  const iterator = reader[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await Promise.race([iterator.next(), failed]);
      if (next.done) return;
      yield next.value;
    }
  } catch (error) {
    throw damaged(`cannot read ${file}: ${(error as Error).message}`);
  } finally {
    reader.close();
    input.destroy();
    unpacked.destroy();
  }
}

export async function readHeader(file: string): Promise<Header> {
  for await (const text of textLines(file)) return headerOf(file, text);
  throw damaged(`${file} is empty`);
}

function headerOf(file: string, text: string): Header {
  const header = parsed(text) as Header;
  if (!READABLE_FORMATS.includes(header?.format))
    throw new RestoreRefused('backup-unknown', `${file} is no backup of OpenIMR`);
  return header;
}

/** The lines after the header. Ends well only when the end stands there and its hash fits all that came before. */
export async function* readBody(file: string): AsyncIterable<Exclude<Line, { end: true }>> {
  const hash = createHash('sha256');
  let count = 0;
  let ended = false;
  for await (const text of textLines(file)) {
    if (ended) throw damaged(`${file} goes on after its end`);
    const line = readLine(text);
    if ('end' in line) {
      const whole = line.lines === count && line.sha256 === hash.digest('hex');
      if (!whole) throw damaged(`${file} was changed: its content does not fit its checksum`);
      ended = true;
      continue;
    }
    hash.update(`${text}\n`);
    if (count++ > 0) yield line;
    else headerOf(file, text);
  }
  if (!ended) throw damaged(`${file} breaks off before its end`);
}

/** Rows stay the text they are: read as numbers of JavaScript, some would come out rounded. */
function readLine(text: string): Line {
  const table = /^\{"table":"(\w+)","rows":(?=\[)/.exec(text);
  if (!table || !text.endsWith(']}')) return parsed(text) as Line;
  return { table: table[1]!, rows: text.slice(table[0].length, -1) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged('a line of the backup is not JSON');
  }
}
