import { sql } from 'kysely';
import { TOTP } from 'otpauth';
import { kitAndWrap } from '../../demo/cases/kit-and-wrap.ts';
import { daysFrom } from '../../demo/run/days.ts';
import { demoPeople, playDemo } from '../../demo/run/index.ts';
import { tell } from '../../demo/run/tell.ts';
import { Teller } from '../../demo/run/teller.ts';
import type { Principal } from '../../src/app/access/principal.ts';
import type { App } from '../../src/app/app.ts';
import { execute } from '../../src/app/cases/execute.ts';
import { loadCase } from '../../src/app/cases/load.ts';
import { settableClock } from '../../src/app/clock.ts';
import { readConfig } from '../../src/app/config.ts';
import { putAccount } from '../../src/app/identity/accounts.ts';
import { openApp } from '../../src/app/open.ts';
import { addDays, pacificDateOf } from '../../src/law/index.ts';

export const password = 'four-words-of-the-test';

/** A house as a real one asks for a second factor, in memory, with one case whose determination only waits to be signed. */
export interface SigningHouse {
  app: App;
  caseNumber: string;
  reviewer: string;
  operator: string;
  /** As if so many minutes had passed since the last proof in every session. */
  proofsAged(minutes: number): Promise<void>;
}

export async function openSigningHouse(settings: Record<string, string> = {}): Promise<SigningHouse> {
  const config = readConfig({ LOG_LEVEL: 'silent', OPENIMR_TRUSTED_PROXIES: '1', PORT: '0', ...settings });
  if (!config.ok) throw new Error(config.refusal.because);
  const clock = settableClock(null);
  const app = await openApp(config.value, { clock, memory: true });
  const caseNumber = await toldToQualityReview(app, clock);
  const quality: Principal = { userId: 'quality-1', displayName: 'Q', roles: ['quality'], subjects: [] };
  const passed = await execute(app, quality, caseNumber, {
    type: 'PassQualityReview',
    data: { note: 'Read with the pages beside it.' },
    idempotencyKey: 'passed-for-the-test',
    role: 'quality',
  });
  if (!passed.ok) throw new Error(JSON.stringify(passed.refusal));
  const reviewerId = (await loadCase(app.store, caseNumber))!.state.reviewers.at(-1)!.id;
  const accounts = [
    { userId: 'signs-1', roles: ['reviewer' as const], reviewerId },
    { userId: 'operates-1', roles: ['operator' as const] },
  ];
  const emails: string[] = [];
  for (const one of accounts) {
    const email = `${one.userId}@house.example`;
    await putAccount(app, { ...one, displayName: one.userId, subjects: [], email }, password, 'light');
    emails.push(email);
  }
  return {
    app,
    caseNumber,
    reviewer: emails[0]!,
    operator: emails[1]!,
    proofsAged: async (minutes) => {
      await sql`update "session" set "provedAt" = now() - make_interval(mins => ${minutes})`.execute(app.store.db);
      await sql`delete from used_codes`.execute(app.store.db); // the half minute of the last code is over by then
    },
  };
}

/** One of the demonstration's stories, told as far as the second reading. */
async function toldToQualityReview(app: App, clock: ReturnType<typeof settableClock>): Promise<string> {
  const today = pacificDateOf(clock.now());
  const post = { send: async () => {} };
  await playDemo(app, clock, post, today, undefined, []);
  const story = { ...kitAndWrap, stage: 'quality-review' as const };
  const from = daysFrom(addDays(today, -story.arrivedDaysAgo));
  const teller = new Teller({ app, clock, post, people: demoPeople(today) }, story, from);
  await tell(teller);
  clock.set(null);
  return teller.caseNumber;
}

export const codeOf = (secret: string): string => new TOTP({ secret }).generate();
