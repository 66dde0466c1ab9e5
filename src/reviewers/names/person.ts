import { fold } from './fold.ts';
import { sameGivenName } from './nicknames.ts';

/** A person's name as it comes: in fields, or in one line as someone wrote it. */
export type WrittenPerson =
  | string
  | { first?: string | null; middle?: string | null; last: string; suffix?: string | null };

/** One way to read a name. `cost` says how far-fetched the reading is. */
export interface PersonReading {
  first: string;
  middles: string[];
  surnames: string[];
  cost: number;
}

export interface ReadPerson {
  written: string;
  readings: PersonReading[];
  suffix: string | null;
}

const titles = new Set('dr doctor mr mrs ms miss prof professor hon judge sra srta lic ing dra'.split(' '));
const credentials = new Set(
  'md do dc phd psyd dds dmd dpm od lac rn np pa pac esq esquire jd mph ms mba faaos facs facp faap fapa faafp dabpn dacbn dom pt dpt lcsw mft fnp cnp mbbs apc inc pc aprofessionalcorporation'.split(
    ' ',
  ),
);
const suffixes = new Map(
  Object.entries({
    jr: 'jr',
    junior: 'jr',
    sr: 'sr',
    senior: 'sr',
    ii: 'ii',
    iii: 'iii',
    iv: 'iv',
    '2nd': 'ii',
    '3rd': 'iii',
  }),
);
const particles = new Set(
  'de la del las los da das do dos di du van von der den ter ten le el al bin ibn ben st saint san santa mc mac y e'.split(
    ' ',
  ),
);
/** "M.D.", "Ph. D." and the like, taken out before the dots go, so that "J.R. Smith" keeps its initials. */
const dottedCredentials =
  /(?<=[\s,])(?:m\.\s?d|d\.\s?o|d\.\s?c|ph\.\s?d|psy\.\s?d|d\.\s?d\.\s?s|d\.\s?m\.\s?d|d\.\s?p\.\s?m|o\.\s?d|l\.\s?ac|j\.\s?d|r\.\s?n|m\.\s?p\.\s?h)\.?(?=[\s,;)]|$)/giu;
const corporation =
  /,?\s*\b(?:a|an)\s+(?:california\s+)?(?:professional|medical|dental|chiropractic|psychological|law)\s+(?:medical\s+)?corp(?:oration|\.)?/giu;

/**
 * Reads a name in the ways it may be meant: "Last, First", two surnames, a maiden name in brackets or as a middle
 * name, particles joined or dropped. In: a name in fields or in one line. Out: the readings, likeliest first.
 */
export function readPerson(person: WrittenPerson): ReadPerson {
  return typeof person === 'string' ? readLine(person) : readFields(person);
}

function readFields(person: Exclude<WrittenPerson, string>): ReadPerson {
  const written = [person.first, person.middle, person.last, person.suffix].filter(Boolean).join(' ');
  const { text, maiden } = withoutBrackets(person.last);
  const last = tokens(text);
  const given = [...tokens(person.first ?? ''), ...tokens(person.middle ?? '')].flatMap((t) => t.parts);
  const surnames = last.words.flatMap((t) => t.parts);
  const suffix = suffixes.get(fold(person.suffix ?? '')) ?? last.suffix;
  return { written, suffix, readings: withVariants(given, surnames, last.words, maiden) };
}

function readLine(line: string): ReadPerson {
  const { text, maiden, nickname } = withoutBrackets(line);
  const segments = text.replace(corporation, ' ').replace(dottedCredentials, ' ').split(',');
  const cut = segments.map((segment) => tokens(segment));
  const isNatural = cut.filter((s) => s.words.length > 0).length < 2;
  const read = isNatural ? segments.map((segment) => tokens(segment, true)) : cut;
  const suffix = read.map((s) => s.suffix).find((s) => s !== null) ?? null;
  const worded = read.map((s) => s.words).filter((words) => words.length > 0);
  const [head = [], ...rest] = worded;
  let readings: PersonReading[];
  if (rest.length > 0) {
    readings = withVariants(
      rest.flat().flatMap((t) => t.parts),
      head.flatMap((t) => t.parts),
      head,
      maiden,
    );
  } else {
    readings = readNatural(head, maiden);
  }
  if (nickname) readings = [...readings, ...readings.map((r) => ({ ...r, first: nickname, cost: r.cost + 0.05 }))];
  return { written: line, suffix, readings };
}

/** "First Middle Last" with no comma: the last word is the surname, or the last two are. */
function readNatural(words: Token[], maiden: string[]): PersonReading[] {
  if (words.length === 0) return [];
  const last = words.slice(-1);
  const given = words.slice(0, -1).flatMap((t) => t.parts);
  const readings = withVariants(given, last[0]!.parts, last, maiden);
  const before = words.at(-2);
  const isMarried = words.length > 2 && /^de/u.test(last[0]!.parts[0]!) && last[0]!.parts[0] !== last[0]!.bare[0];
  if (isMarried) {
    // "Ana Ríos de Quintero": Ríos by birth, Quintero by marriage.
    const [first = '', ...middles] = words.slice(0, -2).flatMap((t) => t.parts);
    readings.push({ first, middles, surnames: before!.parts, cost: 0.1 });
  }
  return readings;
}

function withVariants(given: string[], surnames: string[], words: Token[], maiden: string[]): PersonReading[] {
  const [first = '', ...middles] = given;
  const plain: PersonReading = { first, middles, surnames, cost: 0 };
  const readings = [plain];
  const penultimate = middles.at(-1);
  if (penultimate && penultimate.length > 1) {
    // "Maria Garcia Lopez", "Ana Ruiz Smith": the word before may be the first surname, or the maiden name.
    const isGiven = sameGivenName(penultimate, penultimate);
    readings.push({
      first,
      middles: middles.slice(0, -1),
      surnames: [penultimate, ...surnames],
      cost: isGiven ? 0.1 : 0.05,
    });
  }
  const bare = words.flatMap((t) => t.bare);
  if (bare.join() !== surnames.join()) readings.push({ ...plain, surnames: bare, cost: 0.05 });
  if (maiden.length > 0)
    readings.push(
      { ...plain, surnames: maiden, cost: 0.05 },
      { ...plain, surnames: [...surnames, ...maiden], cost: 0.05 },
    );
  return readings.filter((reading) => reading.surnames.length > 0);
}

/** A word of a name: its hyphenated parts, with particles joined ("delacruz") and without ("cruz"). */
interface Token {
  parts: string[];
  bare: string[];
}

/** `isNatural`: the text begins with a given name, and Ben, Al or Van is one there. */
function tokens(text: string, isNatural = false): { words: Token[]; suffix: string | null } & Iterable<Token> {
  const words: Token[] = [];
  let suffix: string | null = null;
  let waiting = '';
  const raw = text.replace(/\./gu, ' ').split(/\s+/u).filter(Boolean);
  for (const [i, word] of raw.entries()) {
    const parts = fold(word).split(' ').filter(Boolean);
    const whole = parts.join('');
    if (whole === '') continue;
    const isLast = i === raw.length - 1;
    if (words.length === 0 && waiting === '' && titles.has(whole) && !isLast) continue;
    if (suffixes.has(whole) && (words.length > 0 || raw.length === 1)) suffix = suffixes.get(whole)!;
    else if (credentials.has(whole) && (words.length > 0 || raw.length === 1) && !isParticleHere(whole, isLast))
      continue;
    else if (
      particles.has(whole) &&
      !isLast &&
      !(isNatural && words.length === 0) &&
      word.replace(/[^a-z]/giu, '').length > 1
    )
      waiting += whole;
    else {
      const joined = waiting === '' ? parts : [waiting + parts[0], ...parts.slice(1)];
      words.push({ parts: joined, bare: parts });
      waiting = '';
    }
  }
  if (waiting !== '') words.push({ parts: [waiting], bare: [waiting] });
  return { words, suffix, [Symbol.iterator]: () => words[Symbol.iterator]() };
}

/** "do" is a degree at the end of a name and a Portuguese particle inside it. */
const isParticleHere = (word: string, isLast: boolean) => !isLast && particles.has(word);

/** Takes "(née Ruiz)", "(formerly Ruiz)" and a nickname in quotation marks out of a line. */
function withoutBrackets(line: string): { text: string; maiden: string[]; nickname: string | null } {
  let maiden: string[] = [];
  let nickname: string | null = null;
  const text = line
    .replace(
      /[("[]\s*(?:n[ée]e|formerly|fka|maiden(?:\s+name)?|born)?[:\s]*([^)"\]]*)[)"\]]/giu,
      (match, inner: string) => {
        const words = fold(inner).split(' ').filter(Boolean);
        if (match.startsWith('"')) nickname = words[0] ?? null;
        else if (words.length > 0) maiden = words;
        return ' ';
      },
    )
    .replace(/\b(?:n[ée]e|formerly|f\/?k\/?a)\s+([\p{L}'-]+)/giu, (_, inner: string) => {
      maiden = fold(inner).split(' ').filter(Boolean);
      return ' ';
    });
  return { text, maiden, nickname };
}
