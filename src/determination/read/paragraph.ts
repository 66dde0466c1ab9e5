import { withoutHidden } from './hidden.ts';
import { settleHyphen } from './hyphen.ts';
import { type Lines, lineAt } from './lineTable.ts';

const HYPHEN = 45;
const SLASH = 47;
const terminal = /[.!?:;)\]"”’]$/;
const bullet = /^(?:\d{1,2}[.)]|[•▪·●○*–-]|\([a-z0-9]\))\s/;
const address = /(?:https?:\/\/|www\.)\S*[/.=?&_]$/i;

/**
 * A stretch of the text as a person reads it: the lines of a paragraph joined, hyphens at line ends settled,
 * page headers and footers gone. Paragraphs stay apart, by an empty line.
 */
export function joinText(lines: Lines, from: number, to: number): string {
  return join(lines, from, to, '\n\n');
}

/** The same as one paragraph: for headings and guideline lines, which have none. */
export function joinLine(lines: Lines, from: number, to: number): string {
  return join(lines, from, to, ' ');
}

function join(lines: Lines, from: number, to: number, apart: string): string {
  const { text, start, end, furniture, count } = lines;
  let joined = '';
  let last = -1;
  for (let i = lineAt(lines, from); i < count && start[i]! < to; i++) {
    if (furniture[i] && start[i]! > from) continue;
    const piece = text.slice(Math.max(start[i]!, from), Math.min(end[i]!, to));
    joined = last < 0 ? piece : connect(lines, joined, last, piece, i, apart);
    last = i;
  }
  if (hides(lines, from, to)) joined = withoutHidden(joined, text);
  if (lines.returns && joined.includes('\r')) return joined.replace(/ *\r[\r ]*| {2,}/g, ' ');
  return lines.doubled && joined.includes('  ') ? joined.replace(/ {2,}/g, ' ') : joined;
}

function hides({ hidden }: Lines, from: number, to: number): boolean {
  for (let k = 0; k < hidden.length; k++) if (hidden[k]! >= from && hidden[k]! < to) return true;
  return false;
}

/** Adds a piece, and before it what belongs between it and the last one: a space, nothing, an empty line. */
function connect(lines: Lines, joined: string, last: number, piece: string, i: number, apart: string): string {
  const { text, end } = lines;
  const code = text.charCodeAt(end[last]! - 1);
  // A gap in the middle of a sentence is a page's end.
  if (lines.gap[i]! > lines.inner && !runsOn(text, end[last]!, piece)) return joined + apart + piece;
  if (code === HYPHEN || code === 0x2010 || code === 0x2011 || code === 0xad) {
    const hyphen = settleHyphen(text.slice(lines.start[last], end[last]), piece, text);
    if (hyphen === 'goes') return joined.slice(0, -1) + piece;
    return hyphen === 'stays' ? joined + piece : `${joined} ${piece}`;
  }
  const inAddress =
    code === SLASH && address.test(text.slice(Math.max(lines.start[last]!, end[last]! - 200), end[last]));
  return inAddress ? joined + piece : `${joined} ${piece}`;
}

function runsOn(text: string, lastEnd: number, piece: string): boolean {
  const first = piece.charCodeAt(0);
  const lower = first >= 97 && first <= 122;
  if (lower) return true;
  return !terminal.test(text.charAt(lastEnd - 1)) && !bullet.test(piece);
}
