import { Link } from '@tanstack/react-router';
import type { BulkResult } from '../../app/desk/bulk.ts';
import { told } from '../messages/refusals.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { CaseLink } from './Preview.tsx';
import { bulkWords } from './words.ts';

interface Props {
  results: BulkResult[];
  total: number;
  left: number;
  busy: boolean;
  stop: () => void;
}

/** The answer of each case as it comes. */
export function Results({ results, total, left, busy, stop }: Props) {
  const words = bulkWords[useWords().language];
  const done = results.filter((one) => one.ok).length;
  return (
    <>
      {busy ? (
        <div className="bulk-run">
          <label>
            <span role="status">{fill(words.working, { done: Math.min(results.length + 1, total), total })}</span>
            <progress value={results.length} max={total} />
          </label>
          <button type="button" className="usa-button usa-button--outline" onClick={stop}>
            {words.stop}
          </button>
        </div>
      ) : (
        <div role="status">
          <p className="usa-intro margin-bottom-1">
            {fill(words.done, { count: done })} · {fill(words.refused, { count: results.length - done })}
          </p>
          {left > 0 && <p>{fill(words.stopped, { count: left })}</p>}
        </div>
      )}
      <table className="oi-table oi-stack">
        <thead>
          <tr>
            <th scope="col">{words.case}</th>
            <th scope="col">{words.result}</th>
          </tr>
        </thead>
        <tbody>
          {results.map((one) => (
            <tr key={one.caseNumber} data-done={one.ok}>
              <td data-label={words.case}>
                <CaseLink number={one.caseNumber} />
              </td>
              <td data-label={words.result}>
                <Answer result={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!busy && (
        <p>
          <Link to="/cases" className="usa-button">
            {words.back}
          </Link>
        </p>
      )}
    </>
  );
}

function Answer({ result }: { result: BulkResult }) {
  const { words, language } = useWords();
  const own = bulkWords[language];
  if (result.ok)
    return (
      <span>
        <span className="oi-state" data-tone="good">
          {result.events.map((event) => lookUp(words.events, event)).join('; ')}
        </span>{' '}
        {result.replayed && <span className="oi-quiet">{own.replayed}</span>}
      </span>
    );
  const isStale = result.refusal?.code === 'stale-version';
  const since = (result.since ?? []).map((event) => lookUp(words.events, event.type)).join('; ');
  return (
    <span>
      <span className="oi-state" data-tone="warn">
        {isStale ? fill(own.stale, { events: since }) : result.refusal && told(result.refusal)}
      </span>
    </span>
  );
}
