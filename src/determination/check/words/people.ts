import { type Stretch, sentencesOf } from './sentences.ts';

export const patientWord = /\b(?:patient|injured worker|claimant|applicant|employee|worker|individual|IW)\b/iu;

export interface AgeWord {
  age: number;
  raw: string;
  start: number;
  end: number;
}

const aged =
  /\b(\d{1,3})[- ]{1,2}(?:years?|yrs?|y)\.?[- ]?\/?(?:old|o)\b|\baged? (\d{2})\b(?!\s*(?:to|-|and (?:over|older)|or (?:over|older)))/giu;
/** Someone met in the story, or a guideline's group of patients, or the person at another time. */
const notNow =
  /\b(?:lift|assist|help|mov|transferr|restrain|car|attack|assault|struck|hit|feed|bath)\w* (?:\w+ ){0,3}$|\b(?:daughter|son|wife|husband|mother|father|child|patients (?:over|under|with)|(?:over|under|than|at|age[sd]? of|from|until|since|for|about|when \w+ was|when))\s+(?:a )?$|guidelines? [^.]*$|\bages? $/iu;
const notAge =
  /^\s*(?:or (?:older|over)|and (?:older|over)|daughter|son|child|boy|girl|injury|fusion|surgery|fracture|records?|reports?|studies|MRI|x-?rays?)/iu;

/** "48 year old", "now 36-year-old", "48 years old", "aged 51". Ages of others (a daughter) are left out. */
export function agesOf(text: string): AgeWord[] {
  const list: AgeWord[] = [];
  for (const m of text.matchAll(aged)) {
    const end = m.index + m[0].length;
    if (notNow.test(text.slice(Math.max(0, m.index - 40), m.index)) || notAge.test(text.slice(end, end + 40))) continue;
    list.push({ age: Number(m[1] ?? m[2]), raw: m[0], start: m.index, end });
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
  /\b(?:an? )?(?:(?:now )?\d{1,3}[- ]{1,2}(?:years?|yrs?)[- ]?old[,\s]+|(?:right|left)[- ]hand\w*(?: dominant)?[,\s]+|obese |pleasant |adult |married |single ){0,4}(male|female|man|woman|gentleman|lady)\b/giu;
/** "is a", "involves a", or the start of a sentence: said of the person and not of someone met in the story. */
const introduces =
  /(?:^|[.:;]\s+|\b(?:is|was|involves|concerns|concerning|regarding|this|as|individual|patient|worker|claimant|applicant|employee|that|indicate that)[,\s]+(?:an?|the|now|this)?\s*)$/iu;
const another =
  /^\s+(?:client|student|inmate|co-?worker|resident|customer|assist\w*|suspect|officer|driver|prisoner|child|passenger|dog)\b/iu;

/** Where the person is called a man or a woman outright. */
export function sexesOf(text: string): SexWord[] {
  const list: SexWord[] = [];
  for (const m of text.matchAll(described)) {
    const end = m.index + m[0].length;
    const said = introduces.test(text.slice(Math.max(0, m.index - 40), m.index));
    if (!said || another.test(text.slice(end, end + 20))) continue;
    const sex = /^(?:female|woman|lady)$/iu.test(m[1] as string) ? 'female' : 'male';
    list.push({ sex, raw: m[0], start: m.index, end });
  }
  return list;
}

/** Others who may be meant by "he" or "she". */
const others =
  /\b(?:physician|doctor|dr|provider|surgeon|therapist|psychologist|psychiatrist|chiropractor|acupuncturist|specialist|consultant|evaluator|examiner|AME|QME|nurse|podiatrist|dentist|attorney|adjuster|supervisor|co-?worker|employer|wife|husband|spouse|mother|father|daughter|son|sister|brother|child|partner|friend|caregiver|treater|MD|DO|DC|driver|customer|client|resident|inmate|student|boyfriend|girlfriend|reviewer)s?\b/iu;

export interface Pronoun extends SexWord {
  /** It can only mean the person. */
  sure: boolean;
}

/**
 * Pronouns, and whether they can only mean the person: this sentence or the one before names the person first, and
 * neither names anyone else.
 */
export function personalPronouns(text: string): Pronoun[] {
  const list: Pronoun[] = [];
  let before: Stretch | undefined;
  for (const sentence of sentencesOf(text)) {
    list.push(...pronounsIn(sentence, before));
    before = sentence;
  }
  return list;
}

function pronounsIn(sentence: Stretch, before: Stretch | undefined): Pronoun[] {
  const alone = !others.test(sentence.text) && !(before && others.test(before.text));
  const named = before && patientWord.test(before.text) ? 0 : sentence.text.search(patientWord);
  return [...sentence.text.matchAll(/(?<!\/\s?)\b(he|him|his|himself|she|her|hers|herself)\b(?!\s?\/)/giu)].map((m) => {
    const start = sentence.start + m.index;
    const sex = /^h(?:e|im|is|imself)$/iu.test(m[1] as string) ? 'male' : 'female';
    return { sex, raw: m[0], start, end: start + m[0].length, sure: alone && named >= 0 && named <= m.index };
  });
}
