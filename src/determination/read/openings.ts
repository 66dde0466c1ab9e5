/** What a line may be besides words, told by how it begins; a line may be several. */
export const opens = { heading: 1, documents: 2, label: 4, furniture: 8, closing: 16, anything: 31 } as const;

const openings: [number, string[]][] = [
  [
    opens.heading,
    ['HOW THE IMR FINAL DETERMINATION WAS MADE', 'CLINICAL CASE SUMMARY', 'IMR ISSUES, DECISIONS AND RATIONALES'],
  ],
  [opens.documents, ['Documents Reviewed']],
  [
    opens.label,
    ['Claims Administrator guideline', 'MAXIMUS guideline', 'IMR', 'Expert Reviewer guideline', 'Decision rationale'],
  ],
  [
    opens.furniture,
    ['Case Number', 'for Case Number', 'Final Determination', 'IMR', 'Independent', 'MAXIMUS', 'Notice', 'Page'],
  ],
  [opens.closing, ['cc:', 'Disclaimer', 'Effect of the Decision', 'Sincerely', '***']],
];

/** "Pg. 3", "Pg 3", "Pg3": what may stand after it is no letter. */
const pages = Array.from(' .:|-0123456789', (sign) => `Pg${sign}`);

/** The kinds of opening by their first two signs, in either case, and those that have a sign at the third place. */
const kinds = new Uint8Array(128 * 128);
const thirds = new Uint8Array(128);
for (const [kind, all] of [...openings, [opens.furniture, pages]] as [number, string[]][]) {
  for (const words of all) {
    for (const first of bothCases(words[0]!))
      for (const second of bothCases(words[1]!)) kinds[(first << 7) | second]! |= kind;
    for (const third of bothCases(words[2]!)) thirds[third]! |= kind;
  }
}

function bothCases(sign: string): [number, number] {
  return [sign.toLowerCase().charCodeAt(0), sign.toUpperCase().charCodeAt(0)];
}

/** "12", "- 3 -", "4 of 10" */
const LONGEST_NUMBER = 11;
const HYPHEN = 45;

/** What a line may open, by its first three signs: nine lines in ten nothing, and they need no second look. */
export function openingOf(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from);
  const second = text.charCodeAt(from + 1);
  if (first > 127 || second > 127) return opens.anything;
  if (first === HYPHEN || (first >= 48 && first <= 57)) return to - from <= LONGEST_NUMBER ? opens.furniture : 0;
  const kind = kinds[(first << 7) | second]!;
  if (kind === 0) return 0;
  const third = text.charCodeAt(from + 2);
  // Letters set as one may stand for others.
  return third > 127 ? kind : kind & thirds[third]!;
}
