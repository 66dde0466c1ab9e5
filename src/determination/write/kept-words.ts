import type { Block, Content, Run } from './content.ts';

/**
 * Text for the printer: as it is, or in parts of which every second one must not be broken over two lines.
 * A line may end after a slash or a hyphen, and whoever draws the words out of the PDF again cannot tell "and/or" from
 * "and/ or", nor "barbiturate-containing" from a divided word. So such words stay in one piece.
 */
export type Words = string | string[];

const breakable = /(\S*[/\-–—]+[^\s/\-–—]\S*)/;
/** A longer one, such as an address, must break or it would run over the margin. */
const longest = 40;

export function keptWords(text: string): Words {
  const parts = text.split(breakable);
  if (parts.length === 1) return text;
  return parts.reduce<string[]>(
    (out, part, index) => {
      const keep = index % 2 === 1 && part.length <= longest;
      if (keep) out.push(part, '');
      else out[out.length - 1] += part;
      return out;
    },
    [''],
  );
}

/** The blocks of a document with the text of headings, paragraphs and lists cut so; the same shape otherwise. */
export const printable = (content: Content): object => ({ ...content, blocks: content.blocks.map(printableBlock) });

function printableBlock(block: Block): unknown {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: keptWords(block.text) };
    case 'paragraph':
      return { ...block, runs: printableRuns(block.runs) };
    case 'list':
      return { ...block, items: block.items.map(printableRuns) };
    case 'callout':
    case 'passage':
      return { ...block, blocks: block.blocks.map(printableBlock) };
    // Cells and addresses are short, and each of these words costs time to set.
    case 'lines':
    case 'facts':
    case 'table':
    case 'newPage':
      return block;
  }
}

const printableRuns = (runs: readonly Run[]): unknown => runs.map((run) => ({ ...run, text: keptWords(run.text) }));
