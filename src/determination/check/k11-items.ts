import type { Finding } from '../model.ts';
import type { TreatmentFacts } from './case-file.ts';
import { type Check, found } from './check.ts';
import { fieldPassage } from './field-passage.ts';
import { amountsAgainst, strengthsAgainst } from './k11-amounts.ts';
import { conclusionIn } from './of-passage.ts';
import type { Subject, SubjectItem } from './subject.ts';
import { contentWords, overlap } from './words/treatment.ts';

/** One decision for each disputed item, under its own name, and the reasons end in that decision. */
export const items: Check = {
  id: 'K11',
  title: 'Items: none lost, added or renamed; the decision is that of the reasons',
  severity: 'error',
  rule: 'LC 4610.6(e); 9792.10.6(d); Stevens (2014)',
  needs: 'letter',
  look: (subject) => [
    ...subject.items.flatMap((item) => [
      ...decisionOf(subject, item),
      ...otherItem(subject, item),
      ...amountsAgainst(items, item),
      ...strengthsAgainst(items, item, subject.summary ? [subject.summary, item.rationale] : [item.rationale]),
    ]),
    ...twice(subject),
    ...againstApplication(subject),
  ],
};

function decisionOf(subject: Subject, item: SubjectItem): Finding[] {
  if (item.outcome === null) return [found(items, 'warning', 'No decision was found for this item.', item.treatment)];
  if (!item.rationale.text.trim()) {
    return [
      found(
        items,
        subject.mode === 'draft' ? 'error' : 'warning',
        'No reasons are given for this item.',
        item.treatment,
      ),
    ];
  }
  const end = conclusionIn(item.rationale);
  if (!end)
    return [
      found(items, 'note', 'The reasons do not end in a decision.', item.rationale, lastWords(item.rationale.text)),
    ];
  if (end.outcome === item.outcome) return [];
  const words = `The item is ${item.outcome}; the reasons conclude that it ${end.outcome === 'upheld' ? 'is not' : 'is'} medically necessary.`;
  return [found(items, 'error', words, item.rationale, [end.start, end.end])];
}

const lastWords = (text: string): [number, number] => [
  Math.max(0, text.lastIndexOf('.', text.length - 3) + 1),
  text.length,
];

/** "As the surgery is not necessary, neither is the clearance": the other item is rightly named. */
const dependent =
  /\b(?:ancillary|associated|accompanying|since|because|as the|as this|also|both|all|these|neither|primary)\b/i;

/** The conclusion names another item of the letter and nothing of its own: reasons were pasted. */
function otherItem(subject: Subject, item: SubjectItem): Finding[] {
  const end = conclusionIn(item.rationale);
  if (!end || subject.items.length < 2 || dependent.test(end.sentence.text)) return [];
  const said = contentWords(end.sentence.text);
  const own = contentWords(item.treatment.text);
  if (overlap(own, said) > 0 || shareStem(own, said)) return [];
  const other = subject.items.find((one) => one !== item && named(contentWords(one.treatment.text), said, own));
  if (!other) return [];
  const words = `The conclusion is about another item: "${other.treatment.text.slice(0, 120)}".`;
  return [found(items, 'error', words, item.rationale, [end.sentence.start, end.sentence.end])];
}

/** Enough words of the other item, which are not words of this one. */
function named(other: Set<string>, said: Set<string>, own: Set<string>): boolean {
  const telling = new Set([...other].filter((word) => !own.has(word)));
  return telling.size > 0 && overlap(telling, said) >= 0.5;
}

const shareStem = (a: Set<string>, b: Set<string>): boolean =>
  [...a].some((one) => one.length >= 5 && [...b].some((other) => other.startsWith(one.slice(0, 5))));

function twice(subject: Subject): Finding[] {
  const seen = new Map<string, SubjectItem>();
  return subject.items.flatMap((item) => {
    const key = item.treatment.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const before = seen.get(key);
    seen.set(key, item);
    if (!before || !key) return [];
    const contrary = before.outcome && item.outcome && before.outcome !== item.outcome;
    const words = contrary ? 'The same item is decided twice, in contrary ways.' : 'The same item stands twice.';
    return [found(items, contrary ? 'error' : 'warning', words, item.treatment)];
  });
}

function againstApplication(subject: Subject): Finding[] {
  const wanted = subject.caseFile.treatments;
  if (!wanted) return [];
  const taken = new Set<string>();
  const findings = subject.items.flatMap((item) => {
    const match = matching(item, wanted, taken);
    if (!match)
      return [
        found(items, 'error', 'This item is not among the disputed treatments of the application.', item.treatment),
      ];
    taken.add(match.id);
    return renamed(item, match);
  });
  const lost = wanted.filter((one) => !taken.has(one.id));
  return [
    ...findings,
    ...lost.map((one) =>
      found(
        items,
        'error',
        `No decision on a disputed treatment: "${one.description}".`,
        subject.mode === 'draft' ? fieldPassage('items') : subject.header,
        [0, 0],
      ),
    ),
  ];
}

function matching(item: SubjectItem, wanted: TreatmentFacts[], taken: Set<string>): TreatmentFacts | undefined {
  if (item.draft) return wanted.find((one) => one.id === item.draft?.treatmentId);
  const own = contentWords(item.treatment.text);
  return wanted
    .filter((one) => !taken.has(one.id))
    .map((one) => ({ one, share: overlap(contentWords(one.description), own) }))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share)[0]?.one;
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#/]+/gu, ' ')
    .trim();

function renamed(item: SubjectItem, match: TreatmentFacts): Finding[] {
  if (plain(item.treatment.text).includes(plain(match.description))) return [];
  const same =
    item.draft !== undefined || overlap(contentWords(match.description), contentWords(item.treatment.text)) < 1;
  const words = `The application words this item otherwise: "${match.description}".`;
  return [found(items, same ? 'error' : 'warning', words, item.treatment)];
}
