import type { ReactNode } from 'react';
import { useWords } from '../messages/words.tsx';
import { boardWords } from './words.ts';

export interface Column {
  name: string;
  /** A number stands to the right. */
  number?: boolean;
}
export type Cell = string | number | null;

interface Props {
  id: string;
  title: string;
  hint?: string;
  columns: Column[];
  rows: Cell[][];
  children: ReactNode;
}

/** A picture with its table and the table to take away; the table says all that the picture shows. */
export function Figure({ id, title, hint, columns, rows, children }: Props) {
  const words = boardWords[useWords().language];
  return (
    <section className="oi-card desk-chart" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint && <p className="oi-hint margin-0">{hint}</p>}
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <figure aria-hidden="true">{children}</figure>
          <div className="desk-foot">
            <a
              className="usa-link"
              href={csvOf(columns, rows)}
              download={`${id}.csv`}
              aria-label={`${words.download}: ${title}`}
            >
              {words.download}
            </a>
            <details>
              <summary>{words.table}</summary>
              <DataTable title={title} columns={columns} rows={rows} />
            </details>
          </div>
        </>
      )}
    </section>
  );
}

export function DataTable({ title, columns, rows }: Pick<Props, 'title' | 'columns' | 'rows'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is moved with the arrow keys
    <section className="oi-table-wrap" aria-label={title} tabIndex={0}>
      <table className="oi-table">
        <caption className="usa-sr-only">{title}</caption>
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]?.name} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]?.name}>{cell ?? '–'}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A cell that a spreadsheet would take for a formula is kept as text. */
const field = (cell: Cell): string => {
  const text = String(cell ?? '');
  const safe = typeof cell === 'string' && /^[=+@-]/.test(text) && text !== '–' ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const csvOf = (columns: Column[], rows: Cell[][]): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent([columns.map(({ name }) => field(name)), ...rows.map((row) => row.map(field))].map((line) => line.join(',')).join('\n'))}`;
