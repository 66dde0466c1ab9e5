import type { App } from '../../src/app/app.ts';
import { openPost } from '../../src/app/background/post.ts';
import { putAccount } from '../../src/app/identity/accounts.ts';
import { type Instant, pacificDateOf } from '../../src/law/index.ts';
import { demoPeople, playDemo } from './index.ts';

/** The password of every demonstration account; a demonstration holds nothing that needs a better one. */
export const demoPassword = 'demonstration-only';

const doneKey = 'demo.played';

/** Makes the sign-ins at once and plays the stories the first time; a second start finds them there. */
export async function showDemo(app: App, url: string, say: (words: string) => void): Promise<void> {
  const today = pacificDateOf(app.clock.now());
  for (const person of demoPeople(today)) await putAccount(app, person, demoPassword, 'light');
  say(`OpenIMR is ready at ${url}`);
  say(`Demonstration sign-ins (password of all: ${demoPassword}):`);
  for (const { email, about, displayName } of shownFirst(demoPeople(today)))
    say(`  ${email.padEnd(28)} ${displayName}, ${about}`);
  if (await app.store.settings.get(doneKey)) return say('The nine demonstration cases are there.');
  say('Playing the nine demonstration cases; each appears as it is ready …');
  // Stories happen on days gone by; people who click meanwhile live today. So the stories have a clock of their own.
  const clock = { now: () => shown ?? app.clock.now(), set: (to: Instant | null) => void setShown(to) };
  let shown: Instant | null = null;
  function setShown(to: Instant | null): void {
    shown = to;
  }
  const own: App = { ...app, clock };
  await playDemo(
    own,
    clock,
    openPost(app.config, () => {}),
    today,
    ({ caseNumber, about }) => say(`  ${caseNumber}  ${about}`),
  );
  await app.store.settings.set(doneKey, today);
  say('All nine are there.');
}

/** One of each kind is enough for a start message; the sign-in page lists everybody. */
function shownFirst<T extends { roles: readonly string[] }>(people: readonly T[]): T[] {
  const seen = new Set<string>();
  return people.filter(({ roles }) => {
    const role = roles[0] ?? '';
    if (seen.has(role)) return false;
    seen.add(role);
    return true;
  });
}
