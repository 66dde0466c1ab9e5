import type { Decided, Policy } from '../decide.ts';
import type { Kind } from '../kinds.ts';
import { shifted, toMonth } from './dates.ts';
import { type Cast, castOf, isBearer, wordsFor } from './people.ts';

/** A span with the words that stand in its place. */
export type Replaced = Decided & { replacement: string };

const typed: Record<Exclude<Kind, 'name' | 'employer' | 'facility' | 'organization' | 'date' | 'age'>, string> = {
  address: '[address]',
  town: '[town]',
  zip: '[zip code]',
  phone: '[phone number]',
  fax: '[fax number]',
  email: '[e-mail address]',
  ssn: '[social security number]',
  mrn: '[medical record number]',
  'health-plan': '[health plan number]',
  account: '[account number]',
  licence: '[licence number]',
  vehicle: '[vehicle number]',
  device: '[device number]',
  url: '[web address]',
  ip: '[internet address]',
  biometric: '[biometric identifier]',
  photo: '[photograph]',
  identifier: '[number]',
  'claim-number': '[claim number]',
  wcis: '[WCIS number]',
  eams: '[EAMS number]',
  rfa: '[RFA number]',
  npi: '[NPI number]',
};

/**
 * Writes a typed word in place of every span decided to be replaced, so that the sentence stays whole. Within a letter
 * the same person keeps the same words: two physicians are "the treating physician" and "the second physician".
 * Gives the new text and the replaced spans, whose offsets are still those of the text that came in.
 */
export function replace(
  text: string,
  decided: readonly Decided[],
  policy: Policy,
): { text: string; spans: Replaced[] } {
  const chosen = decided.filter((span) => span.action === 'replace');
  const cast = castOf(text, chosen);
  const pieces: string[] = [];
  const spans: Replaced[] = [];
  let at = 0;
  for (const span of chosen) {
    const replacement = wordsInPlace(text, span, cast, policy);
    pieces.push(text.slice(at, span.start), replacement);
    spans.push({ ...span, replacement });
    at = span.end;
  }
  return { text: pieces.join('') + text.slice(at), spans };
}

function wordsInPlace(text: string, span: Decided, cast: Cast, policy: Policy): string {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  if (span.kind === 'name' && isAppositive(before)) return '[name]';
  if (isBearer(span)) return fitted(wordsFor(cast, span), before, span.start === 0);
  if (span.kind === 'date') return dateWords(span, before, policy);
  if (span.kind === 'age') return ageWords(span);
  return typed[span.kind as keyof typeof typed];
}

/** `Adjuster Marrow`: the word for the role stands there already. */
const isAppositive = (before: string): boolean =>
  /\b(?:adjuster|examiner|attorney|counsel|physician|provider|surgeon|psychologist|chiropractor|therapist|nurse|wife|husband|spouse|son|daughter|mother|father|brother|sister|interpreter|supervisor|manager|foreman|coworker|patient|claimant|applicant|employee|worker|judge|evaluator),? $/i.test(
    before,
  );

/** No second article, and a capital where a sentence begins. */
function fitted(words: string, before: string, first: boolean): string {
  const afterArticle = /\b(?:the|a|an|his|her|their|our|my|its)\s$/i.test(before);
  const bare = afterArticle ? words.replace(/^(?:the|a|another) /, '') : words;
  const opens =
    first ||
    /(?:[.!?]["”)]?\s{1,4}|\n\s{0,8})$/.test(before.replace(/\b(?:Dr|Mr|Mrs|Ms|vs|No|St|Jr)\.\s$/, 'x ')) ||
    (/^\s*$/.test(before) && before.length < 40);
  return opens && !afterArticle ? bare.charAt(0).toUpperCase() + bare.slice(1) : bare;
}

function dateWords(span: Decided, before: string, policy: Policy): string {
  if (span.birth) return '[date of birth]';
  switch (policy.dates) {
    case 'keep':
      return span.text;
    case 'shift':
      return shifted(span.text, policy.shiftDays ?? 0);
    case 'month': {
      const month = toMonth(span.text);
      if (/\bthe\s$/i.test(before) && month !== '[date]') return `month of ${month}`;
      return /\bon\s$/i.test(before) && month !== '[date]' ? `a day in ${month}` : month;
    }
  }
}

function ageWords(span: Decided): string {
  if (/^nonagenarian|centenarian$/i.test(span.text)) return 'person of 90-plus';
  if (/^(?:nineties|90)/i.test(span.text) && /(?:nineties|s)$/i.test(span.text)) return 'later years';
  return '90-plus';
}
