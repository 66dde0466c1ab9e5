import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Block, Content } from './content.ts';
import { docxRuns } from './docx-runs.ts';
import { docxStyles } from './docx-styles.ts';
import { factsTable, recordsTable } from './docx-tables.ts';

const pageWords = { en: 'Page', es: 'Página' };
const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** The width of the text on US letter paper with margins of one inch, in twentieths of a point. */
const textWidth = 9360;

/** A document for word processors: real headings, lists and tables with header rows, language and title set. */
export async function renderDocx(content: Content): Promise<Uint8Array> {
  const document = new Document({
    title: content.title,
    creator: content.sender.organization,
    description: content.reference,
    styles: docxStyles(content.language),
    numbering: {
      config: [numbering('bullets', LevelFormat.BULLET, '•'), numbering('numbers', LevelFormat.DECIMAL, '%1.')],
    },
    sections: [
      {
        properties: {
          page: { size: { width: 12240, height: 15840 }, margin: { top: 1200, bottom: 1200, left: 1440, right: 1440 } },
        },
        footers: { default: footer(content) },
        children: [...senderParagraphs(content), ...content.blocks.flatMap((block) => docxBlock(block))],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function docxBlock(
  block: Block,
  frame: Partial<IParagraphOptions> = {},
): (Paragraph | ReturnType<typeof factsTable>)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ ...frame, text: block.text, heading: headings[block.level] })];
    case 'paragraph':
      return [new Paragraph({ ...frame, style: paragraphStyles[block.look], children: docxRuns(block.runs) })];
    case 'lines':
      return [
        new Paragraph({
          ...frame,
          children: block.lines.map((text, i) => new TextRun({ text, break: i > 0 ? 1 : 0 })),
        }),
      ];
    case 'list': {
      const reference = block.ordered ? 'numbers' : 'bullets';
      return block.items.map(
        (item) => new Paragraph({ ...frame, numbering: { reference, level: 0 }, children: docxRuns(item) }),
      );
    }
    case 'facts':
      return [factsTable(block), new Paragraph('')];
    case 'table':
      return [recordsTable(block), new Paragraph('')];
    case 'callout':
      return block.blocks.flatMap((inner) => docxBlock(inner, calloutFrames[block.tone]));
    case 'passage':
      return block.blocks.flatMap((inner) => docxBlock(inner, frame));
    case 'newPage':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

const paragraphStyles = { plain: 'Normal', lead: 'Lead', small: 'Small', credential: 'Credential' } as const;
const bar = (color: string, fill: string): Partial<IParagraphOptions> => ({
  shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
  border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color } },
  indent: { left: 200 },
  keepLines: true,
});
const calloutFrames = { result: bar('162E51', 'F0F4F8'), notice: bar('FFBE2E', 'FAF3D1') };

function senderParagraphs(content: Content): Paragraph[] {
  const { organization, lines } = content.sender;
  const rest = lines.map((text) => new TextRun({ text, break: 1, size: 17, color: '565C65' }));
  return [
    new Paragraph({ children: [new TextRun({ text: organization, bold: true, color: '162E51', size: 19 }), ...rest] }),
  ];
}

function footer(content: Content): Footer {
  const page = [pageWords[content.language], ' ', PageNumber.CURRENT];
  const children = [new TextRun({ text: content.reference }), new TextRun({ children: [new Tab(), ...page] })];
  return new Footer({
    children: [
      new Paragraph({ style: 'Small', tabStops: [{ type: TabStopType.RIGHT, position: textWidth }], children }),
    ],
  });
}

function numbering(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const style = { paragraph: { indent: { left: 360, hanging: 260 } } };
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT, style }] };
}
