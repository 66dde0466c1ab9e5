import type { Page } from '../pages/page.ts';
import { cuesOn } from './classify.ts';
import { type DocumentProposal, describeDocument } from './describeDocument.ts';
import { sameName } from './names.ts';
import { readPatient } from './patient.ts';
import { rowsOf } from './place.ts';

/** A run of pages of a bundle that seems to be one document. */
export interface SplitPart {
  /** Page numbers of the bundle, both included. */
  from: number;
  to: number;
  /** How sure its beginning is. */
  confidence: number;
  because: string[];
  proposal: DocumentProposal;
}

interface Sight {
  page: Page;
  titles: Set<string>;
  /** `Page 2 of 5`. */
  counted: { at: number; of: number } | undefined;
  head: string;
  foot: string;
  name: string | null;
}

const threshold = 3;

/** Proposes where the documents of a bundle begin: titles, page counts, letterheads, feet and names are weighed. */
export function splitBundle(pages: readonly Page[]): SplitPart[] {
  const sights = [...pages].sort((a, b) => a.number - b.number).map(sightOf);
  const parts: { first: number; score: number; because: string[] }[] = [];
  for (const [at, sight] of sights.entries()) {
    const signs = at === 0 ? [[9, 'the first page'] as const] : signsBetween(sights[at - 1]!, sight);
    const score = signs.reduce((sum, [weight]) => sum + weight, 0);
    if (score >= threshold)
      parts.push({ first: at, score, because: signs.filter(([weight]) => weight > 0).map(([, words]) => words) });
  }
  return parts.map(({ first, score, because }, index) => {
    const own = sights.slice(first, parts[index + 1]?.first ?? sights.length).map((sight) => sight.page);
    const confidence = Math.min(0.98, score / (score + 2));
    return { from: own[0]!.number, to: own.at(-1)!.number, confidence, because, proposal: describeDocument(own) };
  });
}

function sightOf(page: Page): Sight {
  const rows = rowsOf(page);
  const counts = [rows[0], rows[1], rows.at(-2), rows.at(-1)].map((row) =>
    /\bpage\s*[:#]?\s*(\d{1,4})\s*of\s*(\d{1,4})\b/i.exec(row?.text ?? ''),
  );
  const count = counts.find((match) => match !== null);
  return {
    page,
    titles: new Set(
      cuesOn(page, true)
        .filter((cue) => cue.title && cue.weight >= 3)
        .map((cue) => cue.kind),
    ),
    counted: count ? { at: Number(count[1]), of: Number(count[2]) } : undefined,
    head: withoutNumbers(rows[0]?.text ?? ''),
    foot: withoutNumbers(rows.at(-1)?.text ?? ''),
    name: readPatient([page]).name.value,
  };
}

/** A footer's changing part is its page number; a date in it belongs to the document and stays. */
const withoutNumbers = (text: string) =>
  text
    .replace(/\bpage\s*\d+(\s*of\s*\d+)?/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

function signsBetween(before: Sight, here: Sight): (readonly [number, string])[] {
  const signs: (readonly [number, string])[] = [];
  if (here.page.blank) return [[-9, '']];
  if (here.titles.size > 0) signs.push([3, 'a title at its head']);
  if (here.counted?.at === 1) signs.push([3, 'it is counted as page 1']);
  const goesOn =
    here.counted &&
    before.counted &&
    here.counted.of === before.counted.of &&
    here.counted.at === before.counted.at + 1;
  if (goesOn) signs.push([-6, '']);
  else if (here.counted && here.counted.at > 1) signs.push([-2, '']);
  if (before.counted && before.counted.at === before.counted.of)
    signs.push([2, 'the page before was counted as the last']);
  if (before.page.blank) signs.push([1, 'an empty page before it']);
  if (here.foot && before.foot) signs.push(here.foot === before.foot ? [-2, ''] : [1, 'another line at its foot']);
  if (here.head && before.head && here.head === before.head && here.titles.size === 0) signs.push([-1, '']);
  if (here.name && before.name && !sameName(here.name, before.name)) signs.push([3, 'another patient']);
  return signs;
}
