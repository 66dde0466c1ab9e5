import type { Outcome } from '../../model.ts';
import { type Stretch, sentencesOf } from './sentences.ts';

/** What a rationale concludes, in the words in which it does. */
export interface Conclusion {
  sentence: Stretch;
  outcome: Outcome;
  /** The words that carry it, within the rationale. */
  start: number;
  end: number;
  /** UR vocabulary ("non-certified") in place of the statute's words. */
  urWords: boolean;
}

/** Boilerplate after the conclusion, and talk of necessity in general, are no conclusion. */
const beside =
  /this decision addresses|should not be interpreted|necessity decision|\b(?:to|for) (?:determine|establish|support|assess|demonstrat\w+)(?: the)? medical necessity|\b(?:if|when(?:ever)?|where|whether|until|once|unless)\b[^,.;]{0,40}medically necessary|\bas medically necessary (?:by|when|if)\b|(?:previous|prior|peer|utilization) review(?:er)? (?:found|determined|denied|decided|stated)|\b(?:UR|utilization review|denial|non-?certification|claims administrator)\b[^.;]{0,40}\b(?:that|which|stat\w+|found|said|because)\b[^.;]{0,60}\bnot medically necessary|\b(?:would|could|may|might) (?:then |also )?(?:be|become) medically necessary/i;

/** Up to n characters of the same clause: what comes after "but" or "and the" is another one. */
const clause = (n: number): string =>
  `(?:(?!\\b(?:but|therefore|thus|hence|however|which)\\b|\\band (?:the|this|it|that|is|are|so|thus|therefore)\\b|, (?:and|but|the|this|it|so|is|are|was|were)\\b|\\bnot only\\b)[^.;:]){0,${n}}?`;
const verdicts: [Outcome, RegExp][] = [
  [
    'upheld',
    /^(?:therefore,? |thus,? )?(?:no|neither|none)\b[^.;:,]{0,80}\b(?:is|are|was|were)\b[^.;:]{0,20}medically necessary/i,
  ],
  [
    'upheld',
    new RegExp(
      `\\b(?:is|are|was|were|be|been|seems?|appears?|remains?|deemed|considered|found|determined|would)\\b${clause(45)}\\b(?:not(?! only)|n't|neither|never|cannot)\\b${clause(40)}medically necessary`,
      'iu',
    ),
  ],
  [
    'upheld',
    new RegExp(
      `\\b(?:not(?! only)|cannot|can't|never|neither|nor|isn't|aren't|non)\\b${clause(55)}\\bmedically necessary`,
      'iu',
    ),
  ],
  [
    'upheld',
    /\bmedically (?:unnecessary|not necessary)|\bmedical necessity[^.;,]{0,60}?\b(?:not|n't|unable|cannot|never|fails?|lack\w*)\b|\b(?:not|n't|unable|cannot|fail\w*|lack\w*|insufficient)\b[^.;,]{0,60}?\bmedical necessity/i,
  ],
  [
    'upheld',
    /\b(?:is|are|was|were)\s+(?:therefore |thus |hence )?(?:not|non)[ -]+(?:necessary|medically (?:appropriate|indicated|reasonable)|indicated at this time|reasonable and necessary)/i,
  ],
  [
    'overturned',
    /\b(?:is|are|was|were|be|been|deemed|considered|found|determined|remains?)\b(?:(?!\b(?:not|n't|no|never|only|if)\b)[^.;:]){0,45}?\bmedically necessary/i,
  ],
  [
    'overturned',
    /\bmedical necessity\b(?:(?!\b(?:not|n't|no|un|lack)\b)[^.;]){0,80}?\b(?:is|has been|are|was) (?:well |clearly )?(?:established|supported|demonstrated|met|substantiated|documented)/i,
  ],
];
const urVerdicts: [Outcome, RegExp][] = [
  ['upheld', /\b(?:non[- ]{0,2}certif\w+|not (?:be )?(?:certified|authorized)|(?:is|are|be) denied)\b/i],
  ['overturned', /\b(?:is|are|be) (?:hereby )?(?:certified|authorized|approved)\b/i],
];

/** The last sentence of a rationale that decides, or null where none does in words we can be sure of. */
export function conclusionOf(rationale: string): Conclusion | null {
  const sentences = sentencesOf(rationale.slice(-6_000)).map((one) =>
    shifted(one, Math.max(0, rationale.length - 6_000)),
  );
  for (let n = sentences.length - 1; n >= Math.max(0, sentences.length - 7); n--) {
    const sentence = sentences[n] as Stretch;
    if (beside.test(sentence.text) || quotesGuideline(sentence.text)) continue;
    const own = verdictIn(sentence, verdicts, false);
    if (own) return own;
    const inUrWords = n >= sentences.length - 2 ? verdictIn(sentence, urVerdicts, true) : null;
    if (inUrWords) return inUrWords;
  }
  return null;
}

const shifted = (one: Stretch, by: number): Stretch => ({ text: one.text, start: one.start + by, end: one.end + by });

const quotesGuideline = (words: string): boolean =>
  /\bguidelines? (?:states?|recommends?|indicates?)\b/i.test(words) && !/\brequest/i.test(words);

function verdictIn(sentence: Stretch, patterns: [Outcome, RegExp][], urWords: boolean): Conclusion | null {
  for (const [outcome, pattern] of patterns) {
    const m = pattern.exec(sentence.text);
    if (!m) continue;
    if (outcome === 'overturned' && doubtful(sentence.text.slice(0, m.index))) return null;
    const start = sentence.start + m.index;
    return { sentence, outcome, start, end: start + m[0].length, urWords };
  }
  return null;
}

/** "No further visits are…", "it cannot be said that … is…", "only six are…": what reads as a yes may be a no. */
function doubtful(before: string): boolean {
  const segment = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';'), before.lastIndexOf(':')) + 1);
  return /\b(?:no|not|n't|cannot|neither|nor|none|nothing|never|unable|fails?|failed|insufficient|lack\w*|only|without|doubt\w*|unclear)\b/i.test(
    segment,
  );
}
