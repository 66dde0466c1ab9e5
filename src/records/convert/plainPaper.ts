import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type Answer, granted, refused } from '../../law/refusal.ts';
import type { Limits } from '../limits.ts';
import { type DocxBlock, readDocx } from './docx.ts';
import { decodeText } from './text.ts';

let compiler: NodeCompiler | undefined;
let template: string | undefined;

/**
 * A text or DOCX set as pages, so that its words have places like those of any record. The original is kept unchanged;
 * this paper is only what is looked at. Data reaches the template as JSON, never as source.
 */
export function plainPaper(bytes: Uint8Array, kind: 'docx' | 'text', limits: Limits): Answer<Uint8Array> {
  const blocks: Answer<DocxBlock[]> = kind === 'docx' ? readDocx(bytes, limits) : granted(textBlocks(bytes));
  if (!blocks.ok) return blocks;
  try {
    compiler ??= NodeCompiler.create();
    template ??= readFileSync(new URL('./plain.typ', import.meta.url), 'utf8');
    const inputs = { blocks: JSON.stringify(blocks.value) };
    const pdf = compiler.pdf({ mainFileContent: template, inputs }, { creationTimestamp: 0 });
    compiler.evictCache(0);
    return granted(pdf);
  } catch {
    return refused({
      code: 'corrupt',
      because: 'This document could not be laid out. Print it to a PDF and send that.',
    });
  }
}

/** Form feeds part pages; every line stays a line. */
function textBlocks(bytes: Uint8Array): DocxBlock[] {
  return decodeText(bytes)
    .split('\f')
    .map((page) => ({ type: 'lines', text: page.replace(/\r\n?/g, '\n').replace(/\t/g, '    ') }));
}
