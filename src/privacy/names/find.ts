import type { Role } from '../kinds.ts';
import type { Found } from '../span.ts';
import { isJoined } from '../tokens.ts';
import { labels, particles, roleWords, softTitles, titles } from './context.ts';
import { credentialAfter } from './credential.ts';
import type { Named } from './named.ts';
import { endOfRun } from './run.ts';
import { judgeRun } from './score.ts';
import { spreadNames } from './spread.ts';
import type { Word } from './words.ts';

/**
 * Names of people by what stands around them: titles, labels, roles, credentials, then the lists of names. Names found
 * for certain are then looked for, part by part, in the rest of the text.
 */
export function findNames(text: string, words: readonly Word[]): Found[] {
  const named: Named[] = [];
  for (let at = 0; at < words.length; ) {
    const found = nameAt(text, words, at);
    for (const one of found) named.push(one);
    const last = found[found.length - 1];
    at = last ? Math.max(last.to + 1, at + 1) : at + 1;
  }
  return [...named, ...spreadNames(words, named)].map(({ from: _from, to: _to, ...one }) => ({ ...one, kind: 'name' }));
}

function nameAt(text: string, words: readonly Word[], at: number): Named[] {
  const titled = afterTitle(text, words, at);
  if (titled.length > 0) return titled;
  const labelled = afterLabel(text, words, at) ?? afterRole(text, words, at);
  if (labelled) return [labelled];
  const word = words[at]!;
  const aged = withAge(text, words, at);
  if (aged) return [aged];
  if (word.shape === 'lower' ? !isLowerName(words, at) : word.look === 'no' && word.shape !== 'initial') return [];
  const plain = plainName(text, words, at);
  return plain ? [plain] : [];
}

/** Two listed names written small, `maria lopez`, that are no words. */
function isLowerName(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at]!, words[at + 1]];
  return (
    word.look === 'listed' &&
    word.first &&
    word.key.length > 3 &&
    next?.look === 'listed' &&
    next.last &&
    next.shape === 'lower' &&
    next.key.length > 3 &&
    isJoined(next.gap)
  );
}

function plainName(text: string, words: readonly Word[], at: number): Named | null {
  const inverted = lastFirst(text, words, at, false);
  if (inverted) return inverted;
  const to = words[at]!.shape === 'lower' ? at + 1 : endOfRun(words, at);
  const credential = credentialAfter(text, words[to]!.end);
  const hasName = words.slice(at, to + 1).some((word) => word.look !== 'no');
  if (credential && hasName && (to > at || words[at]!.look !== 'ambiguous')) {
    return {
      ...between(words, at, to),
      end: credential.end,
      reason: 'credential after',
      score: 0.96,
      role: credential.role,
    };
  }
  const { score, reason } = judgeRun(words, at, to);
  return score >= 0.3 ? { ...between(words, at, to), reason, score } : null;
}

const age = /^ (?:IS|WAS) AN? (?:\d{1,3}|[A-Z]+(?:-[A-Z]+)?)[ -](?:YEARS?[ -]OLD|Y\/?O)\b/i;

/** `HINEWAI NGATA IS A 45 YEAR OLD …`: who is so many years old is a person, whatever the words. */
function withAge(text: string, words: readonly Word[], at: number): Named | null {
  const word = words[at]!;
  if (!word.opens && at > 0 && !/[.\n]/.test(word.gap)) return null;
  if (word.shape === 'lower' || word.shape === 'initial' || !couldName(word)) return null;
  for (let to = at + 1; to < Math.min(words.length, at + 6); to++) {
    const next = words[to]!;
    if (next.shape === 'lower' ? !particles.has(next.key) : !couldName(next)) return null;
    if (!/^(?: |-|\. )$/.test(next.gap)) return null;
    if (age.test(text.slice(next.end, next.end + 40)))
      return { ...between(words, at, to), reason: 'said to be so many years old', score: 0.9, role: 'worker' };
  }
  return null;
}

/** `LOPEZ, MARIA G.`: outside a label both parts must be listed, and the line must be in capitals or hold nothing else. */
function lastFirst(text: string, words: readonly Word[], at: number, labelled: boolean): Named | null {
  const [last, first] = [words[at]!, words[at + 1]];
  if (!first || !/^, ?$/.test(first.gap) || first.shape === 'lower' || first.shape === 'initial') return null;
  const sure = last.last && last.look === 'listed' && first.first && first.look === 'listed';
  if (labelled ? first.ordinary || last.look === 'no' : !sure) return null;
  if (!labelled && !(last.opens || last.shape === 'capitals')) return null;
  const to = endOfRun(words, at + 1);
  const credential = credentialAfter(text, words[to]!.end);
  const whole = { ...between(words, at, to), reason: 'surname, first name', score: 0.93 };
  return credential ? { ...whole, end: credential.end, role: credential.role } : whole;
}

function afterTitle(text: string, words: readonly Word[], at: number): Named[] {
  const title = words[at]!;
  const role = titles.get(title.key);
  const next = words[at + 1];
  if (!role || !next || !/^ ?\.?[ \u00a0\t]{0,2}(?:\r?\n)?$/.test(next.gap) || isStreet(text, title)) return [];
  if (next.gap === '' || !isTitled(title, next) || (/^ \./.test(next.gap) && next.look === 'no')) return [];
  const to = endOfRun(words, at + 1);
  const credential = credentialAfter(text, words[to]!.end);
  const bearer = credential?.role ?? role;
  const one = {
    ...between(words, at + 1, to),
    start: title.start,
    end: credential?.end ?? words[to]!.end,
    reason: 'title before',
    score: 0.97,
    role: bearer,
  };
  return title.key === 'drs' || title.key === 'messrs' ? [one, ...furtherNames(words, to, bearer)] : [one];
}

/** What follows a title is a name whatever the word; after "nurse" or "judge", or in small letters, it must look like one. */
function isTitled(title: Word, next: Word): boolean {
  if (next.shape === 'lower')
    return (
      !softTitles.has(title.key) &&
      next.gap.startsWith('.') &&
      next.key.length > 2 &&
      (next.look === 'listed' || (next.look === 'ambiguous' && next.last))
    );
  if (next.shape === 'initial') return !softTitles.has(title.key);
  if (softTitles.has(title.key))
    return title.shape !== 'lower' ||
      title.key === 'nurse' ||
      title.key === 'judge' ||
      title.key === 'doctor' ||
      title.key === 'officer'
      ? next.look === 'listed' || next.look === 'unknown' || (next.look === 'ambiguous' && title.shape !== 'lower')
      : false;
  return title.shape !== 'lower' || next.gap.startsWith('.') || next.look !== 'no';
}

/** `Drs. Patel, Lind and Nguyen` */
function furtherNames(words: readonly Word[], after: number, role: Role): Named[] {
  const found: Named[] = [];
  let at = after + 1;
  while (at < words.length && found.length < 6) {
    if (words[at]!.key === 'and' && isJoined(words[at]!.gap.replace(',', ' ').slice(0, 1))) at += 1;
    const word = words[at];
    if (!word || word.shape === 'lower' || word.shape === 'initial' || word.look === 'no' || !/^,? $/.test(word.gap))
      break;
    const to = endOfRun(words, at);
    found.push({ ...between(words, at, to), reason: 'title before a list', score: 0.93, role });
    at = to + 1;
  }
  return found;
}

/** `1420 Maple Dr. Fresno`: a street, not a doctor. */
const isStreet = (text: string, title: Word): boolean =>
  title.key === 'dr' &&
  /\d{1,6} (?:[NSEW]\.? )?(?:\p{Lu}\p{L}{1,20} ){1,3}$/u.test(text.slice(Math.max(0, title.start - 60), title.start));

function afterLabel(text: string, words: readonly Word[], at: number): Named | null {
  const role = labels.get(words[at]!.key);
  let first = at + 1;
  // `Re: van der Berg, Ludwig`: the small words belong to the name.
  while (words[first]?.shape === 'lower' && particles.has(words[first]!.key) && first < at + 4) first += 1;
  const label = words[at + 1];
  const next = words[first];
  if (!role || !next || !label || next.shape === 'lower') return null;
  if (next.look === 'no' && !areCapitals(words, first)) return null;
  if (!/^[ \t]*(?:\([^)\n]{0,24}\))?[ \t]*(?:[:=]|\t)[ \t]*(?:\r?\n[ \t]*)?$/.test(label.gap)) return null;
  if (next.eponym && !next.first && !next.last) return null;
  const inverted = lastFirst(text, words, first, true);
  const to = inverted ? inverted.to : inCapitals(words, first, endOfRun(words, first));
  const bearer = labelRole(words, at, role);
  const score = next.look === 'ambiguous' && to === first ? 0.7 : 0.95;
  const credential = credentialAfter(text, words[to]!.end);
  return {
    ...between(words, at + 1, to),
    end: credential?.end ?? words[to]!.end,
    reason: 'label before',
    score,
    role: credential?.role ?? bearer,
  };
}

/** A short unknown word in capitals may be a name as well as an abbreviation. */
const couldName = (word: Word): boolean =>
  word.look !== 'no' || particles.has(word.key) || (word.shape === 'capitals' && !word.ordinary && word.key.length > 2);

const areCapitals = (words: readonly Word[], at: number): boolean => {
  const [one, next] = [words[at]!, words[at + 1]];
  return (
    one.shape === 'capitals' && couldName(one) && next?.shape === 'capitals' && couldName(next) && next.gap === ' '
  );
};

/** In capitals an unknown word may be an abbreviation; beside a name after a label it is the rest of the name. */
function inCapitals(words: readonly Word[], from: number, to: number): number {
  if (words[from]!.shape !== 'capitals') return to;
  let end = to;
  while (end < from + 3) {
    const next = words[end + 1];
    if (!next || next.shape !== 'capitals' || !couldName(next) || !/^[ -]$/.test(next.gap)) break;
    end += 1;
  }
  return end;
}

/** `Adjuster name:`, `Treating physician:`: the word before the label says more than "name". */
function labelRole(words: readonly Word[], at: number, role: Role): Role {
  const before = words[at - 1];
  if (words[at]!.key !== 'name' || !before || !isJoined(words[at]!.gap)) return role;
  return labels.get(before.key) ?? roleWords.get(before.key.replace(/s$/, '')) ?? role;
}

function afterRole(text: string, words: readonly Word[], at: number): Named | null {
  const role = roleWords.get(words[at]!.key);
  const next = words[at + 1];
  if (!role || !next || words[at]!.possessive || !/^(?:,? |, \(|: | \()$/.test(next.gap)) return null;
  if (next.shape === 'lower') return smallName(words, at + 1, role);
  if (next.look === 'no' && next.shape !== 'initial') return null;
  const to = endOfRun(words, at + 1);
  if (next.shape === 'initial' && to === at + 1) return null;
  const sole = to === at + 1;
  if (
    sole &&
    (next.look === 'ambiguous' ||
      (next.look === 'unknown' && next.gap !== ' ' && !/^[,.;)]/.test(text.slice(next.end, next.end + 1))))
  )
    return null;
  const credential = credentialAfter(text, words[to]!.end);
  const { score } = judgeRun(words, at + 1, to);
  const sure = sole && next.look === 'unknown' ? 0.66 : 0.9;
  return {
    ...between(words, at + 1, to),
    end: credential?.end ?? words[to]!.end,
    reason: `after "${words[at]!.text.toLowerCase()}"`,
    score: Math.max(score, sure),
    role: credential?.role ?? role,
  };
}

/** `wife (linh)`, `np sarah`: written small, but a listed first name and no word. */
function smallName(words: readonly Word[], at: number, role: Role): Named | null {
  const word = words[at]!;
  if (!word.first || word.look !== 'listed' || word.key.length < 4) return null;
  return { ...between(words, at, at), reason: 'small first name after a word for a role', score: 0.66, role };
}

const between = (words: readonly Word[], from: number, to: number) => ({
  from,
  to,
  start: words[from]!.start,
  end: words[to]!.end,
});
