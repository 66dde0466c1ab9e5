import { describe, expect, it } from 'vitest';
import { checkBytes } from './check-bytes.ts';
import { draftWith, fileOfDraft, letterWith } from './sample.fixture.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('checking bytes', () => {
  it('takes a letter as text', async () => {
    const answer = await checkBytes(bytes(letterWith({ items: [{ outcome: 'upheld' }] }).text), 'a.txt');
    expect(answer.ok).toBe(true);
  });

  it('takes a determination as JSON, with its case file', async () => {
    const draft = draftWith((one) => Object.assign(one.items[0] ?? {}, { outcome: 'upheld' }));
    const answer = await checkBytes(bytes(JSON.stringify(draft)), 'd.json', fileOfDraft);
    expect(answer.ok && answer.value.findings.map((one) => `${one.check} ${one.severity} ${one.field}`)).toContain(
      'K11 error items.0.rationale.2.text',
    );
  });

  it.each([
    ['{"caseNumber":', 'not-json'],
    ['{"caseNumber":"x"}', 'not-a-determination'],
    ['Dear neighbour, the cat is out.', 'no-determination'],
    ['\u0000\u0001\u0002', 'not-a-letter'],
  ])('refuses %j as %s', async (text, code) => {
    const answer = await checkBytes(bytes(text), 'x');
    expect(answer.ok ? null : answer.refusal.code).toBe(code);
  });
});
