import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Action,
  accessTable,
  actionNames,
  type Capacity,
  type Row,
  type Scope,
} from '../../src/app/access/actions.ts';
import { loadCase } from '../../src/app/cases/load.ts';
import { loadPanel } from '../../src/app/panel/panel.ts';
import { type Role, roles } from '../../src/case/index.ts';
import { routeActions } from '../../src/server/access/routes.ts';
import { createServer } from '../../src/server/create.ts';
import { type House, openHouse, type SealedPaper, sealPapers, secretOfB } from './house.ts';

/** Somebody who asks, and what this test says – not the program – about how they stand to each of the two cases. */
interface Asker {
  name: string;
  headers: Record<string, string>;
  roles: Role[];
  a: Capacity | null;
  b: Capacity | null;
  scopes?: readonly Scope[];
  link?: boolean;
  signedIn: boolean;
}
type Place = 'a' | 'b' | 'nowhere';
type Expected = 'open' | 401 | 403 | 404;

const nowhere = 'CM26-9999999';
/** Routes that end the session they are asked in: asked last. */
const ending = ['POST /api/auth/sign-out', 'POST /api/links/leave'];
const desks: Role[] = ['intake', 'assignment', 'records', 'quality', 'service', 'director', 'operator'];

/** What the table says, read here by code of the test's own. */
function expectedOf(asker: Asker, action: Action, place: Place | null, method = 'GET'): Expected {
  const row: Row = accessTable[action];
  if (row.on === 'anyone') return row.except?.some((role) => asker.roles.includes(role)) ? 403 : 'open';
  if (!asker.signedIn) return 401;
  const mayByScope = asker.scopes === undefined || (row.scope !== null && asker.scopes.includes(row.scope));
  const byWay = mayByScope && (!asker.link || row.links === true);
  if (row.on === 'house') return byWay && asker.roles.some((role) => row.to[role]) ? 'open' : 403;
  const capacity = place === 'a' ? asker.a : place === 'b' ? asker.b : null;
  if (!capacity) return 404;
  if (byWay && row.to[capacity.role]?.includes(capacity.relation)) return 'open';
  // What one does not see is not there; what one sees and may not change is refused as such.
  return action.startsWith('case.do.') || method !== 'GET' ? 403 : 404;
}

describe('every route × every role × own case, other case, no such case, no sign-in', () => {
  let house: House;
  let askers: Asker[];
  let parameters: Record<string, string>;
  let sealedPapers: SealedPaper[];

  beforeAll(async () => {
    house = await openHouse();
    askers = await everybody(house);
    sealedPapers = await sealPapers(house);
    const { state } = (await loadCase(house.app.store, house.a))!;
    const issued = state.issued.at(-1)!;
    parameters = {
      id: state.records[0]!.documentId,
      page: '1',
      file: `${issued.version}.txt`,
      version: String(issued.version),
      sha: state.notices[0]!.sha256,
      key: 'none',
    };
  });
  afterAll(() => house?.close());

  /** Asks each route as everybody, about both cases and none; what differs from the table, and what leaked. */
  async function tryAll(routes: [string, Action][]) {
    const panel = await loadPanel(house.app);
    const reviewerNames = [house.reviewerOf.a, house.reviewerOf.b].map((id) => panel.reviewers.get(id)!.name.last);
    const report = { tried: 0, wrong: [] as string[], byExpected: {} as Record<string, number> };
    for (const asker of askers) {
      for (const [route, action] of routes) {
        const places: (Place | null)[] = accessTable[action].on === 'case' ? ['a', 'b', 'nowhere'] : [null];
        const refusals: string[] = [];
        for (const place of places) {
          report.tried++;
          const { status, body } = await ask(house, route, asker, place, parameters);
          const expected = expectedOf(asker, action, place, route.split(' ')[0]);
          report.byExpected[expected] = (report.byExpected[expected] ?? 0) + 1;
          const code = /"code":"([a-z-]+)"/.exec(body)?.[1] ?? '';
          const what = `${asker.name} · ${route} · ${place ?? '–'}`;
          if (!agrees(expected, status, code))
            report.wrong.push(`${what}: table says ${expected}, answer ${status} ${code}`);
          if (expected === 404) refusals.push(body);
          report.wrong.push(...leaks(asker, route, body, house, reviewerNames, what));
          report.wrong.push(...sealedLeaks(asker, body, sealedPapers, what));
        }
        if (new Set(refusals).size > 1) report.wrong.push(`${asker.name} · ${route}: refusals differ`);
      }
    }
    return report;
  }

  it('has a row for every route, and no row without one', () => {
    const server = createServer(house.app, {} as never);
    const there = new Set(
      server.routes
        .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
        .map(({ method, path }) => `${method} ${path}`),
    );
    expect([...there].filter((route) => !routeActions.has(route))).toEqual([]);
    expect([...routeActions.keys()].filter((route) => !there.has(route))).toEqual([]);
    const used = new Set(routeActions.values());
    // Asked inside of routes that other rows open, or of background work (src/app/background/permitted.ts).
    const inside: Action[] = [
      'publications.run',
      'house.run',
      'case.desk',
      'case.inside',
      'case.attest',
      'case.sealed',
      'case.sealed-for-review',
      'case.sealed-sent',
    ];
    expect(actionNames.filter((action) => !used.has(action) && !inside.includes(action))).toEqual([]);
  });

  it('describes every route in the OpenAPI document', async () => {
    const { paths } = (await (await house.send('/api/openapi.json')).json()) as { paths: Record<string, object> };
    const described = new Set(
      Object.entries(paths).flatMap(([path, of]) => Object.keys(of).map((method) => `${method.toUpperCase()} ${path}`)),
    );
    const commands = [...routeActions].filter(
      ([, action]) => action.startsWith('case.do.') && action !== 'case.do.ReceiveRecords',
    );
    for (const [route] of commands) expect([...described]).toContain(route.replaceAll(/:(\w+)/g, '{$1}'));
  });

  it('answers as the table says, the same for what is not theirs as for what does not exist', async () => {
    const before = await versions(house);
    const report = await tryAll([...routeActions].filter(([route]) => !ending.includes(route)));
    console.log(
      `access: ${report.tried} combinations of ${routeActions.size} routes, ${askers.length} askers and their cases: ${JSON.stringify(report.byExpected)}`,
    );
    expect(report.wrong).toEqual([]);
    expect(report.tried).toBeGreaterThan(4_000);
    expect(Object.keys(report.byExpected).sort()).toEqual(['401', '403', '404', 'open']);
    expect(await versions(house)).toEqual(before);
  });

  it('grants in the table what this page of the documentation says', async () => {
    await expect(tableInWords()).toMatchFileSnapshot('../../docs/access.md');
  });

  it('shows a sealed record to whom it names, and to nobody else that it is there', async () => {
    let opened = 0;
    for (const asker of askers.filter((one) => one.signedIn)) {
      for (const paper of sealedPapers) {
        const at = `/api/cases/${paper.caseNumber}`;
        const answers = await Promise.all(
          [
            `${at}/documents/${paper.documentId}/original`,
            `${at}/documents/${paper.documentId}/pages`,
            `${at}/documents/${paper.documentId}/pages/1/image`,
            `${at}/search?q=${paper.word}`,
            at,
          ].map(async (path) => {
            const answer = await house.send(path, { headers: asker.headers });
            return { status: answer.status, body: await answer.text() };
          }),
        );
        const what = `${asker.name} · ${paper.word}`;
        const [original, pages, image, found, page] = answers;
        if (mayKnow(asker, paper)) {
          opened++;
          expect([original!.status, pages!.status], what).toEqual([200, 200]);
          expect(page!.body, what).toContain(paper.title);
          expect(found!.body, what).toMatch(new RegExp(paper.word, 'i'));
          continue;
        }
        expect([original!.status, pages!.status, image!.status], what).toEqual([404, 404, 404]);
        // The same words as for a document that never was.
        const none = await house.send(`${at}/documents/none/original`, { headers: asker.headers });
        expect(original!.body, what).toBe(await none.text());
        for (const { body } of answers) expect(sealedLeaks(asker, body, [paper], what)).toEqual([]);
        if (found!.status === 200 && paper.traces.length > 0)
          expect(JSON.parse(found!.body), what).toMatchObject({ total: 0 });
      }
    }
    expect(opened).toBeGreaterThan(5);
  });

  it('lists, counts and finds nothing of others', async () => {
    for (const asker of askers.filter((one) => one.signedIn && !desks.some((role) => one.roles.includes(role)))) {
      const theirs = [asker.a && house.a, asker.b && house.b].filter(Boolean);
      const may = expectedOf(asker, 'cases.list', null) === 'open';
      for (const query of [
        '',
        `?search=${secretOfB.last}`,
        '?search=Zanz',
        '?sort=received',
        '?state=under-review',
        `?search=${house.b}`,
      ]) {
        const answer = await house.send(`/api/cases${query}`, { headers: asker.headers });
        const page = (await answer.json()) as {
          rows?: { caseId: string; reviewerId: string | null }[];
          counts?: Record<string, number>;
        };
        if (!may) {
          expect(answer.status).toBe(403);
          continue;
        }
        expect(
          page.rows!.filter(({ caseId }) => !theirs.includes(caseId)),
          `${asker.name} ${query}`,
        ).toEqual([]);
        const counted = Object.values(page.counts ?? {}).reduce((sum, n) => sum + n, 0);
        expect(counted, `${asker.name} ${query}`).toBeLessThanOrEqual(theirs.length);
        expect(page.rows!.every(({ reviewerId }) => reviewerId === null)).toBe(true);
      }
    }
  });

  it('takes as long for a case of others as for none', async () => {
    for (const name of ['employee of A', 'reviewer of A', 'link to A']) {
      const { headers } = askers.find((one) => one.name === name)!;
      const times: Record<'other' | 'none', number[]> = { other: [], none: [] };
      for (let round = 0; round < 330; round++) {
        for (const [which, number] of round % 2
          ? ([
              ['other', house.b],
              ['none', nowhere],
            ] as const)
          : ([
              ['none', nowhere],
              ['other', house.b],
            ] as const)) {
          const start = performance.now();
          const answer = await house.send(`/api/cases/${number}`, { headers });
          await answer.text();
          if (round >= 30) times[which].push(performance.now() - start);
          expect(answer.status).toBe(404);
        }
      }
      const { auc, z } = rankTest(times.other, times.none);
      console.log(
        `timing, ${name}: other slower than none in ${(auc * 100).toFixed(1)} % of pairs (z ${z.toFixed(1)})`,
      );
      // 50 % is no difference; by chance 300 times two scatter by 2.4, so that 12 is no chance any more.
      expect(Math.abs(auc - 0.5)).toBeLessThan(0.12);
    }
  });

  it('ends sessions when it is asked to, and then knows nobody', async () => {
    const report = await tryAll([...routeActions].filter(([route]) => ending.includes(route)));
    expect(report.wrong).toEqual([]);
    for (const { name, headers } of askers.filter((one) => 'cookie' in one.headers))
      expect((await house.send('/api/cases', { headers })).status, name).toBe(401);
  });
});

/** How often a time of the one exceeds a time of the other (Mann–Whitney), and how unlikely that is by chance. */
function rankTest(one: number[], two: number[]): { auc: number; z: number } {
  const all = [...one.map((time) => ({ time, first: true })), ...two.map((time) => ({ time, first: false }))];
  all.sort((x, y) => x.time - y.time);
  const ranks = all.reduce((sum, { first }, index) => sum + (first ? index + 1 : 0), 0);
  const [n, m] = [one.length, two.length];
  const u = ranks - (n * (n + 1)) / 2;
  return { auc: u / (n * m), z: (u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12) };
}

async function everybody(house: House): Promise<Asker[]> {
  const askers: Asker[] = [];
  const add = async (
    name: string,
    role: Role,
    own: Partial<Record<'a' | 'b', Capacity['relation']>>,
    more: object = {},
  ) => {
    const id = name.toLowerCase().replaceAll(/\W+/g, '-');
    const which = own.a ? 'a' : 'b';
    const party = own[which] === 'party';
    const subjects = party ? [house.subjectOf(which, role)] : [];
    const headers = { ...(await house.signIn({ userId: id, roles: [role], subjects, ...more })) };
    const capacity = (relation: Capacity['relation'] | undefined) => (relation ? { role, relation } : null);
    askers.push({ name, headers, roles: [role], a: capacity(own.a), b: capacity(own.b), signedIn: true });
  };
  for (const role of ['employee', 'representative', 'claims-administrator', 'physician'] as const) {
    await add(`${role} of A`, role, { a: 'party' });
    await add(`${role} of B`, role, { b: 'party' });
  }
  for (const role of desks) await add(role, role, { a: 'desk', b: 'desk' });
  await add('reviewer of A', 'reviewer', { a: 'affirmed' }, { reviewerId: house.reviewerOf.a });
  await add('reviewer of B', 'reviewer', { b: 'seat' }, { reviewerId: house.reviewerOf.b });
  await add('reviewer of none', 'reviewer', {}, { reviewerId: 'rev-12' });
  const party = (role: Role): Capacity => ({ role, relation: 'party' });
  for (const role of ['employee', 'physician'] as const) {
    const link = await house.link('a', role);
    const name = role === 'employee' ? 'link to A' : `link to A as ${role}`;
    askers.push({ name, headers: link, roles: [role], a: party(role), b: null, link: true, signedIn: true });
  }
  const organization = house.subjectOf('a', 'claims-administrator').subject;
  const administrator: Role = 'claims-administrator';
  for (const [name, scopes] of [
    [
      'all scopes',
      ['cases:read', 'cases:write', 'records:read', 'records:write', 'panel:read', 'panel:write', 'ledger:read'],
    ],
    ['reading cases only', ['cases:read']],
  ] as const) {
    const headers = await house.key({ roles: [administrator], organization, scopes });
    askers.push({
      name: `key of an administrator, ${name}`,
      headers,
      roles: [administrator],
      a: party(administrator),
      b: null,
      scopes,
      signedIn: true,
    });
  }
  const scopes = ['panel:read', 'ledger:read'] as const;
  const desk = (role: Role): Capacity => ({ role, relation: 'desk' });
  askers.push({
    name: 'key of the director, panel and ledger',
    headers: await house.key({ roles: ['director'], scopes }),
    roles: ['director'],
    a: desk('director'),
    b: desk('director'),
    scopes,
    signedIn: true,
  });
  await house
    .signIn({ userId: 'no-role', roles: [], subjects: [] })
    .then((headers) =>
      askers.push({ name: 'an account without a role', headers, roles: [], a: null, b: null, signedIn: true }),
    );
  askers.push({ name: 'nobody', headers: {}, roles: [], a: null, b: null, signedIn: false });
  return askers;
}

async function ask(house: House, route: string, asker: Asker, place: Place | null, parameters: Record<string, string>) {
  const [method = '', pattern = ''] = route.split(' ');
  const number = place === 'a' ? house.a : place === 'b' ? house.b : nowhere;
  const path = pattern.replaceAll(/:(\w+)/g, (_, name: string) =>
    name === 'number' ? number : (parameters[name] ?? 'none'),
  );
  const headers: Record<string, string> = { ...asker.headers, 'idempotency-key': 'every-route-1' };
  const init: RequestInit = { method, headers };
  if (pattern.endsWith('/documents') || pattern.includes('read-denial')) init.body = new FormData();
  // Older than everything that happened: whoever may, is told so, and nothing is done.
  else if (method !== 'GET') init.body = JSON.stringify({ data: {}, expectedVersion: 0 });
  const answer = await house.send(path, init);
  return { status: answer.status, body: await answer.text() };
}

function agrees(expected: Expected, status: number, code: string): boolean {
  if (expected !== 'open') return status === expected;
  const refusedByTheDoor = ['not-yours-to-do', 'not-signed-in', 'case-not-found', 'second-factor-needed'].includes(
    code,
  );
  // Sign-in itself answers 401 to an empty attempt.
  return status < 500 && !refusedByTheDoor;
}

/** Words of a case, or the name of a reviewer, before somebody who may not know of them. */
function leaks(
  asker: Asker,
  route: string,
  body: string,
  house: House,
  reviewerNames: string[],
  what: string,
): string[] {
  const found: string[] = [];
  if (!asker.b && [...Object.values(secretOfB), house.b].some((words) => body.includes(words)))
    found.push(`${what}: something of case B`);
  // The determination of A is published: its number stands in the library for everybody.
  if (!asker.a && !route.includes('/api/library/') && body.includes(house.a))
    found.push(`${what}: something of case A`);
  const knowsPanel = asker.roles.some((role) => ['assignment', 'director', 'operator'].includes(role));
  if (!knowsPanel && reviewerNames.some((name) => body.includes(name))) found.push(`${what}: a reviewer's name`);
  return found;
}

/** Who may know of a sealed record, said here by the test: records desk and director; the sender; whoever decides, if so sealed. */
function mayKnow(
  { roles: held, a, b, scopes, signedIn }: Asker,
  { caseNumber, from, forReview, which }: SealedPaper,
): boolean {
  const capacity = which === 'a' ? a : b;
  if (!signedIn || !capacity || !caseNumber || (scopes && !scopes.includes('records:read'))) return false;
  if (held.includes('records') || held.includes('director')) return true;
  if (forReview && (capacity.relation === 'affirmed' || held.includes('quality'))) return true;
  const sender = capacity.role === 'representative' ? 'employee' : capacity.role;
  return capacity.relation === 'party' && sender === from;
}

function sealedLeaks(asker: Asker, body: string, papers: readonly SealedPaper[], what: string): string[] {
  return papers
    .filter((paper) => !mayKnow(asker, paper))
    .filter(({ traces }) => traces.some((trace) => body.toLowerCase().includes(trace.toLowerCase())))
    .map(({ word }) => `${what}: the sealed record ${word}`);
}

const versions = async (house: House) =>
  Promise.all([house.a, house.b].map(async (number) => (await loadCase(house.app.store, number))!.state.version));

/** The table as a page for people: reviewed with each change. */
function tableInWords(): string {
  const row = (name: string, { on, to, scope, links, except }: Row) => {
    const who = roles
      .filter((role) => to[role])
      .map((role) => (on === 'house' ? role : `${role} (${to[role]!.join(', ')})`))
      .join('; ');
    const open = on === 'anyone' ? `anyone${except ? ` but ${except.join(', ')}` : ''}` : who;
    return `| ${name} | ${on} | ${open} | ${scope ?? '–'} | ${links ? 'yes' : '–'} |`;
  };
  const routesOf = (action: Action) =>
    [...routeActions].filter(([, one]) => one === action).map(([route]) => `\`${route}\``);
  return [
    '# Who may do what',
    '',
    'Made by `test/access/every-route.test.ts` from `src/app/access/actions.ts` and `src/server/access/routes.ts`; the test',
    'asks every route as everybody and compares. What is not here is refused. In brackets: the relation to the case.',
    '',
    '| Action | About | Who | Key scope | Link |',
    '| --- | --- | --- | --- | --- |',
    ...actionNames.map((name) => row(name, accessTable[name])),
    '',
    '## Addresses',
    '',
    ...actionNames.flatMap((name) => (routesOf(name).length ? [`- ${name}: ${routesOf(name).join(', ')}`] : [])),
    '',
  ].join('\n');
}
