import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import type { PanelList, PanelRow } from '../../app/panel/list.ts';
import { showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { StackTable } from '../shell/StackTable.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { PanelTabs } from './PanelTabs.tsx';
import { type PanelFilter, usePanel } from './queries.ts';
import { Sentence } from './Sentence.tsx';
import { panelWords } from './words.ts';

const pageSize = 50;

/** Everybody on the panel: filters, how they stand today, load, and what runs out. */
export function PanelPage() {
  const { language } = useWords();
  const words = panelWords[language];
  const [filter, setFilter] = useState<PanelFilter>({});
  const sought = useDeferredValue(filter);
  const { data, error, refetch } = usePanel(sought);
  const change = (part: PanelFilter) => setFilter({ ...filter, offset: 0, ...part });
  if (!data) return <Waiting error={error} retry={refetch} />;
  const from = filter.offset ?? 0;
  return (
    <>
      <h1>{words.title}</h1>
      <PanelTabs />
      {data.expiring > 0 && (
        <div className="oi-waits">
          <p>
            {fill(words.expiringBanner, { count: data.expiring })}{' '}
            <Link to="/panel/expiring" className="usa-link">
              {words.expiringLink}
            </Link>
          </p>
        </div>
      )}
      <Filters data={data} filter={filter} change={change} />
      <p role="status">{fill(words.found, { found: data.found, total: data.total })}</p>
      {data.rows.length === 0 ? <p>{data.total === 0 ? words.empty : words.none}</p> : <PanelTable rows={data.rows} />}
      {data.found > pageSize && (
        <p className="oi-row">
          <button
            type="button"
            className="usa-button usa-button--outline"
            disabled={from === 0}
            onClick={() => change({ offset: Math.max(0, from - pageSize) })}
          >
            {words.previous}
          </button>
          <span>
            {fill(words.page, { from: from + 1, to: Math.min(from + pageSize, data.found), found: data.found })}
          </span>
          <button
            type="button"
            className="usa-button usa-button--outline"
            disabled={from + pageSize >= data.found}
            onClick={() => change({ offset: from + pageSize })}
          >
            {words.next}
          </button>
        </p>
      )}
    </>
  );
}

function Filters({
  data,
  filter,
  change,
}: {
  data: PanelList;
  filter: PanelFilter;
  change: (part: PanelFilter) => void;
}) {
  const { language } = useWords();
  const words = panelWords[language];
  return (
    <>
      <search className="oi-filters">
        <div>
          <label className="usa-label" htmlFor="panel-search">
            {words.search}
          </label>
          <input
            id="panel-search"
            type="search"
            className="usa-input"
            value={filter.search ?? ''}
            onChange={(event) => change({ search: event.target.value })}
          />
        </div>
        <Choice
          id="panel-specialty"
          label={words.specialty}
          any={words.any}
          value={filter.specialty ?? ''}
          choices={data.specialties}
          choose={(specialty) => change({ specialty })}
        />
        <Choice
          id="panel-state"
          label={words.state}
          any={words.any}
          value={filter.state ?? ''}
          choices={data.states}
          choose={(state) => change({ state })}
        />
      </search>
      <ul className="oi-chips" aria-label={words.standing}>
        {Object.entries(data.counts).map(([standing, count]) => (
          <li key={standing}>
            <button
              type="button"
              className="oi-chip"
              aria-pressed={filter.standing === standing}
              onClick={() => change({ standing: filter.standing === standing ? undefined : standing })}
            >
              {lookUp(words.standings, standing)} {count}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Choice({
  id,
  label,
  any,
  value,
  choices,
  choose,
}: {
  id: string;
  label: string;
  any: string;
  value: string;
  choices: string[];
  choose: (value: string) => void;
}) {
  return (
    <div>
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="usa-select" value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">{any}</option>
        {choices.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </div>
  );
}

function PanelTable({ rows }: { rows: PanelRow[] }) {
  const { language } = useWords();
  const words = panelWords[language];
  return (
    <StackTable heads={[words.reviewer, words.specialty, words.state, words.standing, words.load, words.nextExpiry]}>
      {rows.map((row) => (
        <tr key={row.id}>
          <td data-label={words.reviewer}>
            <span>
              <Link to="/panel/$id" params={{ id: row.id }} className="usa-link text-bold">
                {row.name}, {row.degree}
              </Link>
              <br />
              <span className="oi-quiet">{row.id}</span>
            </span>
          </td>
          <td data-label={words.specialty}>{row.specialties.join(', ') || '–'}</td>
          <td data-label={words.state}>{row.licensedIn.join(', ') || '–'}</td>
          <td data-label={words.standing}>
            <Standing row={row} />
          </td>
          <td data-label={words.load}>
            <Load open={row.open} capacity={row.capacity} />
          </td>
          <td data-label={words.nextExpiry}>
            {row.nextExpiry ? (
              <span>
                <span className="oi-nowrap">{showDate(row.nextExpiry, language)}</span>{' '}
                {row.expiresSoon && (
                  <span className="oi-state" data-tone="warn">
                    {words.soon}
                  </span>
                )}
              </span>
            ) : (
              '–'
            )}
          </td>
        </tr>
      ))}
    </StackTable>
  );
}

const tones: Record<string, string> = { free: 'good', full: 'warn', away: 'plain', lapsed: 'bad' };

export function Standing({ row }: { row: PanelRow }) {
  const { language } = useWords();
  const words = panelWords[language];
  return (
    <span>
      <span className="oi-state" data-tone={tones[row.standing]}>
        {lookUp(words.standings, row.standing)}
      </span>
      {row.standing === 'away' && row.awayUntil && (
        <span className="oi-quiet"> {fill(words.until, { date: showDate(row.awayUntil, language) })}</span>
      )}
      {row.lapses[0] && (
        <span className="oi-quiet">
          {' '}
          <Sentence text={row.lapses[0].because} />
        </span>
      )}
    </span>
  );
}

/** Open cases beside the capacity, as words and as a bar. */
export function Load({ open, capacity }: { open: number; capacity: number }) {
  const { language } = useWords();
  const share = capacity === 0 ? 100 : Math.min(100, (open / capacity) * 100);
  return (
    <span className="oi-load">
      <span>{fill(panelWords[language].loadOf, { open, capacity })}</span>
      <span className="oi-load-bar" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
    </span>
  );
}
