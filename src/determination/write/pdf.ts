import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Content } from './content.ts';
import { epochSeconds } from './dates.ts';
import { printable } from './kept-words.ts';

const template = fileURLToPath(new URL('./document.typ', import.meta.url));
const templateSource = readFileSync(template, 'utf8');
/** The content as the template finds it; it lies in the compiler's memory and never on the disk. */
const contentPath = join(dirname(template), 'document.json');
const pageWords = { en: 'Page', es: 'Página' };
/** The compiler remembers what it set: what stands in every letter is set once, the rest is dropped after some 100 letters. */
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
  if (compiler) return compiler;
  compiler = NodeCompiler.create({ workspace: dirname(template), fontArgs: [{ fontPaths: [fontFolder()] }] });
  compiler.addSource(template, templateSource);
  return compiler;
}

/**
 * A document as PDF 1.7, tagged and conforming to PDF/UA-1; the compiler refuses what would break it. Equal content
 * gives equal bytes: the creation date is the document's own. Synchronous, some 8 ms a letter after the first.
 */
export function renderPdfDocument(content: Content): Uint8Array {
  const document = { ...printable(content), 'page-word': pageWords[content.language] };
  // Beside the template and not in sys.inputs, which would have the compiler build its library anew for each document.
  typstCompiler().mapShadow(contentPath, Buffer.from(JSON.stringify(document)));
  const pdf = typstCompiler().pdf(
    { mainFilePath: template },
    { pdfStandard: 'ua-1', creationTimestamp: epochSeconds(content.date) },
  );
  printed += 1;
  if (printed % lettersBetweenEvictions === 0) typstCompiler().evictCache(evictionsSurvived);
  return pdf;
}
