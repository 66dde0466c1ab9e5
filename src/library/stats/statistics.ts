import type { CountedLetter } from '../index/rows.ts';
import { fewest, type Share, wilson } from './interval.ts';

/** A row of a table: what was decided of some treatments. `null` counts stand for "fewer than {@link fewest}". */
export interface OutcomeRow {
  name: string;
  /** Disputed treatments decided. */
  items: number | null;
  overturned: Share | null;
}

export interface DaysRow {
  name: string;
  letters: number | null;
  median: number | null;
  p90: number | null;
}

export interface Statistics {
  letters: number;
  items: number;
  overturned: Share | null;
  /** Letters with at least one treatment overturned. */
  lettersOverturned: Share | null;
  byMonth: OutcomeRow[];
  byCategory: OutcomeRow[];
  bySubcategory: OutcomeRow[];
  byGuideline: OutcomeRow[];
  bySource: OutcomeRow[];
  bySpecialty: OutcomeRow[];
  byRegion: OutcomeRow[];
  byDrug: OutcomeRow[];
  daysByMonth: DaysRow[];
  /** Letters by number of treatments disputed. */
  itemsALetter: { name: string; letters: number | null }[];
  /** Rows left out of the tables because they were too few. */
  hidden: number;
}

class Tally {
  private readonly rows = new Map<string, { items: number; overturned: number }>();

  add(names: Iterable<string>, outcome: 'upheld' | 'overturned' | null): void {
    if (outcome === null) return;
    for (const name of new Set(names)) {
      const row = this.rows.get(name) ?? { items: 0, overturned: 0 };
      row.items++;
      if (outcome === 'overturned') row.overturned++;
      this.rows.set(name, row);
    }
  }

  /** `inOrder`: by name, with small rows kept as unknown; else the largest first, small rows left out. */
  table(inOrder: boolean): OutcomeRow[] {
    const rows = [...this.rows].map(([name, { items, overturned }]) => ({
      name,
      items: items < fewest ? null : items,
      overturned: items < fewest ? null : wilson(overturned, items),
    }));
    if (inOrder) return rows.sort((a, b) => (a.name < b.name ? -1 : 1));
    return rows.filter(({ items }) => items !== null).sort((a, b) => b.items! - a.items! || (a.name < b.name ? -1 : 1));
  }

  get hidden(): number {
    return [...this.rows.values()].filter(({ items }) => items < fewest).length;
  }
}

const itemTables = {
  byCategory: 'category',
  bySubcategory: 'subcategory',
  byGuideline: 'guideline',
  bySource: 'source',
  byRegion: 'region',
  byDrug: 'drug',
} as const;

type CountedItem = CountedLetter['items'][number];
const outcomeOf = ({ outcome: [said] }: CountedItem): 'upheld' | 'overturned' | null =>
  said === 'upheld' || said === 'overturned' ? said : null;

/**
 * Counts over determinations. Each table counts disputed treatments with a decision read; a treatment with two
 * regions or guidelines is counted in each. What is below {@link fewest} is not shown.
 */
export function statisticsOf(letters: Iterable<CountedLetter>): Statistics {
  const tallies = Object.fromEntries(
    [...Object.keys(itemTables), 'byMonth', 'bySpecialty'].map((name) => [name, new Tally()]),
  ) as Record<keyof typeof itemTables | 'byMonth' | 'bySpecialty', Tally>;
  const days = new Map<string, number[]>();
  const perLetter = new Map<string, number>();
  const sums = { letters: 0, items: 0, overturned: 0, lettersOverturned: 0, lettersDecided: 0 };
  for (const entry of letters) {
    const month = entry.decision?.slice(0, 7);
    countLetter(entry, sums, perLetter);
    if (month && entry.days !== null) {
      const all = days.get(month);
      if (all) all.push(entry.days);
      else days.set(month, [entry.days]);
    }
    for (const item of entry.items) {
      const outcome = outcomeOf(item);
      for (const [table, facet] of Object.entries(itemTables))
        tallies[table as keyof typeof itemTables].add(item[facet], outcome);
      tallies.bySpecialty.add(entry.specialties, outcome);
      if (month) tallies.byMonth.add([month], outcome);
    }
  }
  const tables = Object.fromEntries(
    Object.entries(tallies).map(([name, tally]) => [name, tally.table(name === 'byMonth')]),
  );
  return {
    letters: sums.letters,
    items: sums.items,
    overturned: wilson(sums.overturned, sums.items),
    lettersOverturned: wilson(sums.lettersOverturned, sums.lettersDecided),
    ...(tables as Pick<Statistics, keyof typeof tallies>),
    daysByMonth: daysTable(days),
    itemsALetter: [...perLetter]
      .sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
      .map(([name, letters]) => ({ name, letters: letters < fewest ? null : letters })),
    hidden: Object.values(tallies).reduce((sum, tally) => sum + tally.hidden, 0),
  };
}

function countLetter(
  entry: CountedLetter,
  sums: { letters: number; items: number; overturned: number; lettersOverturned: number; lettersDecided: number },
  perLetter: Map<string, number>,
): void {
  const decided = entry.items.map(outcomeOf).filter((outcome) => outcome !== null);
  const overturned = decided.filter((outcome) => outcome === 'overturned').length;
  sums.letters++;
  sums.items += decided.length;
  sums.overturned += overturned;
  if (decided.length > 0) sums.lettersDecided++;
  if (overturned > 0) sums.lettersOverturned++;
  const name = entry.items.length >= 10 ? '10 or more' : String(entry.items.length);
  perLetter.set(name, (perLetter.get(name) ?? 0) + 1);
}

function daysTable(days: Map<string, number[]>): DaysRow[] {
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, all]) => {
      if (all.length < fewest) return { name, letters: null, median: null, p90: null };
      const sorted = all.sort((a, b) => a - b);
      const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
      return { name, letters: all.length, median: at(0.5), p90: at(0.9) };
    });
}
