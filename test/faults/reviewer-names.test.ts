import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPanel } from '../../demo/people/panel.ts';
import { demoPeople } from '../../demo/run/principals.ts';
import { accessTable } from '../../src/app/access/actions.ts';
import type { AssignmentShown } from '../../src/app/panel/assignment.ts';
import { commandTypes, type Role, staffRoles } from '../../src/case/index.ts';
import {
  type Content,
  letterContent,
  paragraph,
  renderDocx,
  renderPdfDocument,
  sampleDetermination,
} from '../../src/determination/write/index.ts';
import type { ReviewerInput } from '../../src/reviewers/index.ts';
import { demoPassword, Product } from '../browser/product.ts';
import { caseToAssign, cookieOf, type Voice, voiceOf } from '../browser/reviewers-case.ts';
import { everythingIn } from './names/as-text.ts';
import { filled, questions, readablePaths, type Values } from './names/every-route.ts';

/**
 * Who reviews is restricted (LC 4610.6(f)): whatever leaves the house – letters, notices, exports, answers to everyone
 * but those whom the access table lets read the panel, logs, errors, the command line – names no reviewer. No one is
 * left out: no reviewer of the demonstration shares a name with anybody or anything else in it.
 */
const panel = demoPanel('2026-06-01');

const secretsOf = (reviewers: readonly ReviewerInput[]): string[] =>
  reviewers.flatMap(({ name, npi, formerNames = [] }) => [
    name.first,
    name.last,
    ...formerNames,
    ...(npi ? [npi] : []),
  ]);
const newcomer = { first: 'Zephyrina', last: 'Quirewright', former: 'Octavodale', npi: '1888800007' };
const secrets = [
  ...new Set([...secretsOf(panel), newcomer.first, newcomer.last, newcomer.former, newcomer.npi, 'Bramblefolio']),
].map((secret) => ({
  secret,
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${secret}|${secret.toUpperCase()})(?![\\p{L}\\d])`, 'u'),
}));

const namedIn = (text: string): string[] =>
  secrets.filter(({ pattern }) => pattern.test(text)).map(({ secret }) => secret);

const known = new Map<string, string[]>();

/** The names in a file; the same bytes, which many may open, are unpacked once. */
async function namedInFile(bytes: Uint8Array): Promise<string[]> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const found = known.get(hash) ?? namedIn(await everythingIn(bytes));
  known.set(hash, found);
  return found;
}

/** The one table: who may read the panel may read its names. Everybody else of the demonstration, and nobody, may not. */
const mayName = Object.keys(accessTable['panel.read'].to);
const accounts = demoPeople('2026-06-01').map(({ email, roles }) => ({ who: email.split('@')[0]!, roles }));
const insiders = accounts.filter(({ roles }) => roles.some((role) => mayName.includes(role))).map(({ who }) => who);
const outsiders = [null, ...accounts.map(({ who }) => who).filter((who) => !insiders.includes(who))];
const nightly = process.env.OPENIMR_NIGHTLY === '1';
const staff = new Set<Role>(staffRoles);
const desks = accounts.filter(({ roles }) => roles.some((role) => staff.has(role))).map(({ who }) => who);
/** Nobody and the desks always; of the many workers, offices and reviewers all by night, by day every third, others each day. */
const inTurnToday = outsiders.filter(
  (who, n) => nightly || who === null || desks.includes(who) || n % 3 === Math.floor(Date.now() / 86_400_000) % 3,
);

describe('a reviewer’s name never leaves the house', () => {
  let product: Product;
  let numbers: string[] = [];
  let fresh = '';
  let paths: string[] = [];

  beforeAll(async () => {
    paths = await readablePaths();
    process.env.OPENIMR_TRUSTED_PROXIES = '1';
    process.env.LOG_LEVEL = 'debug';
    product = await Product.start();
    fresh = await livedThrough(product);
    const list = (await (await voiceOf(product, 'assignment')).get('/api/cases?limit=200')).json() as {
      rows: { caseId: string }[];
    };
    numbers = list.rows.map((row) => row.caseId);
  });
  afterAll(async () => {
    await product?.stop();
  });

  it.each(insiders)('would be found: %s may see them and does, so the search is not blind', async (who) => {
    const found = namedIn((await (await voiceOf(product, who)).get('/api/panel?limit=200')).text);
    for (const { name } of panel) expect(found).toEqual(expect.arrayContaining([name.first, name.last]));
    expect(found).toContain(newcomer.last);
    const profile = await (await voiceOf(product, who)).get('/api/panel/reviewers/rev-77');
    expect(namedIn(profile.text)).toEqual(expect.arrayContaining([newcomer.former, newcomer.npi]));
  });

  it('nobody else may: the table names three roles, and no reviewer or party', () => {
    expect(mayName.sort()).toEqual(['assignment', 'director', 'operator']);
    expect(insiders).toHaveLength(3);
    expect(outsiders.length).toBeGreaterThan(25);
    expect(paths.length).toBeGreaterThan(50);
    expect(new Set(panel.map(({ npi }) => npi)).size).toBe(panel.length);
  });

  it.each(inTurnToday)('in no answer of any path of the API to %s', async (who) => {
    const voice = await voiceOf(product, who);
    const reading = await readerOf(product, who);
    const values = await valuesFor(voice, numbers);
    const opened = new Set<string>();
    for (const path of paths.filter((one) => !one.includes(':number') && !endless.has(one)))
      for (const asked of ['', ...(questions[path] ?? [])])
        for (const one of filled(path, values.house)) if ((await looked(one + asked)) === 200) opened.add(path);
    for (const [number, own] of inTurn([...values.cases], outsiders.indexOf(who)))
      for (const path of paths.filter((one) => one.includes(':number') && !endless.has(one)))
        for (const asked of ['', ...(questions[path] ?? [])])
          for (const one of filled(path, { ...values.house, ...own, number: [number] }))
            if ((await looked(one + asked)) === 200) opened.add(path);
    for (const path of paths.filter((one) => one.startsWith('/api/panel')))
      expect(opened.has(path), `${who} opened ${path}`).toBe(false);
    // What is open to nobody at all is few; whoever has a case reads much more.
    expect(opened.size, [...opened].join()).toBeGreaterThan(who === null ? 4 : 8);

    async function looked(path: string): Promise<number> {
      const { status, bytes } = await reading(path);
      expect(status, `${who}: GET ${path}`).toBeLessThan(500);
      expect(await namedInFile(bytes), `${who}: GET ${path}`).toEqual([]);
      return status;
    }
  });

  it('in no letter, notice or proof of service, of which all formats were opened', async () => {
    const voice = await voiceOf(product, 'service');
    const reading = await readerOf(product, 'service');
    const kinds = new Set<string>();
    for (const path of await filesFor(voice, numbers)) {
      const { status, bytes } = await reading(path);
      expect(status, path).toBe(200);
      const text = await everythingIn(bytes);
      // A file that cannot be read would pass unseen.
      expect(text.length, path).toBeGreaterThan(200);
      expect(namedIn(text), path).toEqual([]);
      kinds.add(path.includes('/notices/') ? 'notice' : path.replace(/^.*\./, path.includes('proof') ? 'proof ' : ''));
    }
    expect([...kinds].sort()).toEqual(['docx', 'html', 'json', 'notice', 'pdf', 'proof pdf', 'txt']);
  });

  it('and would be found in the text and the properties of such a file', async () => {
    const hidden = (where: 'title' | 'text'): Content => ({
      ...letterContent(sampleDetermination, 'parties'),
      ...(where === 'title'
        ? { title: 'Of Thaddeus Inkpen' }
        : { blocks: [paragraph('Read by Thaddeus Inkpen and by nobody else, at length and with care.')] }),
    });
    for (const where of ['title', 'text'] as const)
      for (const bytes of [renderPdfDocument(hidden(where)), await renderDocx(hidden(where))])
        expect(namedIn(await everythingIn(bytes)), where).toEqual(['Thaddeus', 'Inkpen']);
  });

  it.each(inTurnToday)('in no refusal of a command to %s', async (who) => {
    const voice = await voiceOf(product, who);
    const bodies = [
      {},
      { data: {} },
      { data: { reviewerId: 'rev-12', path: 'employer~self', conflict: false, reason: 'no' } },
    ];
    for (const type of commandTypes.filter((one) => one !== 'FileApplication'))
      for (const body of bodies) {
        const { text } = await voice.post(`/api/cases/${fresh}/${type}`, body);
        expect(namedIn(text), `${who}: ${type}`).toEqual([]);
      }
    for (const path of [
      '/api/panel/import',
      '/api/panel/reviewers/rev-01/availability',
      '/api/panel/reviewers/rev-01/verifications',
    ])
      expect([401, 403], path).toContain((await voice.post(path, {})).status);
  });

  it('in no refusal of a row of an import, nor of a file that cannot be read', async () => {
    const desk = await voiceOf(product, 'assignment');
    const rows = [
      {
        id: 'x-1',
        name: { first: newcomer.first, last: 'Bramblefolio' },
        licences: [{ state: 'CA', number: 'X1', status: 'revoked' }],
      },
      {
        id: 'x-2',
        name: 'Zephyrina Bramblefolio',
        licences: [{ state: 'CA', number: 'X2', holder: 'Cornelius Bindery' }],
      },
      {
        id: 'x-3',
        name: 'Zephyrina Bramblefolio',
        npi: newcomer.npi,
        licences: [{ state: 'CA', number: 'X3' }],
        certifications: [{ board: 'Board of Wands', specialty: 'Wands' }],
      },
      {
        id: 'x-4',
        name: 'Zephyrina Bramblefolio',
        licences: [{ state: 'CA', number: 'X1000' }],
        certifications: [{ specialty: 'Family Medicine' }],
      },
    ];
    const refusedRows = await desk.post('/api/panel/import?rehearse=true', rows);
    expect(JSON.parse(refusedRows.text).refused.length).toBe(4);
    expect(namedIn(refusedRows.text)).toEqual([]);
    for (const broken of ['[{"name": "Zephyrina Quirewright", }]', '{"Bramblefolio": 1}', 'Zephyrina "Bramblefolio'])
      for (const type of ['application/json', 'text/csv'])
        expect(namedIn((await desk.post('/api/panel/import', broken, { 'content-type': type })).text)).toEqual([]);
  });

  it('in no reason that other desks read: each text with a name is refused, and nothing is recorded', async () => {
    const desk = await voiceOf(product, 'assignment');
    const before = ((await desk.get(`/api/cases/${fresh}`)).json() as { version: number }).version;
    const tries: [string, string, object][] = [
      ['assignment', 'TakeBackReview', { reason: 'Dr. Quillonby did not answer.' }],
      ['assignment', 'ConvertToExpedited', { certifiedOn: '2026-01-05', statement: 'Dr. Inkpen says it is urgent.' }],
      ['intake', 'Withdraw', { reason: 'Thaddeus Inkpen said it was withdrawn.' }],
      ['director', 'GrantExtension', { days: 1, reason: 'Marguerite Foolscap asked for it.' }],
    ];
    const path = { reviewerId: 'rev-12', path: 'ur-organization~family:1:employer', conflict: false };
    tries.push(['assignment', 'DecideConflict', { ...path, reason: 'Dr. Quillonby told me.' }]);
    let refused = 0;
    for (const [who, type, data] of tries) {
      const answer = await (await voiceOf(product, who)).post(`/api/cases/${fresh}/${type}`, { data });
      expect([409, 422], `${type}: ${answer.text}`).toContain(answer.status);
      expect(namedIn(answer.text), type).toEqual([]);
      if (JSON.parse(answer.text).code === 'names-a-reviewer') refused++;
    }
    expect(refused).toBeGreaterThan(1);
    expect(((await desk.get(`/api/cases/${fresh}`)).json() as { version: number }).version).toBe(before);
    const chosen =
      ((await desk.get(`/api/cases/${fresh}/assignment`)).json() as AssignmentShown).reviewers[0]?.id ?? '';
    expect(chosen).toBe('');
  });

  it('in no line of the log', () => {
    expect(product.log.length).toBeGreaterThan(200);
    expect(namedIn(product.log)).toEqual([]);
  });

  it('in nothing the command line tells a desk of the cases', async () => {
    for (const who of ['quality', 'rosalind', 'rev-01']) {
      const env = { ...process.env, OPENIMR_PASSWORD: demoPassword };
      const cli = (...args: string[]) =>
        openimr(['case', ...args, '--url', product.url, '--as', `${who}@demo.example`], env);
      const listed = await cli('list');
      expect(namedIn(listed), who).toEqual([]);
      const first = /"(CM\d\d-\d+)"/.exec(listed)?.[1];
      if (first) expect(namedIn(await cli('show', first)), who).toEqual([]);
      else expect(who).toBe('rev-01');
    }
  });

  it('in no file of the open data, made from the issued letters', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'openimr-names-'));
    try {
      mkdirSync(join(folder, 'letters'));
      const reading = await readerOf(product, 'service');
      const paths = await filesFor(await voiceOf(product, 'service'), numbers);
      for (const [i, path] of paths.filter((one) => one.endsWith('.pdf') && !one.includes('proof')).entries())
        writeFileSync(join(folder, 'letters', `letter-${i}.pdf`), (await reading(path)).bytes);
      const library = join(folder, 'library');
      const cli = (...args: string[]) => openimr(['library', ...args]);
      const told = [
        await cli('import', join(folder, 'letters'), '--library', library),
        await cli('export', '--library', library, '--out', join(folder, 'open')),
        await cli('search', 'reviewer', '--library', library),
        await cli('stats', '--library', library),
      ];
      for (const text of told) expect(namedIn(text)).toEqual([]);
      const files = readdirSync(join(folder, 'open'), { recursive: true, withFileTypes: true }).filter((one) =>
        one.isFile(),
      );
      expect(files.length).toBeGreaterThan(3);
      for (const one of files)
        expect(namedIn(await everythingIn(readFileSync(join(one.parentPath, one.name)))), one.name).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('in nothing the command line prints of a draw', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'openimr-names-'));
    try {
      const file = (name: string, value: unknown) => {
        writeFileSync(join(folder, name), JSON.stringify(value));
        return join(folder, name);
      };
      const matching = file('case.json', {
        id: 'C-1',
        employee: { name: 'Horatio Vellacott' },
        requestingPhysician: { name: 'Octavia Serifson MD' },
        treatments: [{ id: 't1', description: 'lumbar epidural injection' }],
      });
      const people = file('panel.json', [
        ...demoPanel('2026-06-01'),
        { id: 'bad', name: `${newcomer.first} ${newcomer.last}` },
      ]);
      const said = await openimr(['match', matching, people, '--seed', '1', '--date', '2026-06-01']);
      expect(JSON.parse(said.slice(0, said.lastIndexOf('}') + 1)).candidates.length).toBe(13);
      expect(namedIn(said)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** What the program says on the command line, on both streams. Not in step with us: a waiting connection would die. */
async function openimr(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['bin/openimr.js', ...args], { env });
  return stdout + stderr;
}

/** Answers that never end. */
const endless = new Set<string>([]);

/** By day whoever sees many cases asks for every third, each person for others; by night everybody asks for all. */
const inTurn = <One>(all: One[], turn: number): One[] =>
  nightly || all.length <= 4 ? all : all.filter((_, n) => n % 3 === turn % 3);

interface Found {
  house: Values;
  /** What is known of each case this person may see, and of one they may not. */
  cases: Map<string, Values>;
}

/** What the places of the paths are filled with for one person. */
async function valuesFor(voice: Voice, numbers: readonly string[]): Promise<Found> {
  const cases = new Map<string, Values>();
  let hidden = 0;
  for (const number of numbers) {
    const answer = await voice.get(`/api/cases/${number}`);
    if (answer.status !== 200 && hidden++ > 0) continue;
    cases.set(number, answer.status === 200 ? valuesOf(answer.json() as PageRead) : valuesOf({}));
  }
  const found = (await voice.get('/api/library/search?limit=3')).text.match(/"key":"[^"]+"/g) ?? [];
  const key = [...found.map((one) => one.slice(7, -1)), 'unknown'];
  const house = { ...valuesOf({}), id: ['rev-01', 'rev-77', 'not-eligible'], key, number: [...cases.keys(), 'PANEL'] };
  return { house, cases };
}

interface PageRead {
  documents?: { documentId: string; sha256: string }[];
  notices?: { sha256: string }[];
  issued?: { version: number; formats: string[] }[];
  version?: number;
}

const valuesOf = ({ documents = [], notices = [], issued = [], version = 1 }: PageRead): Values => ({
  id: [...documents.slice(0, 3).map(({ documentId }) => documentId), 'none'],
  sha: [...notices.map(({ sha256 }) => sha256), ...documents.slice(0, 1).map(({ sha256 }) => sha256), '0'],
  file: [...issued.flatMap((one) => one.formats.map((format) => `${one.version}.${format}`)), '9.pdf'],
  version: [...new Set(['1', String(version)])],
  page: ['1'],
  delivery: ['1', 'none'],
});

/** Reads a path as bytes, as one person. */
async function readerOf(product: Product, who: string | null) {
  const cookie = who ? await cookieOf(product, who) : '';
  return async (path: string) => {
    const answer = await fetch(product.url + path, { headers: { cookie }, signal: AbortSignal.timeout(60_000) });
    return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };
}

/** Every file the case pages of this person lead to. */
async function filesFor(voice: Voice, numbers: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for (const number of numbers) {
    const answer = await voice.get(`/api/cases/${number}`);
    if (answer.status !== 200) continue;
    const page = answer.json() as { issued: { version: number; formats: string[] }[]; notices: { sha256: string }[] };
    const base = `/api/cases/${number}`;
    for (const { version, formats } of page.issued) {
      paths.push(...formats.map((format) => `${base}/letters/${version}.${format}`));
      paths.push(`${base}/letters/${version}/proof-of-service.pdf`);
    }
    paths.push(...page.notices.map(({ sha256 }) => `${base}/notices/${sha256}`));
  }
  return paths;
}

/** A case in which everything happens that has a reviewer in it: a conflict decided, a decline, a take-back, a third. */
async function livedThrough(product: Product): Promise<string> {
  const desk = await voiceOf(product, 'assignment');
  const enrolled = await desk.post('/api/panel/import', [
    {
      id: 'rev-77',
      name: { first: newcomer.first, last: newcomer.last },
      formerNames: [newcomer.former],
      npi: newcomer.npi,
      degree: 'MD',
      licences: [{ state: 'CA', number: 'X7777', status: 'active', expiresOn: '2035-01-01' }],
      certifications: [{ board: 'American Board of Family Medicine', specialty: 'Family Medicine' }],
      yearsInPractice: 9,
      hoursPerWeek: 30,
    },
  ]);
  expect(JSON.parse(enrolled.text)).toMatchObject({ enrolled: 1 });
  const number = await caseToAssign(product);
  const shown = (await desk.get(`/api/cases/${number}/assignment`)).json() as AssignmentShown;
  const possible = shown.conflicts.find((one) => one.reviewerId === 'rev-12');
  await desk.do(number, 'DecideConflict', {
    reviewerId: 'rev-12',
    path: possible?.path,
    conflict: true,
    reason: 'The relative directs that office.',
  });
  const chosen = async () =>
    ((await desk.get(`/api/cases/${number}/assignment`)).json() as AssignmentShown).draws[0]?.chosen ?? '';
  await desk.do(number, 'AssignReviewer', {});
  await (await voiceOf(product, await chosen())).do(number, 'DeclineReview', { reason: 'I know the employer.' });
  await desk.do(number, 'AssignReviewer', {});
  await desk.do(number, 'TakeBackReview', { reason: 'Nothing was heard.' });
  const nobody = await caseToAssign(product, { treatment: 'Porcelain crown on tooth 14' });
  await desk.do(nobody, 'AssignReviewer', {});
  return number;
}
