import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useCases, useSession } from '../api/queries.ts';
import type { CaseListed } from '../api/types.ts';
import { StateTag } from '../case/StateTag.tsx';
import { pacificDay, showDay } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { desks } from './queue-state.ts';
import { StaffQueue } from './StaffQueue.tsx';

/** The work queue of a desk, or a person's own cases. */
export function QueuePage() {
  const { data: session, error, refetch } = useSession();
  if (!session) return <Waiting error={error} retry={refetch} />;
  const isDesk = session.person?.roles.some(
    (role) => role === 'operator' || (desks as readonly string[]).includes(role),
  );
  return isDesk && !session.person?.roles.includes('reviewer') ? <StaffQueue /> : <OwnCases />;
}

/** The cases of a party or a reviewer: counts, the next date of each. */
function OwnCases() {
  const { words } = useWords();
  const { data: session } = useSession();
  const [state, setState] = useState('');
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState('due');
  const [cursors, setCursors] = useState<string[]>([]);
  const sought = useDeferredValue(search);
  const { data, error, refetch } = useCases({ state, search: sought, sort, cursor: cursors.at(-1) });
  const isStaff = !session?.person?.roles.some((role) =>
    ['employee', 'representative', 'claims-administrator', 'physician'].includes(role),
  );
  const restart = (change: () => void) => {
    change();
    setCursors([]);
  };
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <>
      <h1>{isStaff ? words.queue.title : words.queue.titleMine}</h1>
      <search className="grid-row grid-gap">
        <div className="tablet:grid-col-6">
          <label className="usa-label margin-top-0" htmlFor="search">
            {words.queue.search}
          </label>
          <input
            id="search"
            type="search"
            className="usa-input maxw-none"
            value={search}
            onChange={(event) => restart(() => setSearch(event.target.value))}
          />
        </div>
        <div className="tablet:grid-col-3">
          <label className="usa-label margin-top-0" htmlFor="sort">
            {words.queue.sort}
          </label>
          <select
            id="sort"
            className="usa-select"
            value={sort}
            onChange={(event) => restart(() => setSort(event.target.value))}
          >
            <option value="due">{words.queue.sortDue}</option>
            <option value="received">{words.queue.sortReceived}</option>
            <option value="updated">{words.queue.sortUpdated}</option>
          </select>
        </div>
      </search>
      <StateChips counts={data.counts ?? {}} chosen={state} choose={(one) => restart(() => setState(one))} />
      {data.rows.length === 0 ? (
        <p>{isStaff || search || state ? words.queue.empty : words.queue.emptyMine}</p>
      ) : (
        <CaseTable rows={data.rows} today={data.today} staff={isStaff} />
      )}
      {data.next && (
        <button
          type="button"
          className="usa-button usa-button--outline margin-top-2"
          onClick={() => setCursors([...cursors, data.next as string])}
        >
          {words.queue.more}
        </button>
      )}
    </>
  );
}

function StateChips({
  counts,
  chosen,
  choose,
}: {
  counts: Record<string, number>;
  chosen: string;
  choose: (state: string) => void;
}) {
  const { words } = useWords();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <ul className="oi-chips margin-top-2" aria-label={words.queue.state}>
      <li>
        <button type="button" className="oi-chip" aria-pressed={chosen === ''} onClick={() => choose('')}>
          {words.queue.all} {total}
        </button>
      </li>
      {Object.entries(counts).map(([state, count]) => (
        <li key={state}>
          <button
            type="button"
            className="oi-chip"
            aria-pressed={chosen === state}
            onClick={() => choose(chosen === state ? '' : state)}
          >
            {lookUp(words.statuses, state)} {count}
          </button>
        </li>
      ))}
    </ul>
  );
}

function CaseTable({ rows, today, staff }: { rows: CaseListed[]; today: string; staff: boolean }) {
  const { words, language } = useWords();
  return (
    <div className="oi-table-wrap">
      <table className="oi-table oi-stack">
        <caption className="usa-sr-only">{fill(words.queue.count, { count: rows.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{words.queue.caseNumber}</th>
            <th scope="col">{words.queue.state}</th>
            <th scope="col">{words.queue.employee}</th>
            <th scope="col">{words.queue.treatment}</th>
            <th scope="col">{words.queue.due}</th>
            {staff && <th scope="col">{words.queue.owner}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.caseId}>
              <td data-label={words.queue.caseNumber}>
                <Link to="/cases/$number" params={{ number: row.caseId }} className="usa-link text-bold">
                  {row.caseId}
                </Link>
              </td>
              <td data-label={words.queue.state}>
                <span>
                  <StateTag status={row.state} />{' '}
                  {row.priority === 'expedited' && (
                    <span className="oi-state" data-tone="warn">
                      {words.case.expedited}
                    </span>
                  )}
                </span>
              </td>
              <td data-label={words.queue.employee}>{row.summary.employee}</td>
              <td data-label={words.queue.treatment}>{row.summary.treatments.join('; ')}</td>
              <td data-label={words.queue.due}>
                {row.dueAt ? (
                  <span>
                    {showDay(row.dueAt, language)}{' '}
                    {!row.closed && pacificDay(row.dueAt) < today && (
                      <span className="oi-state" data-tone="bad">
                        {words.queue.overdue}
                      </span>
                    )}
                  </span>
                ) : (
                  '–'
                )}
              </td>
              {staff && <td data-label={words.queue.owner}>{row.owner ? lookUp(words.owners, row.owner) : '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
