import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCases } from '../api/queries.ts';
import { fill, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { TimeLeft } from './TimeLeft.tsx';
import { useReviewerWords } from './words.ts';
import '../inbox/inbox.css';

/** The drafts a quality reviewer reads: due first at the top, straight into the workbench. */
export function SecondReadingPage() {
  const words = useReviewerWords();
  const { words: shared } = useWords();
  const [cursors, setCursors] = useState<string[]>([]);
  const { data, error, refetch } = useCases({ state: 'quality-review', sort: 'due', cursor: cursors.at(-1) });
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <>
      <h1>{words.quality.title}</h1>
      <p>{words.quality.lead}</p>
      {data.rows.length === 0 ? (
        <div className="oi-empty">
          <p>{words.quality.none}</p>
        </div>
      ) : (
        <div className="oi-table-wrap">
          <table className="oi-table oi-stack">
            <caption className="usa-sr-only">{words.quality.title}</caption>
            <thead>
              <tr>
                {[words.due, words.case, words.treatment, words.toDo].map((head) => (
                  <th scope="col" key={head}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.caseId}>
                  <td data-label={words.due}>
                    <TimeLeft due={row.dueAt} />
                  </td>
                  <td data-label={words.case}>
                    <span>
                      <Link to="/cases/$number" params={{ number: row.caseId }} className="usa-link text-bold">
                        {row.caseId}
                      </Link>{' '}
                      {row.priority === 'expedited' && (
                        <span className="oi-state" data-tone="warn">
                          {shared.case.expedited}
                        </span>
                      )}
                    </span>
                  </td>
                  <td data-label={words.treatment}>{row.summary.treatments.join('; ')}</td>
                  <td data-label={words.toDo}>
                    <Link
                      to="/cases/$number/write"
                      params={{ number: row.caseId }}
                      className="usa-button"
                      aria-label={fill(words.quality.read, { case: row.caseId })}
                    >
                      {words.quality.readShort}
                    </Link>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data.next && (
        <button
          type="button"
          className="usa-button usa-button--outline margin-top-2"
          onClick={() => setCursors([...cursors, data.next as string])}
        >
          {shared.queue.more}
        </button>
      )}
    </>
  );
}
