import {
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Fact } from './content.ts';
import { docxRuns } from './docx-runs.ts';

/** The width of the text on US letter paper with margins of one inch, in twentieths of a point. */
const textWidth = 9360;
const shading = { type: ShadingType.CLEAR, fill: 'F0F4F8', color: 'auto' };
const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: 'A9AEB1' };
const margins = { top: 60, bottom: 60, left: 90, right: 90 };

/** Labels with their values, the label shaded and strong. */
export function factsTable({ rows, columns }: Extract<Block, { kind: 'facts' }>): Table {
  const widths = columns === 2 ? [1900, 2780, 2300, 2380] : [2400, 6960];
  const made: TableCell[][] = [];
  let open = false;
  for (const fact of rows) {
    const whole = columns === 2 && fact.wide === true;
    const cells = factCells(fact, whole ? 3 : 1);
    if (open && !whole) made.at(-1)?.push(...cells);
    else made.push(cells);
    open = columns === 2 && !whole && !open;
  }
  return framed(
    widths,
    made.map((children) => new TableRow({ children, cantSplit: true })),
  );
}

function factCells({ label, value }: Fact, columnSpan: number): TableCell[] {
  const name = new Paragraph({ style: 'Credential', children: [new TextRun({ text: `${label}:`, bold: true })] });
  const text = new Paragraph({ style: 'Credential', text: value });
  return [
    new TableCell({ shading, margins, children: [name] }),
    new TableCell({ columnSpan, margins, children: [text] }),
  ];
}

/** A table with a header row that repeats on each page. */
export function recordsTable({ header, widths, rows }: Extract<Block, { kind: 'table' }>): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const cells = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(
          (cell) => new TableCell({ margins, children: [new Paragraph({ style: 'Small', children: docxRuns(cell) })] }),
        ),
      }),
  );
  const names = header.map(
    (text) =>
      new TableCell({
        shading,
        margins,
        children: [new Paragraph({ style: 'Small', children: [new TextRun({ text, bold: true })] })],
      }),
  );
  const head = new TableRow({ tableHeader: true, cantSplit: true, children: names });
  return framed(
    widths.map((width) => Math.round((width / whole) * textWidth)),
    [head, ...cells],
  );
}

function framed(columnWidths: number[], rows: TableRow[]): Table {
  const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths,
    borders,
    rows,
  });
}
