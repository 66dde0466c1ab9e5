import { type Stretch, sentencesOf } from './sentences.ts';

export const patientWord = /\b(?:patient|injured worker|claimant|applicant|employee|worker|individual|IW)\b(?!-)/i;

export interface AgeWord {
  age: number;
  /** A word for the person follows ("36-year-old worker"): guidelines speak of ages too. */
  ofPerson: boolean;
  raw: string;
  start: number;
  end: number;
}

const aged =
  /\b(\d{1,3})[- ]{1,2}(?:years?|yrs?|y)\.?[- ]?\/?(?:old|o)\b|\baged? (\d{2})\b(?!\s*(?:to|-|and (?:over|older)|or (?:over|older)))/gi;
const personAfter =
  /^[\s,]*(?:[\w-]+[\s,]+){0,4}(?:male|female|man|woman|gentleman|lady|patient|injured worker|claimant|applicant|worker|employee|individual|IW)\b/i;
/** Someone met in the story, or a guideline's group of patients, or the person at another time. */
const notNow =
  /\b(?:lift|assist|help|mov|transferr|restrain|car|attack|assault|struck|hit|feed|bath)\w* (?:\w+ ){0,3}$|\b(?:daughter|son|wife|husband|spouse|partner|mother|father|brother|sister|child|co-?worker)(?:,| who)?\s+(?:is |was |turned )?(?:now )?(?:an? )?$|\b(?:(?:patients|women|men|persons|people|those|adults|individuals|workers) (?:who are |over|under|with)?|(?:over|under|than|at|age[sd]? of|from|until|since|for|about|when \w+ was|when))\s+(?:a )?$|guidelines? [^.]*$|\bages? $/i;
const notAge =
  /^\s*(?:or (?:older|over)|and (?:older|over)|daughter|son|child|boy|girl|injury|fusion|surgery|fracture|scar|wound|tear|lesion|claim|case|condition|problem|history|hardware|implant|prosthe\w+|house|building|vehicle|car\b|truck|bus\b|co-?worker|client|student|records?|reports?|studies|MRI|x-?rays?)/i;

/** "48 year old", "now 36-year-old", "48 years old", "aged 51". Ages of others (a daughter) are left out. */
export function agesOf(text: string): AgeWord[] {
  const list: AgeWord[] = [];
  for (const m of text.matchAll(aged)) {
    const end = m.index + m[0].length;
    if (notNow.test(text.slice(Math.max(0, m.index - 40), m.index)) || notAge.test(text.slice(end, end + 40))) continue;
    const ofPerson = personAfter.test(text.slice(end, end + 80));
    list.push({ age: Number(m[1] ?? m[2]), ofPerson, raw: m[0], start: m.index, end });
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
  /\b(?:an? )?(?:(?:now )?\d{1,3}[- ]{1,2}(?:years?|yrs?)[- ]?old[,\s]+|(?:right|left)[- ]hand\w*(?: dominant)?[,\s]+|obese |pleasant |adult |married |single ){0,4}(male|female|man|woman|gentleman|lady)\b/gi;
/** "is a", "involves a", or the start of a sentence: said of the person and not of someone met in the story. */
const introduces =
  /(?:^|[.:;]\s+|\b(?:is|was|involves|concerns|concerning|regarding|this|as|individual|patient|worker|claimant|applicant|employee|that|indicate that)[,\s]+(?:an?|the|now|this)?\s*)$/i;
/** "Her husband is a …" */
const kin =
  /\b(?:wife|husband|spouse|mother|father|daughter|son|sister|brother|partner|supervisor|co-?worker)\b[^.;]{0,20}$/i;
const another =
  /^\s+(?:client|student|inmate|co-?worker|resident|customer|assist\w*|suspect|officer|driver|prisoner|child|passenger|dog)\b/i;

/** Where the person is called a man or a woman outright. */
export function sexesOf(text: string): SexWord[] {
  const list: SexWord[] = [];
  for (const m of text.matchAll(described)) {
    const end = m.index + m[0].length;
    const before = text.slice(Math.max(0, m.index - 40), m.index);
    const said = introduces.test(before) && !kin.test(before);
    if (!said || another.test(text.slice(end, end + 20))) continue;
    const sex = /^(?:female|woman|lady)$/i.test(m[1] as string) ? 'female' : 'male';
    list.push({ sex, raw: m[0], start: m.index, end });
  }
  return list;
}

/** Others who may be meant by "he" or "she". */
const others =
  /\b(?:physician|doctor|dr|provider|surgeon|therapist|psychologist|psychiatrist|chiropractor|acupuncturist|specialist|consultant|evaluator|examiner|AME|QME|nurse|podiatrist|dentist|attorney|adjuster|supervisor|co-?worker|employer|wife|husband|spouse|mother|father|daughter|son|sister|brother|child|partner|friend|caregiver|treater|MD|DO|DC|driver|customer|client|resident|inmate|student|boyfriend|girlfriend|reviewer|practitioner|clinician|orthopedist|neurologist|radiologist|internist|physiatrist|assistant|manager|boss|owner|teacher|trainer|colleague|instructor|officer|suspect|boy|girl|roommate|neighbor|man|woman|passenger|peer|staff|interpreter|judge|designee)s?\b/i;

export interface Pronoun extends SexWord {
  /** It can only mean the person. */
  sure: boolean;
}

/** What physicians do: then "he" is the one whose name was cut out. */
const physicianActs =
  /^\s*(?:also |then |further |has |had |is |was |does not |did not )*(?:recommend|request|prescrib|refer|opin|diagnos|not(?:es|ed)\b|order|advis|wrote|writes|document|indicat|believ|suggest|perform|examin|evaluat|treat|provid|plan(?:s|ned)? to|dispens|feels? (?:that )?the|states? that the|goes on|cites?|adds?|does not (?:specify|explain|discuss))/i;

const physicianPapers =
  /^\s*(?:\w+ )?(?:reports?|notes?|opinions?|recommendations?|letters?|evaluations?|examinations?|office|practice|RFA|requests?|impressions?|plan)\b/i;

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
  return [...sentence.text.matchAll(/(?<!\/\s?|\))\b(he|him|his|himself|she|her|hers|herself)\b(?!\s?\/)/gi)].map(
    (m) => {
      const start = sentence.start + m.index;
      const sex = /^h(?:e|im|is|imself)$/i.test(m[1] as string) ? 'male' : 'female';
      const owns = /^(?:his|her|hers)$/i.test(m[0]);
      const acts = (owns ? physicianPapers : physicianActs).test(sentence.text.slice(m.index + m[0].length));
      return {
        sex,
        raw: m[0],
        start,
        end: start + m[0].length,
        sure: alone && !acts && named >= 0 && named <= m.index,
      };
    },
  );
}
