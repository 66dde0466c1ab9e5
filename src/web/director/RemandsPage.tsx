import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Remand } from '../../app/desk/director.ts';
import { ask } from '../api/client.ts';
import { useSession } from '../api/queries.ts';
import { CaseLink } from '../bulk/Preview.tsx';
import { StateTag } from '../case/StateTag.tsx';
import { showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { DirectorTabs } from './DirectorTabs.tsx';
import { directorWords } from './words.ts';

/** Appeals that are open, what a judge sent back, and the round that follows. */
export function RemandsPage() {
  const words = directorWords[useWords().language];
  const { data, error, refetch } = useQuery({
    queryKey: ['director', 'remands'],
    queryFn: () => ask<{ rows: Remand[] }>('/api/director/remands'),
  });
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <>
      <DirectorTabs title={words.remands} />
      <p>{words.remandsLead}</p>
      {data.rows.length === 0 ? (
        <div className="oi-empty">
          <p>{words.noRemands}</p>
        </div>
      ) : (
        <ul className="desk-cards">
          {data.rows.map((row) => (
            <OneRemand key={row.caseNumber} row={row} />
          ))}
        </ul>
      )}
    </>
  );
}

function OneRemand({ row }: { row: Remand }) {
  const { words: all, language } = useWords();
  const words = directorWords[language];
  return (
    <li className="oi-card">
      <h2>
        <CaseLink number={row.caseNumber} /> <StateTag status={row.state} />{' '}
        <span className="oi-quiet">{fill(words.round, { round: row.round })}</span>
      </h2>
      {row.appeal && (
        <>
          <p className="margin-bottom-0">
            <strong>{words.petition}:</strong> {showDate(row.appeal.on, language)} ·{' '}
            {lookUp(all.choices, row.appeal.ground)} · {row.appeal.verified ? words.verified : words.notVerified}
          </p>
          <blockquote className="desk-quote">{row.appeal.statement}</blockquote>
        </>
      )}
      {row.remand && (
        <>
          <p className="margin-bottom-0">
            <strong>{words.wrongFacts}</strong> ({showDate(row.remand.on, language)},{' '}
            {lookUp(all.choices, row.remand.ground)}):
          </p>
          <blockquote className="desk-quote">{row.remand.factsFoundWrong}</blockquote>
        </>
      )}
      {(row.excluded > 0 || row.dueAt) && (
        <p className="oi-quiet">
          {row.excluded > 0 && fill(words.excluded, { count: row.excluded })}
          {row.excluded > 0 && row.dueAt && ' · '}
          {row.dueAt && fill(words.next, { when: showDate(row.dueAt, language) })}
        </p>
      )}
      <Steps row={row} />
    </li>
  );
}

function Steps({ row }: { row: Remand }) {
  const words = directorWords[useWords().language];
  const { data: session } = useSession();
  const roles = session?.person?.roles ?? [];
  const may = (...wanted: string[]) => wanted.some((role) => roles.includes(role));
  const steps: [string, string][] = [];
  if (row.state === 'appealed' && may('director', 'service'))
    steps.push(['AffirmOnAppeal', words.toAffirm], ['RemandOnAppeal', words.toRemand]);
  if (row.state === 'remanded' && may('assignment')) steps.push(['BeginNewRound', words.toRound]);
  return (
    <div className="desk-line">
      {steps.map(([action, name]) => (
        <Link
          key={action}
          to="/cases/$number/do/$action"
          params={{ number: row.caseNumber, action }}
          className="usa-button usa-button--outline"
          aria-label={`${name}, ${row.caseNumber}`}
        >
          {name}
        </Link>
      ))}
    </div>
  );
}
