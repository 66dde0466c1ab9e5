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
  const pieces: string[] = [];
  for (let i = lineAt(lines, from); i < start.length && start[i]! < to; i++) {
    if (furniture[i] && start[i]! > from) continue;
    const piece = text.slice(Math.max(start[i]!, from), Math.min(end[i]!, to));
    if (pieces.length > 0) connect(lines, pieces, piece, i);
    pieces.push(piece);
  }
  return tidy(pieces.join(''), text);
}

/** Puts between the last piece and the next what belongs there: a space, nothing, an empty line. */
function connect(lines: Lines, pieces: string[], piece: string, i: number): void {
  const last = pieces[pieces.length - 1]!;
  const code = last.charCodeAt(last.length - 1);
  // A gap in the middle of a sentence is a page's end.
  if (lines.gap[i]! > lines.inner && !runsOn(last, piece)) pieces.push('\n\n');
  else if (code === 45 || code === 0x2010 || code === 0x2011 || code === 0xad) {
    const hyphen = settleHyphen(last, piece, lines.text);
    if (hyphen === 'goes') pieces[pieces.length - 1] = last.slice(0, -1);
    if (hyphen === 'is a dash') pieces.push(' ');
  } else if (code !== 47 || !address.test(last.slice(-200))) pieces.push(' ');
}

function runsOn(last: string, piece: string): boolean {
  const first = piece.charCodeAt(0);
  const lower = first >= 97 && first <= 122;
  if (lower) return true;
  return !terminal.test(last) && !bullet.test(piece);
}

/** Spaces, control characters and the marks PDFium leaves where a line ended in a hyphen. */
function tidy(joined: string, letter: string): string {
  let out = joined;
  if (out.includes('\ufffe')) out = settleMarks(out.split('\ufffe'), letter).join('');
  if (out.includes('\u00ad')) out = out.replaceAll('\u00ad', '');
  if (out.includes('\r') || out.includes('\f')) out = out.replace(/[\r\f]+/g, ' ');
  if (out.includes('  ')) out = out.replace(/ {2,}/g, ' ');
  return out;
}

function settleMarks(pieces: string[], letter: string): string[] {
  for (let i = 1; i < pieces.length; i++) {
    const before = `${pieces[i - 1]!}-`;
    pieces[i - 1] = settleHyphen(before, pieces[i]!, letter) === 'goes' ? pieces[i - 1]! : before;
  }
  return pieces;
}
