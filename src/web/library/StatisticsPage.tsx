import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../api/client.ts';
import { fill, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { Chart } from './Chart.tsx';
import './library.css';
import { MoreCharts } from './MoreCharts.tsx';
import type { Statistics } from './types.ts';
import { libraryWords } from './words.ts';

const charts = ['byMonth', 'byCategory', 'bySubcategory', 'byGuideline', 'bySpecialty', 'byRegion', 'byDrug'] as const;

/** What was decided, in pictures: each with its table and its download. */
export function StatisticsPage() {
  const { language } = useWords();
  const words = libraryWords[language];
  const { data, error, refetch } = useQuery({
    queryKey: ['library', 'statistics'],
    queryFn: () => ask<Statistics>('/api/library/statistics'),
  });
  if (!data) return <Waiting error={error} retry={refetch} />;
  const share = data.overturned ? `${(data.overturned.share * 100).toFixed(1)} %` : '–';
  return (
    <>
      <Link to="/library">{words.back}</Link>
      <h1>{words.statistics}</h1>
      <p>{fill(words.statsIntro, { letters: data.letters, items: data.items, share })}</p>
      <p className="usa-hint">
        {words.statsNote} <Link to="/library/open-data">{words.openData}</Link>
      </p>
      <div className="oi-charts">
        {charts.map((name) => (
          <Chart
            key={name}
            title={words.charts[name]}
            rows={data[name].filter(({ items }) => items !== null).slice(0, 14)}
            counts={name === 'byMonth'}
            file={name}
            words={words}
          />
        ))}
        <MoreCharts days={data.daysByMonth} />
      </div>
    </>
  );
}
