import type { Citation } from '../model.ts';
import { readMtus } from './mtus.ts';
import { readOther } from './otherSource.ts';

/** The two bases of a decision, as the prose of 2013 and early 2014 tells them. */
export interface Bases {
  administrator: Citation[];
  reviewer: Citation[];
}

const subject =
  /\b(?:The\s+)?(Claims\s+Administrator|(?:Expert|Physician|Professional)\s+Reviewer)(?:'s)?\s+(?=based|relied|found|did|cited|used|stated|also|determined|utilized|referenced)/gi;
const nothing =
  /\b(?:did\s+not\s+(?:cite|provide|reference|use|identify|state)|no\s+(?:evidence[- ]based\s+)?(?:criteria|guidelines?)\s+(?:was|were))\b/i;
const same =
  /\bfound\s+the\s+(?:guidelines?|sections?(?:\s+of\s+the\s+MTUS)?|referenced\s+section\S*)\s+(?:used|cited|of\s+the\s+MTUS\s+used)\s+by\s+the\s+Claims\s+Administrator\b/i;
const lead =
  /^.*?\b(?:based\s+(?:its|his\/her|his|her|their)\s+(?:\/her\s+)?decision\s+(?:up)?on|relied\s+(?:up)?on|cited|used|utilized|referenced|determined\s+that)\s+(?:the\s+)?/is;
/** "which is part of the MTUS", "a medical treatment guideline that is not part of the Medical Treatment Utilization Schedule (MTUS)" */
const part =
  /[,;]?\s*\(?(?:(?:all\s+of\s+)?(?:which|that)\s+(?:is|are)\s+|an?\s+medical\s+treatment\s+guidelines?,?\s+(?:(?:which|that)\s+is\s+)?)?(not\s+)?(?:an?\s+)?part\s+of\s+the\s+(?:California\s+)?(?:Medical\s+Treatment\s+Utilization\s+Schedule(?:\s*\(MTUS\))?|MTUS)\)?/gi;
const another =
  /[,;]?\s+(?:and|as\s+well\s+as)\s+(?:on\s+)?(?:the\s+)?(?=Official\s+Disability|ODG\b|ACOEM\b|American\s+College|Non-?MTUS|MTUS\b|CA\s+MTUS|Chronic\s+Pain|Post-?surgical|Acupuncture\s+Medical)/i;

const anyName = /[A-Za-z]{3}/;
const source = /\b(?:ODG|Official\s+Disability|ACOEM|MTUS|Guidelines?|Complaints)\b/;

/** Reads "The Claims Administrator based its decision on …. The Expert Reviewer …" sentence by sentence. */
export function readBases(text: string): Bases {
  const marks = [...text.matchAll(subject)];
  const bases: Bases = { administrator: [], reviewer: [] };
  for (const [k, mark] of marks.entries()) {
    const statement = text.slice(mark.index, marks[k + 1]?.index ?? text.length).trim();
    const whose = /^Claims/i.test(mark[1]!) ? 'administrator' : 'reviewer';
    for (const citation of readStatement(statement, bases)) add(bases[whose], citation);
  }
  if (marks.length === 0 && text.trim() !== '') bases.reviewer.push(...sourcesOf(text));
  return { administrator: bases.administrator, reviewer: bases.reviewer };
}

/** "Nothing was cited" stands only where nothing else was. */
function add(list: Citation[], citation: Citation): void {
  const none = list.findIndex((other) => other.kind === 'none');
  if (citation.kind === 'none' && list.length > 0) return;
  if (none >= 0) list.splice(none, 1);
  list.push(citation);
}

function readStatement(statement: string, bases: Bases): Citation[] {
  if (same.test(statement))
    return bases.administrator.map((citation) => ({ ...citation, raw: firstSentence(statement) }));
  const told = lead.exec(statement);
  if (told) return sourcesOf(statement.slice(told[0].length));
  if (!nothing.test(statement) || /did\s+not\s+base/i.test(statement)) return [];
  return [
    {
      kind: 'none',
      source: null,
      guideline: null,
      year: null,
      chapter: null,
      sections: [],
      pages: [],
      raw: firstSentence(statement),
    },
  ];
}

function firstSentence(text: string): string {
  return /^.*?[.](?=\s+[A-Z]|$)/s.exec(text)?.[0] ?? text;
}

/** Each source with what is said of it: part of the MTUS or not; where nothing is said, its name tells. */
function sourcesOf(text: string): Citation[] {
  // A sentence later is about something else: "The provider did not dispute the guidelines …".
  const sentence = text.split(/\.\s+(?=The\s+(?:provider|expert|physician|claims|guidelines)\b)/i)[0]!;
  const citations: Citation[] = [];
  let from = 0;
  for (const said of [...sentence.matchAll(part), null]) {
    const stretch = sentence.slice(from, said?.index ?? sentence.length);
    from = said ? said.index + said[0].length : sentence.length;
    // After the last "part of the MTUS" a sentence may go on about something else.
    const names = said !== null || citations.length === 0 ? anyName : source;
    const named = stretch
      .split(another)
      .map(bare)
      .filter((name) => names.test(name));
    for (const name of named) citations.push(...readNamed(name, said === null ? null : said[1] === undefined));
  }
  return citations;
}

function bare(name: string): string {
  return name.replace(/^[\s,;:.]*(?:and\s+)?(?:on\s+)?(?:the\s+)?/i, '').replace(/[\s,;:]+$/, '');
}

function readNamed(name: string, inMtus: boolean | null): Citation[] {
  const outside = /^Non-?MTUS\b[\s:,-]*/i.exec(name);
  if (outside) return readOther(name.slice(outside[0].length));
  const inside =
    /^(?:CA\s+|California\s+)?(?:MTUS|Medical Treatment Utilization Schedule(?:\s*\(MTUS\))?)\b[\s:,-]*/i.exec(name);
  const isMtus =
    inMtus ??
    (inside !== null ||
      /Chronic Pain Medical|Post-?surgical|Acupuncture Medical|Complaints|ACOEM.*(?:2004|2nd|Second)/i.test(name));
  if (!isMtus) return readOther(name);
  return readMtus(inside && inside[0].length < name.length ? name.slice(inside[0].length) : name);
}
