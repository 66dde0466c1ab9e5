#!/usr/bin/env node
// Starts the command line. From a source tree the program is built first when a source is newer than the build (about a second).
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

if (existsSync(fileURLToPath(new URL('../src', import.meta.url)))) {
  const { buildProgram } = await import('./build.js');
  await buildProgram();
}
await import('../dist/src/cli/main.js');
