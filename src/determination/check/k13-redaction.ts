import type { Finding } from '../model.ts';
import { type Check, found, type Severity } from './check.ts';
import { narrative, type Passage, type Subject } from './subject.ts';

/** A public copy has no names, no birth dates and no holes where they were. */
export const redaction: Check = {
  id: 'K13',
  title: 'Redaction: nothing left in, no holes left behind',
  severity: 'error',
  rule: 'LC 4610.6(m); 9792.10.9',
  needs: 'letter',
  look: (subject) => narrative(subject).flatMap((passage) => [...holes(subject, passage), ...leaks(subject, passage)]),
};

type Sign = [severity: Severity, message: string, pattern: RegExp];

const gap = 'A name seems to have been cut out, leaving the sentence broken.';
const gaps: Sign[] = [
  [
    'error',
    gap,
    /\b(?:provided|written|prepared|signed|authored|submitted|requested|prescribed|performed|seen|evaluated|treated|examined|referred|dictated|ordered|recommended) by(?:\s*(?:Dr\.\s*)?[,;](?=\s|$)|\s+\.(?=\s|$))/gi,
  ],
  [
    'error',
    gap,
    /\b(?:Dr|Mr|Mrs|Ms)\.\s*(?=[,;:](?:\s|$)|$)|\bDr\.\s+(?=(?:dated|on|is|was|has|states?|noted|reports?|recommended|requested|who|and|for)\b)/gu,
  ],
  [
    'error',
    gap,
    /(?<=[.!?]\s{1,3})(?:\.\s*)?(?:is|was) (?:the|a|an) (?:requesting|treating|primary|attending) (?:provider|physician|doctor|surgeon)/gu,
  ],
  ['warning', gap, /(?<=[.?!])\s+[.,](?=\s+\p{Ll})/gu],
  [
    'error',
    gap,
    /(?<=(?:\d{4}|progress|medical) )report by (?=(?:this|the) (?:patient|injured worker|claimant) (?:presents|complain|has|had|is|was|report|state|continues))/gi,
  ],
  ['error', gap, /\b(?:by|with|from|under the care of) Dr\.?,? (?=(?:on|dated|for|who|and|the)\b)/gu],
  ['warning', gap, /\b(?:by|with|of|from|to) [,:](?=\s)/gi],
];

/** The same signs in a draft are slips of the pen: there nothing was cut out. */
function holes(subject: Subject, passage: Passage): Finding[] {
  const seen = new Set<number>();
  return gaps.flatMap(([severity, message, pattern]) =>
    [...passage.text.matchAll(pattern)]
      .filter((m) => !seen.has(m.index) && seen.add(m.index))
      .map((m) =>
        found(redaction, subject.mode === 'draft' ? 'warning' : severity, message, passage, [
          m.index,
          m.index + m[0].length,
        ]),
      ),
  );
}

const leaked: Sign[] = [
  [
    'error',
    'A birth date is published.',
    /\b(?:DOB|D\.O\.B\.|date of birth|birth ?date|born(?: on)?)(?:\s+(?:is|was|of|on))?[:\s]{1,3}(?:\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\p{Lu}\p{Ll}+ \d{1,2},? \d{4})/giu,
  ],
  ['error', 'A social security number is published.', /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/gu],
  ['error', 'An e-mail address is published.', /\b[\w.+-]{2,}@[\w-]+\.[a-z]{2,}\b/gi],
  [
    'error',
    'A telephone number is published.',
    /(?<![\d.-])(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[-.])\d{3}[-.]\d{4}(?![\d-])/gu,
  ],
  [
    'warning',
    'A claim or record number is published.',
    /\b(?:claim|medical record|MRN|chart|ADJ) ?(?:number|no\.?|#)?[:#\s]\s?(?=\w*\d{4})[A-Z0-9-]{6,}\b/gu,
  ],
  ['warning', 'A name is published.', /\b(?:Mr|Mrs|Ms)\.?\s+\p{Lu}\p{Ll}+\b/gu],
  [
    'warning',
    "A physician's name is published.",
    /\b(?:Dr\.|Doctor)\s+(?:\p{Lu}\.\s+)?\p{Lu}\p{Ll}{2,}\b(?!'s (?:test|sign))|\b\p{Lu}\p{Ll}+ (?:\p{Lu}\. )?\p{Lu}\p{Ll}+, (?:M\.?D|D\.?O|D\.?C|PA-C|NP|PhD)\b/gu,
  ],
];

/** Names of people of the case in a draft: the public version must do without them. */
function leaks(subject: Subject, passage: Passage): Finding[] {
  const known = [subject.caseFile.application?.employee?.name].filter((one): one is string => Boolean(one));
  const names = known
    .flatMap((name) => occurrences(passage.text, name))
    .map((at) => found(redaction, 'error', "The employee's name stands in the text.", passage, at));
  const others = leaked.flatMap(([severity, message, pattern]) =>
    [...passage.text.matchAll(pattern)].map((m) =>
      found(redaction, severity, message, passage, [m.index, m.index + m[0].length]),
    ),
  );
  return [...names, ...others];
}

function occurrences(text: string, name: string): [number, number][] {
  const list: [number, number][] = [];
  const last = name.trim().split(/\s+/u).at(-1) ?? '';
  if (last.length < 3) return list;
  for (let at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + last.length)) {
    if (!/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + last.length] ?? ' '))
      list.push([at, at + last.length]);
  }
  return list;
}
