import { each } from '../patterns/each.ts';
import type { Found } from '../span.ts';

/** What a scanner reads in place of digits. */
const digit = '[\\dOoIlSBZ|]';
const birth = new RegExp(
  `\\b(?:d\\.?[o0]\\.?b\\.?|date [o0]f b[il1]rth|b[il1]rth ?date)[ \\t]{0,2}[:;.]?[ \\t]{0,2}(${digit}{1,2}[/.-]${digit}{1,2}[/.-](?:${digit}{4}|${digit}{2}))(?![\\w])`,
  'gi',
);
/** A name after a label, with a digit where a letter was. */
const name =
  /\b(?:pat[il1]ent|cla[il1]mant|emp[il1]oyee|app[il1]icant|name)(?: name)?[ \t]{0,3}[:;][ \t]{0,3}((?=[^\n]{0,30}\p{L}[0-9]\p{L})\p{Lu}[\p{L}0-9'’-]{1,20}(?:,? \p{Lu}[\p{L}0-9.'’-]{0,20}){1,3})(?=[ \t]{2}|[ \t]*(?:\r?\n|$)|[,;])/giu;

/** Birth dates and names as a bad scan gives them: `D0B: O4/l2/l961`, `Patient: J0hn Srnith`. */
export function findMisread(text: string): Found[] {
  return [
    ...each(text, birth, 'date', 'birth date as a scanner read it', 0.9, 1).map((one) => ({
      ...one,
      birth: true as const,
    })),
    ...each(text, name, 'name', 'name as a scanner read it, after a label', 0.85, 1),
  ];
}
