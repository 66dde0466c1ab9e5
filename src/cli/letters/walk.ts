import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file to be read, or why it cannot be. */
export interface Found {
  path: string;
  problem?: string;
}

const letter = /\.(?:pdf|txt|docx)$/i;

/** The files named, and in folders named every letter (.pdf, .txt, .docx), by name; `-` stands for standard input. */
export async function walk(paths: string[]): Promise<Found[]> {
  const found: Found[] = [];
  for (const path of paths) await visit(path, found);
  return found;
}

async function visit(path: string, found: Found[]): Promise<void> {
  if (path === '-') {
    found.push({ path });
    return;
  }
  try {
    if (!(await stat(path)).isDirectory()) found.push({ path });
    else await visitFolder(path, found);
  } catch (error) {
    found.push({ path, problem: plainly(error) });
  }
}

async function visitFolder(folder: string, found: Found[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    // Links are not followed: a link to a folder above would never end.
    if (entry.isDirectory()) await visit(path, found);
    else if (entry.isFile() && letter.test(entry.name)) found.push({ path });
  }
}

/** The reason without the machinery's words. */
export function plainly(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'not allowed to read it';
  return error instanceof Error ? error.message : String(error);
}
