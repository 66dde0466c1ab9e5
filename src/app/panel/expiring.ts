import { addDays, type PlainDate } from '../../law/index.ts';
import type { Reviewer } from '../../reviewers/index.ts';
import { panelRow, soonDays } from './list.ts';
import type { Panel } from './panel.ts';

/** A licence or a certification that ends soon or has ended, or a credential that does not hold for another reason. */
export interface ExpiringCredential {
  reviewer: string;
  name: string;
  what: 'licence' | 'certification' | 'lapse';
  credential: string;
  /** Null for what does not hold whatever the day. */
  on: PlainDate | null;
  /** Below zero once it has ended. */
  daysLeft: number | null;
  /** May the reviewer be drawn today all the same? */
  stillDrawn: boolean;
}

/** Everything that ends within the days given, and everything that has ended or does not hold, soonest first. */
export function expiringCredentials(panel: Panel, today: PlainDate, within = soonDays): ExpiringCredential[] {
  const end = addDays(today, within);
  const found = [...panel.reviewers.values()].flatMap((reviewer) => {
    const { name, lapses } = panelRow(reviewer, 0, today);
    const shared = { reviewer: reviewer.id, name, stillDrawn: lapses.length === 0 };
    const dated = datedOf(reviewer)
      .filter((one) => one.on <= end)
      .map((one) => ({ ...shared, ...one, daysLeft: daysBetween(today, one.on) }));
    const others = lapses
      .filter((lapse) => !/expired|none/.test(lapse.code))
      .map((lapse) => ({ ...shared, what: 'lapse' as const, credential: lapse.because, on: null, daysLeft: null }));
    return [...dated, ...others];
  });
  return found.sort((a, b) => (a.on ?? '0').localeCompare(b.on ?? '0') || a.reviewer.localeCompare(b.reviewer));
}

function datedOf(reviewer: Reviewer) {
  const licences = reviewer.licences.map((one) => ({
    what: 'licence' as const,
    credential: `${one.state} ${one.number}`,
    on: one.expiresOn,
  }));
  const certifications = reviewer.certifications.map((one) => ({
    what: 'certification' as const,
    credential: one.subspecialty ?? one.specialty,
    on: one.expiresOn,
  }));
  return [...licences, ...certifications].flatMap(({ on, ...one }) => (on ? [{ ...one, on }] : []));
}

const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
