import { type Block, type Content, textOf } from '../../determination/write/index.ts';

/** Flesch-Kincaid grade of the paragraphs and lists of an English document: 7 is a child of twelve. */
export function gradeOf(content: Content): number {
  const { words, sentences, syllables } = counts(content, /[aeiouy]+/gi, /(?:[^l]e|es|ed)$/i);
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Szigriszt-Pazos ease of a Spanish document (INFLESZ): from 65 up "fairly easy", the level of primary school. */
export function spanishEaseOf(content: Content): number {
  const { words, sentences, syllables } = counts(content, /[aeiouáéíóúü]+/gi, null);
  return 206.835 - 62.3 * (syllables / words) - words / sentences;
}

/** Names of laws are left out: they are not read as words. */
function counts(content: Content, vowels: RegExp, silentEnd: RegExp | null) {
  const prose = proseOf(content.blocks).map((text) => text.replace(/\([^)]*(?:LC|CCR)[^)]*\)/g, ''));
  let words = 0;
  let sentences = 0;
  let syllables = 0;
  for (const text of prose) {
    sentences += Math.max(1, (text.match(/[.?!:;](?:\s|$)/g) ?? []).length);
    for (const word of text.match(/\p{L}+/gu) ?? []) {
      words += 1;
      const sounds = (word.match(vowels) ?? []).length;
      syllables += Math.max(1, sounds - (silentEnd?.test(word) && sounds > 1 ? 1 : 0));
    }
  }
  return { words, sentences, syllables };
}

function proseOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [textOf(block.runs)];
    if (block.kind === 'list') return block.items.map(textOf);
    return block.kind === 'callout' ? proseOf(block.blocks) : [];
  });
}
