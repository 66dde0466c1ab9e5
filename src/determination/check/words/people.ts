import { type Stretch, sentencesOf } from './sentences.ts';

export const patientWord = /\b(?:patient|injured worker|claimant|applicant|employee|worker|individual|IW)\b/iu;

export interface AgeWord {
  age: number;
  raw: string;
  start: number;
  end: number;
}

/** "48 year old", "now 36-year-old", "48 years old", "aged 51". Ages of others (a daughter) are left out. */
export function agesOf(text: string): AgeWord[] {
  const list: AgeWord[] = [];
  for (const m of text.matchAll(
    /\b(\d{1,3})[- ]{1,2}(?:years?|yrs?|y)\.?[- ]?\/?(?:old|o)\b|\baged? (\d{2})\b(?!\s*(?:to|-|and (?:over|older)|or (?:over|older)))/giu,
  )) {
    const before = text.slice(Math.max(0, m.index - 60), m.index);
    const after = text.slice(m.index + m[0].length, m.index + m[0].length + 40);
    if (
      /\b(?:daughter|son|wife|husband|mother|father|child|patients (?:over|under|with)|(?:over|under|than|at|age[sd]? of|from|until|when \w+ was)\s+(?:a )?)$|guideline|ages? /iu.test(
        before.slice(-26),
      )
    )
      continue;
    if (
      /^\s*(?:or (?:older|over)|and (?:older|over)|daughter|son|child|boy|girl|injury|fusion|surgery|fracture)/iu.test(
        after,
      )
    )
      continue;
    list.push({ age: Number(m[1] ?? m[2]), raw: m[0], start: m.index, end: m.index + m[0].length });
  }
  return list;
}

export type Sex = 'male' | 'female';

export interface SexWord {
  sex: Sex;
  raw: string;
  start: number;
  end: number;
}

const described =
  /\b(?:(?:\d{1,3}[- ]{1,2}(?:year|yr)s?[- ]?old|right[- ]hand\w*(?: dominant)?|left[- ]hand\w*(?: dominant)?|this|an?|obese|pleasant|adult)[,\s]+)+(?:\w+[- ]){0,2}?(male|female|man|woman|gentleman|lady)\b/giu;

/** Where the person is called a man or a woman outright. */
export function sexesOf(text: string): SexWord[] {
  const list: SexWord[] = [];
  for (const m of text.matchAll(described)) {
    const sex = /^(?:female|woman|lady)$/iu.test(m[1] as string) ? 'female' : 'male';
    list.push({ sex, raw: m[0], start: m.index, end: m.index + m[0].length });
  }
  return list;
}

/** Others who may be meant by "he" or "she". */
const others =
  /\b(?:physician|doctor|dr|provider|surgeon|therapist|psychologist|psychiatrist|chiropractor|acupuncturist|specialist|consultant|evaluator|examiner|AME|QME|nurse|podiatrist|dentist|attorney|adjuster|supervisor|co-?worker|employer|wife|husband|spouse|mother|father|daughter|son|sister|brother|child|partner|friend|caregiver|treater|MD|DO|DC|driver|man|woman|customer|client|resident|inmate|student|boyfriend|girlfriend)s?\b/iu;

/**
 * Pronouns that can only mean the person: the sentence names the person before the pronoun and no one else,
 * and the sentence before it names no one else either.
 */
export function personalPronouns(text: string): (SexWord & { sure: boolean })[] {
  const list: (SexWord & { sure: boolean })[] = [];
  let before: Stretch | undefined;
  for (const sentence of sentencesOf(text)) {
    const alone = !others.test(sentence.text) && !(before && others.test(before.text));
    const named = sentence.text.search(patientWord);
    for (const m of sentence.text.matchAll(/\b(he|him|his|himself|she|her|hers|herself)\b(?!\/)/giu)) {
      if (/[/]\s*$/u.test(sentence.text.slice(0, m.index))) continue;
      const start = sentence.start + m.index;
      const sex = /^h(?:e|im|is|imself)$/iu.test(m[1] as string) ? 'male' : 'female';
      list.push({ sex, raw: m[0], start, end: start + m[0].length, sure: alone && named >= 0 && named < m.index });
    }
    before = sentence;
  }
  return list;
}
