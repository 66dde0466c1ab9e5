import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neckAndBackKit } from '../../demo/cases/neck-and-back-kit.ts';
import { daysFrom } from '../../demo/run/days.ts';
import { addDays, pacificDateOf } from '../../src/law/index.ts';
import { demoPassword, Product } from '../browser/product.ts';

const run = promisify(execFile);

/** The steps of a case from the command line, against the running product. */
describe('openimr case', () => {
  let product: Product;
  beforeAll(async () => {
    product = await Product.start();
  });
  afterAll(() => product?.stop());

  async function openimr(who: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
    const env = { ...process.env, OPENIMR_PASSWORD: demoPassword };
    const all = ['bin/openimr.js', 'case', ...args, '--as', `${who}@demo.example`, '--url', product.url];
    return run(process.execPath, all, { env }).then(
      ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        out: error.stdout,
        err: error.stderr,
      }),
    );
  }

  it('files an application, screens it and shows it', async () => {
    const today = pacificDateOf(new Date().toISOString() as `${string}T${string}Z`);
    const file = join(product.data, 'application.json');
    writeFileSync(
      file,
      JSON.stringify({
        application: { ...neckAndBackKit.application(daysFrom(addDays(today, -1))), claimNumber: 'FIC-CLI' },
      }),
    );
    const filed = await openimr('rosalind', 'do', 'new', 'FileApplication', file);
    expect(filed.code).toBe(0);
    const { caseNumber } = JSON.parse(filed.out) as { caseNumber: string };
    expect((await openimr('intake', 'do', caseNumber, 'BeginScreening')).code).toBe(0);
    const refused = await openimr('intake', 'do', caseNumber, 'BeginScreening');
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain('refused: The case is screening');
    expect(JSON.parse((await openimr('rosalind', 'show', caseNumber)).out)).toMatchObject({
      caseNumber,
      status: 'screening',
    });
    expect((await openimr('rosalind', 'list', '--state', 'screening')).out).toContain(caseNumber);
  });

  it('says plainly what is wrong', async () => {
    expect(await openimr('nobody', 'list')).toMatchObject({ code: 2, err: expect.stringContaining('cannot sign in') });
  });
});
