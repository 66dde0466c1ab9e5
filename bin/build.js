#!/usr/bin/env node
// TypeScript → dist/, file by file (so that worker threads and the package's exports find their modules), data files copied beside.
// `--all` builds the pages too. Every build is made aside and renamed into place: two commands started at once do not see a half one.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const programRooms = ['src', 'demo', 'bench'];
const isTest = (file) => /\.test\.tsx?$|\/(fixtures|golden)\//.test(file);

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

/** A fingerprint of names, sizes and times: cheap, and changes whenever a source does. */
function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** Replaces `target` by what `make(aside)` wrote, unless its stamp says that nothing changed. */
async function buildWhenStale(target, files, make) {
  const stamp = fingerprint(files);
  const stampFile = join(root, target, '.stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  const aside = join(root, `${target}.${process.pid}`);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  await make(aside);
  writeFileSync(join(aside, '.stamp'), stamp);
  const old = join(root, `${target}.old.${process.pid}`);
  if (existsSync(join(root, target))) renameSync(join(root, target), old);
  try {
    renameSync(aside, join(root, target));
  } catch (error) {
    if (!existsSync(stampFile)) throw error; // another process put its build there first: as good as ours
    rmSync(aside, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
  return true;
}

/** Builds the program (command line, server, workers) when a source is newer. Gives true when it built. */
export function buildProgram() {
  const files = programRooms
    .flatMap((room) => listFiles(join(root, room)))
    .filter((file) => !file.includes('/src/web/') && !isTest(file));
  return buildWhenStale('dist', files, async (aside) => {
    const { build } = await import('esbuild');
    const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
    await build({
      entryPoints: sources,
      outdir: aside,
      outbase: root,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: true,
      logLevel: 'error',
    });
    for (const file of listFiles(aside).filter((path) => path.endsWith('.js'))) {
      const text = readFileSync(file, 'utf8');
      const fixed = text.replace(/((?:from|import)\s*\(?\s*['"]\.[^'"\n]*)\.tsx?(['"])/g, '$1.js$2');
      if (fixed !== text) writeFileSync(file, fixed);
    }
    for (const file of files.filter((path) => !/\.tsx?$|README\.md$/.test(path))) {
      const to = join(aside, relative(root, file));
      mkdirSync(dirname(to), { recursive: true });
      cpSync(file, to);
    }
  });
}

/** Builds the pages (Vite) when a page's source is newer. Gives true when it built. */
export function buildPages() {
  const web = join(root, 'src/web');
  return buildWhenStale(
    'dist-web',
    [...listFiles(web), join(root, 'package.json')].filter((file) => !isTest(file)),
    async (aside) => {
      // Whoever builds (a test runner says NODE_ENV=test): people get React without its warnings, at half the size.
      const before = process.env.NODE_ENV;
      process.env.NODE_ENV = 'production';
      try {
        const { build } = await import('vite');
        await build({
          root: web,
          mode: 'production',
          configFile: join(web, 'vite.config.ts'),
          logLevel: 'warn',
          build: { outDir: aside, emptyOutDir: true },
        });
      } finally {
        if (before === undefined) delete process.env.NODE_ENV;
        else process.env.NODE_ENV = before;
      }
    },
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildProgram();
  if (process.argv.includes('--all') && existsSync(join(root, 'src/web/index.html'))) await buildPages();
}
