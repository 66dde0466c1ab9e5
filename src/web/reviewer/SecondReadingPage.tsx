import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCases } from '../api/queries.ts';
import { CaseCell } from '../inbox/CaseCell.tsx';
import { fill, useWords } from '../messages/words.tsx';
import { StackTable } from '../shell/StackTable.tsx';
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
        <StackTable heads={[words.due, words.case, words.treatment, words.toDo]} caption={words.quality.title}>
          {data.rows.map((row) => (
            <tr key={row.caseId}>
              <td data-label={words.due}>
                <TimeLeft due={row.dueAt} />
              </td>
              <td data-label={words.case}>
                <CaseCell number={row.caseId} priority={row.priority} className="text-bold" />
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
        </StackTable>
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
