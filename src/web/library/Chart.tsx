import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import { useWords } from '../messages/words.tsx';
import { csvText } from './csv.ts';
import type { Statistics } from './types.ts';
import type { libraryWords } from './words.ts';
import { chartWords } from './words-charts.ts';

type Row = Statistics['byMonth'][number];
interface Props {
  title: string;
  rows: Row[];
  /** Months are counted; all else shows the share overturned with its interval. */
  counts: boolean;
  file: string;
  words: (typeof libraryWords)['en'];
}

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

/** A picture of a table, the table itself, and the table to take away. */
export function Chart({ title, rows, counts, file, words }: Props) {
  const more = chartWords[useWords().language];
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const plot = counts ? countPlot(rows, words.items) : sharePlot(rows, words.share);
    // What Plot labels inside the picture has no role of its own; the picture is named as a whole, the table tells the rest.
    for (const part of plot.querySelectorAll('[aria-label], [aria-description]')) {
      part.removeAttribute('aria-label');
      part.removeAttribute('aria-description');
    }
    plot.setAttribute('role', 'img');
    plot.setAttribute('aria-label', title);
    place.current?.replaceChildren(plot);
  }, [rows, counts, title, words]);
  return (
    <section className="oi-card oi-chart">
      <h2>{title}</h2>
      {rows.length === 0 ? <p>–</p> : <div ref={place} />}
      <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(rows))}`} download={`${file}.csv`}>
        {words.download}
      </a>
      <details>
        <summary>{words.table}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is moved with the keys */}
        <section className="oi-table-wrap" aria-label={title} tabIndex={0}>
          <table className="oi-table">
            <thead>
              <tr>
                {[words.name, words.items, words.share, words.interval].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, items, overturned }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{items}</td>
                  <td>{overturned && percent(overturned.share)}</td>
                  <td>{overturned && `${percent(overturned.low)} – ${percent(overturned.high)}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
      <details>
        <summary>{more.definition}</summary>
        <p>{counts ? more.volumeDefinition : more.shareDefinition}</p>
      </details>
    </section>
  );
}

const shortened = (name: string): string => (name.length > 26 ? `${name.slice(0, 25)}…` : name);

function sharePlot(rows: Row[], label: string) {
  const data = rows.flatMap(({ name, overturned }) => (overturned ? [{ name: shortened(name), ...overturned }] : []));
  return Plot.plot({
    marginLeft: 170,
    width: 560,
    height: 50 + data.length * 24,
    x: {
      label: `${label} (%)`,
      percent: true,
      domain: [0, Math.min(100, Math.ceil(Math.max(0.1, ...data.map(({ high }) => high)) * 10) * 10)],
      grid: true,
    },
    y: { label: null, domain: data.map(({ name }) => name) },
    marks: [
      Plot.barX(data, { y: 'name', x: 'share', fill: '#8ab4e0' }),
      Plot.ruleY(data, { y: 'name', x1: 'low', x2: 'high', stroke: '#162e51', strokeWidth: 1.5 }),
    ],
  });
}

function countPlot(rows: Row[], label: string) {
  return Plot.plot({
    width: 560,
    height: 240,
    x: { type: 'band', label: null, tickRotate: rows.length > 8 ? -45 : 0 },
    y: { label, grid: true },
    marginBottom: rows.length > 8 ? 50 : 30,
    marks: [Plot.barY(rows, { x: 'name', y: 'items', fill: '#8ab4e0' }), Plot.ruleY([0])],
  });
}

const csvOf = (rows: Row[]): string =>
  csvText([
    ['name', 'treatments', 'overturned', 'low', 'high'],
    ...rows.map(({ name, items, overturned }) => [name, items, overturned?.share, overturned?.low, overturned?.high]),
  ]);
