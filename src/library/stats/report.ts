import type { Share } from './interval.ts';
import type { OutcomeRow, Statistics } from './statistics.ts';

export interface ReportTable {
  title: string;
  columns: string[];
  rows: (string | number | null)[][];
}

const percent = (share: number | undefined): string | null =>
  share === undefined ? null : `${(share * 100).toFixed(1)} %`;

/** The tables of DWC's yearly report on the program, from what the library knows. */
export function yearlyTables(statistics: Statistics, year: string): ReportTable[] {
  const outcome = (title: string, first: string, rows: OutcomeRow[]): ReportTable => ({
    title: `${title}, ${year}`,
    columns: [first, 'Treatments decided', 'Share of all', 'Upheld', 'Overturned', 'Overturned, 95 % interval'],
    rows: rows.map(({ name, items, overturned }) => [
      name,
      items,
      items === null ? null : percent(items / Math.max(1, statistics.items)),
      percent(overturned ? 1 - overturned.share : undefined),
      percent(overturned?.share),
      overturned ? `${percent(overturned.low)} – ${percent(overturned.high)}` : null,
    ]),
  });
  const drugClasses = statistics.bySubcategory.filter(({ name }) => name.startsWith('Pharmaceuticals'));
  return [
    {
      title: `Determinations issued, ${year}`,
      columns: ['What', 'Number'],
      rows: [
        ['Final determination letters', statistics.letters],
        ['Treatments decided', statistics.items],
        ['Treatments overturned', statistics.overturned?.count ?? null],
        ['Overturned, share of treatments', percent(statistics.overturned?.share)],
        ['Letters with a treatment overturned, share', percent(statistics.lettersOverturned?.share)],
      ],
    },
    outcome('By month of the decision', 'Month', statistics.byMonth),
    outcome('By category of treatment', 'Category', statistics.byCategory),
    outcome('By class of drug', 'Class', drugClasses),
    outcome('By kind of treatment', 'Kind', statistics.bySubcategory),
    outcome('By guideline', 'Guideline', statistics.byGuideline),
    outcome('By specialty of the reviewer', 'Specialty', statistics.bySpecialty),
    outcome('By region of the body', 'Region', statistics.byRegion),
    {
      title: `Days from assignment to determination, ${year}`,
      columns: ['Month', 'Letters', 'Median', 'Nine in ten within'],
      rows: statistics.daysByMonth.map(({ name, letters, median, p90 }) => [name, letters, median, p90]),
    },
    {
      title: `Letters by number of treatments, ${year}`,
      columns: ['Treatments', 'Letters'],
      rows: statistics.itemsALetter.map(({ name, letters }) => [name, letters]),
    },
  ];
}

/** Decisions on eligibility as the ledger counts them; null stands for too few to be shown. */
export interface EligibilityCounts {
  byMonth: { name: string; decided: number | null; eligible: Share | null }[];
  reasons: { code: string; count: number }[];
}

/** The yearly report's tables of applications found eligible or not, and why not. */
export function eligibilityTables({ byMonth, reasons }: EligibilityCounts, year: string): ReportTable[] {
  return [
    {
      title: `Applications screened, by month of the decision, ${year}`,
      columns: ['Month', 'Decided', 'Eligible', 'Eligible, share', '95 % interval'],
      rows: byMonth.map(({ name, decided, eligible }) => [
        name,
        decided,
        eligible?.count ?? null,
        percent(eligible?.share),
        eligible ? `${percent(eligible.low)} – ${percent(eligible.high)}` : null,
      ]),
    },
    {
      title: `Why applications were not eligible, ${year}`,
      columns: ['First reason', 'Applications'],
      rows: reasons.map(({ code, count }) => [code, count]),
    },
  ];
}
