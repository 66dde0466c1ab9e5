import { each } from '../patterns/each.ts';
import type { Found } from '../span.ts';

const suffix =
  '(?:street|st|avenue|ave|av|boulevard|blvd|road|rd|drive|dr|lane|ln|court|ct|place|pl|way|wy|circle|cir|terrace|ter|trail|trl|parkway|pkwy|highway|hwy|square|sq|loop|alley|aly|plaza|plz|row|run|path|crossing|xing|point|pt|ridge|hill|glen|walk|mall|broadway|expressway|freeway|fwy)';
const direction = '(?:[NSEW]|NE|NW|SE|SW|North|South|East|West|Northeast|Northwest|Southeast|Southwest)\\.?';
const word = "(?:\\p{Lu}[\\p{L}'’.-]{0,24}|\\d{1,3}(?:st|nd|rd|th))";
const unit =
  '(?:,? {0,2}(?:apt|apartment|suite|ste|unit|room|rm|floor|fl|bldg|building|space|spc|no|#)\\.? {0,2}#? ?[A-Za-z]?-?\\d{0,5}[A-Za-z]?\\b)';
const town = "\\p{Lu}[\\p{L}.'’-]{1,20}(?: \\p{Lu}[\\p{L}.'’-]{1,20}){0,3}";
const state = '(?:CA|Calif(?:ornia|\\.)?|AZ|Arizona|NV|Nevada|OR|Oregon|WA|Washington|TX|Texas|[A-Z]{2})';
const endOf = `(?:(?:,|\\s)\\s{0,3}${town},? ${state}\\.?(?:,? {0,2}\\d{5}(?:-\\d{4})?)?|(?:,|\\s)\\s{0,3}${town},? \\d{5}(?:-\\d{4})?)?`;

const street = new RegExp(
  `(?<![\\w./#-])\\d{1,6}(?:-\\d{1,5}| 1/2|[A-Za-z])? (?:${direction} )?(?:${word} ){1,4}(?:(?<suffix>${suffix})\\b\\.?)(?: ${direction}(?=[ ,.\\n]))?${unit}?${endOf}`,
  'giu',
);
const spanish = new RegExp(
  `(?<![\\w./#-])\\d{1,6} (?:${direction} )?(?:Calle|Avenida|Camino|Via|Paseo|Rancho|El Camino|Corte|Caminito|Rue|Vista|Plaza) (?:[Dd]e (?:[Ll]as? |[Ll]os )?|[Dd]el )?(?:\\p{Lu}\\p{Ll}{1,20})(?: \\p{Lu}\\p{Ll}{1,20})?${unit}?${endOf}`,
  'giu',
);
const numbered = new RegExp(
  `(?<![\\w./#-])\\d{1,6} (?:${direction} )?(?:highway|hwy\\.?|state route|route|county road|interstate) \\d{1,4}(?: ${direction}(?=[ ,.\\n]|$))?${unit}?${endOf}`,
  'giu',
);
const box = new RegExp(`\\b(?:P\\.? ?O\\.? ?Box|Post Office Box|PMB) {1,2}#?\\d{1,7}${endOf}`, 'giu');
const townStateZip = new RegExp(
  `(?<![\\p{L}\\d])${town}, ?(?:CA|California|AZ|NV|OR|WA|TX|[A-Z]{2})\\.?,? {1,2}\\d{5}(?:-\\d{4})?(?![\\d-])`,
  'gu',
);
const zip =
  /(?:\b(?:zip(?: ?code)?|postal code)\b[ :#]{0,3}(?:is |of )?|(?:CA|California),? {1,2})(\d{5}(?:-\d{4})?)(?![\d-])/gi;
const zipPlusFour = /(?<![\w-])9[0-6]\d{3}-\d{4}(?![\w-])/g;

const unnumbered =
  /(?<=\b(?:on|at|off|near|along|from) )(?:(?:North|South|East|West|[NSEW]\.) )?(?:\p{Lu}\p{Ll}{2,20} ){1,2}(?:Street|Avenue|Boulevard|Road|Lane|Drive|Court|Circle|Terrace|Parkway|Blvd|Ave|Rd)\b\.?/gu;

/** Street addresses with what follows them, post boxes, town with state and zip, zip codes (Safe Harbor B). */
export function findAddresses(text: string): Found[] {
  return [
    ...each(text, street, 'address', 'number and street', 0.94).filter((one) => isStreet(text, one)),
    ...each(text, spanish, 'address', 'number and street', 0.94).filter((one) => isStreet(text, one)),
    ...each(text, numbered, 'address', 'number and highway', 0.92),
    ...each(text, unnumbered, 'address', 'street without a number', 0.8),
    ...each(text, box, 'address', 'post box', 0.95),
    ...each(text, townStateZip, 'address', 'town, state and zip code', 0.93),
    ...each(text, zip, 'zip', 'zip code', 0.9, 1),
    ...each(text, zipPlusFour, 'zip', 'zip code', 0.85),
  ];
}

/** The street's words are capitalised in spite of the `i` flag, and the number is no dose: `10 Physical Therapy Way`. */
function isStreet(text: string, one: Found): boolean {
  const words = text.slice(one.start, one.end).split(/[ ,]/).slice(1, 3);
  return words.some((part) => /^(?:\p{Lu}|\d)/u.test(part)) && !/^\p{Ll}/u.test(words[0] ?? '');
}
