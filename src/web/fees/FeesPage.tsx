import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { FeeStatement } from '../../app/parties/fees.ts';
import { ask } from '../api/client.ts';
import { useSession } from '../api/queries.ts';
import { showDate } from '../messages/dates.ts';
import { fill, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { useFeeWords } from './words.ts';

const dollars = (amount: number): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(amount);

/** What a claims administrator owes for a month, line by line, to look at and to take along. */
export function FeesPage() {
  const words = useFeeWords();
  const { data: session } = useSession();
  const [chosen, setMonth] = useState<string | null>(null);
  const thisMonth = pacificMonth(session?.today);
  const month = chosen ?? thisMonth;
  const { data, error, refetch } = useQuery({
    queryKey: ['fees', month],
    queryFn: () => ask<FeeStatement>(`/api/fees?month=${month}`),
    placeholderData: (before: FeeStatement | undefined) => before,
  });
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <label className="usa-label margin-top-0" htmlFor="month">
        {words.month}
      </label>
      <select id="month" className="usa-select" value={month} onChange={(event) => setMonth(event.target.value)}>
        {lastMonths(thisMonth, 24).map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      <Statement data={data} isRunning={data.month >= thisMonth} />
    </>
  );
}

const pacificMonth = (now: string | undefined): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' })
    .format(now ? new Date(now) : new Date())
    .slice(0, 7);

function lastMonths(last: string, count: number): string[] {
  const [year = 0, month = 1] = last.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => {
    const index = year * 12 + month - 1 - back;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}

function Statement({ data, isRunning }: { data: FeeStatement; isRunning: boolean }) {
  const words = useFeeWords();
  const { language } = useWords();
  if (data.lines.length === 0) return <p role="status">{words.none}</p>;
  return (
    <>
      <p role="status">
        {isRunning
          ? fill(words.running, { date: showDate(data.invoicedOn, language) })
          : fill(words.invoiced, { date: showDate(data.invoicedOn, language), until: showDate(data.payBy, language) })}
      </p>
      <Lines data={data} />
      <p>
        <strong>
          {words.sum}: {dollars(data.dollars)}
        </strong>
      </p>
      {data.unknown > 0 && (
        <p className="usa-alert__text">
          {fill(words.unknownLead, { count: data.unknown })}{' '}
          <span className="oi-quiet" lang="en">
            {data.lines.find((line) => line.dollars === null)?.note}
          </span>
        </p>
      )}
      <p className="oi-buttons">
        <a className="usa-button" href={`/api/fees.pdf?month=${data.month}`} download>
          {words.pdf}
        </a>{' '}
        <a className="usa-button usa-button--outline" href={`/api/fees.csv?month=${data.month}`} download>
          {words.csv}
        </a>
      </p>
    </>
  );
}

function Lines({ data }: { data: FeeStatement }) {
  const words = useFeeWords();
  const { language } = useWords();
  return (
    <div className="oi-table-wrap">
      <table className="oi-table oi-stack">
        <caption className="usa-sr-only">{`${words.title} ${data.month}`}</caption>
        <thead>
          <tr>
            {[words.date, words.case, words.worker, words.for, words.review, words.amount].map((title) => (
              <th scope="col" key={title}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.lines.map((line) => (
            <tr key={`${line.caseNumber}${line.round}${line.point}`}>
              <td data-label={words.date}>{showDate(line.on, language)}</td>
              <td data-label={words.case}>
                <Link to="/cases/$number" params={{ number: line.caseNumber }} className="usa-link">
                  {line.caseNumber}
                </Link>
              </td>
              <td data-label={words.worker}>
                <span>
                  {line.employee} <span className="oi-when">{line.claimNumber}</span>
                </span>
              </td>
              <td data-label={words.for}>
                {words.points[line.point]}
                {line.round > 1 && `, ${fill(words.round, { round: line.round })}`}
              </td>
              <td data-label={words.review}>
                {words[line.review]}
                {line.pharmacyOnly && `, ${words.pharmacy}`}
              </td>
              <td data-label={words.amount}>
                <span>
                  {line.dollars === null ? words.unknown : dollars(line.dollars)}
                  {line.confidence && line.confidence !== 'V' && <span className="oi-when"> {words.unverified}</span>}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
