import { Link } from '@tanstack/react-router';
import type { OwnCase, OwnPile } from '../../app/desk/own-cases.ts';
import { StateTag } from '../case/StateTag.tsx';
import { fill, useWords } from '../messages/words.tsx';
import { Alert } from '../shell/Alert.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { OwnAvailability } from './OwnAvailability.tsx';
import { PaymentList } from './PaymentList.tsx';
import { useMoreCases, useOwnDesk } from './queries.ts';
import { TimeLeft } from './TimeLeft.tsx';
import { useReviewerWords } from './words.ts';
import '../inbox/inbox.css';

/** A reviewer's evening: what is with them and until when, capacity and leave, what is paid. */
export function ReviewsPage() {
  const words = useReviewerWords();
  const { data, error, refetch } = useOwnDesk();
  if (!data) return <Waiting error={error} retry={refetch} />;
  const open = data.cases.filter((one) => one.mine);
  const others = data.cases.filter((one) => !one.mine);
  const { waiting, other } = data.piles;
  const done = fill(words.done, { count: other.total ?? others.length });
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <div className="oi-grid oi-two">
        <div>
          <h2>{fill(words.open, { count: waiting.total ?? open.length })}</h2>
          {open.length === 0 ? (
            <div className="oi-empty">
              <p>
                <strong>{words.none}</strong>
              </p>
              <p>{words.noneHint}</p>
            </div>
          ) : (
            <Pile key={waiting.next} pile="waiting" first={open} next={waiting.next} title={words.title} />
          )}
          {others.length > 0 && (
            <details className="margin-top-3">
              <summary>{done}</summary>
              <Pile key={other.next} pile="other" first={others} next={other.next} title={done} />
            </details>
          )}
          <PaymentList payments={data.payments} />
        </div>
        {data.reviewer && <OwnAvailability key={data.version} reviewer={data.reviewer} version={data.version} />}
      </div>
    </>
  );
}

/** A pile page by page: the first came with the desk, later ones are asked for. */
function Pile({ pile, first, next, title }: { pile: OwnPile; first: OwnCase[]; next: string | null; title: string }) {
  const words = useReviewerWords();
  const later = useMoreCases(pile, next);
  const cases = [...first, ...(later.data?.pages.flatMap((page) => page.cases) ?? [])];
  const hasMore = later.data ? later.hasNextPage : next !== null;
  const more = () => void (later.data ? later.fetchNextPage() : later.refetch());
  return (
    <>
      <Cases cases={cases} title={title} />
      {later.error && (
        <Alert type="error" headingLevel="h3" slim role="alert">
          {words.moreFailed}
        </Alert>
      )}
      {hasMore && (
        <button
          type="button"
          className="usa-button usa-button--outline margin-top-1"
          disabled={later.isFetching}
          onClick={more}
        >
          {later.isFetching ? words.loadingMore : words.moreCases}
        </button>
      )}
      <p role="status" className="usa-sr-only">
        {later.data && fill(words.shown, { count: cases.length })}
      </p>
    </>
  );
}

function Cases({ cases, title }: { cases: OwnCase[]; title: string }) {
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
function Step({ one }: { one: OwnCase }) {
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
