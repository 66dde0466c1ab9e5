import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ApprovalAsked } from '../../app/desk/director.ts';
import { ask } from '../api/client.ts';
import { CaseLink } from '../bulk/Preview.tsx';
import { StateTag } from '../case/StateTag.tsx';
import { showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { DirectorTabs } from './DirectorTabs.tsx';
import { directorWords } from './words.ts';

/** Which step grants what was asked for. */
const stepFor: Record<ApprovalAsked['kind'], string> = {
  panel: 'ApprovePanel',
  extension: 'GrantExtension',
  information: 'RequestInformation',
};

/** What lies before the Administrative Director: a panel, three more days, a request for information. */
export function ApprovalsPage() {
  const words = directorWords[useWords().language];
  const { data, error, refetch } = useQuery({
    queryKey: ['director', 'approvals'],
    queryFn: () => ask<{ rows: ApprovalAsked[] }>('/api/director/approvals'),
    refetchInterval: 30_000,
  });
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <>
      <DirectorTabs title={words.approvals} />
      {data.rows.length === 0 ? (
        <div className="oi-empty">
          <p>{words.noApprovals}</p>
        </div>
      ) : (
        <ul className="desk-cards">
          {data.rows.map((row) => (
            <Approval key={row.caseNumber} row={row} />
          ))}
        </ul>
      )}
    </>
  );
}

function Approval({ row }: { row: ApprovalAsked }) {
  const { words: all, language } = useWords();
  const words = directorWords[language];
  return (
    <li className="oi-card">
      <h2>
        {lookUp(words.kinds, row.kind)} · <CaseLink number={row.caseNumber} /> <StateTag status={row.state} />
      </h2>
      <p className="margin-0 oi-quiet">
        {fill(words.asks, { who: lookUp(all.roles, row.askedBy), when: showDate(row.askedAt, language) })}
        {row.dueAt && ` · ${fill(words.due, { when: showDate(row.dueAt, language) })}`}
      </p>
      <blockquote className="desk-quote">{row.reason}</blockquote>
      <p className="margin-top-0">
        {row.treatments.join('; ')} · {fill(words.seats, { count: row.seats })}
        {row.kind === 'extension' && ` · ${fill(words.granted, { days: row.extensionDays })}`}
        <br />
        <span className="oi-hint">{lookUp(words.lawOf, row.kind)}</span>
      </p>
      <div className="desk-line">
        <Link
          to="/cases/$number/do/$action"
          params={{ number: row.caseNumber, action: stepFor[row.kind] }}
          className="usa-button"
          aria-label={`${lookUp(words.approve, row.kind)}, ${row.caseNumber}`}
        >
          {lookUp(words.approve, row.kind)}
        </Link>
        <Link
          to="/cases/$number/do/$action"
          params={{ number: row.caseNumber, action: 'RefuseApproval' }}
          className="usa-button usa-button--outline"
          aria-label={`${words.refuse}, ${row.caseNumber}`}
        >
          {words.refuse}
        </Link>
      </div>
    </li>
  );
}
