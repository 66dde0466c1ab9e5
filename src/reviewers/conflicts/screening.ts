import type { PartyRole } from './parties.ts';

export type ConflictAnswer = 'conflict' | 'possible' | 'clear';

/** One way in which a reviewer and a party of the case may be affiliated, and what the screening makes of it. */
export interface ConflictPath {
  /** `requesting-physician~self`: stable for this reviewer and case, what a person's decision refers to. */
  key: string;
  answer: ConflictAnswer;
  party: { key: string; role: PartyRole | 'earlier-round'; name: string };
  tie: { key: string; what: string };
  /** What led there, with the names: for those who may know who the reviewer is. */
  steps: string[];
  /** The same in words that name nobody: for reasons, records and pages. */
  because: string;
  rule: string;
  confidence: 'V' | 'K' | '?';
}

/** The answer for one reviewer and one case, with every path found; those that turned out clear are kept too. */
export interface Screening {
  reviewer: string;
  answer: ConflictAnswer;
  paths: ConflictPath[];
  /** What a person should know of the data: circular ownership on the way. */
  warnings: string[];
}

/** A person's word on a possible conflict. */
export interface ConflictDecision {
  reviewer: string;
  /** The `key` of the path decided on. */
  path: string;
  decision: 'conflict' | 'clear';
  by: string;
  on: string;
  reason: string;
}

const rank: Record<ConflictAnswer, number> = { clear: 0, possible: 1, conflict: 2 };

/** The gravest answer of several paths; none is clear. */
export const gravest = (paths: readonly { answer: ConflictAnswer }[]): ConflictAnswer =>
  paths.reduce<ConflictAnswer>((worst, { answer }) => (rank[answer] > rank[worst] ? answer : worst), 'clear');

/** Applies what persons decided to the paths that were possible. A conflict that is certain cannot be decided away. */
export function withDecisions(screening: Screening, decisions: readonly ConflictDecision[]): Screening {
  const mine = decisions.filter((d) => d.reviewer === screening.reviewer);
  if (mine.length === 0) return screening;
  const paths = screening.paths.map((path) => {
    const decided = mine.findLast((d) => d.path === path.key);
    if (!decided || path.answer !== 'possible') return path;
    return {
      ...path,
      answer: decided.decision,
      because: `${path.because}; decided on ${decided.on}: ${decided.decision}`,
    };
  });
  return { ...screening, paths, answer: gravest(paths) };
}

const roleWords: Record<PartyRole, string> = {
  employee: 'the employee',
  'employee-family': "a member of the employee's family",
  representative: "the employee's attorney or representative",
  'representative-firm': "the attorney's or representative's firm",
  employer: 'the employer',
  insurer: 'the insurer',
  administrator: 'the claims administrator',
  adjuster: "the claims administrator's adjuster",
  'ur-organization': 'the UR organization',
  'ur-reviewer': 'the UR reviewer',
  'requesting-physician': 'the requesting physician',
  'physician-group': "the physician's group",
  'treating-physician': 'a treating physician',
  facility: 'a treating facility',
  manufacturer: 'the maker of the drug or device',
};

/** A party's role in words. */
export const roleInWords = (role: PartyRole): string => roleWords[role];
