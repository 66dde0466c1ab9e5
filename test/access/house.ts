import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { neckAndBackKit } from '../../demo/cases/neck-and-back-kit.ts';
import { daysFrom } from '../../demo/run/days.ts';
import { demoPeople, playDemo } from '../../demo/run/index.ts';
import { scopes as allScopes, type Scope } from '../../src/app/access/actions.ts';
import type { Principal, Subject } from '../../src/app/access/principal.ts';
import { partiesOf } from '../../src/app/access/relations.ts';
import type { App } from '../../src/app/app.ts';
import { handlersFor, workUntilDone } from '../../src/app/background/work.ts';
import { execute } from '../../src/app/cases/execute.ts';
import { loadCase } from '../../src/app/cases/load.ts';
import { settableClock } from '../../src/app/clock.ts';
import { readConfig } from '../../src/app/config.ts';
import { type Described, receiveFile } from '../../src/app/documents/receive.ts';
import { putAccount } from '../../src/app/identity/accounts.ts';
import { linkTopic, redeemLink, sendLink } from '../../src/app/identity/links.ts';
import { addKey, addServiceAccount } from '../../src/app/identity/service-accounts.ts';
import { openSignIn } from '../../src/app/identity/sign-in.ts';
import { openApp } from '../../src/app/open.ts';
import type { CommandType, Role } from '../../src/case/index.ts';
import { addDays, pacificDateOf } from '../../src/law/index.ts';
import { createServer } from '../../src/server/create.ts';

export const origin = 'http://openimr.test';
const password = 'a-password-of-tests';

/** The program in memory, with two cases whose parties have nothing to do with each other. */
export interface House {
  app: App;
  send(path: string, init?: RequestInit & { from?: string }): Promise<Response>;
  /** Issued and appealed, its reviewer's independence affirmed. */
  a: string;
  /** Just drawn: its reviewer has not affirmed. */
  b: string;
  reviewerOf: Record<'a' | 'b', string>;
  signIn(who: Omit<Principal, 'displayName'>): Promise<{ cookie: string }>;
  subjectOf(which: 'a' | 'b', relation: Role): Subject;
  link(which: 'a' | 'b', to: Role): Promise<{ cookie: string }>;
  key(asked: { roles?: Role[]; organization?: string; scopes?: readonly Scope[] }): Promise<{ authorization: string }>;
  close(): Promise<void>;
}

/** Words that stand in case B only: where they appear before somebody without a relation to it, something leaked. */
export const secretOfB = { last: 'Zzyzxworth', company: 'Quagmire Indemnity Pool', claim: 'ZQ-778812-X' };

/** A record that was sealed, and what nobody may find of it who may not know of it. */
export interface SealedPaper {
  which: 'a' | 'b';
  caseNumber: string;
  documentId: string;
  sha256: string;
  title: string;
  word: string;
  from: Role | null;
  forReview: boolean;
  /** Words that stand nowhere else. */
  traces: string[];
}

/**
 * Adds three records to case B, one of them for whoever decides, and seals them; in case A seals one that the reviewer,
 * who has affirmed, has read. The letter of A went out before and named that record: a copy of it does so no more.
 */
export async function sealPapers({ app, a, b }: Pick<House, 'app' | 'a' | 'b'>): Promise<SealedPaper[]> {
  const records: Principal = { userId: 'seals', displayName: 'R', roles: ['records'], subjects: [] };
  const papers = [
    { which: 'b', word: 'quincunxia', from: 'claims-administrator', forReview: false },
    { which: 'b', word: 'vexillomania', from: 'employee', forReview: true },
    { which: 'b', word: 'tarantismus', from: 'requesting-physician', forReview: true },
  ] as const;
  const sealed: SealedPaper[] = [];
  for (const { which, word, from, forReview } of papers) {
    const caseNumber = b;
    const title = `Notes on ${word}`;
    const words = new TextEncoder().encode(`Notes of a session about ${word} and its course.\n`);
    const record = { title, kind: 'other', from };
    const [file] = await receiveOn(app, records, caseNumber, words, `${word}.txt`, record);
    const documentId = file!.documentId!;
    const answer = await execute(app, records, caseNumber, {
      type: 'SealRecord',
      data: { documentId, forReview, reason: `A session that only few need: ${word}.` },
      idempotencyKey: `seal-${word}`,
      role: 'records',
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    const { sha256 } = file!;
    const traces = [documentId, sha256, title, word];
    const sender = from === 'requesting-physician' ? 'physician' : from;
    sealed.push({ which, caseNumber, documentId, sha256, title, word, from: sender, forReview, traces });
  }
  const { documentId, sha256, title } = (await loadCase(app.store, a))!.state.records.at(-1)!;
  const data = { documentId, forReview: true, reason: 'Only for whoever decides.' };
  const answer = await execute(app, records, a, {
    type: 'SealRecord',
    data,
    idempotencyKey: 'seal-a',
    role: 'records',
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  const of = { which: 'a' as const, caseNumber: a, from: 'claims-administrator' as const, forReview: true };
  // The letter that went out named it; its reasons may use the same words, its list must not any more.
  sealed.push({ ...of, documentId, sha256, title, word: 'nerve', traces: [documentId, sha256, title] });
  return sealed;
}

/** Records come as long as nothing is signed; for a case that is past it, as if they had come before. */
async function receiveOn(
  app: App,
  records: Principal,
  caseNumber: string,
  words: Uint8Array,
  name: string,
  described: Described,
) {
  const received = await receiveFile(app, records, caseNumber, words, name, described);
  if (received[0]?.refusal) throw new Error(JSON.stringify(received[0].refusal));
  await workUntilDone(app, { send: async () => {} });
  return received;
}

export async function openHouse(): Promise<House> {
  const config = readConfig({
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
    OPENIMR_SECOND_FACTOR: 'off',
    OPENIMR_TRUSTED_PROXIES: '1',
    OPENIMR_KEY_RATE: '100000',
    OPENIMR_COOLING_DAYS: '1',
    OPENIMR_DATA: mkdtempSync(join(tmpdir(), 'openimr-access-')),
  });
  if (!config.ok) throw new Error(config.refusal.because);
  const clock = settableClock(null);
  const app = await openApp(config.value, { clock, memory: true });
  const today = pacificDateOf(clock.now());
  const [told] = await playDemo(app, clock, { send: async () => {} }, today, undefined, ['more-therapy']);
  const server = createServer(app, await openSignIn(app, { baseUrl: origin }));
  const a = told!.caseNumber;
  const b = await fileB(app);
  const loaded = { a: (await loadCase(app.store, a))!, b: (await loadCase(app.store, b))! };
  let count = 0;
  const send: House['send'] = (path, { from, ...init } = {}) => {
    const headers = new Headers(init.headers);
    headers.set('x-forwarded-for', from ?? `10.0.${(++count >> 8) & 255}.${count & 255}`);
    if (typeof init.body === 'string' && !headers.has('content-type')) headers.set('content-type', 'application/json');
    return Promise.resolve(server.request(`${origin}${path}`, { ...init, headers }));
  };
  const cookieOf = (answer: Response) =>
    answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
  const operator: Principal = { userId: 'op', displayName: 'Op', roles: ['operator'], subjects: [] };
  return {
    app,
    send,
    a,
    b,
    reviewerOf: { a: loaded.a.state.reviewers.at(-1)!.id, b: loaded.b.state.reviewers.at(-1)!.id },
    signIn: async (who) => {
      const email = `${who.userId}@house.example`;
      await putAccount(app, { ...who, displayName: who.userId, email }, password, 'light');
      const answer = await send('/api/auth/sign-in/email', {
        method: 'POST',
        body: JSON.stringify({ email, password }),
      });
      if (answer.status !== 200) throw new Error(`${email}: ${answer.status} ${await answer.text()}`);
      return { cookie: cookieOf(answer) };
    },
    subjectOf: (which, relation) => {
      const { state, events } = loaded[which];
      const party = partiesOf(state, events[0]!.actor, events).find(
        (one) => one.relation === relation && one.kind !== 'user',
      );
      if (!party) throw new Error(`${which} has no ${relation}`);
      return { kind: party.kind as Subject['kind'], subject: party.subject };
    },
    link: async (which, to) => {
      const sent = await sendLink(app, operator, loaded[which], {
        to: to as 'employee',
        email: 'party@mail.example',
        language: 'en',
      });
      if (!sent.ok) throw new Error(sent.refusal.because);
      let token = '';
      await deliverLinks(app, (text) => {
        token = /#([\w-]+)/.exec(text)?.[1] ?? token;
      });
      const opened = await redeemLink(app, token);
      if (!opened.ok) throw new Error(opened.refusal.because);
      return { cookie: `openimr-link=${opened.value.secret}` };
    },
    key: async ({ roles, organization, scopes = allScopes }) => {
      const account = await addServiceAccount(app, operator, { name: 'a program', roles, organization });
      if (!account.ok) throw new Error(account.refusal.because);
      const made = await addKey(app, operator, {
        account: account.value.id,
        name: 'key',
        scopes: [...scopes],
        days: 1,
      });
      if (!made.ok) throw new Error(made.refusal.because);
      return { authorization: `Bearer ${made.value.key}` };
    },
    close: () => app.store.close(),
  };
}

/** Mails the links that wait; other background work is no matter of these tests. */
export async function deliverLinks(app: App, mailed: (text: string) => void): Promise<void> {
  const { [linkTopic]: send } = handlersFor(app, { send: async ({ text }) => mailed(text) });
  await app.store.outbox.deliver({ [linkTopic]: send! }, { now: () => app.clock.now() });
}

/** A second case with words of its own, taken as far as a draw. */
async function fileB(app: App): Promise<string> {
  const today = pacificDateOf(app.clock.now());
  const plain = neckAndBackKit.application(daysFrom(addDays(today, -1)));
  const application = {
    ...plain,
    claimNumber: secretOfB.claim,
    employee: { ...plain.employee, name: { first: 'Wanda', last: secretOfB.last }, birthDate: '1971-03-04' },
    claimsAdministrator: { ...plain.claimsAdministrator, company: secretOfB.company },
    requestingPhysician: {
      ...plain.requestingPhysician,
      name: { first: 'Ulf', last: 'Hubblethwick' },
      npi: '1999999984',
    },
    representative: {
      name: { first: 'Petra', last: 'Zanzibarova' },
      role: 'attorney' as const,
      contact: { email: 'petra@attorneys.example' },
    },
  };
  const staff = (role: Role): Principal => ({
    userId: `house-${role}`,
    displayName: role,
    roles: [role],
    subjects: [],
  });
  let number: string | null = null;
  const step = async (role: Role, type: CommandType, data: unknown) => {
    const answer = await execute(app, staff(role), number, { type, data, idempotencyKey: `house-${type}`, role });
    if (!answer.ok) throw new Error(`${type}: ${JSON.stringify(answer.refusal)}`);
    number = answer.caseNumber;
  };
  const send = async (name: string, kind: string, requirement: 'R1' | 'R2') => {
    const words = new TextEncoder().encode(`${kind} of Wanda ${secretOfB.last}, claim ${secretOfB.claim}.\n`);
    const [file] = await receiveFile(app, staff('records'), number ?? '', words, name, {
      kind,
      requirement,
      from: 'claims-administrator',
    });
    if (!file || file.refusal) throw new Error(`${name}: ${JSON.stringify(file?.refusal)}`);
  };
  await step('intake', 'FileApplication', { application });
  await step('intake', 'BeginScreening', {});
  await step('intake', 'DecideEligibility', { override: { outcome: 'eligible', reason: 'For the test of access.' } });
  await step('assignment', 'SendAssignmentNotice', { channel: 'electronic' });
  await send('report.txt', 'progress-report', 'R1');
  await send('form.txt', 'application-form', 'R2');
  await step('records', 'DeclareRecordsComplete', {});
  await step('assignment', 'AssignReviewer', {});
  return number!;
}

export const demoNames = (today: string) => demoPeople(today);
