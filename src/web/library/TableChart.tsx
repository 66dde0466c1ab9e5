import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import { csvText } from './csv.ts';

export interface TableOf {
  columns: string[];
  rows: (string | number | null)[][];
}

interface Props {
  title: string;
  definition: string;
  definitionTitle: string;
  table: TableOf;
  file: string;
  download: string;
  showTable: string;
  hidden: string;
  /** The picture, from marks over the table; null where there is nothing to draw. */
  plot: Plot.PlotOptions | null;
}

/** A picture with its table, what it counts, and the table to take away. */
export function TableChart({
  title,
  definition,
  definitionTitle,
  table,
  file,
  download,
  showTable,
  hidden,
  plot,
}: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!plot) return;
    const drawn = Plot.plot(plot);
    for (const part of drawn.querySelectorAll('[aria-label], [aria-description]')) {
      part.removeAttribute('aria-label');
      part.removeAttribute('aria-description');
    }
    drawn.setAttribute('role', 'img');
    drawn.setAttribute('aria-label', title);
    place.current?.replaceChildren(drawn);
  }, [plot, title]);
  return (
    <section className="oi-card oi-chart">
      <h2>{title}</h2>
      {plot ? <div ref={place} /> : <p>–</p>}
      <a
        href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvText([table.columns, ...table.rows]))}`}
        download={`${file}.csv`}
      >
        {download}
      </a>
      <details>
        <summary>{showTable}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is moved with the keys */}
        <section className="oi-table-wrap" aria-label={title} tabIndex={0}>
          <table className="oi-table">
            <thead>
              <tr>
                {table.columns.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...cells]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {cells.map((cell, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of the columns
                    <td key={i}>{cell ?? hidden}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
      <details>
        <summary>{definitionTitle}</summary>
        <p>{definition}</p>
      </details>
    </section>
  );
}
