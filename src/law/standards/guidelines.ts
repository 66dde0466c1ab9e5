import { z } from 'zod';
import { addDays } from '../dates/days.ts';
import type { PlainDate } from '../dates/types.ts';
import { inForce, since2015 } from '../rule.ts';
import { type BodyRegion, type Guideline, type GuidelineTopic, guidelineSchema } from './guideline.ts';
import { acoemStart, endedIn2017, type TopicRow, topicRows } from './guideline-editions.ts';

/** Every edition of every chapter of the MTUS that is known, with the days on which it was in force. */
export const guidelines: readonly Guideline[] = z.array(guidelineSchema).parse(topicRows.flatMap(editionsOf));

function editionsOf(row: TopicRow): Guideline[] {
  return row.editions.map((edition, index) => ({
    id: `${row.topic}-${edition.edition}`,
    section: row.section,
    topic: row.topic,
    title: edition.title ?? row.title,
    publisher: edition.publisher ?? 'ACOEM',
    chapter: edition.chapter ?? null,
    edition: edition.edition,
    effective: edition.from === null ? null : { from: edition.from, to: endOf(row, index) },
    bodyRegions: row.bodyRegions,
    cite: row.section === 'new' ? '8 CCR 9792.24.x (proposed)' : `8 CCR ${row.section}`,
    confidence: edition.confidence,
    note: edition.note ?? null,
  }));
}

/** The day before the next edition comes into force. */
function endOf({ topic, editions }: TopicRow, index: number): PlainDate | null {
  const next = editions[index + 1]?.from;
  if (next) return addDays(next, -1);
  return endedIn2017.includes(topic) ? addDays(acoemStart, -1) : null;
}

export interface GuidelineQuery {
  topic?: GuidelineTopic;
  /** Chapters on any region (chronic pain, opioids …) are found with every region. */
  bodyRegion?: BodyRegion;
}

/**
 * The chapters of the MTUS in force on a day, of a topic or a body region where asked. Take the day of treatment or of
 * the request: which of the two governs an IMR is not settled (section 10.6 of the rules).
 */
export function guidelinesInForce(date: PlainDate, { topic, bodyRegion }: GuidelineQuery = {}): Guideline[] {
  return guidelines.filter(
    (guideline) =>
      guideline.effective !== null &&
      inForce({ effective: guideline.effective }, date) &&
      (topic === undefined || guideline.topic === topic) &&
      (bodyRegion === undefined || guideline.bodyRegions.includes(bodyRegion) || guideline.bodyRegions.includes('any')),
  );
}

/** The edition of a topic's chapter in force on a day; null when the MTUS had none. */
export const editionInForce = (topic: GuidelineTopic, date: PlainDate): Guideline | null =>
  guidelinesInForce(date, { topic })[0] ?? null;

/** Sources outside the MTUS, in the order of the search sequence; their edition is the most current on the day. */
export const otherSources = [
  {
    id: 'ACOEM',
    step: '2A',
    name: 'American College of Occupational and Environmental Medicine, Practice Guidelines',
    publisher: 'ACOEM',
    cite: '8 CCR 9792.21.1(a)(2)(A)',
    confidence: 'V',
    effective: since2015,
  },
  {
    id: 'ODG',
    step: '2A',
    name: 'Official Disability Guidelines',
    publisher: 'ODG',
    cite: '8 CCR 9792.21.1(a)(2)(A)',
    confidence: 'V',
    effective: since2015,
  },
  {
    id: 'other',
    step: '2B',
    name: 'Other evidence-based, nationally recognized guideline',
    publisher: null,
    cite: '8 CCR 9792.21.1(a)(2)(B)',
    confidence: 'V',
    effective: since2015,
  },
] as const;
