import { keyOf } from '../tokens.ts';

/** A way a known name may be written: its pieces in order, and how sure a hit is. */
export interface Spelling {
  pieces: string[];
  score: number;
  /** A single piece that may be a plain word: the text must have a capital there. */
  capital: boolean;
}

const dropped = new Set('jr sr ii iii iv md do dc phd esq mr mrs ms dr'.split(' '));

/** Pieces of a name: letters only, without accents; `O’Malley-Ruiz` → o, malley, ruiz. */
export const piecesOf = (name: string): string[] => keyOf(name.replace(/['’‘`]/g, ' ')).match(/[\p{L}]+/gu) ?? [];

/**
 * Every spelling of a person: in order, surname first, initials for first or middle names, surname alone, each half of
 * a double surname, first name alone, run together (`OMalley`).
 */
export function spellingsOfPerson(name: string): Spelling[] {
  const { given, surname } = splitName(name);
  const [first, ...middle] = given;
  const spellings: Spelling[] = [];
  const add = (pieces: (string | undefined)[], score: number, capital = false) => {
    const whole = pieces.filter((piece): piece is string => piece !== undefined && piece !== '');
    if (whole.length > 0 && whole.join('').length > 1) spellings.push({ pieces: whole, score, capital });
  };
  const initials = given.map((piece) => piece.charAt(0));
  for (const last of surnamesOf(surname)) {
    add([...given, ...last], 1);
    add([...last, ...given], 1);
    if (first) {
      for (const middles of [[], middle, middle.map((piece) => piece.charAt(0))]) {
        add([first, ...middles, ...last], 1);
        add([...last, first, ...middles], 1);
        add([first.charAt(0), ...middles, ...last], 0.98);
        add([...last, first.charAt(0), ...middles], 0.98);
      }
      add([...initials, ...last], 0.98);
      add([initials.join(''), ...last], 0.95);
    }
    add(last, 0.95, true);
  }
  if (first && first.length > 2) add([first], 0.85, true);
  return spellings;
}

/** A firm is searched for whole, without its legal ending, and run together. */
export function spellingsOfFirm(name: string): Spelling[] {
  const pieces = piecesOf(name);
  const legal = new Set('inc incorporated llc corp corporation co company ltd lp llp pc apc'.split(' '));
  const bare = pieces.filter((piece) => !legal.has(piece) && piece !== 'the');
  const all = [pieces, bare]
    .filter((one) => one.length > 0)
    .map((one) => ({ pieces: one, score: 0.98, capital: one.length === 1 }));
  return bare.length > 1 && bare.join('').length > 5
    ? [...all, { pieces: [bare.join('')], score: 0.9, capital: false }]
    : all;
}

function splitName(name: string): { given: string[]; surname: string[] } {
  const [before, after] = name.split(',');
  if (after !== undefined && piecesOf(after).some((piece) => !dropped.has(piece))) {
    return { given: clean(piecesOf(after)), surname: groups(before ?? '') };
  }
  const words = (before ?? name)
    .trim()
    .split(/\s+/)
    .filter((word) => !dropped.has(keyOf(word).replace(/\W/g, '')));
  let cut = words.length - 1;
  while (cut > 1 && /^(?:de|del|la|las|los|van|von|der|den|da|dos|di|bin|al|el|st|san|y)$/i.test(words[cut - 1]!))
    cut -= 1;
  return {
    given: clean(words.slice(0, Math.max(cut, 0)).flatMap(piecesOf)),
    surname: groups(words.slice(Math.max(cut, 0)).join(' ')),
  };
}

const clean = (pieces: string[]): string[] => pieces.filter((piece) => !dropped.has(piece));
const groups = (surname: string): string[] =>
  surname
    .trim()
    .split(/[\s-]+/)
    .filter(Boolean);

/** `O’Malley-Núñez`: whole, each half, with and without the apostrophe's gap, and all run together. */
function surnamesOf(words: string[]): string[][] {
  const closed = (word: string) => piecesOf(word).join('');
  const whole = words.flatMap(piecesOf);
  const halves =
    words.length > 1 ? words.filter((word) => word.length > 3).flatMap((word) => [piecesOf(word), [closed(word)]]) : [];
  const all = [whole, words.map(closed), ...halves, ...(whole.length > 1 ? [[whole.join('')]] : [])];
  return [...new Map(all.filter((pieces) => pieces.length > 0).map((pieces) => [pieces.join(' '), pieces])).values()];
}
