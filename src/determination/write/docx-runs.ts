import { ExternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Run } from './content.ts';

/** Runs as Word has them. */
export function docxRuns(runs: readonly Run[]): ParagraphChild[] {
  return runs.map(({ text, strong, emphasis, link }) => {
    const run = new TextRun({ text, bold: strong, italics: emphasis, style: link ? 'Hyperlink' : undefined });
    return link ? new ExternalHyperlink({ link, children: [run] }) : run;
  });
}
