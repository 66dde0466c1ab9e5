import type { Citation, ItemRead, LetterRead } from '../../determination/model.ts';
import { daysBetween, type PlainDate, readDate, searchStepOf } from '../../law/index.ts';
import { bodyRegionsIn } from './body.ts';
import { categoriseTreatment } from './categorise.ts';
import { drugsIn } from './drugs.ts';
import type { CatalogueEntry, CatalogueItem, GuidelineCited } from './entry.ts';
import { reasonsIn } from './reasons.ts';

/** Enters a letter that was read into the catalogue: the same letter gives the same entry. */
export function enterLetter(letter: LetterRead, origin: CatalogueEntry['origin']): CatalogueEntry {
  const { dates, patient, reviewer } = letter;
  return {
    key: letter.caseNumber ?? `sha256-${origin.sha256.slice(0, 16)}`,
    caseNumber: letter.caseNumber,
    origin,
    priority: letter.priority,
    layout: letter.layout,
    dates,
    days: {
      fromAssigned: daysTaken(dates.assigned, dates.decision),
      fromReceived: daysTaken(dates.applicationReceived, dates.decision),
    },
    specialties: reviewer.certifications,
    licensedIn: reviewer.licensedIn,
    patient: { age: patient.age === null ? null : Math.min(patient.age, 90), sex: patient.sex },
    summary: letter.summary,
    items: letter.items.map(enterItem),
    unread: letter.unread,
  };
}

function enterItem(item: ItemRead): CatalogueItem {
  const reviewerBasis = item.reviewerBasis.map(guidelineCited);
  return {
    treatment: item.treatment,
    outcome: item.outcome,
    category: categoriseTreatment(item.treatment),
    bodyRegions: regionsOf(item),
    drugs: drugsIn(item.treatment),
    administratorBasis: item.administratorBasis.map(guidelineCited),
    reviewerBasis,
    step: stepOf(item.reviewerBasis),
    reasons: reasonsIn(item.rationale, item.outcome),
    rationale: item.rationale,
  };
}

/** From the words of the request; where they name no part, from the chapters of the guideline. */
function regionsOf(item: ItemRead): CatalogueItem['bodyRegions'] {
  const named = bodyRegionsIn(item.treatment);
  if (named.length > 0) return named;
  const chapters = item.reviewerBasis.map(({ guideline, chapter }) => `${guideline ?? ''} ${chapter ?? ''}`);
  return bodyRegionsIn(chapters.join(' ; '));
}

function stepOf(basis: readonly Citation[]): CatalogueItem['step'] {
  const steps = basis.flatMap(({ kind, source, guideline }) => {
    if (kind === 'mtus') return [searchStepOf({ kind: 'mtus' })];
    if (kind === 'none' || (source === null && guideline === null)) return [];
    if (source === 'ACOEM' || source === 'ODG') return [searchStepOf({ kind: 'guideline', publisher: source })];
    return [
      searchStepOf({
        kind: /journal|study|trial|pubmed|et al/i.test(guideline ?? '') ? 'study' : 'guideline',
        publisher: guideline,
      }),
    ];
  });
  return steps.sort()[0] ?? null;
}

const tidy = (text: string): string =>
  text
    .replace(/\s*\((?:updated|last updated|web|online|version|effective)[^)]*\)?/gi, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:.]+$/, '')
    .trim();

function guidelineCited(citation: Citation): GuidelineCited {
  const { kind, source, year, sections, pages, raw } = citation;
  return { kind, source, year, sections, pages, raw, label: labelOf(citation) };
}

function labelOf({ kind, source, guideline, chapter }: Citation): string {
  if (kind === 'none') return 'No guideline cited';
  const title = tidy(chapter ?? guideline ?? '');
  const isOwnName = /^(?:official disability guidelines|odg|mtus|acoem)$/i.test(title);
  if (kind === 'mtus') return title && !isOwnName ? `MTUS · ${title}` : 'MTUS';
  if (source === 'ODG' || source === 'ACOEM') return title && !isOwnName ? `${source} · ${titleCase(title)}` : source;
  return title.slice(0, 90) || 'Other';
}

/** ODG's chapters are written in every way; counted as one. */
const titleCase = (text: string): string => text.slice(0, 80).replace(/\b([a-z])/g, (letter) => letter.toUpperCase());

function daysTaken(from: string | null, to: string | null): number | null {
  const [start, end] = [readDate(from), readDate(to)];
  if (!start || !end) return null;
  const days = daysBetween(start as PlainDate, end as PlainDate);
  return days < 0 ? null : days;
}
