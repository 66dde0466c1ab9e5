import { type KnownParties, type KnownParty, redact } from '../../privacy/index.ts';
import type { Determination, Sentence } from '../model.ts';

/** Words that may be a name: a person looks at them before the letter is published. */
export interface ToConfirm {
  field: string;
  words: string;
  because: string;
  kind: string;
  /** What stands around them in the sentence. */
  before: string;
  after: string;
}

const around = 90;

/**
 * The determination as it may be published (LC 4610.6(m)): no parties, no authors, and in every sentence typed words
 * where a name stood. The served version stays as it is: two renderings of one record. Dates stay, as in the
 * program's published letters; exports that need months or shifted dates take them from the privacy room.
 *
 * @param more what else the case knows: adjuster, representative, telephone numbers, the reviewer's own name
 */
export function publicVersion(
  d: Determination,
  more: KnownParties = { parties: [] },
): { determination: Determination; toConfirm: ToConfirm[] } {
  const known = joined(more, knownParties(d));
  const toConfirm: ToConfirm[] = [];
  const clean = (field: string, text: string) => {
    const { text: cleaned, confirm } = redact(text, { known, dates: 'keep' });
    for (const { text: words, start, end, kind, because } of confirm)
      toConfirm.push({
        field,
        words,
        because,
        kind,
        before: text.slice(Math.max(0, start - around), start),
        after: text.slice(end, end + around),
      });
    return cleaned;
  };
  const cleanAll = (field: string, sentences: readonly Sentence[]) =>
    sentences.map(({ text, pages }, index) => ({
      text: clean(`${field}.${index}`, text),
      pages: pages.map((page) => ({ ...page, quote: '' })),
    }));
  const maybe = (field: string, text: string | null | undefined) => (text ? clean(field, text) : text);
  const determination: Determination = {
    ...d,
    correction: maybe('correction', d.correction),
    parties: null,
    condition: clean('condition', d.condition),
    documents: d.documents.map((document, index) => ({
      ...document,
      title: clean(`documents.${index}.title`, document.title),
      author: null,
      reason: maybe(`documents.${index}.reason`, document.reason),
    })),
    summary: cleanAll('summary', d.summary),
    items: d.items.map((item, index) => publicItem(item, `items.${index}`, clean, cleanAll)),
  };
  return { determination, toConfirm };
}

const joined = (a: KnownParties, b: KnownParties): KnownParties => ({
  parties: [...a.parties, ...b.parties.filter(({ name }) => !a.parties.some((one) => one.name === name))],
  numbers: [...(a.numbers ?? []), ...(b.numbers ?? [])],
});

type Item = Determination['items'][number];

function publicItem(
  item: Item,
  at: string,
  clean: (field: string, text: string) => string,
  cleanAll: (field: string, sentences: readonly Sentence[]) => Item['rationale'],
): Item {
  return {
    ...item,
    treatment: clean(`${at}.treatment`, item.treatment),
    rationale: cleanAll(`${at}.rationale`, item.rationale),
    searchStep: item.searchStep && {
      ...item.searchStep,
      whyNotEarlier: clean(`${at}.searchStep`, item.searchStep.whyNotEarlier),
    },
    votes: item.votes.map((vote, index) => ({
      ...vote,
      reviewer: `Reviewer ${index + 1}`,
      analysis: clean(`${at}.votes.${index}`, vote.analysis),
    })),
  };
}

/** What the determination itself knows of the people in the case: the parties, and whoever wrote a record. */
function knownParties(d: Determination): KnownParties {
  const { parties } = d;
  const named: [KnownParty['role'], string | null | undefined][] = [
    ['worker', parties?.employee],
    ['requesting-physician', parties?.requestingPhysician],
    ['attorney', parties?.attorney],
    ['employer', parties?.employer],
    ['insurer', parties?.claimsAdministrator],
    ...d.documents.map(({ author }): [KnownParty['role'], string | null] => ['physician', author]),
  ];
  const numbers: NonNullable<KnownParties['numbers']> = [
    ...(parties?.claimNumber ? [{ kind: 'claim-number' as const, value: parties.claimNumber }] : []),
    ...(parties?.employeeAddress ? [{ kind: 'address' as const, value: parties.employeeAddress }] : []),
  ];
  const seen = new Set<string>();
  const unique = named.flatMap(([role, name]) => {
    if (!name?.trim() || seen.has(name)) return [];
    seen.add(name);
    return [{ role, name }];
  });
  return { parties: unique, numbers };
}
