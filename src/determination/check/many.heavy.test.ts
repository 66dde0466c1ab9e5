import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkFiles } from './many.ts';
import { letterWith } from './sample.fixture.ts';

it('checks many files on threads and answers in the order asked', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'openimr-check-'));
  const paths = Array.from({ length: 60 }, (_, n) => join(folder, `letter-${n}.txt`));
  const { text } = letterWith({ items: [{ outcome: 'upheld' }] });
  await Promise.all(paths.map((path, n) => writeFile(path, n === 30 ? '\u0000\u0000' : text)));
  const results = [];
  for await (const one of checkFiles(paths)) results.push(one);
  expect(results.map((one) => one.path)).toEqual(paths);
  expect(results.filter((one) => 'refusal' in one).map((one) => one.path)).toEqual([paths[30]]);
  for (const one of results) if ('findings' in one) expect(one.findings.map((f) => f.check)).toContain('K11');
});
