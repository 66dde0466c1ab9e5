import type { Found } from '../span.ts';
import { each } from './each.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const ordinalWord =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty-first)';
const year = "(?:[12]\\d{3}|3\\d{3}|['’]\\d{2})";
const number = (source: string) => new RegExp(source, 'gi');

/** The month's name must be capitalised, or a number must stand beside it: "may" and "march" are verbs. */
const written = [
  number(
    `(?<![\\w/-])${month}\\.?[ \\u00a0]{1,2}(?:the )?(?:${day}(?:st|nd|rd|th)?|${ordinalWord})\\b(?! ?(?:mg|%|visits|sessions|tablets))(?:,?\\s{1,2}(?:of )?${year}(?!\\d))?`,
  ),
  number(
    `(?<![\\w/.-])${day}(?:st|nd|rd|th)?[ \\u00a0-](?:of |day of |de )?${month}\\.?(?:[, \\u00a0-]{1,3}(?:of |de )?${year}(?!\\d))?(?!\\w)`,
  ),
  number(`(?<![\\w/-])(?:the )?${ordinalWord} of ${month}(?:,? ${year})?(?!\\w)`),
  number(`(?<![\\w/-])${month}\\.?,?[ \\u00a0-](?:of |de )?${year}(?![\\w/])`),
];
const numeric = [
  /(?<![\w/.-])(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])\/(?:\d{4}|\d{2})(?![\d/])/g,
  /(?<![\w/.-])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\/\d{4}(?![\d/])/g,
  /(?<![\w/.-])(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])-(?:\d{4}|\d{2})(?![\w/-])/g,
  /(?<![\w/.-])(?:0?[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])\.(?:\d{4}|\d{2})(?![\w/]|\.\d)/g,
  /(?<![\w/.-])(?:18|19|20)\d{2}[-/.](?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\d|3[01])(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d/-])/g,
  /(?<![\w/.-])(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w/.-])/g,
  /(?<![\w/.-])(?:0?[1-9]|1[0-2])\/(?:19|20)\d{2}(?![\d/])/g,
  /(?<![\w/.-])(?:0?[1-9]|[12]\d|3[01])[- ](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}[- ](?:19|20)?\d{2}(?![\w/-])/gi,
];
const vague = number(
  `\\b(?:mid|early|late)[- ]${month}(?:,? (?:of )?${year})?(?!\\w)|\\b(?:mid|early|late)[- ](?:to[- ](?:mid|late)[- ])?${month}\\b`,
);
/** Two numbers with a slash are a date only after a word that says so: `5/10` is pain, `4/5` strength, `10/325` a drug. */
const short =
  /\b(?:on|dated|date|dos|since|until|till|through|thru|from|before|after|by|due|scheduled for|seen|visit|injury|of|between|and|to|effective|doi|dob)[: ]{1,3}((?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12]\d|3[01]))(?![\d/%-]|\.\d|\s?(?:mg|scale|strength|pain|motor|degrees|visits|sessions|weeks|times))/gi;

/** Dates in every form seen in records; a bare year is not one (Safe Harbor C). */
export function findDates(text: string): Found[] {
  const found = [
    ...written.flatMap((pattern) => each(text, pattern, 'date', 'written date', 0.95)),
    ...numeric.flatMap((pattern) => each(text, pattern, 'date', 'date in numbers', 0.95)),
    ...each(text, vague, 'date', 'part of a month', 0.8),
    ...each(text, short, 'date', 'day and month in numbers after a word for dates', 0.8, 1).filter(
      (one) => !isMeasure(text, one),
    ),
  ];
  return found
    .filter((one) => !isVerb(text, one))
    .map((one) => (isBirth(text, one) ? { ...one, birth: true as const } : one));
}

/** "may 12 sessions", "march 5": a lower-case month that is also a verb needs a year to be a date. */
function isVerb(text: string, one: Found): boolean {
  const words = text.slice(one.start, one.end);
  if (/^(?:may|march|mar|dec|sep|sept|oct|jan|nov|apr|aug)\b/.test(words)) return !/\d{4}/.test(words);
  return false;
}

function isMeasure(text: string, one: Found): boolean {
  const words = text.slice(one.start, one.end);
  if (!/[/-](?:5|10)$/.test(words) && !/^(?:[1-5])\/5$/.test(words))
    return /^[1-9]-\d$/.test(words) || words.includes('-');
  const around = text.slice(Math.max(0, one.start - 60), one.end + 30);
  return (
    words.includes('-') ||
    /pain|strength|motor|vas|scale|score|rat(?:ed|ing)|severity|intensity|out of|reduc|decreas|increas|improv/i.test(
      around,
    )
  );
}

function isBirth(text: string, one: Found): boolean {
  return /(?:\bd\.?o\.?b\.?|date of birth|birth ?date|born(?: on)?|birthday|\bbirth)[\s:,–-]{0,4}(?:is |was |on |in )?[\s:(]{0,3}$/i.test(
    text.slice(Math.max(0, one.start - 28), one.start),
  );
}
