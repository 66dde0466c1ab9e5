import type { LetterRead, Unread } from '../model.ts';

type Patient = LetterRead['patient'];
type Sex = 'male' | 'female';

const aged =
  /(?<![\d/.-])(\d{1,3})\s*-?\s*(?:years?|yrs?|y)\s*[-.\s/]\s*-?\s*(?:old|o(?:ld)?\b)|\b(?:aged?|age of)\s*:?\s*(\d{1,3})\b(?!\s*(?:days|weeks|months|%))|(?<![\d/.-])(\d{1,3})\s*(?:year|yr)s?old/gi;
/** What follows an age that is not the patient's. */
const another =
  /^[\s,]*(?:\w+\s+){0,1}(?:son|daughter|child|children|boy|girl|injur(?:y|ies)\b|mri|x-?ray|report|study|fracture|scar|surgery|history of)/i;
const anotherBefore = /\b(?:son|daughter|wife|husband|mother|father|brother|sister|child|children)\b[^.]{0,20}$/i;
const sexWord = /\b((?:fe)?male|woman|man|gentleman|lady)\b/gi;
const title = /\b(Mr|Mrs|Ms|Miss)\b\.?/g;
const pronoun = /(?<!\/)\b(he|his|him|himself|she|her|hers|herself)\b(?!\/)/gi;

/**
 * Age and sex as the summary gives them. Null when it does not say, or says two different things; then the words
 * stand in `unread`. Pronouns count only where no noun says it, and only when all of them agree.
 */
export function readPatient(summary: string | null, unread: Unread[]): Patient {
  if (summary === null) return { age: null, sex: null };
  return { age: readAge(summary, unread), sex: readSex(summary, unread) };
}

function readAge(summary: string, unread: Unread[]): number | null {
  const found = new Map<number, string>();
  for (const match of summary.matchAll(aged)) {
    const age = Number(match[1] ?? match[2] ?? match[3]);
    const after = summary.slice(match.index + match[0].length, match.index + match[0].length + 40);
    const before = summary.slice(Math.max(0, match.index - 40), match.index);
    if (age < 14 || age > 110 || another.test(after) || anotherBefore.test(before)) continue;
    found.set(age, match[0]);
  }
  if (found.size > 1)
    unread.push({ text: [...found.values()].join(' / '), why: 'age: the summary gives more than one' });
  return found.size === 1 ? [...found.keys()][0]! : null;
}

function readSex(summary: string, unread: Unread[]): Sex | null {
  // The words beside an age are the patient's; others may be a nurse's or a spouse's.
  const said = sexesBesideAges(summary);
  if (said.size === 0) {
    for (const match of summary.matchAll(title)) said.set(match[1] === 'Mr' ? 'male' : 'female', match[0]);
  }
  if (said.size === 0) for (const match of summary.matchAll(sexWord)) said.set(sexOf(match[0]), match[0]);
  if (said.size === 0) return sexByPronouns(summary);
  if (said.size > 1) unread.push({ text: [...said.values()].join(' / '), why: 'sex: the summary says both' });
  return said.size === 1 ? [...said.keys()][0]! : null;
}

function sexesBesideAges(summary: string): Map<Sex, string> {
  const said = new Map<Sex, string>();
  for (const match of summary.matchAll(aged)) {
    const from = match.index + match[0].length;
    const clause = /^[^.;]{0,40}/.exec(summary.slice(from, from + 40))![0];
    const word =
      clause.match(sexWord)?.[0] ??
      summary
        .slice(Math.max(0, match.index - 20), match.index)
        .match(sexWord)
        ?.at(-1);
    if (word) said.set(sexOf(word), word);
  }
  return said;
}

function sexOf(word: string): Sex {
  return /^(?:female|woman|lady)$/i.test(word) ? 'female' : 'male';
}

function sexByPronouns(summary: string): Sex | null {
  const counts: Record<Sex, number> = { male: 0, female: 0 };
  let owned = false;
  for (const [word] of summary.matchAll(pronoun)) {
    counts[/^(?:she|her)/i.test(word) ? 'female' : 'male']++;
    if (!/^s?he$/i.test(word)) owned = true;
  }
  if (counts.male > 0 && counts.female > 0) return null;
  // One "he" alone may be the physician.
  if (counts.male + counts.female < 2 && !owned) return null;
  return counts.male > 0 ? 'male' : counts.female > 0 ? 'female' : null;
}
