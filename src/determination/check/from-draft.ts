import type { Citation, Determination, DeterminedItem, Sentence } from '../model.ts';
import type { CaseFile } from './case-file.ts';
import { headerDates, type Passage, type Subject, type SubjectItem } from './subject.ts';

/** A determination being written, with the case file at hand, as the checks see it. */
export function subjectOfDraft(draft: Determination, caseFile: CaseFile): Subject {
  return {
    mode: 'draft',
    layout: 'unknown',
    caseNumber: draft.caseNumber,
    dates: draft.dates,
    reviewer: {
      licensedIn: draft.reviewers.flatMap((one) => one.licensedIn),
      certifications: draft.reviewers.flatMap((one) => one.certifications),
      affirmations: affirmedByAll(draft),
    },
    patient: draft.patient,
    summary: sentences('summary', 'summary', draft.summary),
    items: draft.items.map(itemOfDraft),
    header: headerOf(draft),
    whole: field('whole', 'caseNumber', ''),
    documents: { titles: draft.documents.map((one) => one.title), reviewed: draft.documents },
    summarySentences: draft.summary,
    caseFile,
  };
}

function affirmedByAll(draft: Determination): string[] {
  const [first, ...others] = draft.reviewers;
  return (first?.affirmations ?? []).filter((one) => others.every((other) => other.affirmations.includes(one)));
}

function itemOfDraft(item: DeterminedItem, index: number): SubjectItem {
  const path = `items.${index}`;
  return {
    index,
    treatment: { ...field('treatment', `${path}.treatment`, item.treatment), item: index },
    outcome: item.outcome,
    administratorBasis: item.administratorBasis,
    reviewerBasis: item.reviewerBasis,
    basis: {
      ...pieces(
        'basis',
        item.reviewerBasis.map((one, n) => basisPiece(one, `${path}.reviewerBasis.${n}`)),
        `${path}.reviewerBasis`,
      ),
      item: index,
    },
    rationale: { ...sentences('rationale', `${path}.rationale`, item.rationale), item: index },
    requested: item.requested ?? null,
    authorized: item.authorized ?? null,
    disputed: item.disputed ?? null,
    draft: item,
  };
}

const basisPiece = (citation: Citation, path: string) => ({ path: `${path}.raw`, text: citation.raw });

function headerOf(draft: Determination): Passage {
  return pieces(
    'header',
    headerDates.map((name) => ({ path: `dates.${name}`, text: draft.dates[name] ?? '' })),
  );
}

function field(part: Passage['part'], path: string, text: string): Passage {
  return pieces(part, [{ path, text }]);
}

function sentences(part: Passage['part'], path: string, list: Sentence[]): Passage {
  const written = list.map((one, n) => ({ path: `${path}.${n}.text`, text: one.text }));
  return pieces(part, written, path);
}

/** Pieces of text joined by a space; a place is given in the piece in which it starts. */
function pieces(part: Passage['part'], list: { path: string; text: string }[], whole: string = part): Passage {
  const starts: number[] = [];
  let length = 0;
  for (const piece of list) {
    starts.push(length);
    length += piece.text.length + 1;
  }
  return {
    part,
    text: list.map((piece) => piece.text).join(' '),
    place(start, end) {
      const n = Math.max(
        0,
        starts.findLastIndex((at) => at <= start),
      );
      const { path, text } = list[n] ?? { path: whole, text: '' };
      const from = start - (starts[n] ?? 0);
      const to = Math.min(text.length, end - (starts[n] ?? 0));
      return { field: path, quote: text.slice(from, to), start: from, end: Math.max(from, to) };
    },
  };
}
