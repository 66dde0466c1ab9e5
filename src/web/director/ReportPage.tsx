import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReportTable } from '../../library/index.ts';
import { ask } from '../api/client.ts';
import { useSession } from '../api/queries.ts';
import { csvOf, DataTable } from '../board/Figure.tsx';
import { useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { DirectorTabs } from './DirectorTabs.tsx';
import { reportText } from './report/words.ts';
import { directorWords } from './words.ts';

/** The tables of the yearly report, each to be taken away. */
export function ReportPage() {
  const words = directorWords[useWords().language];
  const { data: session } = useSession();
  const { year: asked } = useSearch({ strict: false }) as { year?: unknown };
  const navigate = useNavigate();
  const thisYear = Number((session?.today ?? new Date().toISOString()).slice(0, 4));
  const year = String(asked ?? thisYear);
  const { data, error, refetch } = useQuery({
    queryKey: ['director', 'report', year],
    queryFn: () => ask<{ tables: ReportTable[] }>(`/api/director/report?year=${encodeURIComponent(year)}`),
    placeholderData: (before) => before,
  });
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <>
      <DirectorTabs title={words.report} />
      <p>{words.reportLead}</p>
      <p className="desk-line">
        <label htmlFor="report-year">{words.year}</label>
        <select
          id="report-year"
          className="usa-select width-card margin-0"
          value={year}
          onChange={(event) =>
            void navigate({ to: '/director/report', search: { year: Number(event.target.value) } as never })
          }
        >
          {Array.from({ length: thisYear - 2012 }, (_, index) => String(thisYear - index)).map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        <button type="button" className="usa-button usa-button--outline" onClick={() => window.print()}>
          {words.print}
        </button>
      </p>
      <div className="desk-charts">
        {data.tables.map((table, index) => (
          <OneTable key={table.title} table={table} index={index} />
        ))}
      </div>
    </>
  );
}

function OneTable({ table, index }: { table: ReportTable; index: number }) {
  const { language } = useWords();
  const words = directorWords[language];
  const title = reportText(table.title, language);
  const columns = table.columns.map((name) => ({ name: reportText(name, language) }));
  const rows = table.rows.map(([first, ...rest]) => [
    typeof first === 'string' ? reportText(first, language) : (first ?? null),
    ...rest,
  ]);
  return (
    <section className="oi-card desk-chart" aria-labelledby={`table-${index}`}>
      <h2 id={`table-${index}`}>{title}</h2>
      <DataTable title={title} columns={columns} rows={rows} />
      <a
        className="usa-link"
        href={csvOf(columns, rows)}
        download={`${table.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.csv`}
        aria-label={`${words.download}: ${title}`}
      >
        {words.download}
      </a>
    </section>
  );
}
