import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useSession } from '../api/queries.ts';
import { showDay } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { useMyCaseWords } from '../mycase/words.ts';
import { StackTable } from '../shell/StackTable.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { CaseCell } from './CaseCell.tsx';
import { Chips } from './Chips.tsx';
import { Due } from './Due.tsx';
import { DutyLink } from './DutyLink.tsx';
import { type Inbox, type InboxRow, useInbox } from './queries.ts';
import { useInboxWords } from './words.ts';
import './inbox.css';

const pageSize = 50;

/** What is waiting for an administrator, a physician or a representative, over all their cases. */
export function InboxPage() {
  const words = useInboxWords();
  const { data: session } = useSession();
  const [filter, setFilter] = useState({ act: '', urgency: '' });
  // Where each page turned to begins, for the way back.
  const [pages, setPages] = useState<string[]>([]);
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const { data, error, refetch } = useInbox({ ...filter, search: sought, after: pages.at(-1), limit: pageSize });
  if (!data) return <Waiting error={error} retry={refetch} />;
  const everything = Object.values(data.counts.urgency).reduce((sum, one) => sum + one, 0);
  const narrow = (change: Partial<typeof filter>) => {
    setFilter({ ...filter, ...change });
    setPages([]);
  };
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {everything === 0 ? (
        <Empty />
      ) : (
        <>
          <Chips
            label={words.byDate}
            counts={data.counts.urgency}
            names={words.urgency}
            chosen={filter.urgency}
            all={everything}
            choose={(urgency) => narrow({ urgency })}
          />
          <Chips
            label={words.byKind}
            counts={data.counts.act}
            names={words.act}
            chosen={filter.act}
            choose={(act) => narrow({ act })}
          />
          <search>
            <label className="usa-label margin-top-0" htmlFor="inbox-search">
              {words.search}
            </label>
            <input
              id="inbox-search"
              type="search"
              className="usa-input"
              value={search}
              onChange={(event) => {
                setSearch(event.target.value);
                narrow({});
              }}
            />
          </search>
          {session?.person?.roles.includes('claims-administrator') && data.counts.act['send-records'] && (
            <p>
              <Link to="/send-records" className="usa-button usa-button--outline">
                {words.sendAll}
              </Link>
            </p>
          )}
          <Table data={data} />
          <Pages next={data.next} pages={pages} go={setPages} />
        </>
      )}
    </>
  );
}

function Empty() {
  const words = useInboxWords();
  return (
    <div className="oi-empty">
      <p>
        <strong>{words.empty}</strong>
      </p>
      <p>{words.emptyHint}</p>
      <Link to="/my-cases" className="usa-link">
        {words.mine.title}
      </Link>
    </div>
  );
}

function Table({ data }: { data: Inbox }) {
  const words = useInboxWords();
  if (data.rows.length === 0) return <p role="status">{words.none}</p>;
  return (
    <StackTable
      heads={[words.due, words.asked, words.case, words.worker, words.treatment, words.notice]}
      caption={fill(words.count, { count: data.total })}
      isCaptionSeen
    >
      {data.rows.map((row) => (
        <Row key={`${row.caseNumber}${row.as}${row.act}`} row={row} />
      ))}
    </StackTable>
  );
}

function Row({ row }: { row: InboxRow }) {
  const words = useInboxWords();
  const { language } = useWords();
  const titles = useMyCaseWords().notices;
  return (
    <tr>
      <td data-label={words.due}>
        <Due due={row.due} urgency={row.urgency} />
      </td>
      <td data-label={words.asked}>
        <DutyLink number={row.caseNumber} act={row.act} className="usa-link text-bold" />
      </td>
      <td data-label={words.case}>
        <CaseCell number={row.caseNumber} priority={row.priority} />
      </td>
      <td data-label={words.worker}>
        <span>
          {row.employee}
          {row.claimNumber && <span className="oi-when"> {row.claimNumber}</span>}
        </span>
      </td>
      <td data-label={words.treatment}>{row.treatments.join('; ')}</td>
      <td data-label={words.notice}>
        {row.notice ? (
          <span>
            <a
              className="usa-link"
              href={`/api/cases/${row.caseNumber}/notices/${row.notice.sha256}`}
              target="_blank"
              rel="noreferrer"
            >
              {words.notices[row.notice.notice] ?? lookUp(titles, row.notice.notice)}
            </a>{' '}
            <span className="oi-when">{showDay(row.notice.at, language)}</span>
          </span>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}

function Pages({ next, pages, go }: { next: string | null; pages: string[]; go: (pages: string[]) => void }) {
  const words = useInboxWords();
  return (
    <p className="oi-buttons">
      {pages.length > 0 && (
        <button type="button" className="usa-button usa-button--outline" onClick={() => go(pages.slice(0, -1))}>
          {words.previous}
        </button>
      )}
      {next && (
        <button type="button" className="usa-button usa-button--outline" onClick={() => go([...pages, next])}>
          {words.next}
        </button>
      )}
    </p>
  );
}
