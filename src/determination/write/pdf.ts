import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Content } from './content.ts';
import { epochSeconds } from './dates.ts';
import { printable } from './kept-words.ts';

const template = readFileSync(fileURLToPath(new URL('./document.typ', import.meta.url)), 'utf8');
const pageWords = { en: 'Page', es: 'Página' };
/** The compiler remembers what it set: sentences that stand in every letter gain by it, the others are dropped after some 100 letters. */
const lettersBetweenEvictions = 50;
const evictionsSurvived = 1;
let compiler: NodeCompiler | undefined;
let printed = 0;

/** Public Sans (OFL) from the U.S. Web Design System's package, the font of the pages too. */
function fontFolder(): string {
  const uswds = dirname(dirname(createRequire(import.meta.url).resolve('@uswds/uswds/css/uswds.min.css')));
  return join(uswds, 'fonts', 'public-sans');
}

/** The compiler with our fonts, one a process; made on first use in 0.1-0.2 s. */
export function typstCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: [fontFolder()] }] });
  return compiler;
}

/**
 * A document as PDF 1.7, tagged and conforming to PDF/UA-1; the compiler refuses what would break it. Equal content
 * gives equal bytes: the creation date is the document's own. Synchronous, some 10 ms a letter after the first.
 */
export function renderPdfDocument(content: Content): Uint8Array {
  const document = { ...printable(content), 'page-word': pageWords[content.language] };
  const inputs = { document: JSON.stringify(document) };
  const pdf = typstCompiler().pdf(
    { mainFileContent: template, inputs },
    { pdfStandard: 'ua-1', creationTimestamp: epochSeconds(content.date) },
  );
  printed += 1;
  if (printed % lettersBetweenEvictions === 0) typstCompiler().evictCache(evictionsSurvived);
  return pdf;
}
