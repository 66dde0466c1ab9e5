import { type Answer, granted, refused } from '../../law/refusal.ts';

/** One record of a CSV file: its line (the first is 1) and its cells by column name. */
export interface CsvRow {
  line: number;
  cells: Record<string, string>;
  /** The row has another number of cells than the header. */
  misshapen: boolean;
}

/** A cell this long is no panel's. */
const longestCell = 1_000_000;

/**
 * Reads CSV as RFC 4180 has it: quotes doubled inside quotes, line breaks in quotes, CRLF or LF, a byte order mark,
 * comma, semicolon or tab by what the header uses. Refuses `csv-quote-open` and `csv-empty`, with the line.
 */
export function readCsv(text: string): Answer<CsvRow[]> {
  const body = text.replace(/^\uFEFF/u, '');
  const records = recordsOf(body, delimiterOf(body));
  if (!records.ok) return records;
  const [header, ...rest] = records.value.filter((r) => r.cells.some((cell) => cell.trim() !== ''));
  if (!header) return refused({ code: 'csv-empty', because: 'the file has no header line' });
  const names = header.cells.map((cell) => cell.trim());
  return granted(
    rest.map(({ line, cells }) => ({ line, cells: byName(names, cells), misshapen: cells.length !== names.length })),
  );
}

const byName = (names: string[], cells: string[]) =>
  Object.fromEntries(names.map((name, i) => [name, (cells[i] ?? '').trim()] as const).filter(([name]) => name !== ''));

function delimiterOf(body: string): string {
  const header = body.slice(0, body.search(/[\r\n]|$/u));
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function recordsOf(body: string, delimiter: string): Answer<{ line: number; cells: string[] }[]> {
  const records: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let line = 1;
  let startedOn = 1;
  let at = 0;
  while (at < body.length) {
    const cell = readCell(body, at, delimiter);
    if (!cell)
      return refused({
        code: 'csv-quote-open',
        because: `a quotation mark opened on line ${startedOn} is never closed`,
        field: `line ${startedOn}`,
      });
    cells.push(cell.text);
    line += cell.breaks;
    at = cell.end;
    if (body[at] === delimiter) {
      at++;
      if (at === body.length) cells.push('');
      continue;
    }
    if (body[at] === '\r' && body[at + 1] === '\n') at++;
    at++;
    records.push({ line: startedOn, cells });
    cells = [];
    startedOn = ++line;
  }
  if (cells.length > 0) records.push({ line: startedOn, cells });
  return granted(records);
}

function readCell(body: string, from: number, delimiter: string): { text: string; end: number; breaks: number } | null {
  if (body[from] !== '"') {
    let end = from;
    while (end < body.length && body[end] !== delimiter && body[end] !== '\n' && body[end] !== '\r') end++;
    return { text: body.slice(from, end), end, breaks: 0 };
  }
  let text = '';
  for (let start = from + 1; ; ) {
    const quote = body.indexOf('"', start);
    if (quote < 0 || quote - from > longestCell) return null;
    text += body.slice(start, quote);
    if (body[quote + 1] === '"') {
      text += '"';
      start = quote + 2;
      continue;
    }
    // Words after a closing quote belong to the cell all the same: `"Roe", Jane` written by hand.
    let end = quote + 1;
    while (end < body.length && body[end] !== delimiter && body[end] !== '\n' && body[end] !== '\r') end++;
    return { text: text + body.slice(quote + 1, end), end, breaks: text.match(/\r\n|\r|\n/gu)?.length ?? 0 };
  }
}
