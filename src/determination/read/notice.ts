import type { ItemRead, Outcome, Span, Unread } from '../model.ts';
import type { Lines } from './lineTable.ts';
import { joinText } from './paragraph.ts';
import { readBases } from './proseBasis.ts';
import { trimToWords } from './span.ts';

/** "1) MAXIMUS Federal Services, Inc. has determined the request for X is not medically necessary and appropriate." */
const decision =
  /(\d{1,2})\s*[).]\s*MAXIMUS\s+Federal\s+Services,?\s+Inc\.?\s+has\s+determined\s+(?:that\s+)?the\s+request\s+for\s+(?:an?\s+|the\s+)?/gi;
const verdict = /\s*\b(?:is|are|was|were)\s*(not\s*)?medically\s+necessary(?:\s+and\s+appropriate)?/i;
const regarding = /(?:^|\n)[ \t]*(\d{1,2})\s*[).]\s*Regarding\s+the\s+requests?\s+for\b/gi;
const basis =
  /(?:The\s+)?(?:Sections?(?:\(s\))?\s+of\s+the\s+Medical\s+Treatment\s+Utilization\s+Schedule|Medical\s+Treatment\s+Guidelines?(?:\(s\))?)\s+Relied\s+Upon\s+by\s+the\s+(?:Expert|Physician|Professional)\s+Reviewer(?:\s+to\s+Make\s+His\/Her\s+Decision)?\s*:?/gi;
const rationale = /Rationale\s+for\s+the\s+Decision\s*:?/gi;
const effect = /(?:^|\n)[ \t]*(?:E(?:ff|ﬀ)ect\s+of\s+the\s+Decision\s*:?|Sincerely,|cc:)/gi;

interface Decided {
  number: number;
  treatment: string;
  outcome: Outcome | null;
  span: Span;
}

/** Where the reasons begin in a notice of 2013: what stands before belongs to summary and documents. */
export function reasonsStart(text: string, from: number): number | null {
  for (const pattern of [regarding, basis]) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    // What is left here would be where the next letter's search begins.
    pattern.lastIndex = 0;
    if (match) return match.index;
  }
  return null;
}

/** The items of a 2013 notice: numbered decisions first, their reasons much later under the same numbers. */
export function readNotice(lines: Lines, unread: Unread[]): ItemRead[] {
  const decided = readDecisions(lines, unread);
  const reasons = readReasons(lines);
  return decided.map((item) => {
    const own = reasons.find((reason) => reason.number === item.number);
    if (!own) unread.push({ text: item.treatment.slice(0, 200), why: 'no rationale stands by this item' });
    const bases = readBases(own?.basis ?? '');
    return {
      treatment: item.treatment,
      outcome: item.outcome,
      administratorBasis: bases.administrator,
      reviewerBasis: bases.reviewer,
      rationale: own ? joinText(lines, own.span[0], own.span[1]) : '',
      spans: { treatment: item.span, rationale: own?.span ?? [lines.text.length, lines.text.length] },
    };
  });
}

/** The decisions stand on the cover and again before the reasons; both must agree. */
function readDecisions(lines: Lines, unread: Unread[]): Decided[] {
  const found = new Map<number, Decided>();
  for (const match of lines.text.matchAll(decision)) {
    const number = Number(match[1]);
    const from = match.index + match[0].length;
    const said = verdict.exec(lines.text.slice(from, from + 1_500));
    if (!said) continue;
    const span: Span = [from, from + said.index];
    const outcome: Outcome = said[1] ? 'upheld' : 'overturned';
    const known = found.get(number);
    if (!known)
      found.set(number, { number, treatment: joinText(lines, ...span).replaceAll('\n\n', ' '), outcome, span });
    else if (known.outcome !== outcome && known.outcome !== null) {
      known.outcome = null;
      unread.push({ text: known.treatment.slice(0, 200), why: 'the letter decides this item both ways' });
    }
  }
  return [...found.values()];
}

interface Reasons {
  number: number | null;
  basis: string;
  span: Span;
}

interface Mark {
  kind: 'head' | 'basis' | 'rationale' | 'effect';
  start: number;
  end: number;
  number: number | null;
}

function readReasons(lines: Lines): Reasons[] {
  const { text } = lines;
  const marks = findMarks(text);
  const reasons: Reasons[] = [];
  let head: Mark | null = null;
  let label: Mark | null = null;
  for (const [k, mark] of marks.entries()) {
    if (mark.kind === 'head') [head, label] = [mark, null];
    if (mark.kind === 'basis') label = mark;
    if (mark.kind !== 'rationale') continue;
    const basisFrom = label?.end ?? head?.end ?? mark.start;
    reasons.push({
      number: head ? head.number : reasons.length + 1,
      basis: joinText(lines, basisFrom, mark.start).replaceAll('\n\n', ' '),
      span: trimToWords(lines, mark.end, marks[k + 1]?.start ?? text.length),
    });
    label = null;
  }
  return reasons;
}

function findMarks(text: string): Mark[] {
  const patterns: [Mark['kind'], RegExp][] = [
    ['head', regarding],
    ['basis', basis],
    ['rationale', rationale],
    ['effect', effect],
  ];
  const marks = patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match): Mark => {
      const number = kind === 'head' ? Number(match[1]) : null;
      return { kind, start: match.index, end: match.index + match[0].length, number };
    }),
  );
  return marks.sort((a, b) => a.start - b.start);
}
