/**
 * What a fictional document says, free of layout. Every kind of paper is composed of these blocks; the Typst
 * template knows how each looks.
 */
export type Block =
  | { type: 'heading'; text: string }
  | { type: 'text'; text: string }
  | { type: 'list'; items: string[] }
  | { type: 'table'; head: string[]; rows: string[][]; widths?: number[] }
  | { type: 'fields'; rows: [label: string, value: string][] }
  | { type: 'checks'; items: [label: string, checked: boolean][] }
  | { type: 'signature'; name: string; title?: string; date?: string }
  | { type: 'page-break' };

/** One printed paper: letterhead, title, blocks, and the line at the foot of every page. */
export interface Sheet {
  letterhead: string[];
  title: string;
  blocks: Block[];
  footer: string;
  /** Which family of type it is set in, so that a file of many houses looks like one. */
  typeface: 'serif' | 'modern' | 'typewriter';
}
