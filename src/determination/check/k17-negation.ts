import type { Finding } from '../model.ts';
import { type Check, found, type Severity } from './check.ts';
import { sentencesIn } from './of-passage.ts';
import { narrative, type Passage, type Subject } from './subject.ts';

/** A lost "not" reverses a letter; and a letter is written for a lay reader. */
export const negation: Check = {
  id: 'K17',
  title: 'Negations whole, sentences readable',
  severity: 'error',
  rule: 'LC 4610.6(d)(1); 9792.10.6(b)(1)',
  needs: 'letter',
  look: (subject) =>
    narrative(subject).flatMap((passage) => [...lost(passage), ...slips(passage), ...hard(subject, passage)]),
};

const signs: [Severity, string, RegExp][] = [
  [
    'error',
    'A "not" seems to be lost: "any" after an affirmative "do".',
    /\b(?:guidelines?|MTUS|ACOEM|ODG|records?|notes?|reports?|studies|literature|physician|provider|documentation|file)\s+(?:do|does|did)\s+(?:have|contain|show|include|mention|provide|address|indicate|document|support|describe|specify|offer|recommend|discuss|reveal|demonstrate)\s+any\b(?!\s+(?:of|one of|and all|other than|treatment that))/gi,
  ],
  [
    'error',
    'A negation is doubled and reverses the meaning.',
    /\b(?:is|was|are|were) not not\b|\bnot\s+not medically necessary\b/gi,
  ],
  [
    'warning',
    'A "not" seems to be lost.',
    /\bis medically necessary (?:because|due to|as|since) (?:there is |of )?(?:a |the )?(?:lack|absence|insufficient|no\b)[^.]{0,40}/gi,
  ],
  [
    'warning',
    'A "not" seems to be lost.',
    /\b(?:there|it) (?:is|was) (?:any|sufficiently no)\s+(?:documentation|evidence|indication)\b/gi,
  ],
];

function lost(passage: Passage): Finding[] {
  return signs.flatMap(([severity, words, pattern]) =>
    [...passage.text.matchAll(pattern)].map((m) =>
      found(negation, severity, words, passage, [m.index, m.index + m[0].length]),
    ),
  );
}

function slips(passage: Passage): Finding[] {
  const doubled = [...passage.text.matchAll(/\b(the|of|to|and|is|in|for|a|an|with|was|that|by) \1\b/gi)].map((m) =>
    found(negation, 'note', `"${m[1]}" stands twice.`, passage, [m.index, m.index + m[0].length]),
  );
  const opened = (passage.text.match(/“/gu) ?? []).length - (passage.text.match(/”/gu) ?? []).length;
  const straight = (passage.text.replace(/\d\s?"/gu, '').match(/"/gu) ?? []).length % 2;
  if (opened === 0 && straight === 0) return doubled;
  const at = passage.text.search(opened < 0 ? /”/u : opened > 0 ? /“/u : /"/u);
  return [
    ...doubled,
    found(negation, 'note', 'A quotation is opened and not closed, or closed and not opened.', passage, [
      Math.max(0, at),
      Math.max(0, at) + 1,
    ]),
  ];
}

/** Plain language as far as practicable: told to the writer only, for letters that are out cannot be changed. */
function hard(subject: Subject, passage: Passage): Finding[] {
  if (subject.mode === 'letter') return [];
  return sentencesIn(passage)
    .filter(({ text }) => text.split(/\s+/u).length > 45)
    .map((one) =>
      found(negation, 'note', 'A sentence of more than 45 words is hard to follow.', passage, [one.start, one.end]),
    );
}
