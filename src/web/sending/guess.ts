/** A case to which files may go, with the numbers by which people name its files. */
export interface CaseChoice {
  caseNumber: string;
  claimNumber: string | null;
  employee: string;
}

export type WaitingCase = CaseChoice & { due: string | null };

export const nameOf = ({ caseNumber, employee, claimNumber }: CaseChoice): string =>
  [caseNumber, employee, claimNumber].filter(Boolean).join(' · ');

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '');

/**
 * The case a file belongs to by its name: its case number, else its claim number, else the worker's last and first
 * name. Null where none or more than one fits: a wrong case would show one worker's records to another's insurer.
 */
export function caseFor(fileName: string, cases: readonly CaseChoice[]): string | null {
  const name = plain(fileName);
  const tests: ((one: CaseChoice) => boolean)[] = [
    ({ caseNumber }) => name.includes(plain(caseNumber)),
    ({ claimNumber }) => claimNumber !== null && hasNumber(fileName, claimNumber),
    ({ employee }) => plain(employee).length > 5 && isNamed(fileName, employee),
  ];
  for (const test of tests) {
    const found = cases.filter(test);
    if (found.length === 1) return found[0]!.caseNumber;
    if (found.length > 1) return null;
  }
  return null;
}

/** The claim number as a whole: `FIC-10` is not in `FIC-101.pdf`. */
function hasNumber(fileName: string, claim: string): boolean {
  const parts = claim.toLowerCase().match(/[a-z]+|\d+/g);
  if (!parts || plain(claim).length < 4) return false;
  return new RegExp(`(?<![a-z0-9])${parts.join('[^a-z0-9]*')}(?![0-9])`, 'i').test(fileName);
}

function isNamed(fileName: string, employee: string): boolean {
  const words = new Set(fileName.toLowerCase().split(/[^\p{L}]+/u));
  return employee
    .toLowerCase()
    .split(/\s+/)
    .every((part) => words.has(part));
}

const kinds: [RegExp, string][] = [
  [/\brfa\b|request.?for.?auth/i, 'rfa'],
  [/\bur\b|denial|utilization|non.?cert/i, 'ur-decision'],
  [/pr-?2|progress/i, 'progress-report'],
  [/first.?report|\bdfr\b|5021/i, 'first-report'],
  [/consult/i, 'consultation'],
  [/operat|surg/i, 'operative-note'],
  [/\bmri\b|x-?ray|\bct\b|imaging|radiolog/i, 'imaging'],
  [/therapy|\bpt\b|chiro/i, 'therapy-note'],
  [/\blab/i, 'laboratory'],
  [/\bqme\b|\bame\b|medical.?legal/i, 'medical-legal'],
  [/imr.?form|application/i, 'application-form'],
  [/record.?list|index|cover/i, 'record-list'],
  [/letter/i, 'letter'],
];

/** What a file probably is, by its name; empty where the name does not say: the program reads it later. */
export const kindFor = (fileName: string): string =>
  kinds.find(([pattern]) => pattern.test(fileName.replaceAll('_', ' ')))?.[1] ?? '';
