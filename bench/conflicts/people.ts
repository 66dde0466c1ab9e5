import { fold } from '../../src/reviewers/names/fold.ts';
import { nicknamesOf } from '../../src/reviewers/names/nicknames.ts';
import type { Chance } from './chance.ts';
import { asianGiven, asianSurnames, englishGiven, englishSurnames, spanishGiven, spanishSurnames } from './names.ts';

/** A fictional person; who they are does not depend on how they are written. */
export interface Person {
  first: string;
  middle: string | null;
  surnames: string[];
  suffix: string | null;
}

/** Makes a person; Spanish names with one or two surnames, as California writes them. */
export function makePerson(chance: Chance): Person {
  const origin = chance.next();
  if (origin < 0.4) {
    const two = chance.yes(0.5);
    const surnames = [chance.of(spanishSurnames), ...(two ? [chance.of(spanishSurnames)] : [])];
    return {
      first: chance.of(spanishGiven),
      middle: chance.yes(0.3) ? chance.of(spanishGiven) : null,
      surnames,
      suffix: null,
    };
  }
  const [given, surname] = origin < 0.85 ? [englishGiven, englishSurnames] : [asianGiven, asianSurnames];
  return {
    first: chance.of(given),
    middle: chance.yes(0.5) ? chance.of(given) : null,
    surnames: [chance.of(surname)],
    suffix: chance.yes(0.03) ? 'Jr.' : null,
  };
}

export const last = (p: Person): string => p.surnames.join(' ');
/** As on a well-kept record. */
export const inFields = (p: Person) => ({ first: p.first, middle: p.middle, last: last(p), suffix: p.suffix });
const line = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' ');
/** In one line, first name first. */
export const plainly = (p: Person): string => line(p.first, p.middle, last(p), p.suffix);

/** A way in which a person's name really comes out on a form; null where it does not apply to them. */
export type Writing = (p: Person, chance: Chance) => string | null;

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** One slip of the pen: a letter left out, doubled, exchanged with the next, or mistaken. */
export function slip(word: string, chance: Chance): string {
  const i = chance.below(word.length);
  const [before, at, after] = [word.slice(0, i), word[i]!, word.slice(i + 1)];
  const kind = chance.below(4);
  if (kind === 0) return before + after;
  if (kind === 1) return before + at + at + after;
  if (kind === 2 && after !== '' && after[0] !== at) return before + after[0] + at + after.slice(1);
  const other = chance.of(letters.replace(at.toLowerCase(), '').split(''));
  return before + other + after;
}

const long = (word: string) => fold(word).length >= 5;

export const writings: Record<string, Writing> = {
  'as recorded': plainly,
  'last, first': (p) => line(`${last(p)},`, p.first, p.middle),
  capitals: (p) => plainly(p).toUpperCase(),
  'accents dropped': (p) =>
    plainly(p)
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/gu, ''),
  'title and degree': (p, c) => `Dr. ${line(p.first, last(p))}, ${c.of(['M.D.', 'MD', 'D.O.', 'MD, FAAOS'])}`,
  initial: (p) => line(`${p.first[0]}.`, last(p)),
  initials: (p) => (p.middle ? line(`${p.first[0]}.${p.middle[0]}.`, last(p)) : null),
  'middle initial': (p) => (p.middle ? line(p.first, `${p.middle[0]}.`, last(p)) : null),
  'no middle name': (p) => (p.middle ? line(p.first, last(p)) : null),
  'by the middle name': (p) => (p.middle ? line(`${p.first[0]}.`, p.middle, last(p)) : null),
  nickname: (p, c) => withNickname(p, c, (nick) => line(nick, last(p))),
  'nickname in quotes': (p, c) => withNickname(p, c, (nick) => `${p.first} "${nick}" ${last(p)}`),
  suffix: (p) => (p.suffix ? null : line(p.first, `${last(p)},`, 'Jr.')),
  'other way round': (p) => (p.surnames.length === 1 ? line(last(p), p.first) : null),
  'slip in the surname': (p, c) =>
    long(p.surnames[0]!) ? line(p.first, slip(p.surnames[0]!, c), ...p.surnames.slice(1)) : null,
  'slip in the given name': (p, c) => (long(p.first) ? line(slip(p.first, c), last(p)) : null),
  'slips in both': (p, c) =>
    long(p.first) && long(p.surnames[0]!)
      ? line(slip(p.first, c), slip(p.surnames[0]!, c), ...p.surnames.slice(1))
      : null,
  'nickname and a slip': (p, c) =>
    long(p.surnames[0]!) ? withNickname(p, c, (nick) => line(nick, slip(p.surnames[0]!, c))) : null,
  'initial and a slip': (p, c) => (long(p.surnames[0]!) ? line(`${p.first[0]}.`, slip(p.surnames[0]!, c)) : null),
  'first surname only': (p) => (p.surnames.length > 1 ? line(p.first, p.surnames[0]) : null),
  'second surname only': (p) => (p.surnames.length > 1 ? line(p.first, p.surnames[1]) : null),
  'surnames hyphenated': (p) => (p.surnames.length > 1 ? line(p.first, p.surnames.join('-')) : null),
  'surnames exchanged': (p) => (p.surnames.length > 1 ? line(p.first, p.surnames[1], p.surnames[0]) : null),
  'initial, first surname': (p) => (p.surnames.length > 1 ? line(`${p.first[0]}.`, p.surnames[0]) : null),
  'nickname, first surname': (p, c) =>
    p.surnames.length > 1 ? withNickname(p, c, (nick) => line(nick, p.surnames[0])) : null,
  'last, first in capitals': (p) => `${last(p)}, ${p.first}`.toUpperCase(),
  'husband added': (p, c) => line(p.first, `${p.surnames[0]}-${c.of(englishSurnames)}`),
};

/** Ways a physician's name comes as their corporation. */
export const incorporated: Record<string, Writing> = {
  'MD Inc': (p) => `${line(p.first, last(p))} MD Inc`,
  'M.D., Inc.': (p) => `${line(p.first, p.middle ? `${p.middle[0]}.` : null, last(p))}, M.D., Inc.`,
  'a professional corporation': (p) => `${line(p.first, last(p))}, M.D., A Professional Corporation`,
  'a medical corporation': (p) => `${line(p.first, last(p))}, A Medical Corporation`,
  'MD APC': (p) => `${line(p.first, last(p))} MD APC`.toUpperCase(),
};

function withNickname(p: Person, chance: Chance, write: (nick: string) => string): string | null {
  const nicknames = nicknamesOf(fold(p.first));
  if (nicknames.length === 0) return null;
  const nick = chance.of(nicknames);
  return write(nick[0]!.toUpperCase() + nick.slice(1));
}
