import { describe, expect, it } from 'vitest';
import { sampleDetermination } from '../../determination/write/sample.ts';
import { decidePublication, notYet } from './decide.ts';
import { draftPublic } from './draft.ts';
import {
  foldPublication,
  type PublicationEvent,
  type RecordedPublicationEvent,
  type Uncertain,
} from './publication.ts';
import { changedSentences } from './publish.ts';

const span = (id: string, words: string): Uncertain => ({
  id,
  words,
  field: 'summary.0',
  kind: 'name',
  before: '',
  after: '',
  because: 'may be a name',
});
const prepared = (uncertain: Uncertain[], version = 1): PublicationEvent => ({
  type: 'PublicationPrepared',
  data: {
    caseNumber: 'CM26-0000001',
    version,
    issued: '2026-03-02',
    coolUntil: '2026-03-09',
    replaced: 3,
    uncertain,
    changed: null,
    because: null,
  },
});
const published: PublicationEvent = {
  type: 'DeterminationPublished',
  data: { version: 1, pdf: 'a', text: 'b', sha256: 'c', replaces: null },
};
const given = (...events: PublicationEvent[]) =>
  foldPublication(
    events.map(
      (event, i): RecordedPublicationEvent => ({
        ...event,
        at: '2026-03-03T10:00:00.000Z',
        actor: { id: 'quality-1', role: 'quality' },
        version: i + 1,
      }),
    ),
  )!;
const harmless = (id: string): PublicationEvent => ({
  type: 'SpanDecided',
  data: { version: 1, id, choice: 'harmless', replacement: null },
});

describe('the life of a publication', () => {
  it('waits for a second person as long as one place is open, then cools', () => {
    const both = [span('a', 'Baker'), span('b', 'Hart')];
    expect(given(prepared(both), harmless('a')).status).toBe('uncertain');
    const one = given(prepared(both), harmless('a'), harmless('b'));
    expect(one.status).toBe('cooling');
    expect(notYet(one, '2026-03-08')).toBe('cooling');
    expect(notYet(one, '2026-03-09')).toBeNull();
  });

  it('keeps what was decided when it is prepared again, and asks only for what is new', () => {
    const one = given(prepared([span('a', 'Baker')]), harmless('a'), prepared([span('a', 'Baker'), span('b', 'Hart')]));
    expect(one.status).toBe('uncertain');
    expect(given(prepared([span('a', 'Baker')]), harmless('a'), prepared([span('a', 'Baker')])).status).toBe('cooling');
  });

  it('leaves the published version where it is until the corrected one takes its place', () => {
    const one = given(prepared([]), published, prepared([], 2));
    expect(one).toMatchObject({ status: 'cooling', published: { version: 1 } });
  });

  it('is blocked by a leak no choice of words mends', () => {
    const failed: PublicationEvent = {
      type: 'LeakScanFailed',
      data: { version: 1, blocked: [{ place: 'attachment', message: '', quote: '' }], uncertain: [] },
    };
    expect(given(prepared([]), failed).status).toBe('blocked');
    expect(notYet(given(prepared([]), failed), '2026-12-01')).toBe('blocked');
  });

  it.each([
    ['words that are not there', { type: 'DecideSpan', id: 'x', choice: 'harmless', replacement: null }, 'not-found'],
    ['nothing in their place', { type: 'DecideSpan', id: 'a', choice: 'replace', replacement: ' ' }, 'bad-input'],
    [
      'themselves in their place',
      { type: 'DecideSpan', id: 'a', choice: 'replace', replacement: 'dr baker' },
      'bad-input',
    ],
    ['a recall without a reason', { type: 'Recall', because: '' }, 'bad-input'],
  ] as const)('refuses %s', (_what, command, code) => {
    const answer = decidePublication(given(prepared([span('a', 'Baker')])), command);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
  });

  it('refuses to change words of what is published, and to recall twice', () => {
    const one = given(prepared([span('a', 'Baker')]), harmless('a'), published);
    const change = { type: 'DecideSpan', id: 'a', choice: 'harmless', replacement: null } as const;
    expect(decidePublication(one, change)).toMatchObject({ ok: false, refusal: { code: 'not-in-this-state' } });
    const recalled = given(prepared([]), published, {
      type: 'PublicationRecalled',
      data: { version: 1, because: 'asked for' },
    });
    expect(recalled).toMatchObject({ status: 'recalled', published: null });
    expect(decidePublication(recalled, { type: 'Recall', because: 'once more' })).toMatchObject({ ok: false });
  });
});

it('puts a person’s words in every place where the others stand, whole words only', () => {
  const d = {
    ...sampleDetermination,
    summary: [{ text: 'Zwingli wrote on Monday. ZWINGLI wrote again; Zwinglian he is not.', pages: [] }],
  };
  const asked = [span('s', 'Zwingli')];
  const { determination } = draftPublic(d, { parties: [] }, asked, {
    s: { choice: 'replace', replacement: 'the therapist' },
  });
  const text = determination.summary[0]?.text ?? '';
  expect(text).not.toMatch(/Zwingli\b/i);
  expect(text).toContain('the therapist wrote again');
});

it('names the sentences that did not stand in what was published before', () => {
  expect(changedSentences('One stays. Two is new.', 'One stays. Two was old.')).toEqual(['two is new.']);
});
