import { Link } from '@tanstack/react-router';
import { StateTag } from '../case/StateTag.tsx';
import { showDate, showDay } from '../messages/dates.ts';
import { fill, type Language, lookUp, useWords } from '../messages/words.tsx';
import { nextStepOf } from './next-step.ts';
import type { QueueState, StaffRow } from './queue-state.ts';
import { queueWords } from './words.ts';

interface Props {
  rows: StaffRow[];
  now: string;
  chosen: ReadonlySet<string>;
  choose: (numbers: string[], on: boolean) => void;
  change: (change: Partial<QueueState>) => void;
}

export function CaseRows({ rows, now, chosen, choose, change }: Props) {
  const { words, language } = useWords();
  const own = queueWords[language];
  const all = rows.every((row) => chosen.has(row.caseId));
  return (
    <div className="oi-table-wrap">
      <table className="oi-table oi-stack queue-table">
        <caption className="usa-sr-only">{fill(words.queue.count, { count: rows.length })}</caption>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label={own.chooseAll}
                checked={all}
                onChange={() =>
                  choose(
                    rows.map((row) => row.caseId),
                    !all,
                  )
                }
              />
            </th>
            <th scope="col">{words.queue.caseNumber}</th>
            <th scope="col">{words.queue.due}</th>
            <th scope="col">{words.queue.employee}</th>
            <th scope="col">{words.queue.treatment}</th>
            <th scope="col">{own.administrator}</th>
            <th scope="col">{words.queue.owner}</th>
            <th scope="col">{own.nextStep}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.caseId} row={row} now={now} chosen={chosen.has(row.caseId)} choose={choose} change={change} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Omit<Props, 'rows' | 'chosen'> & { row: StaffRow; chosen: boolean };

function Row({ row, now, chosen, choose, change }: RowProps) {
  const { words, language } = useWords();
  const own = queueWords[language];
  const { administrator, approval, employee, treatments, waitingFor } = row.summary;
  const step = nextStepOf(row.steps);
  return (
    <tr data-case={row.caseId} data-chosen={chosen || undefined}>
      <td data-label={fill(own.choose, { number: '' })}>
        <input
          type="checkbox"
          aria-label={fill(own.choose, { number: row.caseId })}
          checked={chosen}
          onChange={() => choose([row.caseId], !chosen)}
        />
      </td>
      <td data-label={words.queue.caseNumber}>
        <span>
          <Link to="/cases/$number" params={{ number: row.caseId }} className="usa-link text-bold" data-case-link>
            {row.caseId}
          </Link>
          <span className="queue-tags">
            <StateTag status={row.state} />
            {row.priority === 'expedited' && (
              <span className="oi-state" data-tone="warn">
                {words.case.expedited}
              </span>
            )}
          </span>
          {waitingFor && <span className="oi-hint">{fill(own.waits, { what: waitingFor })}</span>}
          {approval && <span className="oi-hint">{fill(own.approval, { what: lookUp(words.choices, approval) })}</span>}
        </span>
      </td>
      <td data-label={words.queue.due}>{row.dueAt ? <Due at={row.dueAt} now={now} row={row} /> : '–'}</td>
      <td data-label={words.queue.employee}>{employee}</td>
      <td data-label={words.queue.treatment}>{treatments.join('; ')}</td>
      <td data-label={own.administrator}>
        {administrator ? (
          <button
            type="button"
            className="queue-only"
            aria-label={fill(own.onlyAdministrator, { name: administrator })}
            onClick={() => change({ admin: administrator })}
          >
            {administrator}
          </button>
        ) : (
          '–'
        )}
      </td>
      <td data-label={words.queue.owner}>{row.owner ? lookUp(words.owners, row.owner) : '–'}</td>
      <td data-label={own.nextStep}>
        {step && !row.closed ? (
          <Link
            to="/cases/$number/do/$action"
            params={{ number: row.caseId, action: step }}
            className="usa-link"
            data-next-step
            aria-label={`${lookUp(words.commands, step)}, ${row.caseId}`}
          >
            {lookUp(words.commands, step)}
          </Link>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}

function Due({ at, now, row }: { at: string; now: string; row: StaffRow }) {
  const { language } = useWords();
  const own = queueWords[language];
  const hours = (Date.parse(at) - Date.parse(now)) / 3_600_000;
  const time = lengthOf(Math.abs(hours), language);
  return (
    <span title={`${showDate(at, language)}${row.dueClock && row.dueClock !== 'house' ? ` · ${row.dueClock}` : ''}`}>
      {showDay(at, language)}
      {!row.closed && (
        <span className="queue-left" data-tone={hours < 0 ? 'bad' : hours < 24 ? 'warn' : undefined}>
          {fill(hours < 0 ? own.overdueBy : own.left, { time })}
        </span>
      )}
    </span>
  );
}

function lengthOf(hours: number, language: Language): string {
  const own = queueWords[language];
  if (hours < 48) {
    const count = Math.max(1, Math.round(hours));
    return count === 1 ? own.oneHour : fill(own.hours, { count });
  }
  return fill(own.days, { count: Math.floor(hours / 24) });
}
