/**
 * The lines of a letter that bear words, as places in its text.
 *
 * Extractors differ in the blank lines they leave: none, one after every line, or a line with a space for an
 * empty paragraph. `inner` is what stands between two lines of one paragraph; more than that is a gap.
 */
export interface Lines {
  text: string;
  count: number;
  /** First and last-but-one unit of each line, blanks at its ends left out. */
  start: Int32Array;
  end: Int32Array;
  /** Blank lines before each line. */
  gap: Int32Array;
  /** 1 where a page ends before this line. */
  newPage: Uint8Array;
  /** 1 for page headers and footers: not part of what the letter says. */
  furniture: Uint8Array;
  /** The few lines that may be more than words, in their order, and what each may open (`opens`). */
  marked: Int32Array;
  opening: Uint8Array;
  markedCount: number;
  pages: number;
  inner: number;
  /** Units of the longest line. */
  longest: number;
  /** Where the signs stand that no reader sees: a soft hyphen, the mark of PDFium, joined letters. */
  hidden: number[];
  /** Whether two spaces may stand side by side within a line, and whether a carriage return may. */
  doubled: boolean;
  returns: boolean;
}

export type Table = Pick<Lines, 'start' | 'end' | 'gap' | 'newPage' | 'furniture' | 'marked' | 'opening'>;

/** One table serves all letters, one after the other: a letter is read in one go, and keeps nothing of it. */
let table: Table = emptyTable(1_024);

function emptyTable(lines: number): Table {
  return {
    start: new Int32Array(lines),
    end: new Int32Array(lines),
    gap: new Int32Array(lines),
    newPage: new Uint8Array(lines),
    furniture: new Uint8Array(lines),
    marked: new Int32Array(lines),
    opening: new Uint8Array(lines),
  };
}

export function lineTable(): Table {
  return table;
}

/** A table of twice the room. */
export function growTable(): Table {
  table = emptyTable(table.start.length * 2);
  return table;
}

/** The line in which a place stands, or the first one after it. */
export function lineAt({ end, count }: Lines, place: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle]! <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first of the marked lines from line `line` on, by its place among them. */
export function markedFrom({ marked, markedCount }: Lines, line: number): number {
  let k = 0;
  while (k < markedCount && marked[k]! < line) k++;
  return k;
}
