export { type ReadOptions, readDetermination } from './letter.ts';
