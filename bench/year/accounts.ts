import { TOTP } from 'otpauth';
import type { Principal } from '../../src/app/access/principal.ts';
import { representativeSubject } from '../../src/app/access/subjects.ts';
import type { App } from '../../src/app/app.ts';
import { putAccount } from '../../src/app/identity/accounts.ts';
import type { Role } from '../../src/case/index.ts';
import { mailboxOf } from './application.ts';
import type { Answer, Client, Sender } from './client.ts';
import type { World } from './people.ts';

const password = 'a fictional year of reviews';

type Account = Omit<Principal, 'displayName'>;
const staffRoles = ['intake', 'assignment', 'records', 'quality', 'service', 'director'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Everybody who signs in or has a key, ready to send requests. */
export interface People {
  operator: Sender;
  staff: Record<StaffRole, Sender[]>;
  attorneys: Sender[];
  /** By the reviewer's id on the panel. */
  reviewers: Map<string, Sender>;
  /** Claims administrators send by program, with a key of their company. */
  administrators: Map<string, Sender>;
}

const accountsOf = (world: World): { staff: Account[]; attorneys: Account[]; reviewers: Account[] } => ({
  staff: staffRoles.flatMap((role) =>
    Array.from({ length: world.staff[role] }, (_, i) => ({
      userId: `${role}-${i + 1}`,
      roles: [role as Role],
      subjects: [],
    })),
  ),
  attorneys: world.attorneys.map((name, i) => ({
    userId: `attorney-${i + 1}`,
    roles: ['representative' as Role],
    subjects: [representativeSubject(name, mailboxOf(name)), { kind: 'user' as const, subject: `attorney-${i + 1}` }],
  })),
  reviewers: world.reviewers.map(({ id }) => ({
    userId: id,
    roles: ['reviewer' as Role],
    subjects: [],
    reviewerId: id,
  })),
});

const operator: Account = { userId: 'operator-1', roles: ['operator'], subjects: [] };

/** Makes the accounts, as `openimr account` does, before the program serves. Returns how many. */
export async function makeAccounts(app: App, world: World): Promise<number> {
  const { staff, attorneys, reviewers } = accountsOf(world);
  const all = [operator, ...staff, ...attorneys, ...reviewers];
  for (const account of all)
    await putAccount(app, { ...account, displayName: account.userId, email: emailOf(account) }, password, 'light');
  return all.length;
}

const emailOf = ({ userId }: Account): string => `${userId}@year.example`;

/** Signs everybody in by the public API: staff and reviewers with a second factor, claims administrators by keys. */
export async function signEverybodyIn(client: Client, world: World, origin: string): Promise<People> {
  const { staff, attorneys, reviewers } = accountsOf(world);
  const signIn = async (account: Account): Promise<Sender> => ({
    headers: { cookie: await sessionOf(client, account, origin) },
  });
  const first = await signIn(operator);
  const byRole = await inTurn(staff, signIn);
  const sessions = await inTurn(reviewers, signIn);
  return {
    operator: first,
    staff: Object.fromEntries(
      staffRoles.map((role) => [role, byRole.filter((_, i) => staff[i]!.roles[0] === role)]),
    ) as People['staff'],
    attorneys: await inTurn(attorneys, signIn),
    reviewers: new Map(sessions.map((session, i) => [reviewers[i]!.userId, session])),
    administrators: new Map(
      await inTurn(world.administrators, async (company) => [company, await keyOf(client, first, company)] as const),
    ),
  };
}

/** Eight at a time: hashing of passwords keeps both cores busy enough. */
async function inTurn<T, R>(list: readonly T[], one: (entry: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(list.length);
  let next = 0;
  const lane = async () => {
    while (next < list.length) {
      const at = next++;
      results[at] = await one(list[at]!);
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  return results;
}

const needsFactor = ({ roles }: Account): boolean => roles[0] !== 'representative';

async function sessionOf(client: Client, account: Account, origin: string): Promise<string> {
  const headers = { origin };
  const signed = good(
    await client.post({ headers }, '/api/auth/sign-in/email', { email: emailOf(account), password }, 'sign in'),
  );
  if (!needsFactor(account)) return signed.cookies;
  const asked = { headers: { ...headers, cookie: signed.cookies } };
  const { body } = good(
    await client.post<{ totpURI: string }>(asked, '/api/auth/two-factor/enable', { password }, 'second factor'),
  );
  const code = new TOTP({ secret: new URL(body.totpURI).searchParams.get('secret')! }).generate();
  const verified = good(await client.post(asked, '/api/auth/two-factor/verify-totp', { code }, 'second factor'));
  return verified.cookies;
}

async function keyOf(client: Client, operator: Sender, company: string): Promise<Sender> {
  const account = good(
    await client.post<{ id: string }>(
      operator,
      '/api/keys/accounts',
      { name: `Program of ${company}`, roles: ['claims-administrator'], organization: company },
      'make a key',
    ),
  );
  const scopes = ['cases:read', 'cases:write', 'records:read', 'records:write'];
  const made = good(
    await client.post<{ key: string }>(
      operator,
      '/api/keys',
      { account: account.body.id, name: 'year', scopes, days: 30 },
      'make a key',
    ),
  );
  return { headers: { authorization: `Bearer ${made.body.key}` } };
}

function good<T>(answer: Answer<T>): Answer<T> {
  if (answer.status !== 200) throw new Error(`sign-in: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}
