import { describe, expect, it } from 'vitest';
import { type ReviewerInput, reviewerSchema } from '../../reviewers/index.ts';
import { expiringCredentials } from './expiring.ts';
import { listPanel } from './list.ts';
import { namesIn } from './names.ts';
import { enrolments, type Panel } from './panel.ts';

const today = '2026-06-01';
const person = (id: string, last: string, more: Partial<ReviewerInput> = {}): ReviewerInput => ({
  id,
  name: { first: 'Ysolde', last },
  licences: [{ state: 'CA', number: `X${id}`, expiresOn: '2030-01-01' }],
  certifications: [{ specialty: 'Family Medicine' }],
  yearsInPractice: 9,
  hoursPerWeek: 30,
  ...more,
});
const panelOf = (...people: ReviewerInput[]): Panel => ({
  version: people.length,
  reviewers: new Map(people.map((one) => [one.id, reviewerSchema.parse(one)])),
  organizations: [],
});
const all = { offset: 0, limit: 50 };

describe('the panel as a list', () => {
  const panel = panelOf(
    person('r1', 'Inkhorn'),
    person('r2', 'Vellumson', { capacity: 2 }),
    person('r3', 'Quirefold', { leave: [{ from: '2026-05-20', until: '2026-06-10' }] }),
    person('r4', 'Spineworth', { licences: [{ state: 'NV', number: 'N4', expiresOn: '2026-05-31' }] }),
  );
  const list = listPanel(panel, { r2: { open: 2 } }, today, all);

  it('says how everybody stands today', () => {
    expect(Object.fromEntries(list.rows.map((row) => [row.id, row.standing]))).toEqual({
      r1: 'free',
      r2: 'full',
      r3: 'away',
      r4: 'lapsed',
    });
    expect(list.counts).toEqual({ free: 1, full: 1, away: 1, lapsed: 1 });
  });

  it('is found by name, standing and state together', () => {
    const found = (filter: Partial<Parameters<typeof listPanel>[3]>) =>
      listPanel(panel, {}, today, { ...all, ...filter }).rows.map((row) => row.id);
    expect(found({ search: 'inkh' })).toEqual(['r1']);
    expect(found({ state: 'CA', standing: 'away' })).toEqual(['r3']);
    expect(found({ state: 'NV' })).toEqual([]);
  });
});

describe('credentials running out', () => {
  it('are those that end within the days given and those that have ended, soonest first', () => {
    const panel = panelOf(
      person('r1', 'Inkhorn', { licences: [{ state: 'CA', number: 'A1', expiresOn: '2026-08-30' }] }),
      person('r2', 'Vellumson', { licences: [{ state: 'CA', number: 'A2', expiresOn: '2026-08-31' }] }),
      person('r3', 'Quirefold', { licences: [{ state: 'CA', number: 'A3', expiresOn: '2026-05-31' }] }),
    );
    const found = expiringCredentials(panel, today, 90);
    expect(found.map((one) => [one.reviewer, one.daysLeft, one.stillDrawn])).toEqual([
      ['r3', -1, false],
      ['r1', 90, true],
    ]);
  });
});

describe('an import again', () => {
  it('enrols the new, changes the changed, and keeps what was verified here', () => {
    const verification = {
      on: '2026-01-05',
      source: 'register',
      what: 'licence',
      subject: 'CA Xr1',
      result: 'confirmed',
    } as const;
    const panel = panelOf(person('r1', 'Inkhorn', { verifications: [verification] }), person('r2', 'Vellumson'));
    const events = enrolments(
      panel,
      [person('r1', 'Inkhorn', { capacity: 3 }), person('r2', 'Vellumson'), person('r5', 'Gutterly')],
      'file',
    );
    expect(events.map((event) => event.type)).toEqual(['ReviewerChanged', 'ReviewerEnrolled']);
    expect(events[0]).toMatchObject({ data: { reviewer: { capacity: 3, verifications: [verification] } } });
  });
});

describe('a reason that names the reviewer', () => {
  const panel = panelOf(person('r1', 'Núñez-Inkhorn', { formerNames: ['Ysolde Pressmark'] }));
  it.each([
    ['Dr. Nunez Inkhorn told me so.', true],
    ['She was PRESSMARK before.', true],
    ['The ink in the horn was dry.', false],
    ['r1 told me so.', false],
  ])('%s', (text, isNamed) => {
    expect(namesIn(text, panel, 'r1')).toBe(isNamed);
  });
});
