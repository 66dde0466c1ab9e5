/** For tests: how hard a text is to read. Counts by vowels, which is good enough to tell plain from legal. */
const sentencesOf = (text: string): number => Math.max(1, [...text.matchAll(/[.!?:](?:\s|$)/g)].length);
const wordsOf = (text: string): string[] => [...text.matchAll(/\p{L}[\p{L}’']*/gu)].map(([word]) => word);

const englishSyllables = (word: string): number => {
  const plain = word.toLowerCase().replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '');
  return Math.max(1, (plain.match(/[aeiouy]{1,2}/g) ?? []).length);
};
const spanishSyllables = (word: string): number =>
  Math.max(1, (word.toLowerCase().match(/[aeo]?[iuü]?[aáeéoóíú][iuy]?(?![aáeéoó])|[iuáéíóú]|[aeo]/g) ?? []).length);

/** Flesch-Kincaid grade: 6 is the school year of twelve-year-olds. */
export function englishGrade(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + englishSyllables(word), 0);
  return 0.39 * (words.length / sentencesOf(text)) + 11.8 * (syllables / words.length) - 15.59;
}

/** Fernández Huerta: 70 to 80 is fairly easy, the sixth school year; higher is easier. */
export function spanishEase(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + spanishSyllables(word), 0);
  return 206.84 - 60 * (syllables / words.length) - 1.02 * (words.length / sentencesOf(text));
}
