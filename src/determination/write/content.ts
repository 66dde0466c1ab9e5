import type { PlainDate } from '../../law/dates/types.ts';

/**
 * What a document says, before it is a PDF, a DOCX, a page or plain text: one tree, four printers. A letter, a
 * notice, a cover sheet and a proof of service are all a `Content`, so that no format can say more than another.
 */
export type Language = 'en' | 'es';

/** A stretch of text. `link` is a web or mail address. */
export interface Run {
  text: string;
  strong?: boolean;
  emphasis?: boolean;
  link?: string;
}

/** `lead` opens a page in larger type, `small` is for notes, `address` keeps its lines together. */
export type ParagraphLook = 'plain' | 'lead' | 'small' | 'credential';

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; look: ParagraphLook; runs: readonly Run[] }
  | { kind: 'lines'; lines: readonly string[] }
  | { kind: 'list'; ordered: boolean; items: readonly (readonly Run[])[] }
  | { kind: 'facts'; columns: 1 | 2; rows: readonly Fact[] }
  | { kind: 'table'; caption: string; header: readonly string[]; widths: readonly number[]; rows: readonly Cell[][] }
  | { kind: 'callout'; tone: 'result' | 'notice'; blocks: readonly Block[] }
  | { kind: 'passage'; language: Language; blocks: readonly Block[] }
  | { kind: 'newPage' };

/** A labelled value; `wide` takes the whole width of a two-column table. */
export interface Fact {
  label: string;
  value: string;
  wide?: boolean;
}
/** The runs of one table cell. */
export type Cell = readonly Run[];

export interface Content {
  /** The document's title, shown by readers and in the window's bar. */
  title: string;
  language: Language;
  /** Printed small at the head of the first page: who sends it. */
  sender: { organization: string; lines: readonly string[] };
  /** Printed at the foot of each page, e.g. the case number. */
  reference: string;
  /** The day the document bears; it is also the PDF's creation date, so that equal content gives equal bytes. */
  date: PlainDate;
  blocks: readonly Block[];
}

export const plain = (text: string): Run => ({ text });
export const strong = (text: string): Run => ({ text, strong: true });
export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const lines = (...of: string[]): Block => ({ kind: 'lines', lines: of });
export const facts = (columns: 1 | 2, rows: readonly Fact[]): Block => ({ kind: 'facts', columns, rows });
export const callout = (tone: 'result' | 'notice', blocks: readonly Block[]): Block => ({
  kind: 'callout',
  tone,
  blocks,
});

/** A paragraph from text, or from runs; empty text still makes a paragraph. */
export function paragraph(content: string | readonly Run[], look: ParagraphLook = 'plain'): Block {
  return { kind: 'paragraph', look, runs: typeof content === 'string' ? [plain(content)] : content };
}

/** `Label: text` with the label strong. */
export function labelled(label: string, text: string, look: ParagraphLook = 'plain'): Block {
  return paragraph([strong(`${label}: `), plain(text)], look);
}

export function list(items: readonly (string | readonly Run[])[], ordered = false): Block {
  return { kind: 'list', ordered, items: items.map((item) => (typeof item === 'string' ? [plain(item)] : item)) };
}

/** A table whose cells may be given as text. `widths` are parts of the line. */
export function table(
  caption: string,
  header: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly (string | Cell)[])[],
): Block {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? [plain(cell)] : cell)));
  return { kind: 'table', caption, header, widths, rows: cells };
}

/** The text of runs, without looks. */
export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');
