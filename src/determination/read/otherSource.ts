import type { Citation } from '../model.ts';
import { splitList } from './commaList.ts';
import { dropEnd, dropStart } from './edges.ts';
import { readPages } from './mtus.ts';

const next =
  /,?\s*(?:and\s+)?\bOther\s+Medical\s+Treatment\s+Guidelines?(?:\(s\))?(?:\s+or\s+Medical\s+Evidence)?\s*:?\s*/i;
/** A new source begins after a stop, a semicolon or a comma. */
const another =
  /(?<=[.;,])\s+(?=(?:and\s+)?(?:Official\s+Disability\s+Guidelines|ODG\b|ACOEM\b|American\s+College\s+of\s+Occupational))/;
const mayHaveAnother = /[.;,]\s+(?:and\s+)?(?:Off|ODG|ACO|Ame)/;
/** Nearly all are ASCII, and found before the large tables of Unicode are asked. */
const word = /[A-Za-z\d]|[\p{L}\p{N}]/u;
const odg =
  /^(?:and\s+)?(?:the\s+)?(?:Official\s+Disabilit(?:y|ies)\s+Guidelines?(?:\s*,?\s*\(?ODG\)?)?|ODG(?:-TWC)?\b)/i;
const acoem = /ACOEM\b|American\s+College\s+of\s+Occupational/;
const year = /(?:^|[\s(,;])((?:19|20)\d\d)(?=$|[\s),.;:])/;

/** ODG's chapters as letters name them. */
const odgChapter =
  /^(?:Ankle|Burns|Carpal Tunnel|Diabetes|Elbow|Eye|Fitness for Duty|Forearm|Hand\b|Wrist|Head|Hernia|Hips?\b|Infectious|Knee|Low(?:er)? Back|Lumbar|Mental|Stress|Neck|Cervical|Pain\b|Pulmonary|Shoulder|Groin|Preface|Procedure)/i;

/** The citations of a source outside the MTUS: ODG by chapter and topic, ACOEM's later editions, journals, addresses. */
export function readOther(body: string): Citation[] {
  const citations: Citation[] = [];
  for (const part of body.includes('Other') ? body.split(next) : [body])
    for (const source of mayHaveAnother.test(part) ? part.split(another) : [part]) {
      const raw = dropEnd(source.trim(), ' ,;.');
      if (word.test(raw)) citations.push(readSource(raw));
    }
  return citations;
}

const USUAL = 'Official Disability Guidelines (ODG)';

function readSource(text: string): Citation {
  const named = text.startsWith(USUAL) ? USUAL.length : (odg.exec(text)?.[0].length ?? 0);
  if (named > 0) return readOdg(text, text.slice(named));
  const fromOdg = /\bODG\b|Official Disability Guidelines/i.test(text);
  const { pages } = readPages(text);
  return {
    kind: 'non-mtus',
    source: fromOdg ? 'ODG' : acoem.test(text) ? 'ACOEM' : 'other',
    guideline: text,
    year: yearOf(text),
    chapter: null,
    sections: [],
    pages,
    raw: text,
  };
}

function readOdg(raw: string, rest: string): Citation {
  const { pages } = readPages(rest);
  const body = dropStart(withoutEdition(rest), ' ,:;./()–-').replace(/^(?:19|20)\d\d(?=[ ,:;.)-])[ ,:;.)-]{1,9}/, '');
  const { chapter, topics } = chapterAndTopics(body);
  return {
    kind: 'non-mtus',
    source: 'ODG',
    guideline: 'Official Disability Guidelines',
    year: yearOf(rest),
    chapter,
    sections: topics,
    pages,
    raw,
  };
}

const edition = /\s?\((?:updated|acute|chronic|online|web|current|last update|trauma)[^()]{0,200}\)/gi;
const mayHaveEdition = /\((?:updated|acute|chronic|online|web|current|last update|trauma)/i;
const publisher =
  /,?\s?\b(?:Work Loss Data Institute|online version|web version|current version|treatment index)\b(?:\s?\([^()]{0,80}\))?/gi;

/** "(updated 11/22/16)", "(Acute & Chronic)", "(Online Version)" and the publisher say nothing of chapter or topic. */
function withoutEdition(rest: string): string {
  const body = mayHaveEdition.test(rest)
    ? rest.replace(edition, (_, at: number) =>
        /^ [A-Z]/.test(rest.slice(at + _.length, at + _.length + 2)) ? ', ' : '',
      )
    : rest;
  return /ersion|Work Loss|ndex/.test(body) ? body.replace(publisher, '') : body;
}

/** "Low Back - Lumbar & Thoracic Chapter: MRI", "Pain, Topical analgesics", "Neck and Upper Back Chapter/ CT". */
function chapterAndTopics(body: string): { chapter: string | null; topics: string[] } {
  const cut = /\b(?:chapter|section)\b\s?(?:[,:/;.–-]\s?)?/i.exec(body);
  if (cut && cut.index > 0 && odgChapter.test(body))
    return { chapter: trimmed(body.slice(0, cut.index)), topics: topicsOf(body.slice(cut.index + cut[0].length)) };
  if (!odgChapter.test(body)) return { chapter: null, topics: topicsOf(body) };
  const parts = splitList(body, ',:/;');
  const topics: string[] = [];
  for (let k = 1; k < parts.length; k++) addTopic(topics, parts[k]!);
  return { chapter: trimmed(parts[0]!), topics };
}

function topicsOf(text: string): string[] {
  const topics: string[] = [];
  for (const part of splitList(text, ',:;')) addTopic(topics, part);
  return topics.some((topic) => bareYear.test(topic)) ? topics.filter((topic) => !bareYear.test(topic)) : topics;
}
const bareYear = /^(?:19|20)\d\d$/;

function addTopic(topics: string[], part: string): void {
  const topic = trimmed(part);
  if (topic !== '') topics.push(topic);
}
function trimmed(text: string): string {
  return dropEnd(text.trim(), ' -–:;,./');
}
function yearOf(text: string): number | null {
  const match = year.exec(text);
  return match ? Number(match[1]) : null;
}
