import { addDays, type PlainDate } from '../../law/index.ts';
import { type Credentials, credentialsOn, getSpecialty, type Reviewer } from '../../reviewers/index.ts';
import type { Panel } from './panel.ts';

/** How a reviewer stands on a day: may be drawn, has no room, is away, or has credentials that do not hold. */
export const standings = ['free', 'full', 'away', 'lapsed'] as const;
export type ReviewerStanding = (typeof standings)[number];

/** One line of the panel. */
export interface PanelRow {
  id: string;
  name: string;
  degree: string;
  specialties: string[];
  licensedIn: string[];
  standing: ReviewerStanding;
  open: number;
  capacity: number;
  awayUntil: string | null;
  nextExpiry: string | null;
  expiresSoon: boolean;
  /** What does not hold today. */
  lapses: { code: string; because: string; rule: string; confidence: string }[];
}

export interface PanelFilter {
  search?: string;
  specialty?: string;
  state?: string;
  standing?: ReviewerStanding;
  expiring?: boolean;
  offset: number;
  limit: number;
}

/** Credentials that end within this many days are shown as running out. */
export const soonDays = 90;

/** The rows that match, with what there is to filter by; counts are of the whole panel. */
export function listPanel(
  panel: Panel,
  loads: Record<string, { open: number }>,
  today: PlainDate,
  filter: PanelFilter,
) {
  const all = [...panel.reviewers.values()].map((one) => panelRow(one, loads[one.id]?.open ?? 0, today));
  const rows = all
    .filter((row) => matches(row, filter))
    .sort((a, b) => (filter.expiring ? byExpiry(a, b) : a.id.localeCompare(b.id, 'en', { numeric: true })));
  return {
    version: panel.version,
    today,
    total: all.length,
    found: rows.length,
    counts: Object.fromEntries(standings.map((name) => [name, all.filter((row) => row.standing === name).length])),
    expiring: all.filter((row) => row.expiresSoon).length,
    specialties: valuesOf(all.flatMap((row) => row.specialties)),
    states: valuesOf(all.flatMap((row) => row.licensedIn)),
    rows: rows.slice(filter.offset, filter.offset + filter.limit),
  };
}

export type PanelList = ReturnType<typeof listPanel>;

const valuesOf = (list: string[]): string[] => [...new Set(list)].sort();
const byExpiry = (a: PanelRow, b: PanelRow): number => (a.nextExpiry ?? '9999').localeCompare(b.nextExpiry ?? '9999');

/** One reviewer on a day, with the open cases they have. */
export function panelRow(reviewer: Reviewer, open: number, today: PlainDate): PanelRow {
  const credentials = credentialsOn(reviewer, today);
  const away = reviewer.leave.find((one) => one.from <= today && today <= one.until);
  return {
    id: reviewer.id,
    name: [reviewer.name.first, reviewer.name.middle, reviewer.name.last, reviewer.name.suffix]
      .filter(Boolean)
      .join(' '),
    degree: reviewer.degree,
    specialties: specialtiesShown(reviewer, credentials),
    licensedIn: credentials.licensedIn,
    standing: !credentials.ok ? 'lapsed' : away ? 'away' : open >= reviewer.capacity ? 'full' : 'free',
    open,
    capacity: reviewer.capacity,
    awayUntil: away?.until ?? null,
    nextExpiry: credentials.nextExpiry,
    expiresSoon: credentials.nextExpiry !== null && credentials.nextExpiry <= addDays(today, soonDays),
    lapses: credentials.lapses,
  };
}

/** The specialties that hold; of one whose certificates all ran out, those that they were in. */
const specialtiesShown = (reviewer: Reviewer, { specialties }: Credentials): string[] =>
  specialties.length > 0
    ? specialties.map((id) => getSpecialty(id).name)
    : reviewer.certifications.map((one) => one.subspecialty ?? one.specialty);

function matches(row: PanelRow, filter: PanelFilter): boolean {
  if (filter.specialty && !row.specialties.includes(filter.specialty)) return false;
  if (filter.state && !row.licensedIn.includes(filter.state)) return false;
  if (filter.standing && row.standing !== filter.standing) return false;
  if (filter.expiring && !row.expiresSoon && row.lapses.length === 0) return false;
  const words = (filter.search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const text = [row.id, row.name, row.degree, ...row.specialties].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
