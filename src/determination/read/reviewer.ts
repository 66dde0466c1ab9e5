import type { Affirmation, LetterRead } from '../model.ts';
import { remembering } from './remembered.ts';
import { splitStates, states } from './states.ts';

type Reviewer = LetterRead['reviewer'];

/** Each as nearly every letter words it, and in every wording. */
const affirmed: [Affirmation, string, RegExp][] = [
  ['no-affiliation', ' no affiliation with the ', /\bno\s+affiliation\s+with\b/i],
  ['five-years', 'more than five years', /more\s+than\s+(?:five|5)\s+years/i],
  ['twenty-four-hours', 'at least 24 hours a week', /at\s+least\s+(?:24|twenty-four)\s+hours\s+(?:a|per)\s+week/i],
  ['matched-expertise', 'selected based on', /selected\s+based\s+on|same\s+or\s+similar\s+special/i],
  ['knows-hierarchy', 'strength of evidence hierarchy', /strength\s+of\s+evidence\s+hierarchy/i],
];
const licensureLabel = /State(?:\(s\)|s)?\s+of\s+Licensure\s*:/i;
const certificationLabel =
  /Certification(?:\(s\)|s)?\s*\/?\s*Special(?:ty|ties)(?:\(s\))?\s*:|Certification(?:\(s\)|s)?\s*:/i;
const prose =
  /(?:Board[\s-]+Certified\s+in|\b(?:is|are)\s+(?:a\s+)?(?:licensed\s+(?:in\s+)?(?:Doctor\s+of\s+)?))\s*(?!to\s+practice)([^.;:]{2,200}?)[,\s]+(?:and|who)\s+(?:he\/she\s+)?is\s+licensed\s+to\s+practice\s+in\s+(?:the\s+states?\s+of\s+)?((?:D\.\s?C\.|[^.;]){2,160})[.;]/i;
const licensedOnly = /licensed\s+to\s+practice\s+in\s+(?:the\s+states?\s+of\s+)?((?:D\.\s?C\.|[^.;]){2,160})[.;]/i;
const certifiedOnly = /Board[\s-]+Certified\s+in\s+([^.;]{2,160}?)(?:,?\s+and\s+(?:is|has)\b|[.;])/i;
const subspecialty = /,?\s*(?:and\s+)?(?:has|with)\s+an?\s+sub-?specialty\s+(?:certification\s+)?in\s+/i;

/** Who decided, and whether the credentials stand in a block, as from 2015 on, or in prose (2013–14). */
export function readReviewer(text: string): { reviewer: Reviewer; block: boolean } {
  const licensure = findLabel(text, 'State(s) of Licensure:', licensureLabel);
  const certification = findLabel(text, 'Certification(s)/Specialty:', certificationLabel);
  const block = licensure !== null || certification !== null;
  const { licensedIn, certifications } = block ? fromBlock(text, licensure, certification) : fromProse(text);
  return { reviewer: { licensedIn, certifications, affirmations: readAffirmations(text) }, block };
}

type Place = [start: number, end: number];

function findLabel(text: string, usual: string, pattern: RegExp): Place | null {
  const at = text.indexOf(usual);
  if (at >= 0) return [at, at + usual.length];
  const match = pattern.exec(text);
  return match && [match.index, match.index + match[0].length];
}

/** They stand in one order nearly always: each is looked for after the one before it first. */
function readAffirmations(text: string): Affirmation[] {
  const said: Affirmation[] = [];
  let reached = 0;
  for (const [name, usual, words] of affirmed) {
    const at = text.indexOf(usual, reached);
    if (at < 0 && !words.test(text)) continue;
    said.push(name);
    reached = Math.max(at, reached);
  }
  return said;
}

type Credentials = Omit<Reviewer, 'affirmations'>;

function fromBlock(text: string, licensure: Place | null, certification: Place | null): Credentials {
  let licensed = licensure ? between(text, licensure, certification) : '';
  let certified = certification ? between(text, certification, licensure) : '';
  if (licensed === '' && certified !== '') [licensed, certified] = statesFirst(certified);
  return { licensedIn: statesIn(licensed).slice(), certifications: specialtiesIn(certified).slice() };
}

/** A few hundred reviewers sign all letters: their lists come back. */
const statesIn = remembering(splitStates);
const specialtiesIn = remembering((list) => splitSpecialties(list));

function between(text: string, label: Place, other: Place | null): string {
  const words = text.slice(label[1], other && other[0] > label[1] ? other[0] : text.length).trim();
  // A blank line ends the block; what follows is another paragraph.
  const blank = words.indexOf('\n\n');
  return blank < 0 ? words : words.slice(0, blank).trim();
}

/** Extracted column by column: both labels, then the states, then the specialties. */
function statesFirst(text: string): [string, string] {
  const names = [...text.matchAll(states)];
  let to = 0;
  for (const name of names) {
    if (!/^[\s,]*(?:and\s+)?$/.test(text.slice(to, name.index))) break;
    to = name.index + name[0].length;
  }
  return [text.slice(0, to), text.slice(to).trim()];
}

function fromProse(text: string): Credentials {
  const both = prose.exec(text);
  const certified = both?.[1] ?? certifiedOnly.exec(text)?.[1] ?? '';
  const licensed = both?.[2] ?? licensedOnly.exec(text)?.[1] ?? '';
  return {
    licensedIn: splitStates(licensed),
    certifications: certified.split(subspecialty).flatMap((part) => splitSpecialties(part, true)),
  };
}

/** Specialties whose own name has a comma or an "and". */
const whole =
  /(?:Physical Medicine|Allergy|Colon|Hospice|Obstetrics|Child|Psychiatry|Oral|Public Health|Trauma|Female Pelvic Medicine)(?:,| and| &) +(?:Rehabilitation|Immunology|Rectal Surgery|Palliative (?:Medicine|Care)|Gynecology|Adolescent Psychiatry|Neurology|Maxillofacial Surgery|General Preventive Medicine|Reconstructive Surgery)|Endocrinology, Diabetes,? (?:and|&) Metabolism/gi;

const oneName = /^[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}$/;

/** The specialties of a list; in prose "and" parts them too, where it is not in a specialty's own name. */
export function splitSpecialties(list: string, inProse = false): string[] {
  if (oneName.test(list)) return [list];
  const held: string[] = [];
  const masked = list.replace(whole, (name) => `\u0001${held.push(name) - 1}\u0002`);
  const parts = masked.split(inProse ? /\s*[,;]\s*(?:and\s+)?|\s+and\s+/ : /\s*[,;]\s*/);
  return parts
    .map((part) => part.replace(/\u0001(\d+)\u0002/g, (_, k: string) => held[Number(k)] ?? '').trim())
    .map((part) => part.replace(/^(?:and|in)\s+/i, '').replace(/[,.]+$/, ''))
    .filter((part) => part !== '');
}
