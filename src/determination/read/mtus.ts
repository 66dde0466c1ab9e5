import type { Citation } from '../model.ts';
import { splitList } from './commaList.ts';
import { dropEnd, dropStart } from './edges.ts';
import { readUsualMtus } from './usualMtus.ts';

/** Chapters of the MTUS as letters name them, 2013 on; the longer name before the shorter. */
const known = [
  'Neck and Upper Back Complaints',
  'Shoulder Complaints',
  'Shoulder Disorders',
  'Elbow Complaints',
  'Elbow Disorders',
  'Forearm, Wrist,? (?:and|&) Hand Complaints',
  'Hand, Wrist,? (?:and|&) Forearm Disorders',
  'Low Back Complaints',
  'Low Back Disorders',
  'Knee Complaints',
  'Knee Disorders',
  'Ankle and Foot Complaints',
  'Ankle and Foot Disorders',
  'Cervical and Thoracic Spine Disorders',
  'Hip and Groin Disorders',
  'Stress[- ]Related Conditions',
  'Eye(?: Disorders| Chapter)?',
  'Traumatic Brain Injury',
  'Workplace Mental Health(?:: [A-Z][A-Za-z -]+?)?',
  'Interstitial Lung Disease',
  'Occupational(?:/Work-Related)? Asthma',
  'Acupuncture(?: Medical)? Treatment',
  'Chronic Pain Medical Treatment',
  'Chronic Pain Treatment',
  'Chronic Pain',
  'Post-?[sS]urgical(?: Medical)? Treatment',
  'Opioids? Treatment',
  'Opioids',
  'General Approaches',
  'Initial Approaches to Treatment',
  'Cornerstones of Disability Prevention and Management',
  'Independent Medical Examinations and Consultations',
  'Pain, Suffering,? and the Restoration of Function',
  'Prevention',
];
const year = '((?:19|20)\\d\\d)';
const start = '(?:^|(?:,|;|\\.)?\\s+and\\s+|[,;.]\\s*(?:and\\s+)?)';
const acoem =
  '(?:(?:CA\\s+)?(?:MTUS[\\s/:,-]+)?(?:ACOEM|American College of Occupational and Environmental Medicine)(?:\\s*\\(ACOEM\\))?,?\\s*(?:(?:Occupational Medicine )?Practice )?(?:Guidelines,?\\s*)?(?:(?:2nd|Second|3rd|Third) (?:Edition|Ed\\.?),?\\s*)?(?:\\((?:19|20)\\d\\d\\),?\\s*)?)?';
const chapterNumber = '(?:Chapters?\\s+(\\d{1,2})[\\s,:(-]+)?';
const name = `((?:${known.join('|')})(?![a-z]))`;
const generic = "([A-Z][\\w/&'-]*(?: (?!Section|Page|Guidelines)[\\w/&'-]+){0,7}?)";
/** A chapter begins the text, or follows a comma or an "and"; a name not known is one only with its year. */
const chapter = new RegExp(
  `${start}(${acoem}${chapterNumber}(?:${name}\\)?(?: Medical)?(?: Guidelines?)?(?:,? \\(?${year}\\)?)?|${generic} ${year})(?: Guidelines?)?)(?=$|[\\s,.;:()])`,
  'g',
);

/** "Sections:", "Section(s) :", with or without the comma before it. */
const sectionLabel = /,?\s*Sections?\s?(?:\(s?\))?\s*[:;]\s*/gi;

/** The citations of an MTUS line: "<chapter> <year>, Section(s): a, b, and <chapter> …" or "<chapter> <topic> Page(s): n". */
export function readMtus(body: string): Citation[] {
  const written = dropEnd(body, ' .');
  const usual = readUsualMtus(written);
  if (usual) return usual;
  const text = written.replace(sectionLabel, ', Section(s): ');
  const respelled = text === written ? null : readUsualMtus(text);
  if (respelled) return respelled;
  const listed = /Section\(?s?\)?\s*:/i.exec(text)?.index ?? text.length;
  const chapters = [...text.matchAll(chapter)].filter((match, k) => k === 0 || !isTopic(match, listed));
  if (chapters.length === 0 || chapters[0]!.index > 0) return [single(text, body)];
  return chapters.map((match, k) => {
    const stretch = text.slice(match.index, chapters[k + 1]?.index ?? text.length);
    const raw = dropStart(stretch, ' ,;.').replace(/^and\s+/, '');
    return fromChapter(match, raw, text.slice(match.index + match[0].length, chapters[k + 1]?.index ?? text.length));
  });
}

/** Section titles name chapters too ("Opioids, criteria for use"): those are none unless a year or an "and" says so. */
function isTopic(match: RegExpExecArray, listed: number): boolean {
  if (match[4] !== undefined || match[6] !== undefined) return false;
  if (match.index > listed && !/\band\s/.test(match[0].slice(0, 6))) return true;
  return !/Guidelines?|Complaints|Disorders|Treatment|Conditions/.test(match[0]);
}

function fromChapter(match: RegExpExecArray, raw: string, rest: string): Citation {
  const [, whole, number, knownName, knownYear, genericName, genericYear] = match;
  const after = /^[ ,:;(]{0,4}(?:Chapter|Ch\.)\s+(\d{1,2})\b\)?/i.exec(rest);
  const { sections, pages } = readPlace(after ? rest.slice(after[0].length) : rest);
  const yearWritten =
    knownYear ??
    genericYear ??
    /\(((?:19|20)\d\d)\)/.exec(whole ?? '')?.[1] ??
    /^\s*\(((?:19|20)\d\d)\)/.exec(rest)?.[1];
  return {
    kind: 'mtus',
    source: /ACOEM|American College/.test(whole ?? '') ? 'ACOEM' : 'MTUS',
    guideline: (knownName ?? genericName ?? '').trim() || null,
    year: yearWritten ? Number(yearWritten) : null,
    chapter: number ?? after?.[1] ?? null,
    sections,
    pages,
    raw: dropEnd(raw, ' ,;.'),
  };
}

/** A line with no chapter that we know and no year. */
function single(text: string, body: string): Citation {
  const { sections, pages } = readPlace(text);
  const guideline = dropEnd(text.split(/\b(?:Section\(?s?\)? ?:|Page\(?s?\)? ?:)/i)[0]!, ' ,;:').replace(
    / Guidelines?$/,
    '',
  );
  return {
    kind: 'mtus',
    source: /ACOEM|American College of Occ/.test(text) ? 'ACOEM' : 'MTUS',
    guideline: guideline || null,
    year: Number(/(?:^|[\s(])((?:19|20)\d\d)(?=$|[\s).,])/.exec(text)?.[1] ?? 0) || null,
    chapter: /\bChapter\s+(\d{1,2})\b/i.exec(text)?.[1] ?? null,
    sections: /Section\(?s?\)?\s*:/i.test(text) ? sections : [],
    pages,
    raw: body.trim(),
  };
}

const pageLabel =
  /,?\s*\b(?:Page\(?s?\)?|pages|pgs?\.?|pp?\.)\s*:?\s*((?:[A-Z]?\d{1,4}(?:\s*[-–]\s*\d{1,4})?)(?:(?:\s*,\s*|\s*&\s*|\s+and\s+|\s+to\s+)\d{1,4}(?:\s*[-–]\s*\d{1,4})?)*)/gi;

/** Nearly no line has pages; the look for one is cheaper than the search. */
const mayHavePages = /\bp(?:age|g|p?\.)/i;

/** The pages named in a text, and the text without them. */
export function readPages(text: string): { pages: string[]; without: string } {
  const pages = new Set<string>();
  if (!mayHavePages.test(text)) return { pages: [], without: text };
  const without = text.replace(pageLabel, (_, list: string) => {
    for (const page of list.split(/\s*,\s*|\s*&\s*|\s+and\s+/)) if (page !== '') pages.add(page.replace(/\s/g, ''));
    return '';
  });
  return { pages: [...pages], without };
}

/** Sections and pages, from what follows the name of a chapter. */
export function readPlace(rest: string): { sections: string[]; pages: string[] } {
  if (rest === '') return { sections: [], pages: [] };
  const { pages, without } = readPages(rest);
  const label = /Section\(?s?\)?\s*:\s*/i.exec(without);
  const listed = label
    ? without.slice(label.index + label[0].length)
    : dropStart(dropStart(without, ' ,.:;)(-').replace(/^Guidelines?\b/, ''), ' ,.:;)-');
  const ended = dropEnd(dropEnd(listed, ' ,;.').replace(/(?:^|[ ,])and$/, ''), ' ,;.');
  const sections = splitList(ended).map((part) => dropEnd(part, ' .;:'));
  return {
    sections: sections.filter((part) => part !== '' && !/^\(?(?:19|20)\d\d\)?$/.test(part)),
    pages,
  };
}
