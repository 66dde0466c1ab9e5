import { type FormEvent, useState } from 'react';
import { showDate } from '../messages/dates.ts';
import { fill, useWords } from '../messages/words.tsx';
import { useChange } from '../panel/useChange.ts';
import { Waiting } from '../shell/Waiting.tsx';
import { money, type PaymentsShown, usePayments } from './queries.ts';
import { useReviewerWords } from './words.ts';
import './payments.css';

/** What is owed to reviewers: the operator sets the rate and records what was paid. */
export function PaymentsPage() {
  const words = useReviewerWords();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePayments();
  const latest = data?.pages.at(-1);
  if (!latest) return <Waiting error={error} retry={refetch} />;
  const owed = data?.pages.flatMap(({ reviewers }) => reviewers) ?? [];
  return (
    <div>
      <h1>{words.pay.title}</h1>
      <p>{words.pay.lead}</p>
      <Rates data={latest} />
      {owed.length === 0 && !hasNextPage && <p>{words.pay.none}</p>}
      {owed.length > 0 && (
        <div className="pay-cards">
          {owed.map((one) => (
            <Owed key={one.reviewerId} one={one} version={latest.version} />
          ))}
        </div>
      )}
      {hasNextPage && (
        <button
          type="button"
          className="usa-button usa-button--outline"
          disabled={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {words.pay.more}
        </button>
      )}
    </div>
  );
}

function Rates({ data: { rates, version } }: { data: PaymentsShown }) {
  const words = useReviewerWords();
  const { language } = useWords();
  const [rate, setRate] = useState({ from: '', standard: '', expedited: '' });
  const { send, busy, done, problem } = useChange('/api/payments/rates', version);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ from: rate.from, standard: Number(rate.standard), expedited: Number(rate.expedited) });
  };
  return (
    <section aria-labelledby="rates">
      <h2 id="rates">{words.pay.rates}</h2>
      {rates.length === 0 && <p>{words.pay.noRates}</p>}
      <ul className="usa-list">
        {rates.map((one) => (
          <li key={`${one.from}${one.standard}${one.expedited}`}>
            {fill(words.pay.rateFrom, {
              date: showDate(one.from, language),
              standard: money(one.standard),
              expedited: money(one.expedited),
            })}
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.pay.newRate}</summary>
        <form onSubmit={submit}>
          {problem && <p role="alert">{problem.message}</p>}
          {(['from', 'standard', 'expedited'] as const).map((name) => (
            <label key={name} className="usa-label">
              {name === 'from' ? words.pay.from : words[name]}
              <input
                className="usa-input"
                type={name === 'from' ? 'date' : 'number'}
                min={0}
                required
                value={rate[name]}
                onChange={(event) => setRate({ ...rate, [name]: event.target.value })}
              />
            </label>
          ))}
          <button type="submit" className="usa-button margin-top-2" disabled={busy}>
            {words.pay.setRate}
          </button>
          <p role="status">{done && words.pay.recorded}</p>
        </form>
      </details>
    </section>
  );
}

function Owed({ one, version }: { one: PaymentsShown['reviewers'][number]; version: number }) {
  const words = useReviewerWords();
  const { language } = useWords();
  const due = one.lines;
  const [on, setOn] = useState('');
  const [reference, setReference] = useState('');
  const { send, busy, problem } = useChange('/api/payments/paid', version);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const reviews = due.map(({ caseNumber, round }) => ({ caseNumber, round }));
    void send({ reviewerId: one.reviewerId, reviews, on, reference });
  };
  return (
    <section className="oi-card" aria-labelledby={`owed-${one.reviewerId}`}>
      <h2 id={`owed-${one.reviewerId}`}>
        {one.reviewerId}: {money(one.dollars)}
      </h2>
      <ul className="usa-list">
        {due.map((line) => (
          <li key={`${line.caseNumber}${line.round}`}>
            {line.caseNumber}, {line.issuedOn && showDate(line.issuedOn, language)}, {words[line.review]}:{' '}
            {line.dollars === null ? words.noRate : money(line.dollars)}
          </li>
        ))}
      </ul>
      {one.due > due.length && <p>{fill(words.pay.oldest, { count: due.length, of: one.due })}</p>}
      <form onSubmit={submit}>
        {problem && <p role="alert">{problem.message}</p>}
        <label className="usa-label">
          {words.pay.on}
          <input
            className="usa-input"
            type="date"
            required
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
        </label>
        <label className="usa-label">
          {words.pay.reference}
          <input
            className="usa-input"
            required
            maxLength={200}
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
        </label>
        <button type="submit" className="usa-button margin-top-2" disabled={busy}>
          {fill(words.pay.record, { reviewer: one.reviewerId })}
        </button>
      </form>
    </section>
  );
}
