import { settleHyphen } from './hyphen.ts';
import { type Lines, lineAt } from './lineTable.ts';

const terminal = /[.!?:;)\]"”’]$/;
const bullet = /^(?:\d{1,2}[.)]|[•▪·●○*–-]|\([a-z0-9]\))\s/;
const address = /(?:https?:\/\/|www\.)\S*[/.=?&_]$/i;

/**
 * A stretch of the text as a person reads it: the lines of a paragraph joined, hyphens at line ends settled,
 * page headers and footers gone. Paragraphs stay apart, by an empty line.
 */
export function joinText(lines: Lines, from: number, to: number): string {
  const { text, start, end, furniture } = lines;
  let joined = '';
  let last = '';
  for (let i = lineAt(lines, from); i < start.length && start[i]! < to; i++) {
    if (furniture[i] && start[i]! > from) continue;
    const piece = text.slice(Math.max(start[i]!, from), Math.min(end[i]!, to));
    joined = last === '' ? piece : connect(lines, joined, last, piece, i);
    last = piece;
  }
  if (lines.hidden) joined = withoutHidden(joined, text);
  if (joined.includes('\r')) joined = joined.replace(/\r+/g, ' ');
  return joined.includes('  ') ? joined.replace(/ {2,}/g, ' ') : joined;
}

/** Adds a piece, and before it what belongs between it and the last one: a space, nothing, an empty line. */
function connect(lines: Lines, joined: string, last: string, piece: string, i: number): string {
  const code = last.charCodeAt(last.length - 1);
  // A gap in the middle of a sentence is a page's end.
  if (lines.gap[i]! > lines.inner && !runsOn(last, piece)) return `${joined}\n\n${piece}`;
  if (code === 45 || code === 0x2010 || code === 0x2011 || code === 0xad) {
    const hyphen = settleHyphen(last, piece, lines.text);
    if (hyphen === 'goes') return joined.slice(0, -1) + piece;
    return hyphen === 'stays' ? joined + piece : `${joined} ${piece}`;
  }
  return code === 47 && address.test(last.slice(-200)) ? joined + piece : `${joined} ${piece}`;
}

function runsOn(last: string, piece: string): boolean {
  const first = piece.charCodeAt(0);
  const lower = first >= 97 && first <= 122;
  if (lower) return true;
  return !terminal.test(last) && !bullet.test(piece);
}

/** Soft hyphens go, and the marks PDFium leaves where a line ended in a hyphen are settled. */
function withoutHidden(joined: string, letter: string): string {
  const settled = joined.includes('\ufffe') ? settleMarks(joined.split('\ufffe'), letter).join('') : joined;
  return settled.replaceAll('\u00ad', '');
}

function settleMarks(pieces: string[], letter: string): string[] {
  for (let i = 1; i < pieces.length; i++) {
    const before = pieces[i - 1]!;
    if (settleHyphen(`${before.slice(-80)}-`, pieces[i]!, letter) !== 'goes') pieces[i - 1] = `${before}-`;
  }
  return pieces;
}
