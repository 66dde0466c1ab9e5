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
  /this decision addresses|should not be interpreted|necessity decision|\b(?:to|for) (?:determine|establish|support|assess|demonstrat\w+)(?: the)? medical necessity|\b(?:if|when(?:ever)?|where|whether|until|once|unless)\b[^,.;]{0,40}medically necessary|\bas medically necessary (?:by|when|if)\b|(?:previous|prior|peer|utilization) review(?:er)? (?:found|determined|denied|decided|stated)/iu;
const verdicts: [Outcome, RegExp][] = [
  [
    'upheld',
    /\b(?:is|are|was|were|be|been|seems?|appears?|remains?|deemed|considered|found|determined|would)\b[^.;:]{0,45}?\b(?:not|n't|neither|never|cannot|un)\b[^.;:]{0,40}?medically necessary/iu,
  ],
  ['upheld', /\b(?:not|cannot|can't|never|neither|nor|isn't|aren't|non)\b[^.;:]{0,55}?\bmedically necessary/iu],
  [
    'upheld',
    /\bmedically (?:unnecessary|not necessary)|\bmedical necessity[^.;]{0,60}?\b(?:not|n't|unable|cannot|never|fails?|lack\w*)\b|\b(?:not|n't|unable|cannot|fail\w*|lack\w*|insufficient)\b[^.;]{0,60}?\bmedical necessity/iu,
  ],
  [
    'upheld',
    /\b(?:is|are|was|were)\s+(?:therefore |thus |hence )?(?:not|non)[ -]+(?:necessary|medically (?:appropriate|indicated|reasonable)|indicated at this time|reasonable and necessary)/iu,
  ],
  [
    'overturned',
    /\b(?:is|are|was|were|be|been|deemed|considered|found|determined|remains?)\b(?:(?!\b(?:not|n't|no|never|only|if)\b)[^.;:]){0,45}?\bmedically necessary/iu,
  ],
  [
    'overturned',
    /\bmedical necessity\b(?:(?!\b(?:not|n't|no|un|lack)\b)[^.;]){0,80}?\b(?:is|has been|are|was) (?:well |clearly )?(?:established|supported|demonstrated|met|substantiated|documented)/iu,
  ],
];
const urVerdicts: [Outcome, RegExp][] = [
  ['upheld', /\b(?:non[- ]{0,2}certif\w+|not (?:be )?(?:certified|authorized)|(?:is|are|be) denied)\b/iu],
  ['overturned', /\b(?:is|are|be) (?:hereby )?(?:certified|authorized|approved)\b/iu],
];

/** The last sentence of a rationale that decides, or null where none does in words we can be sure of. */
export function conclusionOf(rationale: string): Conclusion | null {
  const sentences = sentencesOf(rationale);
  for (let n = sentences.length - 1; n >= Math.max(0, sentences.length - 7); n--) {
    const sentence = sentences[n] as Stretch;
    if (beside.test(sentence.text) || quotesGuideline(sentence.text)) continue;
    const own =
      verdictIn(sentence, verdicts, false) ??
      (n >= sentences.length - 2 ? verdictIn(sentence, urVerdicts, true) : null);
    if (own) return own;
  }
  return null;
}

const quotesGuideline = (words: string): boolean =>
  /\bguidelines? (?:states?|recommends?|indicates?)\b/iu.test(words) && !/\brequest/iu.test(words);

function verdictIn(sentence: Stretch, patterns: [Outcome, RegExp][], urWords: boolean): Conclusion | null {
  for (const [outcome, pattern] of patterns) {
    const m = pattern.exec(sentence.text);
    if (!m) continue;
    if (outcome === 'overturned' && /^(?:no|neither|none|nothing)\b/iu.test(sentence.text)) continue;
    return { sentence, outcome, start: sentence.start + m.index, end: sentence.start + m.index + m[0].length, urWords };
  }
  return null;
}
