import type { Determination, PageCitation, Sentence } from '../model.ts';

/** Finds the number a record bears in the list of documents reviewed. */
export type DocumentNumbers = ReadonlyMap<string, number>;

export function documentNumbers(documents: Determination['documents']): DocumentNumbers {
  return new Map(documents.map((document, index) => [document.documentId, index + 1]));
}

/** A sentence with the pages it rests on, e.g. `Six sessions brought no relief [Doc. 3, pp. 2, 4].` */
export function sentenceText(sentence: Sentence, numbers: DocumentNumbers): string {
  const reference = pageReference(sentence.pages, numbers);
  if (!reference) return sentence.text.trim();
  const [, words = '', stop = ''] = /^([\s\S]*?)([.?!]?)$/.exec(sentence.text.trim()) ?? [];
  return `${words} ${reference}${stop}`;
}

/** The sentences of a paragraph, joined. */
export function sentencesText(sentences: readonly Sentence[], numbers: DocumentNumbers): string {
  return sentences
    .map((sentence) => sentenceText(sentence, numbers))
    .filter((text) => text !== '')
    .join(' ');
}

/** The short reference `[Doc. 3, pp. 2, 4; Doc. 5, p. 1]`; a page of a record that is not listed is left out. */
function pageReference(pages: readonly PageCitation[], numbers: DocumentNumbers): string {
  const byDocument = new Map<number, Set<number>>();
  for (const { documentId, page } of pages) {
    const number = numbers.get(documentId);
    if (number !== undefined) byDocument.set(number, (byDocument.get(number) ?? new Set()).add(page));
  }
  if (byDocument.size === 0) return '';
  const parts = [...byDocument].sort(([a], [b]) => a - b).map(([number, set]) => oneReference(number, set));
  return `[${parts.join('; ')}]`;
}

function oneReference(number: number, set: ReadonlySet<number>): string {
  const pages = [...set].sort((a, b) => a - b);
  return `Doc. ${number}, ${pages.length === 1 ? 'p.' : 'pp.'} ${pages.join(', ')}`;
}
