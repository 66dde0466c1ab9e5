import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../../src/app/config.ts';
import { putAccount } from '../../src/app/identity/accounts.ts';
import { openApp } from '../../src/app/open.ts';
import { refuseMixing, rehearsalClock } from '../../src/app/rehearsal.ts';

const folder = mkdtempSync(join(tmpdir(), 'openimr-rehearsal-'));
const file = join(folder, 'clock');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const config = (more: Record<string, string> = {}): Config => {
  const read = readConfig({ LOG_LEVEL: 'silent', OPENIMR_DATA: join(folder, 'data'), ...more });
  if (!read.ok) throw new Error(read.refusal.because);
  return read.value;
};

describe('the clock of a rehearsal', () => {
  it('shows what stands in its file, at each look', () => {
    writeFileSync(file, '2026-01-02T17:00:00.000Z\n');
    const clock = rehearsalClock(config(), file);
    expect(clock.ok && clock.value.now()).toBe('2026-01-02T17:00:00.000Z');
    writeFileSync(file, '2026-01-03T17:00:00.000Z');
    expect(clock.ok && clock.value.now()).toBe('2026-01-03T17:00:00.000Z');
  });

  it('is refused in production, without its file, and where the file holds no time', () => {
    expect(rehearsalClock(config({ NODE_ENV: 'production' }), file)).toMatchObject({ ok: false });
    expect(rehearsalClock(config(), join(folder, 'none'))).toMatchObject({ ok: false });
    writeFileSync(join(folder, 'words'), 'soon');
    expect(rehearsalClock(config(), join(folder, 'words'))).toMatchObject({ ok: false });
  });

  it('is not a setting that an environment could hold', () => {
    expect(Object.keys(config()).filter((name) => /REHEARS|CLOCK/.test(name))).toEqual([]);
  });

  it('never counts for a database with anything in it, and one that it counted for is never served otherwise', async () => {
    const clock = rehearsalClock(config(), file);
    if (!clock.ok) throw new Error(clock.refusal.because);
    const real = await openApp(config(), { memory: true });
    const account = { userId: 'a', displayName: 'A', email: 'a@x.example', roles: ['intake' as const], subjects: [] };
    await putAccount(real, account, 'a-password-of-tests', 'light');
    expect(await refuseMixing(real)).toBeNull();
    expect(await refuseMixing({ ...real, clock: clock.value })).toMatchObject({ code: 'bad-configuration' });
    await real.store.close();

    const rehearsed = await openApp(config(), { memory: true, clock: clock.value });
    expect(await refuseMixing(rehearsed)).toBeNull();
    await putAccount(rehearsed, account, 'a-password-of-tests', 'light');
    expect(await refuseMixing(rehearsed), 'the same again').toBeNull();
    expect(await refuseMixing({ ...rehearsed, clock: { now: () => '2026-05-01T00:00:00.000Z' } })).toMatchObject({
      code: 'bad-configuration',
    });
    await rehearsed.store.close();
  });
});
