import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from '../app.ts';
import { readConfig } from '../config.ts';
import { openApp } from '../open.ts';
import { sweepInTurn, sweptAt } from './sweep.ts';
import { giveTurnUp, hasTurn } from './turn.ts';

let app: App;
let other: App;

beforeAll(async () => {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.refusal.because);
  app = await openApp(config.value, { memory: true });
  other = { ...app };
}, 60_000);
afterAll(() => app?.store.close());

it('of two programs on one database one sweeps, and the other knows that it was done', async () => {
  await sweepInTurn(app);
  expect(sweptAt(app)).not.toBeNull();
  await sweepInTurn(other);
  expect(sweptAt(other)).toBe(sweptAt(app));
  expect([await hasTurn(app), await hasTurn(other)]).toEqual([true, false]);
});

it('one that died is followed after its time, and has no turn when it comes back', async () => {
  await sql`update kv_settings set changed_at = changed_at - interval '91 s' where key = 'sweep.turn'`.execute(
    app.store.db,
  );
  expect([await hasTurn(other), await hasTurn(app)]).toEqual([true, false]);
});

it('one that ends gives it up', async () => {
  await giveTurnUp(app);
  expect(await hasTurn(app)).toBe(false);
  await giveTurnUp(other);
  expect([await hasTurn(app), await hasTurn(other)]).toEqual([true, false]);
});
