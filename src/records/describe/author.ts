import type { Page } from '../pages/page.ts';
import { findLabelled, readRows } from './labels.ts';
import { personIn, proposed } from './patient.ts';
import { nothing, type Proposal, placeOf, sureness, wordsBetween } from './place.ts';

const authorLabels =
  /electronically signed by|signed by|dictated by|provider|treating (?:physician|provider)|primary treating physician|interpreting physician|radiologist|surgeon|therapist|examining physician|evaluator|author|physician(?:'s)? name|reviewer(?: name)?|reviewing physician/;
const degree = String.raw`(?:M\.?D|D\.?O|D\.?C|D\.?P\.?M|Ph\.?D|Psy\.?D|L\.?Ac|P\.?A(?:-C)?|N\.?P|D?\.?P\.?T|O\.?T\.?R?|R\.?N|R\.?P\.?T)\.?`;
const withDegree = new RegExp(
  String.raw`([A-Z][\p{L}'’-]+(?: [A-Z][\p{L}'’-]*\.?){0,3})\s*,\s*(${degree}(?:,\s*${degree})*)(?=[\s,;)]|$)`,
  'u',
);
/** Lines that name somebody else: a copy, a referral, the person asked. */
const others = /^(cc|dear|attn|attention|to|referr|referred|requested by|requesting physician(?! signature)|re)\b/i;

/** Proposes who wrote a document: a labelled name, else the last name with a degree, which is where people sign. */
export function readAuthor(pages: readonly Page[]): Proposal<string> {
  const rows = readRows(pages);
  for (const one of findLabelled(rows, authorLabels)) {
    const name = withDegree.exec(one.value)?.[0] ?? personIn(one.value);
    if (name) return proposed(name.trim(), one, 0.9);
  }
  for (const page of [...rows].reverse()) {
    for (const row of [...page.rows].reverse()) {
      const match = others.test(row.text) ? null : withDegree.exec(row.text);
      if (!match) continue;
      const words = wordsBetween(row, match.index, match.index + match[0].length);
      const alone = row.text.length - match[0].length < 12;
      return {
        value: match[0].trim(),
        confidence: (alone ? 0.85 : 0.5) * (0.5 + 0.5 * sureness(words)),
        from: [placeOf(page.number, [words])],
      };
    }
  }
  return nothing();
}
