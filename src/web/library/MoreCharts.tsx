import * as Plot from '@observablehq/plot';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { EligibilityStatistics } from '../../app/publish/eligibility.ts';
import { ask } from '../api/client.ts';
import { useWords } from '../messages/words.tsx';
import { TableChart } from './TableChart.tsx';
import type { Statistics } from './types.ts';
import { libraryWords } from './words.ts';
import { chartWords } from './words-charts.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const band = (count: number) => ({ type: 'band' as const, label: null, tickRotate: count > 8 ? -45 : 0 });

/** Days by month, and what was found eligible by month. */
export function MoreCharts({ days }: { days: Statistics['daysByMonth'] }) {
  const { language } = useWords();
  const words = chartWords[language];
  const shared = libraryWords[language];
  const { data } = useQuery({
    queryKey: ['library', 'eligibility'],
    queryFn: () => ask<EligibilityStatistics>('/api/library/eligibility'),
  });
  const daysPlot = useMemo(() => plotOfDays(days, words.median, words.p90), [days, words]);
  const eligiblePlot = useMemo(() => plotOfEligible(data?.byMonth ?? [], words.eligible), [data, words]);
  const common = {
    definitionTitle: words.definition,
    download: shared.download,
    showTable: shared.table,
    hidden: words.hidden,
  };
  return (
    <>
      <TableChart
        {...common}
        title={words.daysTitle}
        definition={words.daysDefinition}
        file="days-by-month"
        plot={daysPlot}
        table={{
          columns: [shared.name, words.lettersColumn, words.median, words.p90],
          rows: days.map(({ name, letters, median, p90 }) => [name, letters, median, p90]),
        }}
      />
      <TableChart
        {...common}
        title={words.eligibilityTitle}
        definition={words.eligibilityDefinition}
        file="eligibility-by-month"
        plot={eligiblePlot}
        table={{
          columns: [shared.name, words.decided, words.eligible, shared.interval],
          rows: (data?.byMonth ?? []).map(({ name, decided, eligible }) => [
            name,
            decided,
            eligible && percent(eligible.share),
            eligible && `${percent(eligible.low)} – ${percent(eligible.high)}`,
          ]),
        }}
      />
    </>
  );
}

function plotOfDays(days: Statistics['daysByMonth'], median: string, p90: string): Plot.PlotOptions | null {
  const shown = days.filter((one) => one.median !== null);
  if (shown.length === 0) return null;
  const rows = shown.flatMap((one) => [
    { name: one.name, days: one.median, kind: median },
    { name: one.name, days: one.p90, kind: p90 },
  ]);
  return {
    width: 560,
    height: 260,
    marginBottom: shown.length > 8 ? 50 : 30,
    x: band(shown.length),
    y: { label: null, grid: true, zero: true },
    color: { legend: true, range: ['#1a4480', '#c05600'] },
    symbol: { legend: false },
    marks: [
      Plot.lineY(rows, { x: 'name', y: 'days', stroke: 'kind' }),
      Plot.dot(rows, { x: 'name', y: 'days', fill: 'kind', symbol: 'kind' }),
      Plot.ruleY([0]),
    ],
  };
}

function plotOfEligible(months: EligibilityStatistics['byMonth'], label: string): Plot.PlotOptions | null {
  const rows = months.flatMap(({ name, eligible }) => (eligible ? [{ name, ...eligible }] : []));
  if (rows.length === 0) return null;
  return {
    width: 560,
    height: 240,
    marginBottom: rows.length > 8 ? 50 : 30,
    x: band(rows.length),
    y: { label: `${label} (%)`, percent: true, domain: [0, 100], grid: true },
    marks: [
      Plot.barY(rows, { x: 'name', y: 'share', fill: '#8ab4e0' }),
      Plot.ruleX(rows, { x: 'name', y1: 'low', y2: 'high', stroke: '#162e51' }),
      Plot.ruleY([0]),
    ],
  };
}
