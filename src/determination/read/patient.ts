import type { LetterRead, Unread } from '../model.ts';
import { type Age, findAges } from './patientAges.ts';

type Patient = LetterRead['patient'];
type Sex = 'male' | 'female';

const sexWord = /\b((?:fe)?male|woman|man|gentleman|lady)\b/gi;
const firstSex = new RegExp(sexWord.source, 'i');
const STOP = 46;
const SEMICOLON = 59;
const title = /\b(Mr|Mrs|Ms|Miss)\b\.?/g;
const pronoun = /(?<!\/)\b(he|his|him|himself|she|her|hers|herself)\b(?!\/)/gi;

/**
 * Age and sex as the summary gives them. Null when it does not say, or says two different things; then the words
 * stand in `unread`. Pronouns count only where no noun says it, and only when all of them agree.
 */
export function readPatient(summary: string | null, unread: Unread[]): Patient {
  if (summary === null) return { age: null, sex: null };
  const ages = findAges(summary);
  return { age: oneAge(ages, unread), sex: readSex(summary, ages, unread) };
}

function oneAge(ages: Age[], unread: Unread[]): number | null {
  if (ages.length === 1) return ages[0]!.age;
  const different = new Map(ages.map((one) => [one.age, one.text]));
  if (different.size > 1)
    unread.push({ text: [...different.values()].join(' / '), why: 'age: the summary gives more than one' });
  return different.size === 1 ? ages[0]!.age : null;
}

function readSex(summary: string, ages: Age[], unread: Unread[]): Sex | null {
  // The words beside an age are the patient's; others may be a nurse's or a spouse's.
  const said = sexesBesideAges(summary, ages);
  if (said.size === 0) {
    for (const match of summary.matchAll(title)) said.set(match[1] === 'Mr' ? 'male' : 'female', match[0]);
  }
  if (said.size === 0) for (const match of summary.matchAll(sexWord)) said.set(sexOf(match[0]), match[0]);
  if (said.size === 0) return sexByPronouns(summary);
  if (said.size > 1) unread.push({ text: [...said.values()].join(' / '), why: 'sex: the summary says both' });
  return said.size === 1 ? [...said.keys()][0]! : null;
}

function sexesBesideAges(summary: string, ages: Age[]): Map<Sex, string> {
  const said = new Map<Sex, string>();
  for (const { start, end } of ages) {
    const word =
      firstSex.exec(clauseAfter(summary, end))?.[0] ??
      summary
        .slice(Math.max(0, start - 20), start)
        .match(sexWord)
        ?.at(-1);
    if (word) said.set(sexOf(word), word);
  }
  return said;
}

/** What is said up to the next stop, not far. */
function clauseAfter(summary: string, from: number): string {
  const most = Math.min(from + 40, summary.length);
  let to = from;
  while (to < most && summary.charCodeAt(to) !== STOP && summary.charCodeAt(to) !== SEMICOLON) to++;
  return summary.slice(from, to);
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
