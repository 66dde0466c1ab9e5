import { describe, expect, it } from 'vitest';
import { splitSentences } from './split.ts';

describe('a pasted text', () => {
  it.each([
    ['One sentence. Another one.', ['One sentence.', 'Another one.']],
    ['Seen by Dr. Example on 01/02/2026. He took 1.5 mg.', ['Seen by Dr. Example on 01/02/2026.', 'He took 1.5 mg.']],
    ['Still being typed', ['Still being typed']],
    ['Ends with a space. ', ['Ends with a space. ']],
    ['Line one\ngoes on. Then two.', ['Line one goes on.', 'Then two.']],
    ['', ['']],
  ])('%j', (text, sentences) => expect(splitSentences(text)).toEqual(sentences));
});
