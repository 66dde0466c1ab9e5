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
    ['Case Number', 'for Case Number', 'Final Determination', 'IMR', 'Independent', 'MAXIMUS', 'Notice', 'Page', 'Pg.'],
  ],
  [opens.closing, ['cc:', 'Disclaimer', 'Effect of the Decision', 'Sincerely', '***']],
];

/** The kinds of opening by their first two signs, in either case. */
const kinds = new Uint8Array(128 * 128);
for (const [kind, all] of openings)
  for (const words of all)
    for (const first of bothCases(words[0]!))
      for (const second of bothCases(words[1]!)) kinds[(first << 7) | second]! |= kind;

function bothCases(sign: string): [number, number] {
  return [sign.toLowerCase().charCodeAt(0), sign.toUpperCase().charCodeAt(0)];
}

/** "12", "- 3 -", "4 of 10" */
const LONGEST_NUMBER = 11;
const HYPHEN = 45;

/** What a line may open, by its first two signs: four lines in five nothing, and they need no second look. */
export function openingOf(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from);
  const second = text.charCodeAt(from + 1);
  if (first > 127 || second > 127) return opens.anything;
  if (first === HYPHEN || (first >= 48 && first <= 57)) return to - from <= LONGEST_NUMBER ? opens.furniture : 0;
  return kinds[(first << 7) | second]!;
}
