export { decodeText, kindOf, readBytesAsText } from './bytes.ts';
export { readDocx } from './docx.ts';
export { readFile, readLetter } from './file.ts';
export { type ReadOptions, readDetermination } from './letter.ts';
export { readPdf } from './pdf.ts';
