import { useEffect, useState } from 'react';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { desks, type QueueState, type StaffList } from './queue-state.ts';
import { queueWords } from './words.ts';

interface Props {
  state: QueueState;
  change: (change: Partial<QueueState>) => void;
  ages: StaffList['ages'];
}

const ages = ['overdue', 'today', 'soon', 'week', 'later'] as const;
const tones: Partial<Record<(typeof ages)[number], string>> = { overdue: 'bad', today: 'warn' };

/** How many there are by time left: each a filter, counted for the state that is chosen. */
export function AgeTiles({ state, change, ages: counts }: Props) {
  const words = queueWords[useWords().language];
  return (
    <ul className="queue-ages" aria-label={words.agesLabel}>
      {ages.map((age) => (
        <li key={age}>
          <button
            type="button"
            className="queue-age"
            data-tone={tones[age]}
            aria-pressed={state.age === age}
            onClick={() => change({ age: state.age === age ? '' : age })}
          >
            <strong>
              {counted(counts, (one) => one.age === age && (state.state === '' || one.state === state.state))}
            </strong>
            <span>{words.ages[age]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The states there are, counted for the time left that is chosen. */
export function StateChips({ state, change, ages: counts }: Props) {
  const { words } = useWords();
  const fits = (one: StaffList['ages'][number]) => state.age === '' || one.age === state.age;
  const states = [...new Set(counts.map((one) => one.state))];
  const order = Object.keys(words.statuses);
  states.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return (
    <ul className="oi-chips" aria-label={words.queue.state}>
      <li>
        <button
          type="button"
          className="oi-chip"
          aria-pressed={state.state === ''}
          onClick={() => change({ state: '' })}
        >
          {words.queue.all} {counted(counts, fits)}
        </button>
      </li>
      {states.map((one) => (
        <li key={one}>
          <button
            type="button"
            className="oi-chip"
            aria-pressed={state.state === one}
            onClick={() => change({ state: state.state === one ? '' : one })}
          >
            {lookUp(words.statuses, one)} {counted(counts, (row) => row.state === one && fits(row))}
          </button>
        </li>
      ))}
    </ul>
  );
}

const counted = (rows: StaffList['ages'], fits: (row: StaffList['ages'][number]) => boolean): number =>
  rows.filter(fits).reduce((sum, row) => sum + row.count, 0);

export function QueueTools({ state, change }: Omit<Props, 'ages'>) {
  const { words, language } = useWords();
  const own = queueWords[language];
  return (
    <search className="queue-tools">
      <SearchBox value={state.q} change={(q) => change({ q })} />
      <label>
        {own.desk}
        <select
          className="usa-select"
          value={state.desk}
          onChange={(event) => change({ desk: event.target.value, state: '' })}
        >
          <option value="mine">{own.mine}</option>
          <option value="all">{own.all}</option>
          {desks.map((desk) => (
            <option key={desk} value={desk}>
              {lookUp(words.owners, desk)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {own.sortLabel}
        <select
          id="sort"
          className="usa-select"
          value={state.sort}
          onChange={(event) => change({ sort: event.target.value })}
        >
          {Object.entries(own.sorts).map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className="queue-switches">
        <Switch name={own.expedited} on={state.expedited} change={(expedited) => change({ expedited })} />
        <Switch name={own.closed} on={state.closed} change={(closed) => change({ closed })} />
        {state.admin && (
          <button type="button" className="oi-chip" aria-pressed="true" onClick={() => change({ admin: '' })}>
            <span aria-hidden="true">× </span>
            <span className="usa-sr-only">{fill(own.clearFilter, { name: '' })}</span>
            {state.admin}
          </button>
        )}
      </div>
    </search>
  );
}

function Switch({ name, on, change }: { name: string; on: boolean; change: (on: boolean) => void }) {
  return (
    <label className="queue-switch">
      <input type="checkbox" checked={on} onChange={(event) => change(event.target.checked)} /> {name}
    </label>
  );
}

/** Typed words go into the address a moment after the last key. */
function SearchBox({ value, change }: { value: string; change: (value: string) => void }) {
  const { words } = useWords();
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return;
    const later = setTimeout(() => change(typed), 250);
    return () => clearTimeout(later);
  });
  return (
    <label className="queue-search">
      {words.queue.search}
      <input
        id="search"
        type="search"
        className="usa-input"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  );
}
