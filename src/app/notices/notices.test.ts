import { describe, expect, test } from 'vitest';
import { renderText } from '../../determination/write/index.ts';
import { previewMails, previewNotices } from './preview.ts';
import { gradeOf, spanishEaseOf } from './reading-level.ts';

describe('golden texts', () => {
  for (const { id, language, content } of previewNotices())
    test(`notice ${id}, ${language}`, async () => {
      await expect(renderText(content, { width: 100 })).toMatchFileSnapshot(`golden/${id}.${language}.txt`);
    });
  for (const { id, language, mail } of previewMails())
    test(`mail ${id}, ${language}`, async () => {
      await expect(`Subject: ${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot(`golden/mail-${id}.${language}.txt`);
    });
});

describe('a twelve-year-old can read what workers get', () => {
  const forWorkers = previewNotices().filter(({ reader }) => reader === 'employee' || reader === 'all-parties');
  for (const { id, language, content } of forWorkers)
    test(`${id}, ${language}`, () => {
      if (language === 'en') expect(gradeOf(content)).toBeLessThanOrEqual(7);
      else expect(spanishEaseOf(content)).toBeGreaterThanOrEqual(65);
    });
});

test('both languages have the same parts in the same order', () => {
  const shapes = new Map<string, string>();
  for (const { id, content } of previewNotices()) {
    const shape = content.blocks.map((block) => block.kind).join(' ');
    expect(shapes.get(id) ?? shape, id).toBe(shape);
    shapes.set(id, shape);
  }
});

test('no mail bears a fact of the case', () => {
  const facts = /CM\d\d|Quintero|Acupuncture|Imaginario|Fable|20\d\d-\d\d|upheld|overturned|necessary/i;
  for (const { mail } of previewMails()) expect(`${mail.subject} ${mail.text}`).not.toMatch(facts);
});
