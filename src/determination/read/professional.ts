import type { ItemRead, Outcome, Unread } from '../model.ts';
import type { Lines } from './lineTable.ts';
import { joinText } from './paragraph.ts';
import { readBases } from './proseBasis.ts';
import { trimSpan } from './span.ts';

type Part = 'issue' | 'summary' | 'documents' | 'guidelines' | 'rationale' | 'qualifications';

/** The headings of the MEDICAL PROFESSIONAL REVIEW of early 2013; some run over two lines. */
const parts: [Part, RegExp][] = [
  ['issue', /ISSUES?(?:\(S\))?\s+(?:AT|IN)\s+DISPUTE\s*:/i],
  ['summary', /CASE\s+SUMMARY\s*:/i],
  ['documents', /DOCUMENTS\s+REVIEWED\s+FOR\s+DETERMINATION\s*:/i],
  [
    'guidelines',
    /MEDICAL\s+TREATMENT\s+GUIDELINES?(?:\(S\))?\s+RELIED\s+UPON\s+BY\s+(?:THE\s+)?PROFESSIONAL\s+REVIEWER(?:\s+AND\s+WHY)?\s*:/i,
  ],
  [
    'rationale',
    /RATIONALE\s+FOR\s+WHY\s+THE\s+REQUESTED\s+TREATMENT\/SERVICE\s+(?:IS\/WAS|IS|WAS)\s+(?:NOT\s+)?MEDICALLY\s+NECESSARY\s*:/i,
  ],
  ['qualifications', /MEDICAL\s+REVIEWER\s+QUALIFICATIONS\s*:/i],
];
const verdict =
  /\b(?:is|are|was|were)\s+(not\s+)?(?:considered\s+|deemed\s+|determined\s+to\s+be\s+)?(?:therefore\s+)?(not\s+)?medically\s+necessary/gi;

/** Where the parts of such a letter stand; null when it is none. */
export function findParts(text: string): Map<Part, [number, number]> | null {
  const marks = parts.flatMap(([part, pattern]) => {
    const match = pattern.exec(text);
    return match ? [{ part, start: match.index, end: match.index + match[0].length }] : [];
  });
  marks.sort((a, b) => a.start - b.start);
  if (!marks.some((mark) => mark.part === 'issue') || !marks.some((mark) => mark.part === 'rationale')) return null;
  return new Map(marks.map((mark, k) => [mark.part, [mark.end, marks[k + 1]?.start ?? text.length]]));
}

/** The one issue of such a letter. Its heading says "IS/WAS NOT" whatever was decided, so the reasons must say it. */
export function readProfessional(lines: Lines, places: Map<Part, [number, number]>, unread: Unread[]): ItemRead[] {
  const text = (part: Part): string => {
    const place = places.get(part);
    return place ? joinText(lines, ...place).trim() : '';
  };
  const treatment = text('issue').replaceAll('\n\n', ' ').replace(/\.$/, '');
  const rationale = text('rationale');
  const bases = readBases(text('guidelines').replaceAll('\n\n', ' '));
  const outcome = lastVerdict(rationale);
  if (outcome === null) unread.push({ text: treatment.slice(0, 200), why: 'the reasons do not say what was decided' });
  const span = (part: Part) => trimSpan(lines.text, ...(places.get(part) ?? [0, 0]));
  return [
    {
      treatment,
      outcome,
      administratorBasis: bases.administrator,
      reviewerBasis: bases.reviewer,
      rationale,
      spans: { treatment: span('issue'), rationale: span('rationale') },
    },
  ];
}

function lastVerdict(rationale: string): Outcome | null {
  const last = [...rationale.matchAll(verdict)].at(-1);
  if (!last) return null;
  return last[1] || last[2] ? 'upheld' : 'overturned';
}
