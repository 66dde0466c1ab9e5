import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Command, type CommandType, commandSchemas, commandTypes, type Role } from '../../case/index.ts';
import { reviewerSchema } from '../../reviewers/index.ts';
import type { App } from '../app.ts';
import type { LoadedCase } from '../cases/load.ts';
import { refuseReviewerNames } from './reviewer-names.ts';

const reviewer = (id: string, first: string, last: string, more: object = {}) =>
  reviewerSchema.parse({ id, name: { first, last }, licences: [{ state: 'CA', number: id }], ...more });
/** r1 has the case; r2 is elsewhere on the panel; r3 has the worker's surname, r4 one that is a word. */
const panel = [
  reviewer('r1', 'Ysolde', 'Núñez-Inkhorn', { formerNames: ['Ysolde Pressmark'], npi: '1999900001' }),
  reviewer('r2', 'Thaddeus', 'Vellumson'),
  reviewer('r3', 'Beatrix', 'Quillfeather'),
  reviewer('r4', 'Horace', 'Young'),
];
const events = panel.map((one, i) => ({
  version: i + 1,
  type: 'ReviewerEnrolled',
  data: { reviewer: one, source: 'test' },
}));
const app = { store: { loadCase: async (_: string, after = 0) => events.slice(after) } } as unknown as App;
const loaded = {
  state: {
    application: { employee: { name: { first: 'Rosalind', last: 'Quillfeather' } }, urDecision: null },
    reviewers: [{ id: 'r1' }],
    excludedReviewers: {},
    draft: { items: { t1: { content: { analysis: 'As Dr. Núñez-Inkhorn wrote, it is needed.' } } } },
  },
  events: [],
} as unknown as LoadedCase;

const ask = (type: CommandType, data: object, role: Role, id = 'u-1') =>
  refuseReviewerNames(app, loaded, { type, data } as Command, { actor: { id, role } });

/** The fields of a command in which a person writes what they like. */
function textFields(type: CommandType): string[] {
  const { properties = {} } = z.toJSONSchema(commandSchemas[type], { io: 'input', unrepresentable: 'any' });
  const isText = (of: unknown): boolean => {
    const schema = of as Record<string, unknown>;
    if (Array.isArray(schema.anyOf)) return schema.anyOf.some(isText);
    return schema.type === 'string' && !['enum', 'const', 'format', 'pattern'].some((key) => key in schema);
  };
  return Object.entries(properties).flatMap(([field, schema]) => (isText(schema) ? [field] : []));
}
/** Texts that hold persons' names by their nature, are kept from everybody, or are made by the program. */
const apart: Partial<Record<CommandType, string[]>> = {
  AttestNoConflict: ['signature'],
  DecideConflict: ['reviewerId', 'path'],
  WaiveFinding: ['finding'],
  CastVote: ['treatmentId'],
  SealRecord: ['documentId'],
  UnsealRecord: ['documentId'],
};

describe('a text that names a reviewer', () => {
  const fields = commandTypes.flatMap((type) =>
    textFields(type)
      .filter((field) => !apart[type]?.includes(field))
      .map((field) => [type, field] as const),
  );
  it('is looked for in many fields', () => {
    expect(fields.length).toBeGreaterThan(25);
    expect(fields).toContainEqual(['DeclineReview', 'reason']);
    expect(fields).toContainEqual(['TakeBackReview', 'reason']);
  });

  it.each(fields)('is refused in %s, %s', async (type, field) => {
    const data = { [field]: 'Dr. Nunez Inkhorn told me so.' };
    for (const role of ['assignment', 'director', 'quality', 'intake', 'service', 'records'] as const) {
      const refusal = await ask(type, data, role);
      expect(refusal, role).toMatchObject({ code: 'names-a-reviewer', field, rule: 'LC 4610.6(f)' });
      expect(refusal?.because).not.toMatch(/inkhorn/i);
      // Who may not know the panel is not told which reviewer it was.
      expect(refusal?.because.includes('r1')).toBe(role === 'assignment' || role === 'director');
    }
    expect(await ask(type, data, 'reviewer', 'r1')).toMatchObject({ code: 'names-a-reviewer' });
    expect(await ask(type, { [field]: 'The records came late.' }, 'assignment')).toBeNull();
  });

  const texts: [string, boolean, boolean][] = [
    // text, refused from the assignment desk, refused from another desk
    ['Inkhorn Núñez has been away.', true, false],
    ['She was PRESSMARK before.', true, false],
    ['NPI 1999900001 looked at it.', true, true],
    ['r1 told me so.', false, false],
    ['The ink in the horn was dry.', false, false],
    ['Ask T. Vellumson instead.', true, true],
    ['Vellumson, Thaddeus would do.', true, true],
    ['Vellumson MD', true, true],
    ['The firm of Vellumson & Sons paid.', false, false],
    ['Mr. Quillfeather called.', false, false],
    ['Dr. Quillfeather called.', false, false],
    ['The worker is young.', false, false],
    ['Young H. et al., J Invented Med 2015', true, true],
  ];
  it.each(texts)('%s', async (reason, atDesk, elsewhere) => {
    expect((await ask('TakeBackReview', { reason }, 'assignment')) !== null).toBe(atDesk);
    expect((await ask('RequestInformation', { what: reason }, 'intake')) !== null).toBe(elsewhere);
  });

  it('is found deep in what is written, and in the whole draft when it is handed in or signed', async () => {
    const change = {
      section: 'item',
      treatmentId: 't1',
      content: { analysis: 'I, Ysolde Nunez-Inkhorn, find it needed.' },
    };
    expect(await ask('SaveDraft', { change }, 'reviewer', 'r1')).toMatchObject({ field: 'change.content.analysis' });
    for (const type of ['SubmitDraft', 'SignDetermination'] as const)
      expect(await ask(type, {}, 'reviewer', 'r1')).toMatchObject({ code: 'names-a-reviewer' });
    // A draft quotes authors: a surname alone is nobody.
    const quoting = { ...change, content: { analysis: 'Inkhorn et al. found no benefit.' } };
    expect(await ask('SaveDraft', { change: quoting }, 'reviewer', 'r1')).toBeNull();
  });

  it('learns nobody anything: parties are not checked, reviewers against themselves only', async () => {
    for (const role of ['employee', 'representative', 'claims-administrator', 'physician', 'system'] as const)
      expect(await ask('Withdraw', { reason: 'Dr. Inkhorn told me so.' }, role)).toBeNull();
    expect(await ask('DeclineReview', { reason: 'I know Dr. Vellumson.' }, 'reviewer', 'r1')).toBeNull();
  });
});
