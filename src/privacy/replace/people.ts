import type { Role } from '../kinds.ts';
import { particles, suffixes, titles } from '../names/context.ts';
import type { Span } from '../span.ts';
import { keyOf } from '../tokens.ts';

/** What a role is called: the first bearer, and the noun for further ones (`the second physician`). */
const words: Record<Role, { first: string; noun: string }> = {
  worker: { first: 'the injured worker', noun: 'worker' },
  physician: { first: 'the treating physician', noun: 'physician' },
  'requesting-physician': { first: 'the requesting physician', noun: 'requesting physician' },
  reviewer: { first: 'the reviewer', noun: 'reviewer' },
  therapist: { first: 'the therapist', noun: 'therapist' },
  nurse: { first: 'the nurse', noun: 'nurse' },
  adjuster: { first: 'the claims adjuster', noun: 'claims adjuster' },
  attorney: { first: 'the attorney', noun: 'attorney' },
  judge: { first: 'the judge', noun: 'judge' },
  interpreter: { first: 'the interpreter', noun: 'interpreter' },
  relative: { first: 'the family member', noun: 'family member' },
  coworker: { first: 'the coworker', noun: 'coworker' },
  person: { first: 'another person', noun: 'person' },
  employer: { first: 'the employer', noun: 'employer' },
  facility: { first: 'the medical facility', noun: 'medical facility' },
  insurer: { first: 'the claims administrator', noun: 'claims administrator' },
  'law-firm': { first: 'the law firm', noun: 'law firm' },
  organization: { first: 'the organization', noun: 'organization' },
};
const ordinals = [
  '',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

/** Bearers seen so far in one letter; the same one gets the same words again. */
export interface Cast {
  /** Surname or firm → the one meant. */
  bearers: Map<string, Bearer>;
  counts: Map<Role, number>;
  /** First name → the key of the one who bears it with a surname. */
  firsts: Map<string, string>;
}

interface Bearer {
  role: Role;
  words: string;
}

export const newCast = (): Cast => ({ bearers: new Map(), counts: new Map(), firsts: new Map() });

/** Names every bearer with the best role any of its mentions gave, before the first word is replaced. */
export function castOf(text: string, spans: readonly Span[]): Cast {
  const cast = newCast();
  const named = spans.filter((span) => isBearer(span));
  const told = new Map<string, Role>();
  for (const span of named) addFirst(cast.firsts, span);
  for (const span of named) {
    const key = bearerKey(span, told, cast.firsts);
    const role = roleOf(text, span);
    const before = told.get(key);
    if (before === undefined || (before === 'person' && role !== 'person')) told.set(key, role);
  }
  const worker = soleTitled(named, told, cast.firsts);
  for (const span of named) {
    const key = bearerKey(span, told, cast.firsts);
    if (cast.bearers.has(key)) continue;
    const role = key === worker ? 'worker' : (told.get(key) ?? 'person');
    cast.bearers.set(key, { role, words: nextWords(cast, role) });
  }
  return cast;
}

/** The words for a span's bearer. */
export const wordsFor = (cast: Cast, span: Span): string => {
  const keys = new Map([...cast.bearers].map(([key, bearer]) => [key, bearer.role]));
  return cast.bearers.get(bearerKey(span, keys, cast.firsts))?.words ?? 'another person';
};

export const isBearer = (span: Span): boolean =>
  span.kind === 'name' || span.kind === 'employer' || span.kind === 'facility' || span.kind === 'organization';

function nextWords(cast: Cast, role: Role): string {
  const count = cast.counts.get(role) ?? 0;
  cast.counts.set(role, count + 1);
  const { first, noun } = words[role];
  if (role === 'worker' || count === 0) return first;
  const ordinal = ordinals[count];
  if (ordinal === undefined) return `${noun} number ${count + 1}`;
  return role === 'person' ? `a ${ordinal} person` : `the ${ordinal} ${noun}`;
}

/** `Mr. Okafor`, with nobody called the patient: the letter is about him. */
function soleTitled(
  named: readonly Span[],
  told: ReadonlyMap<string, Role>,
  firsts: ReadonlyMap<string, string>,
): string | null {
  if ([...told.values()].includes('worker')) return null;
  const titled = named.filter((span) => /^(?:mr|mrs|ms|miss|mx|sr|sra|srta)\b/i.test(span.text));
  const first = titled.find((span) => told.get(bearerKey(span, told, firsts)) === 'person');
  return first ? bearerKey(first, told, firsts) : null;
}

function roleOf(text: string, span: Span): Role {
  if (span.role) return span.role;
  if (span.kind !== 'name') return span.kind === 'employer' || span.kind === 'facility' ? span.kind : 'organization';
  return ofPatient.test(text.slice(span.end, span.end + 48)) ? 'worker' : 'person';
}

/** What is said of the injured worker and of nobody else in a letter. */
const ofPatient =
  /^(?:['’]s (?:symptoms|complaints|injury|condition|pain|job|employer)\b|,? (?:(?:is )?(?:a|an) (?:\d|ninety|right|left|injured|male|female|worker|patient|retired)|presents|returned to|returns|sustained|underwent|complains|denies|slipped|tripped|fell|was injured|lives|is \d\d|injured (?:his|her|their)|(?:reports|reported|states) (?:that )?(?:the |his |her )?(?:pain|no |symptoms|numbness|relief)))/;

/** People by surname and, where a mention bears only one name, whichever bearer holds that part. */
function bearerKey(span: Span, known: ReadonlyMap<string, unknown>, firsts: ReadonlyMap<string, string>): string {
  const parts = partsOf(span.text);
  if (span.kind !== 'name') return `${span.kind}:${parts.join(' ')}`;
  const inverted = isInverted(span.text) && parts.length > 1;
  const surname = (inverted ? parts[0] : parts[parts.length - 1]) ?? keyOf(span.text);
  const first = (inverted ? parts[1] : parts.length > 1 ? parts[0] : undefined)?.charAt(0) ?? '';
  const exact = `${surname}/${first}`;
  if (known.has(exact)) return exact;
  for (const key of known.keys()) {
    if (key.startsWith(`${surname}/`) && (first === '' || key.endsWith('/'))) return key;
  }
  return (first === '' ? firsts.get(surname) : undefined) ?? exact;
}

function addFirst(firsts: Map<string, string>, span: Span): void {
  const parts = partsOf(span.text);
  if (span.kind !== 'name' || parts.length < 2) return;
  const [first, surname] = isInverted(span.text) ? [parts[1]!, parts[0]!] : [parts[0]!, parts[parts.length - 1]!];
  if (first.length > 2 && !firsts.has(first)) firsts.set(first, `${surname}/${first.charAt(0)}`);
}

const dropped =
  /^(?:md|do|dc|dpm|phd|psyd|qme|ame|rn|np|pa|pt|dpt|esq|jd|facs|fnp|lac|lcsw|ot|otr|dds|od|m|d|ph|inc|llc|corp|the)$/;

const partsOf = (name: string): string[] =>
  (name.match(/\p{L}[\p{L}\p{M}'’‘-]*/gu) ?? [])
    .map(keyOf)
    .filter(
      (part, at) => !titles.has(part) && !suffixes.has(part) && !particles.has(part) && !(at > 0 && dropped.test(part)),
    );

/** `Lopez, Maria`, not `Maria Lopez, M.D.`. */
function isInverted(name: string): boolean {
  const [before = '', after] = name.split(',');
  if (after === undefined || partsOf(`x ${after}`).length < 2) return false;
  return !before
    .trim()
    .replace(/^(?:(?:dr|mr|mrs|ms)\.? )?(?:de la |de |del |van |von |la )?/i, '')
    .includes(' ');
}
