import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Sheet } from './content.ts';

let compiler: NodeCompiler | undefined;
let template: string | undefined;
let made = 0;

/** Sets a sheet as a PDF with Typst: tagged, and byte for byte the same for the same sheet. */
export function typesetSheet(sheet: Sheet): Uint8Array {
  compiler ??= NodeCompiler.create();
  template ??= readFileSync(new URL('./sheet.typ', import.meta.url), 'utf8');
  made += 1;
  if (made % 50 === 0) compiler.evictCache(10);
  const inputs = { sheet: JSON.stringify(sheet) };
  return compiler.pdf({ mainFileContent: template, inputs }, { creationTimestamp: 0 });
}
