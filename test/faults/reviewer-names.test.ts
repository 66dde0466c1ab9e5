import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPanel } from '../../demo/people/panel.ts';
import type { AssignmentShown } from '../../src/app/panel/assignment.ts';
import { commandTypes } from '../../src/case/index.ts';
import { readBytesAsText } from '../../src/determination/read/bytes.ts';
import type { ReviewerInput } from '../../src/reviewers/index.ts';
import { Product } from '../browser/product.ts';
import { caseToAssign, type Voice, voiceOf } from '../browser/reviewers-case.ts';

/**
 * Who reviews is restricted (LC 4610.6(f)): whatever leaves the house – letters, notices, exports, answers to everyone
 * but the assignment desk, logs, errors, the command line – names no reviewer. rev-11 is left out: he is also a
 * requesting physician of the demonstration, and as such a party whom letters may name.
 */
const panel = demoPanel('2026-06-01').filter(({ id }) => id !== 'rev-11');

/** Names, earlier names and NPIs. No other word of the program is one of them, but for a worker's street, Quarto Drive. */
const secretsOf = (reviewers: readonly ReviewerInput[]): string[] =>
  reviewers.flatMap(({ name, npi, formerNames = [] }) => [
    `${name.first} ${name.last}`,
    `${name.last}, ${name.first}`,
    name.first,
    name.last,
    ...formerNames,
    ...(npi ? [npi] : []),
  ]);
const newcomer = { first: 'Zephyrina', last: 'Quirewright', former: 'Octavodale', npi: '1888800007' };
const secrets = [
  ...new Set([...secretsOf(panel), newcomer.first, newcomer.last, newcomer.former, newcomer.npi, 'Bramblefolio']),
].map((secret) => ({ secret, pattern: new RegExp(`(?<![\\p{L}\\d])${secret}(?![\\p{L}\\d]| Drive)`, 'u') }));

const namedIn = (text: string): string[] =>
  secrets.filter(({ pattern }) => pattern.test(text)).map(({ secret }) => secret);

/** Everyone of whom nobody may learn a reviewer's name. */
const outsiders = [
  null,
  'rosalind',
  'matias',
  'makebelieve',
  'pretend',
  'fennimore',
  'wexcombe',
  'intake',
  'records',
  'quality',
  'service',
  'rev-01',
  'rev-08',
  'rev-12',
];

describe('a reviewer’s name never leaves the house', () => {
  let product: Product;
  let numbers: string[] = [];
  let fresh = '';

  beforeAll(async () => {
    product = await Product.start({ stories: true });
    fresh = await livedThrough(product);
    const list = (await (await voiceOf(product, 'assignment')).get('/api/cases?limit=200')).json() as {
      rows: { caseId: string }[];
    };
    numbers = list.rows.map((row) => row.caseId);
  });
  afterAll(async () => {
    await product?.stop();
  });

  it('would be found: the desk that may see it does, so the search is not blind', async () => {
    const desk = await voiceOf(product, 'assignment');
    const found = namedIn((await desk.get('/api/panel?limit=200')).text);
    for (const { name } of panel) expect(found).toContain(name.last);
    expect(found).toContain(newcomer.last);
  });

  it.each(outsiders)('in no answer of the API to %s', async (who) => {
    const voice = await voiceOf(product, who);
    let opened = 0;
    for (const path of pathsFor(numbers)) {
      const { status, text } = await voice.get(path);
      expect(namedIn(text), `${who}: GET ${path}`).toEqual([]);
      if (status === 200) opened++;
    }
    for (const path of panelPaths) expect([401, 403], `${who}: ${path}`).toContain((await voice.get(path)).status);
    expect(opened).toBeGreaterThan(2);
  });

  it.each(outsiders)('in no letter, notice, proof of service or record that %s may open', async (who) => {
    const voice = await voiceOf(product, who);
    for (const path of await filesFor(voice, numbers)) {
      const { status, text } = await voice.get(path);
      const bytes = Buffer.from(text, 'latin1');
      const read = status === 200 ? await asText(bytes, path) : text;
      expect(namedIn(read), `${who}: ${path}`).toEqual([]);
    }
  });

  it.each(outsiders)('in no refusal of a command to %s', async (who) => {
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

  it('in no reason that other desks read', async () => {
    const desk = await voiceOf(product, 'assignment');
    const named = await desk.post(`/api/cases/${fresh}/DecideConflict`, {
      data: {
        reviewerId: 'rev-12',
        path: 'ur-organization~family:1:employer',
        conflict: false,
        reason: 'Dr. Footnote told me.',
      },
    });
    expect([409, 422]).toContain(named.status);
    expect(namedIn((await (await voiceOf(product, 'records')).get(`/api/cases/${fresh}`)).text)).toEqual([]);
  });

  it('in no line of the log', () => {
    expect(product.log.length).toBeGreaterThan(200);
    expect(namedIn(product.log)).toEqual([]);
  });

  it('in nothing the command line prints of a draw', () => {
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
      const said = execFileSync(
        process.execPath,
        ['bin/openimr.js', 'match', matching, people, '--seed', '1', '--date', '2026-06-01'],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
      );
      expect(JSON.parse(said).candidates.length).toBe(13);
      expect(namedIn(said)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

const panelPaths = [
  '/api/panel',
  '/api/panel/expiring',
  '/api/panel/conflicts',
  '/api/panel/fairness',
  '/api/panel/reviewers/rev-01',
];

const pathsFor = (numbers: readonly string[]): string[] => [
  '/',
  '/api/session',
  '/api/demo/people',
  '/api/health',
  '/api/commands',
  '/api/openapi.json',
  '/api/cases?limit=200',
  '/api/cases?search=Inkpen',
  '/api/cases/PANEL',
  '/api/cases/PANEL/clocks',
  ...panelPaths,
  ...numbers.flatMap((number) =>
    [
      '',
      '/clocks',
      '/findings',
      '/replay',
      '/assignment',
      '/assignment/9/replay',
      '/draft/preview',
      '/search?q=Inkpen',
    ].map((rest) => `/api/cases/${number}${rest}`),
  ),
];

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

async function asText(bytes: Buffer, path: string): Promise<string> {
  if (!/\.(pdf|docx)$|\/notices\//.test(path)) return bytes.toString('utf8');
  const read = await readBytesAsText(bytes);
  const text = JSON.stringify(read);
  // A file that cannot be read would pass unseen.
  expect(text.length, path).toBeGreaterThan(200);
  return `${text}\n${bytes.toString('latin1')}`;
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
