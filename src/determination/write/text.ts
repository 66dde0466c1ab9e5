import { type Block, type Content, type Fact, textOf } from './content.ts';

/** A document as plain text: a paragraph is one line unless `width` asks for shorter ones (mail). Same content, same text. */
export function renderText(content: Content, options: { width?: number } = {}): string {
  const fold = options.width ? (text: string) => wrap(text, options.width as number) : (text: string) => text;
  const head = [content.sender.organization, ...content.sender.lines].join('\n');
  return `${[head, ...blocksText(content.blocks, fold)].join('\n\n').trim()}\n`;
}

type Fold = (text: string) => string;

function blocksText(blocks: readonly Block[], fold: Fold): string[] {
  const out: string[] = [];
  let previous: Block | undefined;
  for (const block of blocks) {
    const text = blockText(block, fold);
    if (text === '') continue;
    if (isCredential(block) && previous && isCredential(previous)) out.push(`${out.pop()}\n${text}`);
    else out.push(text);
    previous = block;
  }
  return out;
}

const isCredential = (block: Block): boolean => block.kind === 'paragraph' && block.look === 'credential';

function blockText(block: Block, fold: Fold): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return fold(textOf(block.runs));
    case 'lines':
      return block.lines.join('\n');
    case 'list':
      return block.items.map((item, i) => fold(`${block.ordered ? `${i + 1}.` : '-'} ${textOf(item)}`)).join('\n');
    case 'facts':
      return factLines(block.rows, block.columns).join('\n');
    case 'table':
      return tableText(
        block.header,
        block.rows.map((row) => row.map(textOf)),
      );
    case 'callout':
    case 'passage':
      return blocksText(block.blocks, fold).join('\n\n');
    case 'newPage':
      return '';
  }
}

/** `Label:<tab>value`, two to a line in a two-column table, as text versions of the letters have it. */
function factLines(rows: readonly Fact[], columns: 1 | 2): string[] {
  const out: string[] = [];
  let open = false;
  for (const { label, value, wide } of rows) {
    const cell = `${label}:\t${value}`;
    if (open && !wide) out.push(`${out.pop()}\t${cell}`);
    else out.push(cell);
    open = columns === 2 && !wide && !open;
  }
  return out;
}

function tableText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => row.join(' | ')).join('\n');
}

/** Folds at spaces only, so that no word is changed. */
function wrap(text: string, width: number): string {
  const out: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      out.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...out, line].join('\n');
}
