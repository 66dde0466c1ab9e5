import type { UrDecision } from '../../law/application.ts';
import type { ReadPage } from '../describe/labels.ts';
import { nothing, type Proposal, placeOf, sureness } from '../describe/place.ts';

export type UrGround = UrDecision['ground'];

/** Wordings for why UR refused. The conditional denial comes first: it also speaks of necessity. */
const grounds: readonly [UrGround, RegExp][] = [
  [
    'information-not-received',
    /conditional(?:ly)? (?:non-?certif|den)|(?:requested|additional|necessary) information (?:was|has|had) not (?:been )?(?:received|provided)|lack of (?:requested )?information/i,
  ],
  [
    'liability',
    /liability (?:for|of) [\w\s,]*(?:is|are|has been)? ?(?:disputed|denied|deferred)|body part[\w\s]* (?:not accepted|disputed|denied)|deferred? [\w\s]*9792\.9\.1\(b\)/i,
  ],
  [
    'medical-necessity',
    /not (?:been )?(?:established as )?medically necessary|medical necessity (?:is|was|has|could|has not)|does not (?:meet|support)|non-?certif|not (?:supported|recommended) by (?:the )?(?:mtus|guideline|evidence)/i,
  ],
];

/** Why UR refused, where it says so in words that are known. */
export function readGround(pages: readonly ReadPage[]): Proposal<UrGround> {
  for (const [ground, pattern] of grounds) {
    for (const { number, rows } of pages) {
      for (const [at, row] of rows.entries()) {
        // A wording may run over a line's end.
        const next = rows[at + 1];
        const match = pattern.exec(next ? `${row.text} ${next.text}` : row.text);
        if (!match || match.index >= row.text.length) continue;
        const lines = match.index + match[0].length > row.text.length && next ? [row.words, next.words] : [row.words];
        return {
          value: ground,
          confidence: 0.8 * (0.5 + 0.5 * sureness(lines.flat())),
          from: [placeOf(number, lines)],
        };
      }
    }
  }
  return nothing();
}
