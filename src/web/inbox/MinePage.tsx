import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useCases, useSession } from '../api/queries.ts';
import type { CaseListed } from '../api/types.ts';
import { StateTag } from '../case/StateTag.tsx';
import { showDate, showDay } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { useMyCaseWords } from '../mycase/words.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { DutyLink } from './DutyLink.tsx';
import { useInboxWords } from './words.ts';
import './inbox.css';

/** The cases of somebody outside the house, each with where it stands in plain words and what waits for them. */
export function MinePage() {
  const words = useInboxWords();
  const { data: session } = useSession();
  const [search, setSearch] = useState('');
  const [cursors, setCursors] = useState<string[]>([]);
  const sought = useDeferredValue(search);
  const { data, error, refetch } = useCases({ search: sought, sort: 'updated', cursor: cursors.at(-1) });
  if (!data || !session) return <Waiting error={error} retry={refetch} />;
  const roles = session.person?.roles ?? [];
  const total = Object.values(data.counts ?? {}).reduce((sum, one) => sum + one, 0);
  return (
    <div className="oi-narrow oi-wider">
      <h1>{titleFor(roles, words)}</h1>
      {(total > 5 || search !== '') && (
        <search>
          <label className="usa-label margin-top-0" htmlFor="mine-search">
            {words.mine.search}
          </label>
          <input
            id="mine-search"
            type="search"
            className="usa-input margin-bottom-2"
            value={search}
            onChange={(event) => {
              setSearch(event.target.value);
              setCursors([]);
            }}
          />
        </search>
      )}
      {data.rows.length === 0 && (search ? <p role="status">{words.none}</p> : <Empty roles={roles} />)}
      <ul className="oi-mine">
        {data.rows.map((row) => (
          <Case key={row.caseId} row={row} own={roles.includes('employee')} />
        ))}
      </ul>
      {data.next && (
        <button
          type="button"
          className="usa-button usa-button--outline margin-top-2"
          onClick={() => setCursors([...cursors, data.next as string])}
        >
          {words.mine.more}
        </button>
      )}
    </div>
  );
}

function titleFor(roles: readonly string[], { mine }: ReturnType<typeof useInboxWords>): string {
  if (roles.includes('physician')) return mine.patients;
  if (roles.includes('representative')) return mine.clients;
  if (roles.includes('claims-administrator')) return mine.organization;
  return mine.title;
}

function Empty({ roles }: { roles: readonly string[] }) {
  const words = useInboxWords();
  const { words: shared } = useWords();
  const hint = roles.includes('physician')
    ? words.mine.emptyPhysician
    : roles.includes('representative')
      ? words.mine.emptyRepresentative
      : roles.includes('employee')
        ? words.mine.emptyWorker
        : '';
  return (
    <div className="oi-empty">
      <p>
        <strong>{words.mine.empty}</strong>
      </p>
      <p>{hint}</p>
      {roles.some((role) => role === 'employee' || role === 'representative') && (
        <Link to="/apply" className="usa-button">
          {shared.home.apply}
        </Link>
      )}
    </div>
  );
}

function Case({ row, own }: { row: CaseListed; own: boolean }) {
  const words = useInboxWords();
  const { language, words: shared } = useWords();
  const plain = useMyCaseWords();
  const { summary } = row;
  const duties = summary.duties ?? [];
  return (
    <li data-waits={duties.length > 0}>
      <h2>
        <Link to="/cases/$number" params={{ number: row.caseId }} className="usa-link">
          {own ? summary.treatments.join(' · ') : `${summary.employee}: ${summary.treatments.join(' · ')}`}
        </Link>
      </h2>
      <p>
        <StateTag status={row.state} />{' '}
        {row.priority === 'expedited' && (
          <span className="oi-state" data-tone="warn">
            {shared.case.expedited}
          </span>
        )}{' '}
        <span className="oi-when">
          {row.caseId}
          {summary.claimNumber && ` · ${summary.claimNumber}`}
          {row.receivedAt && ` · ${showDay(row.receivedAt, language)}`}
        </span>
      </p>
      {own && <p>{lookUp(plain.next, row.state)}</p>}
      {summary.outcomes.length > 0 && (
        <p>{[...new Set(summary.outcomes)].map((one) => lookUp(shared.outcomes, one)).join(' · ')}</p>
      )}
      {duties.map(({ act, due }) => (
        <p key={act}>
          <strong>{words.mine.waits}:</strong> <DutyLink number={row.caseId} act={act} className="usa-link" />{' '}
          {due && <span className="oi-when">{fill(words.mine.by, { date: showDate(due, language) })}</span>}
        </p>
      ))}
    </li>
  );
}
