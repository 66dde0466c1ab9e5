import type { DocumentsSection, ItemSection, SummarySection } from '../../src/case/index.ts';
import type { Sentence } from '../../src/determination/model.ts';
import { mtus } from '../cases/basis.ts';

/** The draft of a demonstration case, as its sections. */
export interface Drafted {
  summary: SummarySection;
  documents: DocumentsSection;
  items: Record<string, ItemSection>;
}

/**
 * A mistake as reviewers make them, put into the sound draft of a demonstration case. `plant` changes the draft; it gives
 * false where this draft offers no place for it.
 */
export interface Defect {
  name: string;
  /** The check that must catch it. */
  check: string;
  plant(draft: Drafted): boolean;
}

const firstItem = (draft: Drafted): ItemSection => Object.values(draft.items)[0] as ItemSection;
const cited = (draft: Drafted): Sentence | undefined => draft.summary.sentences.find((one) => one.pages.length > 0);

/** Says something more in the reasons, on the page that the summary rests on. */
function say(draft: Drafted, text: string, withPage = true): boolean {
  const pages = cited(draft)?.pages ?? [];
  firstItem(draft).rationale.unshift({ text, pages: withPage ? pages : [] });
  return pages.length > 0;
}

/** Replaces words in the first cited sentence that has them. */
function reword(draft: Drafted, from: RegExp, to: (found: string) => string): boolean {
  const sentence = [...draft.summary.sentences, ...firstItem(draft).rationale].find(
    (one) => one.pages.length > 0 && from.test(one.text),
  );
  if (sentence) sentence.text = sentence.text.replace(from, to);
  return sentence !== undefined;
}

export const defects: readonly Defect[] = [
  {
    name: 'the other side',
    check: 'K04',
    plant: (draft) =>
      reword(draft, /\b(left|right) (?=leg|foot|knee|shoulder|arm|hand)/, (side) => other[side.trim()] ?? side),
  },
  {
    name: 'a number that is nowhere in the file',
    check: 'K04',
    plant: (draft) => say(draft, 'She had 37 sessions of acupuncture.'),
  },
  {
    name: 'a date that is on no cited page',
    check: 'K04',
    plant: (draft) => say(draft, 'On 01/03/2019 the examination was the same.'),
  },
  {
    name: 'another age',
    check: 'K24',
    plant: (draft) => reword(draft, /\b\d\d(?= year old)/, (age) => String(Number(age) - 21)),
  },
  {
    name: 'a fact with no page',
    check: 'K04',
    plant: (draft) => say(draft, 'The pain was 9/10 on 02/02/2020.', false),
  },
  {
    name: 'a page that is not in the file',
    check: 'K04',
    plant: (draft) => {
      const place = cited(draft)?.pages[0];
      if (place) place.page = 4_000;
      return place !== undefined;
    },
  },
  {
    name: 'a record nobody looked at',
    check: 'K02',
    plant: (draft) => draft.documents.uses.pop() !== undefined,
  },
  {
    name: 'a record set aside without a reason',
    check: 'K02',
    plant: (draft) => {
      const use = draft.documents.uses[0];
      if (use) Object.assign(use, { use: 'not-relevant', reason: '' });
      return use !== undefined;
    },
  },
  {
    name: 'the decision against its own reasons',
    check: 'K11',
    plant: (draft) => {
      const item = firstItem(draft);
      item.outcome = item.outcome === 'upheld' ? 'overturned' : 'upheld';
      return true;
    },
  },
  {
    name: 'a guideline of the year to come',
    check: 'K06',
    plant: (draft) => {
      firstItem(draft).reviewerBasis = [mtus('Low Back Disorders', 2099, 'Physical therapy')];
      return true;
    },
  },
  {
    name: 'an encyclopedia for evidence',
    check: 'K25',
    plant: (draft) => {
      firstItem(draft).reviewerBasis.push({
        ...mtus('x', 2020, 'x'),
        kind: 'non-mtus',
        source: 'other',
        raw: 'Wikipedia, Low back pain, 2024',
      });
      return true;
    },
  },
  {
    name: 'no way out of the MTUS said',
    check: 'K10',
    plant: (draft) => {
      const item = firstItem(draft);
      item.reviewerBasis = [
        {
          ...mtus('x', 2020, 'x'),
          kind: 'non-mtus',
          source: 'ODG',
          raw: 'Official Disability Guidelines 2024, Low Back, Section(s): Kits',
        },
      ];
      item.searchStep = { step: '2A', whyNotEarlier: '' };
      item.rationale = item.rationale.filter((one) => !/MTUS|guideline/i.test(one.text));
      return item.rationale.length > 0;
    },
  },
  {
    name: 'a day that cannot be',
    check: 'K03',
    plant: (draft) => say(draft, 'She was seen on 02/30/2026.'),
  },
  {
    name: '“not documented”, and it is',
    check: 'K09',
    plant: (draft) =>
      draft.summary.sentences.some((one) => /\d+ (?:sessions|visits) of physical therapy/i.test(one.text)) &&
      say(draft, 'There is no documentation of physical therapy.'),
  },
];

const other: Record<string, string> = { left: 'right ', right: 'left ' };
