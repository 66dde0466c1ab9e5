import { expect, it } from 'vitest';
import { LetterDesk } from './letter-desk.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const letter = {
  bytes: bytes('CLINICAL CASE SUMMARY\nThe worker is a 40 year old male with knee pain.\n'),
  name: 'a.txt',
};
const codeOf = (answer: { ok: true } | { ok: false; refusal: { code: string } }) =>
  answer.ok ? 'read' : answer.refusal.code;

it('reads letters one after the other, and many at once', async () => {
  const desk = new LetterDesk({ processes: 2 });
  const answers = await Promise.all(Array.from({ length: 12 }, () => desk.read(letter)));
  expect(answers.map(codeOf)).toEqual(Array(12).fill('read'));
});

it('stops a letter that takes too long, and goes on to the next one', async () => {
  const desk = new LetterDesk({ processes: 1, readMs: 5 });
  const endless = {
    bytes: bytes('Decision rationale: left knee 01/02/2015 is\n'.repeat(40_000)),
    name: 'endless.txt',
  };
  const [first, second] = await Promise.all([desk.read(endless), desk.read(letter)]);
  expect(codeOf(first!)).toBe('took-too-long');
  expect(['read', 'took-too-long']).toContain(codeOf(second!));
});

it('survives a process that runs out of memory', async () => {
  // Too little to come up with: V8 ends the whole process, and only that one.
  const desk = new LetterDesk({ processes: 1, heapMiB: 4 });
  expect(codeOf(await desk.read(letter))).toBe('reader-broke');
  expect(codeOf(await desk.read(letter))).toBe('reader-broke');
});

it('refuses at once what is longer than any letter', async () => {
  const desk = new LetterDesk({ processes: 1 });
  const long = { bytes: bytes('Decision rationale: a b\n'.repeat(200_000)), name: 'long.txt' };
  expect(codeOf(await desk.read(long))).toBe('text-too-long');
});

it('asks those who come too late to try again', async () => {
  const desk = new LetterDesk({ processes: 1, queue: 1 });
  const answers = await Promise.all([desk.read(letter), desk.read(letter), desk.read(letter)]);
  expect(answers.map(codeOf)).toEqual(['read', 'read', 'busy']);
});

it('tells a determination as JSON from a letter', async () => {
  const desk = new LetterDesk({ processes: 1 });
  expect(codeOf(await desk.read({ bytes: bytes(' {"a":1}'), name: 'a.json' }))).toBe('not-a-determination');
  expect(codeOf(await desk.read({ bytes: bytes(' {"a":'), name: 'a.json' }))).toBe('not-json');
});
