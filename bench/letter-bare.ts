import { type Block, type Content, type Run, textOf } from '../src/determination/write/index.ts';

/**
 * The same words as plain Typst markup, as one would type them: headings, paragraphs, lists and tables with Typst's own
 * looks and no template. The measure of what printing through the content tree costs on top. `ourFont` sets them in the
 * letter's font, without kerning as the letter does; else they stand in Typst's own.
 */
export function bareTypst(content: Content, ourFont: boolean): string {
  return [
    `#set document(title: "${content.title}")`,
    ourFont
      ? `#set text(font: "Public Sans", size: 10.5pt, lang: "${content.language}", kerning: false)`
      : `#set text(lang: "${content.language}")`,
    '#set page(paper: "us-letter", footer: context [Page #counter(page).display()])',
    escaped(content.sender.organization),
    ...content.blocks.map(blockSource),
  ].join('\n\n');
}

function blockSource(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'='.repeat(block.level)} ${escaped(block.text)}`;
    case 'paragraph':
      return runsSource(block.runs);
    case 'lines':
      return block.lines.map(escaped).join(' \\\n');
    case 'list':
      return block.items.map((item) => `- ${runsSource(item)}`).join('\n');
    case 'facts': {
      const cells = block.rows.map(({ label, value }) => `[*${escaped(label)}:*], [${escaped(value)}]`);
      return `#grid(columns: 2, ${cells.join(', ')})`;
    }
    case 'table': {
      const head = block.header.map((name) => `[${escaped(name)}]`).join(', ');
      const rows = block.rows.flat().map((cell) => `[${runsSource(cell)}]`);
      const widths = block.widths.map((width) => `${width}fr`).join(', ');
      return `#table(columns: (${widths}), table.header(${head}), ${rows.join(', ')})`;
    }
    case 'callout':
    case 'passage':
      return block.blocks.map(blockSource).join('\n\n');
    case 'newPage':
      return '#pagebreak(weak: true)';
  }
}

const runsSource = (runs: readonly Run[]): string =>
  runs.map((run) => (run.strong ? `#strong[${escaped(textOf([run]))}]` : escaped(run.text))).join('');
const escaped = (text: string): string => text.replace(/[\\#*_`$<>@[\]~/=+-]/g, (sign) => `\\${sign}`);
