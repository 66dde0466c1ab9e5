/**
 * Determinations for other programs: `readDetermination` turns a letter's text into data, `checkDetermination` says
 * what is wrong with it (see README.md for an example).
 */
export {
  type CaseFile,
  type CaseFileInput,
  type Check,
  caseFileSchema,
  checkDetermination,
  checkDraft,
  checks,
} from './check/index.ts';
export * from './model.ts';
export { type ReadOptions, readBytesAsText, readDetermination, readDocx, readFile, readPdf } from './read/index.ts';
