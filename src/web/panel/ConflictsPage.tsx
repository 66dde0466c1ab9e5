import { Link } from '@tanstack/react-router';
import type { WaitingCase } from '../../app/panel/conflicts.ts';
import { useSession } from '../api/queries.ts';
import { showDay } from '../messages/dates.ts';
import { lookUp, useWords } from '../messages/words.tsx';
import { StackTable } from '../shell/StackTable.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { ConflictCard } from './ConflictCard.tsx';
import { PanelTabs } from './PanelTabs.tsx';
import { useConflicts } from './queries.ts';
import { Sentence } from './Sentence.tsx';
import { panelWords } from './words.ts';

/** The cases in which a person must decide a possible conflict, and those that wait for something else. */
export function ConflictsPage() {
  const { language } = useWords();
  const words = panelWords[language];
  const { data: session } = useSession();
  const { data, error, refetch } = useConflicts();
  if (!data) return <Waiting error={error} retry={refetch} />;
  const mayDecide = session?.person?.roles.includes('assignment') ?? false;
  return (
    <>
      <h1>{words.conflictsTitle}</h1>
      <PanelTabs />
      <p>{words.conflictsLead}</p>
      {data.cases.length === 0 && <p role="status">{words.noConflicts}</p>}
      {data.cases.map((one) => (
        <section key={one.caseNumber} aria-labelledby={`case-${one.caseNumber}`}>
          <h2 id={`case-${one.caseNumber}`}>
            <Link to="/cases/$number" params={{ number: one.caseNumber }} className="usa-link">
              {one.caseNumber}
            </Link>{' '}
            {one.waits && (
              <span className="oi-state" data-tone="warn">
                {words.waitsForIt}
              </span>
            )}
          </h2>
          <p>
            {one.employee}: {one.treatments.join('; ')}
          </p>
          {one.open.map((conflict) => (
            <ConflictCard
              key={`${conflict.reviewerId}${conflict.path}`}
              conflict={conflict}
              caseNumber={one.caseNumber}
              mayDecide={mayDecide}
            />
          ))}
        </section>
      ))}
      {data.waiting.length > 0 && <WaitingCases rows={data.waiting} />}
    </>
  );
}

function WaitingCases({ rows }: { rows: WaitingCase[] }) {
  const { words: all, language } = useWords();
  const words = panelWords[language];
  return (
    <>
      <h2>{words.othersWait}</h2>
      <StackTable heads={[all.queue.caseNumber, words.waitsIn, words.missing, all.queue.due]}>
        {rows.map((row) => (
          <tr key={row.caseNumber}>
            <td data-label={all.queue.caseNumber}>
              <Link to="/cases/$number" params={{ number: row.caseNumber }} className="usa-link">
                {row.caseNumber}
              </Link>
            </td>
            <td data-label={words.waitsIn}>{lookUp(words.queues, row.queue)}</td>
            <td data-label={words.missing}>
              <ul className="oi-reasons">
                {row.missing.map((one) => (
                  <li key={one}>
                    <Sentence text={one} />
                  </li>
                ))}
              </ul>
            </td>
            <td data-label={all.queue.due}>{row.dueAt ? showDay(row.dueAt, language) : '–'}</td>
          </tr>
        ))}
      </StackTable>
    </>
  );
}
