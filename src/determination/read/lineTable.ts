/**
 * The lines of a letter that bear words, as places in its text.
 *
 * Extractors differ in the blank lines they leave: none, one after every line, or a line with a space for an
 * empty paragraph. `inner` is what stands between two lines of one paragraph; more than that is a gap.
 */
export interface Lines {
  text: string;
  /** First and last-but-one unit of each line, blanks at its ends left out. */
  start: number[];
  end: number[];
  /** Blank lines before each line. */
  gap: number[];
  /** A page ends before this line. */
  newPage: boolean[];
  /** Page headers and footers: not part of what the letter says. */
  furniture: boolean[];
  inner: number;
  /** Whether signs stand in the text that no reader sees: soft hyphens and the marks of PDFium. */
  hidden: boolean;
}

/** The line in which a place stands, or the first one after it. */
export function lineAt({ end }: Lines, place: number): number {
  let low = 0;
  let high = end.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle]! <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
