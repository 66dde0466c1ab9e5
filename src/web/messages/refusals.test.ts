import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CommandType, commandTypes, isOpenTo, partyRoles, statuses } from '../../case/index.ts';
import { spanishEase } from '../../law/testing/readability.ts';
import { spanishCodes, told } from './refusals.ts';

/** Where refusals are made that somebody outside the house can meet. */
const folders = ['src/records/receive', 'src/records/image', 'src/records/pdf', 'src/records/convert'];
const files = [
  'src/app/documents/receive.ts',
  'src/app/apply/draft.ts',
  'src/app/apply/read-denial.ts',
  'src/app/cases/execute.ts',
  'src/server/guard.ts',
  'src/server/create.ts',
  'src/server/routes/apply.ts',
  'src/server/routes/cases.ts',
  'src/server/routes/documents.ts',
  'src/server/routes/letters.ts',
  'src/server/routes/parties.ts',
];

const sources = [
  ...files,
  ...folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name))),
].filter((path) => path.endsWith('.ts') && !path.includes('.test.'));

const codesIn = (text: string): string[] => [...text.matchAll(/code: '([a-z-]+)'/g)].map(([, code]) => code!);

/** Refusals of the commands that a party may give: of the functions named after them. */
function codesOfParties(): string[] {
  const open = commandTypes.filter((type) =>
    statuses.some((status) => partyRoles.some((role) => isOpenTo(status, type as CommandType, role))),
  );
  return codesOf(new Set(open.map((type) => type[0]!.toLowerCase() + type.slice(1))));
}

/** Refusals written in the functions of these names. */
function codesOf(names: ReadonlySet<string>): string[] {
  const texts = readdirSync('src/case/decide')
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .map((name) => readFileSync(join('src/case/decide', name), 'utf8'));
  return texts.flatMap((text) =>
    [...text.matchAll(/export const (\w+): Decide<[\s\S]*?\n(?:};|\S*\]\);)/g)]
      .filter(([, name]) => names.has(name!))
      .flatMap(([body]) => codesIn(body)),
  );
}

/** Refusals of the steps that are taken in many cases at once. */
function codesOfBulk(): string[] {
  const source = readFileSync('src/app/desk/bulk-steps.ts', 'utf8');
  const steps = [...source.matchAll(/\{ type: '(\w+)'/g)].map(([, type]) => type!);
  expect(steps).toContain('AssignReviewer');
  const names = new Set(steps.map((type) => type[0]!.toLowerCase() + type.slice(1)));
  return [...codesOf(names), ...codesIn(readFileSync('src/app/desk/rehearse.ts', 'utf8'))];
}

describe('refusals in Spanish', () => {
  const met = new Set([
    ...sources.flatMap((path) => codesIn(readFileSync(path, 'utf8'))),
    ...codesOfParties(),
    ...codesOfBulk(),
  ]);

  it('the search finds refusals', () => {
    expect(met.size).toBeGreaterThan(20);
    expect(met).toContain('date-in-future');
  });

  it('every refusal that somebody outside the house or a desk with many cases can meet has Spanish words', () => {
    expect([...met].filter((code) => !spanishCodes.includes(code))).toEqual([]);
  });

  it('they are easy to read, and are told where the page is Spanish', () => {
    const page = { documentElement: { lang: 'es' } };
    Object.assign(globalThis, { document: page });
    const words = spanishCodes.map((code) => told({ code, because: 'English' }));
    expect(words.filter((text) => text === 'English')).toEqual([]);
    expect(spanishEase(words.join(' '))).toBeGreaterThan(70);
    page.documentElement.lang = 'en';
    expect(told({ code: 'busy', because: 'English' })).toBe('English');
  });
});
