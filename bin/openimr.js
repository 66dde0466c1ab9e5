#!/usr/bin/env node
// Starts the command line. From a source tree the program (and, to serve them, the pages) is built first when a source is newer.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

if (existsSync(fileURLToPath(new URL('../src', import.meta.url)))) {
  const { buildPages, buildProgram } = await import('./build.js');
  await buildProgram();
  if (process.argv[2] === 'serve') await buildPages();
}
await import('../dist/src/cli/main.js');
