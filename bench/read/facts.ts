import type { Citation, LetterRead } from '../../src/determination/model.ts';

/** The facts of one letter, by field; fields of items have one entry an item. Null where there is nothing. */
export type Facts = Map<string, (string | null)[]>;

/** Every field of the public shape as facts that can be counted. */
export function factsOf(letter: LetterRead): Facts {
  const facts: Facts = new Map();
  for (const name of ['layout', 'caseNumber', 'priority', 'summary'] as const) facts.set(name, [letter[name]]);
  for (const [name, date] of Object.entries(letter.dates)) facts.set(`dates.${name}`, [date]);
  facts.set('reviewer.licensedIn', [list(letter.reviewer.licensedIn)]);
  facts.set('reviewer.certifications', [list(letter.reviewer.certifications)]);
  facts.set('reviewer.affirmations', [list([...letter.reviewer.affirmations].sort())]);
  facts.set('patient.age', [letter.patient.age === null ? null : String(letter.patient.age)]);
  facts.set('patient.sex', [letter.patient.sex]);
  facts.set('documents', [letter.documents ? list(letter.documents) : null]);
  facts.set('items', [String(letter.items.length)]);
  facts.set('unread', [list(letter.unread.map(({ text, why }) => `${why}: ${text}`).sort())]);
  addItems(facts, letter);
  return facts;
}

function addItems(facts: Facts, { items }: LetterRead): void {
  const each = (name: string, value: (item: LetterRead['items'][number]) => string | null) =>
    facts.set(`item.${name}`, items.map(value));
  each('treatment', (item) => item.treatment);
  each('outcome', (item) => item.outcome);
  each('rationale', (item) => item.rationale);
  for (const amount of ['requested', 'authorized', 'disputed'] as const) each(amount, (item) => item[amount] ?? null);
  for (const side of ['administratorBasis', 'reviewerBasis'] as const) {
    each(`${side}.kinds`, (item) => kinds(item[side].map((citation) => citation.kind)));
    for (const part of ['source', 'guideline', 'year', 'chapter', 'sections', 'pages', 'raw'] as const) {
      each(`${side}.${part}`, (item) => partOf(item[side], part));
    }
  }
  each('spans', (item) => JSON.stringify([item.spans.treatment, item.spans.rationale]));
}

function partOf(basis: Citation[], part: Exclude<keyof Citation, 'kind'>): string | null {
  const values = basis.map((citation) => citation[part]);
  const some = values.some((value) => value !== null && !(Array.isArray(value) && value.length === 0));
  return some ? JSON.stringify(values) : null;
}

const list = (values: string[]): string | null => (values.length === 0 ? null : values.join(' | '));
export const kinds = (found: string[]): string | null => list([...new Set(found)].sort());
