import type { Kind, Role } from '../kinds.ts';
import { isThing } from '../names/score.ts';
import type { Word } from '../names/words.ts';
import { each } from '../patterns/each.ts';
import type { Found } from '../span.ts';
import { isClinical } from '../stays/words.ts';
import { keyOf } from '../tokens.ts';
import type { KnownParties, KnownParty } from './parties.ts';
import { type Spelling, spellingsOfFirm, spellingsOfPerson } from './spellings.ts';

interface Piece {
  start: number;
  end: number;
  key: string;
  capital: boolean;
}

interface Target extends Spelling {
  party: KnownParty;
}

const firmKinds: Partial<Record<Role, Kind>> = {
  employer: 'employer',
  facility: 'facility',
  insurer: 'organization',
  'law-firm': 'organization',
  organization: 'organization',
};

/** Everything the case knows, in every spelling, in one pass over the words; surnames of six letters with one letter wrong too. */
export function findKnown(text: string, words: readonly Word[], known: KnownParties): Found[] {
  const pieces = cut(text);
  const { index, near, numbers } = soughtOf(known);
  const found: Found[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const hit = longestAt(text, pieces, at, index.get(pieces[at]!.key) ?? []) ?? misspelt(pieces[at]!, near);
    if (!hit) continue;
    const end = pieces[at + hit.pieces.length - 1]!.end;
    found.push(toFound(hit, pieces[at]!.start, end));
    at += hit.pieces.length - 1;
  }
  return [...withoutThings(found, words), ...findKnownNumbers(text, numbers)];
}

/** What is looked for: every spelling by its first piece, surnames with a letter wrong, numbers with any separators. */
interface Sought {
  index: ReadonlyMap<string, Target[]>;
  near: ReadonlyMap<string, Target>;
  numbers: readonly KnownNumber[];
}

/** Made once for what a case knows, not once for each of its sentences. */
const prepared = new WeakMap<KnownParties, Sought>();

function soughtOf(known: KnownParties): Sought {
  let sought = prepared.get(known);
  if (!sought) {
    const index = indexOf(known.parties);
    sought = { index, near: nearIndex(index), numbers: numbersOf(known) };
    prepared.set(known, sought);
  }
  return sought;
}

function toFound(hit: Target, start: number, end: number): Found {
  const kind = firmKinds[hit.party.role] ?? 'name';
  return {
    start,
    end,
    kind,
    role: hit.party.role,
    score: hit.score,
    reason: `known: ${hit.party.role}${hit.score < 0.8 ? ', one letter off' : ''}`,
  };
}

const letters = /\p{L}[\p{L}\p{M}]{0,60}/gu;

const cut = (text: string): Piece[] =>
  [...text.matchAll(letters)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    key: keyOf(match[0]),
    capital: /^\p{Lu}/u.test(match[0]),
  }));

function indexOf(parties: readonly KnownParty[]): Map<string, Target[]> {
  const index = new Map<string, Target[]>();
  for (const party of parties) {
    const spell = firmKinds[party.role] ? spellingsOfFirm : spellingsOfPerson;
    for (const spelling of [party.name, ...(party.aliases ?? [])].flatMap(spell)) {
      const first = spelling.pieces[0]!;
      index.set(first, [...(index.get(first) ?? []), { ...spelling, party }]);
    }
  }
  for (const targets of index.values()) targets.sort((a, b) => b.pieces.length - a.pieces.length || b.score - a.score);
  return index;
}

function longestAt(text: string, pieces: readonly Piece[], at: number, targets: readonly Target[]): Target | undefined {
  return targets.find((target) => {
    const isWhole = target.pieces.every(
      (piece, offset) => pieces[at + offset]?.key === piece && isNear(text, pieces, at + offset, offset),
    );
    if (!isWhole) return false;
    return pieces[at]!.capital || !(target.capital && isClinical(target.pieces[0]!));
  });
}

const isNear = (text: string, pieces: readonly Piece[], at: number, offset: number): boolean =>
  offset === 0 ||
  /^(?:[.,]?[ \t\u00a0]{0,2}(?:\r?\n ?)?|['’‘`-]|, ?)$/.test(text.slice(pieces[at - 1]!.end, pieces[at]!.start));

/** Deletions of one letter: two words one letter apart share one. */
const deletions = (word: string): string[] => [
  word,
  ...[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1)),
];

function nearIndex(index: ReadonlyMap<string, Target[]>): Map<string, Target> {
  const near = new Map<string, Target>();
  for (const target of [...index.values()].flat()) {
    const [only] = target.pieces;
    if (target.pieces.length === 1 && only!.length >= 6 && !isClinical(only!))
      for (const key of deletions(only!)) near.set(key, target);
  }
  return near;
}

function misspelt(piece: Piece, near: ReadonlyMap<string, Target>): Target | undefined {
  if (near.size === 0 || !piece.capital || piece.key.length < 5 || piece.key.length > 30 || isClinical(piece.key))
    return undefined;
  const target = deletions(piece.key)
    .map((key) => near.get(key))
    .find(Boolean);
  return target && Math.abs(target.pieces[0]!.length - piece.key.length) <= 1 ? { ...target, score: 0.75 } : undefined;
}

/** A known Dr. Hawkins does not make every Hawkins test his. */
function withoutThings(found: readonly Found[], words: readonly Word[]): Found[] {
  const byStart = new Map(words.map((word, at) => [word.start, at]));
  return found.filter((one) => {
    const at = byStart.get(one.start);
    if (at === undefined || words[at]!.end < one.end) return true;
    return !(words[at]!.eponym && isThing(words, at));
  });
}

interface KnownNumber {
  kind: Kind;
  pattern: RegExp;
  /** Its letters and digits alone: a text that has them not in a row cannot have the number. */
  bare: string;
}

/** Known numbers with any separators: `WC-2291-04` also as `WC 229104`. */
function numbersOf({ numbers = [] }: KnownParties): KnownNumber[] {
  return numbers.flatMap(({ kind, value }) => {
    const parts = value.match(/[\p{L}\d]+/gu) ?? [];
    const characters = parts.join('').length;
    if (characters < 3 || characters > 120) return [];
    const joined = parts.map((part) => [...part].join('')).join('[\\s.,()/#-]{0,3}');
    const pattern = new RegExp(`(?<![\\p{L}\\d])${joined}(?![\\p{L}\\d])`, 'giu');
    return [{ kind, pattern, bare: bareOf(value) }];
  });
}

/** Letters and digits in a row, small and capital alike (both ways, as the flag `i` has it: ſ is an s). */
const bareOf = (text: string): string =>
  text
    .replace(/[^\p{L}\d]+/gu, '')
    .toLowerCase()
    .toUpperCase();

function findKnownNumbers(text: string, numbers: readonly KnownNumber[]): Found[] {
  if (numbers.length === 0) return [];
  const bare = bareOf(text);
  return numbers
    .filter((one) => bare.includes(one.bare))
    .flatMap(({ kind, pattern }) => each(text, pattern, kind, `known ${kind}`, 1));
}
