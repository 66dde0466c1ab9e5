import type { Citation, ItemRead, LetterRead } from '../model.ts';
import type { CaseFile } from './case-file.ts';
import { align } from './place.ts';
import type { Passage, Subject, SubjectItem } from './subject.ts';

/** A letter that was read, with the text it was read from, as the checks see it. */
export function subjectOfLetter(letter: LetterRead, text: string, caseFile: CaseFile = {}): Subject {
  const summaryAt = Math.max(0, text.search(/CLINICAL\s+CASE\s+SUMMARY|\bCase Summary\b/u));
  const headerEnd = text.search(/HOW\s+THE\s+IMR\s+FINAL|CLINICAL\s+CASE\s+SUMMARY/u);
  return {
    mode: 'letter',
    layout: letter.layout,
    caseNumber: letter.caseNumber,
    dates: letter.dates,
    reviewer: letter.reviewer,
    patient: letter.patient,
    summary: letter.summary === null ? null : joined('summary', letter.summary, text, summaryAt),
    items: letter.items.map((item, index) => itemOfLetter(item, index, text)),
    header: slice('header', text, 0, Math.max(headerEnd, 0)),
    whole: slice('whole', text, 0, text.length),
    documents: { titles: letter.documents ?? null, reviewed: null },
    summarySentences: null,
    caseFile,
  };
}

function itemOfLetter(item: ItemRead, index: number, text: string): SubjectItem {
  const [treatmentAt, treatmentEnd] = item.spans.treatment;
  const [rationaleAt] = item.spans.rationale;
  return {
    index,
    treatment: joined('treatment', item.treatment, text, treatmentAt, index),
    outcome: item.outcome,
    administratorBasis: item.administratorBasis,
    reviewerBasis: item.reviewerBasis,
    basis: basisOf(item.reviewerBasis, text, treatmentEnd, rationaleAt, index),
    rationale: joined('rationale', item.rationale, text, rationaleAt, index),
    requested: item.requested ?? null,
    authorized: item.authorized ?? null,
    disputed: item.disputed ?? null,
  };
}

function basisOf(basis: Citation[], text: string, from: number, to: number, index: number): Passage {
  const words = basis.map((citation) => citation.raw).join(' ');
  const own = Math.max(0, text.slice(from, to).search(/(?:MAXIMUS|Reviewer|IMR)\s+guideline/u));
  return joined('basis', words, text, from + own, index);
}

/** A passage whose text the reader put together; it is laid over the letter only when a place is asked for. */
function joined(part: Passage['part'], words: string, text: string, from: number, item?: number): Passage {
  let places: Int32Array | undefined;
  return {
    part,
    text: words,
    ...(item === undefined ? {} : { item }),
    place(start, end) {
      places ??= align(words, text, Math.min(from, text.length));
      const a = places[start] ?? from;
      const b = Math.max(a, end > start ? (places[end - 1] ?? a) + 1 : a);
      return { quote: text.slice(a, b), start: a, end: Math.min(b, text.length) };
    },
  };
}

function slice(part: Passage['part'], text: string, from: number, to: number): Passage {
  return {
    part,
    text: text.slice(from, to),
    place: (start, end) => ({ quote: text.slice(from + start, from + end), start: from + start, end: from + end }),
  };
}
