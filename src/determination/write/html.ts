import type { Block, Cell, Content, Run } from './content.ts';
import { htmlStyle } from './html-style.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const asHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** A document as one HTML page that needs nothing else: no script, no address, the style inside. */
export function renderHtml(content: Content): string {
  const sender = [`<strong>${asHtml(content.sender.organization)}</strong>`, ...content.sender.lines.map(asHtml)].join(
    '<br>',
  );
  return [
    `<!doctype html>\n<html lang="${content.language}">\n<head>\n<meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${asHtml(content.title)}</title>\n<style>${htmlStyle}</style>\n</head>\n<body>\n<header><p>${sender}</p></header>\n<main>`,
    renderHtmlBlocks(content.blocks),
    `</main>\n<footer><p>${asHtml(content.reference)}</p></footer>\n</body>\n</html>\n`,
  ].join('\n');
}

/** The blocks alone, for a page or a mail that brings its own frame. */
export function renderHtmlBlocks(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join('\n');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${asHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p${block.look === 'plain' ? '' : ` class="${block.look}"`}>${runsHtml(block.runs)}</p>`;
    case 'lines':
      return `<p>${block.lines.map(asHtml).join('<br>')}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${runsHtml(item)}</li>`).join('')}</${tag}>`;
    }
    case 'facts':
      return factsHtml(block);
    case 'table':
      return tableHtml(block);
    case 'callout':
      return `<div class="callout ${block.tone}">${renderHtmlBlocks(block.blocks)}</div>`;
    case 'passage':
      return `<div lang="${block.language}">${renderHtmlBlocks(block.blocks)}</div>`;
    case 'newPage':
      return '<hr class="new-page">';
  }
}

function runsHtml(runs: readonly Run[]): string {
  return runs.map(runHtml).join('');
}

function runHtml(run: Run): string {
  let html = asHtml(run.text);
  if (run.strong) html = `<strong>${html}</strong>`;
  if (run.emphasis) html = `<em>${html}</em>`;
  return run.link ? `<a href="${asHtml(run.link)}">${html}</a>` : html;
}

/** Each label is the header of its row. */
function factsHtml({ rows, columns }: Extract<Block, { kind: 'facts' }>): string {
  const out: string[] = [];
  let open = false;
  for (const { label, value, wide } of rows) {
    const whole = columns === 2 && wide;
    const cells = `<th scope="row" role="rowheader">${asHtml(label)}:</th><td role="cell"${whole ? ' colspan="3"' : ''}>${asHtml(value)}</td>`;
    if (open && !whole) out.push(`${out.pop()}${cells}`);
    else out.push(cells);
    open = columns === 2 && !whole && !open;
  }
  return `<table class="facts" role="table"><tbody role="rowgroup">${out.map((row) => `<tr role="row">${row}</tr>`).join('')}</tbody></table>`;
}

/**
 * On a phone each row stands as a card with its labels beside the values; the roles keep it a table for those who
 * hear it, since a browser forgets that a table is one when its rows are laid out otherwise.
 */
function tableHtml({ caption, header, rows }: Extract<Block, { kind: 'table' }>): string {
  const head = header.map((name) => `<th scope="col" role="columnheader">${asHtml(name)}</th>`).join('');
  const cellsOf = (row: Cell[]) =>
    row.map((cell, i) => `<td role="cell" data-label="${asHtml(header[i] ?? '')}"><span>${runsHtml(cell)}</span></td>`);
  const body = rows.map((row) => `<tr role="row">${cellsOf(row).join('')}</tr>`).join('\n');
  return `<table class="records" role="table"><caption>${asHtml(caption)}</caption><thead role="rowgroup"><tr role="row">${head}</tr></thead>\n<tbody role="rowgroup">${body}</tbody></table>`;
}
