import { Link } from '@tanstack/react-router';
import { StateTag } from '../case/StateTag.tsx';
import { fill, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { OwnAvailability } from './OwnAvailability.tsx';
import { PaymentList } from './PaymentList.tsx';
import { type OwnDesk, useOwnDesk } from './queries.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { useReviewerWords } from './words.ts';
import '../inbox/inbox.css';

/** A reviewer's evening: what is with them and until when, capacity and leave, what is paid. */
export function ReviewsPage() {
  const words = useReviewerWords();
  const { data, error, refetch } = useOwnDesk();
  if (!data) return <Waiting error={error} retry={refetch} />;
  const open = data.cases.filter((one) => one.mine && !one.closed);
  const others = data.cases.filter((one) => !one.mine || one.closed);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <div className="oi-grid oi-two">
        <div>
          <h2>{fill(words.open, { count: open.length })}</h2>
          {open.length === 0 ? (
            <div className="oi-empty">
              <p>
                <strong>{words.none}</strong>
              </p>
              <p>{words.noneHint}</p>
            </div>
          ) : (
            <Cases cases={open} title={words.title} />
          )}
          {others.length > 0 && (
            <details className="margin-top-3">
              <summary>{fill(words.done, { count: others.length })}</summary>
              <Cases cases={others} title={fill(words.done, { count: others.length })} />
            </details>
          )}
          <PaymentList payments={data.payments} />
        </div>
        {data.reviewer && <OwnAvailability key={data.version} reviewer={data.reviewer} version={data.version} />}
      </div>
    </>
  );
}

function Cases({ cases, title }: { cases: OwnDesk['cases']; title: string }) {
  const words = useReviewerWords();
  const { words: shared } = useWords();
  return (
    <div className="oi-table-wrap">
      <table className="oi-table oi-stack">
        <caption className="usa-sr-only">{title}</caption>
        <thead>
          <tr>
            {[words.due, words.case, words.state, words.treatment, words.toDo].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((one) => (
            <tr key={one.caseNumber}>
              <td data-label={words.due}>{one.closed ? '–' : <TimeLeft due={one.dueAt} />}</td>
              <td data-label={words.case}>
                <Link to="/cases/$number" params={{ number: one.caseNumber }} className="usa-link text-bold">
                  {one.caseNumber}
                </Link>
              </td>
              <td data-label={words.state}>
                <span>
                  <StateTag status={one.status} />{' '}
                  {one.priority === 'expedited' && (
                    <span className="oi-state" data-tone="warn">
                      {shared.case.expedited}
                    </span>
                  )}
                </span>
              </td>
              <td data-label={words.treatment}>{one.treatments.join('; ')}</td>
              <td data-label={words.toDo}>
                <Step one={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Where the next step is taken: drafts in the workbench, everything else on the page of the case. */
function Step({ one }: { one: OwnDesk['cases'][number] }) {
  const words = useReviewerWords();
  const params = { number: one.caseNumber };
  const label = (text: string) => `${text}: ${one.caseNumber}`;
  if (one.mine && one.status === 'draft')
    return (
      <Link to="/cases/$number/write" params={params} className="usa-link" aria-label={label(words.write)}>
        {words.write}
      </Link>
    );
  const text = one.mine && one.status === 'ready-to-sign' ? words.sign : words.look;
  return (
    <Link to="/cases/$number" params={params} className="usa-link" aria-label={label(text)}>
      {text}
    </Link>
  );
}
