import type { Reviewer } from '../../reviewers/index.ts';
import type { Panel } from './panel.ts';

/** How a text is held against a reviewer: `surname` – a last name alone gives them away; `whole` – only a name in full does. */
export type Closely = 'surname' | 'whole';

/**
 * Whether a text names this reviewer of the panel. Closely by surname: their last name, or one they had before, as a
 * word of its own. As a whole: with the given name, an initial, "Dr." or a degree beside it. An NPI always.
 */
export function namesIn(text: string, panel: Panel, reviewerId: string, closely: Closely = 'surname'): boolean {
  const reviewer = panel.reviewers.get(reviewerId);
  return reviewer !== undefined && isNamed(wordsOf(text), reviewer, closely);
}

/** The first reviewer of the panel whom a text names in full; `except` holds surnames that may stand, as parties' do. */
export function findNamed(text: string, panel: Panel, except: ReadonlySet<string>): Reviewer | null {
  const words = wordsOf(text);
  const filed = filedOf(panel);
  for (const word of new Set(words)) {
    for (const reviewer of filed.get(word) ?? [])
      if (!isExcepted(reviewer, except) && isNamed(words, reviewer, 'whole')) return reviewer;
  }
  return null;
}

/** A surname as the names of parties are compared with it: small letters, no accents. */
export const surnameOf = (last: string): string => wordsOf(last).join(' ');
export const isExcepted = ({ name }: Reviewer, except: ReadonlySet<string>): boolean =>
  except.has(surnameOf(name.last));

const surnamesOf = ({ name, formerNames }: Reviewer): string[][] =>
  [name.last, ...formerNames.map((former) => former.split(/\s+/).at(-1) ?? former)]
    .map(wordsOf)
    .filter((parts) => parts.length > 0);

function isNamed(words: readonly string[], reviewer: Reviewer, closely: Closely): boolean {
  if (reviewer.npi && words.includes(reviewer.npi)) return true;
  return surnamesOf(reviewer).some((parts) =>
    closely === 'surname'
      ? parts.every((part) => words.includes(part))
      : placesOf(words, parts).some((at) => isInFull(words, at, parts.length, reviewer)),
  );
}

const placesOf = (words: readonly string[], parts: readonly string[]): number[] =>
  words.flatMap((word, at) => (word === parts[0] && parts.every((part, i) => words[at + i] === part) ? [at] : []));

const before = new Set(['dr', 'dra', 'doctor', 'doctora', 'prof', 'professor', 'reviewer']);
const after = new Set(['md', 'do', 'dc', 'm', 'd', 'phd', 'psyd', 'dpm', 'dds', 'lac']);

function isInFull(words: readonly string[], at: number, length: number, { name }: Reviewer): boolean {
  const given = [...wordsOf(name.first), ...wordsOf(name.middle ?? '')];
  const isGiven = (word: string | undefined) =>
    word !== undefined && given.some((one) => one === word || (word.length === 1 && one.startsWith(word)));
  const [left, right] = [words[at - 1], words[at + length]];
  return isGiven(left) || before.has(left ?? '') || isGiven(right) || after.has(right ?? '');
}

const files = new WeakMap<Panel, Map<string, Reviewer[]>>();

/** The panel by the first word of each surname, and by NPI; made once for each version of it. */
function filedOf(panel: Panel): Map<string, Reviewer[]> {
  const known = files.get(panel);
  if (known) return known;
  const made = new Map<string, Reviewer[]>();
  for (const reviewer of panel.reviewers.values()) {
    const keys = surnamesOf(reviewer).map((parts) => parts[0] ?? '');
    for (const key of new Set([...keys, ...(reviewer.npi ? [reviewer.npi] : [])]))
      made.set(key, [...(made.get(key) ?? []), reviewer]);
  }
  files.set(panel, made);
  return made;
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\d]+/u).filter(Boolean);
}
