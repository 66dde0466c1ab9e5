import { isSurelyThing, namesThing, readsAsFinding } from '../stays/eponyms.ts';
import { isJoined } from '../tokens.ts';
import { leadIns, particles, personVerbs, suffixes, weakVerbs } from './context.ts';
import type { Word } from './words.ts';

export interface Judged {
  score: number;
  reason: string;
}

const nothing: Judged = { score: 0, reason: '' };

/** How sure we are that the words from `start` to `end` are somebody's name, with nothing said about who. */
export function judgeRun(words: readonly Word[], start: number, end: number): Judged {
  const run = words.slice(start, end + 1);
  const main = run.filter(
    (word) =>
      word.shape !== 'initial' && !(particles.has(word.key) && word.shape === 'lower') && !suffixes.has(word.key),
  );
  if (main.length === 0 || isCited(words, start, end)) return nothing;
  if (run[run.length - 1]!.eponym && isThing(words, end)) return nothing;
  if (run.every((word) => word.eponym) && (isThing(words, start) || !main.some((word) => word.first))) return nothing;
  if (main.length === 1) {
    return run.length > 1 ? judgeWithInitials(words, main[0]!, start, end) : judgeSingle(words, start);
  }
  return judgeSeveral(words, main, start, end);
}

export const isThing = (words: readonly Word[], at: number): boolean =>
  namesThing(words, at) || readsAsFinding(words, at);

/** `Smith et al`, `Okafor R, Lind B`: authors of the evidence are no parties of the case. */
function isCited(words: readonly Word[], start: number, end: number): boolean {
  const next = words[end + 1];
  if (next?.key === 'et' && words[end + 2]?.key === 'al') return true;
  const last = words[end]!;
  return (
    last.shape === 'initial' &&
    end - start === 1 &&
    next !== undefined &&
    /^, $/.test(next.gap) &&
    words[end + 2]?.shape === 'initial'
  );
}

function judgeWithInitials(words: readonly Word[], name: Word, start: number, end: number): Judged {
  const stopped = words
    .slice(start, end + 1)
    .some((word, at) => word.shape === 'initial' && /^\./.test(words[start + at + 1]?.gap ?? ''));
  if (name.look === 'listed') return { score: stopped ? 0.88 : 0.75, reason: 'initial and listed name' };
  if (name.look === 'unknown') return { score: stopped ? 0.75 : 0.4, reason: 'initial and unknown word' };
  if (
    name.look === 'ambiguous' &&
    stopped &&
    name.last &&
    name.key.length > 3 &&
    words[start]!.shape === 'initial' &&
    !words[start]!.opens
  ) {
    return { score: 0.66, reason: 'initial and a word that may be a name' };
  }
  return nothing;
}

function judgeSeveral(words: readonly Word[], main: readonly Word[], start: number, end: number): Judged {
  const [first, last] = [main[0]!, main[main.length - 1]!];
  const listed = main.filter((word) => word.look === 'listed').length;
  const context = leads(words, start) || acts(words, end);
  if (listed >= 2) return { score: 0.94, reason: 'listed names together' };
  if (first.first && first.look === 'listed') return { score: 0.88, reason: 'first name and another word' };
  if (listed === 1 && first.look === 'ambiguous') {
    return { score: first.first ? 0.84 : context ? 0.7 : 0.5, reason: 'words that may be names' };
  }
  if (listed === 1 && last.look !== 'ambiguous') {
    return { score: isInTitle(words, start, end) ? 0.5 : 0.78, reason: 'listed name and unknown word' };
  }
  if (listed === 1) return { score: context ? 0.75 : 0.5, reason: 'listed name and a word that may be one' };
  if (main.every((word) => word.look === 'ambiguous')) {
    return first.first && last.last && (context || !first.opens)
      ? { score: context ? 0.8 : 0.62, reason: 'first name and surname that are words too' }
      : nothing;
  }
  if (isInTitle(words, start, end)) return { score: 0.32, reason: 'capitalised words in a title' };
  if (main.some((word) => word.soft)) return { score: context ? 0.7 : 0.5, reason: 'unknown capitalised words' };
  return { score: context ? 0.76 : 0.62, reason: 'unknown capitalised words' };
}

function judgeSingle(words: readonly Word[], at: number): Judged {
  const word = words[at]!;
  if (isSurelyThing(words, at)) return nothing;
  const acting = acts(words, at);
  const led = leads(words, at);
  if (isInTitle(words, at, at))
    return word.look === 'listed' && acting ? { score: 0.6, reason: 'listed name that acts' } : nothing;
  const owning = recordsOf(words, at) || ownsSomething(words, at);
  if (word.look === 'listed') {
    if (acting) return { score: 0.82, reason: 'listed name that acts' };
    if (led || owning) return { score: 0.8, reason: 'listed name after a leading word, or with records' };
    if (isIntroduced(words, at)) return { score: 0.7, reason: 'listed name, then who it is' };
    return { score: word.opens ? 0.42 : word.possessive ? 0.66 : 0.62, reason: 'listed name alone' };
  }
  if (word.look === 'unknown') {
    if (owning) return { score: 0.7, reason: 'unknown capitalised word with records or symptoms' };
    if (acting) return { score: 0.68, reason: 'unknown capitalised word that acts' };
    return led && word.shape === 'capital' && !word.opens
      ? { score: 0.45, reason: 'unknown capitalised word after a leading word' }
      : { score: word.opens || word.shape === 'capitals' ? 0 : 0.33, reason: 'unknown capitalised word' };
  }
  if (word.look === 'ambiguous' && word.shape === 'capital' && !isThing(words, at))
    return judgeAmbiguous(words, at, acting, led || owning);
  return nothing;
}

/** An eponym is a person again when it reports or requests; other words that are names too want a second look. */
function judgeAmbiguous(words: readonly Word[], at: number, acting: boolean, led: boolean): Judged {
  const word = words[at]!;
  if (!acting && !led) return nothing;
  if (!word.first && !word.last && !word.soft) return nothing;
  const verb = words[at + 1]?.key ?? '';
  if (word.eponym && word.last && !word.ordinary && acting && !/^(?:notes|noted|was|is)$/.test(verb))
    return { score: 0.68, reason: 'surname that acts' };
  if (word.soft && acting && !word.opens) return { score: 0.62, reason: 'unknown capitalised word that acts' };
  return word.opens ? nothing : { score: 0.5, reason: 'word that may be a name' };
}

/** A verb follows that only people do: `Okafor reports`. */
export function acts(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next || words[at]!.possessive || next.shape !== 'lower' || !isJoined(next.gap)) return false;
  if (weakVerbs.has(next.key)) return false;
  if (personVerbs.has(next.key)) return true;
  const after = words[at + 2];
  return (
    /ly$|^(?:also|then|now|has|had)$/.test(next.key) &&
    after !== undefined &&
    personVerbs.has(after.key) &&
    !weakVerbs.has(after.key)
  );
}

function leads(words: readonly Word[], start: number): boolean {
  const before = words[start - 1];
  return before !== undefined && isJoined(words[start]!.gap) && leadIns.has(before.key);
}

/** A capitalised ordinary word stands beside: a heading or the title of a guideline. */
function isInTitle(words: readonly Word[], start: number, end: number): boolean {
  const before = words[start - 1];
  const after = words[end + 1];
  const isTitleWord = (word: Word | undefined, gap: string | undefined) =>
    word !== undefined &&
    gap !== undefined &&
    isJoined(gap) &&
    !gap.includes('\n') &&
    word.look === 'no' &&
    /^\p{Lu}\p{L}/u.test(word.text);
  if (isTitleWord(after, after?.gap)) return true;
  return isTitleWord(before, words[start]!.gap) && !before!.opens;
}

/** `Marrow, a 92 y/o male` */
const isIntroduced = (words: readonly Word[], at: number): boolean =>
  /^, ?$/.test(words[at + 1]?.gap ?? '') && /^an?$/.test(words[at + 1]!.key) && /\d/.test(words[at + 2]?.gap ?? '');

/** `records of Keohane`, `the office of Marrow`. */
function recordsOf(words: readonly Word[], at: number): boolean {
  const [of, records] = [words[at - 1], words[at - 2]];
  return of?.key === 'of' && isJoined(words[at]!.gap) && records !== undefined && owned.has(records.key);
}

/** `Worku's symptoms`: only people have them. */
function ownsSomething(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return words[at]!.possessive && next !== undefined && next.shape === 'lower' && owned.has(next.key);
}

const owned: ReadonlySet<string> = new Set(
  `records record report reports note notes office opinion opinions care letter recommendation recommendations request findings
  evaluation examination testimony deposition symptoms complaints condition history husband wife employer employment job work
  supervisor attorney physician medications claim application chart file home family mother father son daughter`
    .trim()
    .split(/\s+/),
);
