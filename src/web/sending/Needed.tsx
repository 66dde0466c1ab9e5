import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useCase } from '../api/queries.ts';
import { Checklist } from '../case/Checklist.tsx';
import { showDate } from '../messages/dates.ts';
import { fill, useWords } from '../messages/words.tsx';
import { nameOf, type WaitingCase } from './guess.ts';
import { useSendingWords } from './words.ts';

const shownAtOnce = 20;

/** The cases that wait for records, each with its checklist when opened. */
export function NeededList({ cases, only }: { cases: WaitingCase[]; only: string | null }) {
  const words = useSendingWords();
  const [search, setSearch] = useState('');
  const sought = search.toLowerCase();
  const found = cases.filter((one) => nameOf(one).toLowerCase().includes(sought));
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{fill(words.waiting, { count: cases.length })}</h2>
      {cases.length > 5 && (
        <>
          <label className="usa-label margin-top-0" htmlFor="needed-filter">
            {words.filter}
          </label>
          <input
            id="needed-filter"
            type="search"
            className="usa-input margin-bottom-2"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </>
      )}
      {found.slice(0, shownAtOnce).map((one) => (
        <Case key={one.caseNumber} one={one} open={one.caseNumber === only || cases.length === 1} />
      ))}
    </section>
  );
}

function Case({ one, open }: { one: WaitingCase; open: boolean }) {
  const words = useSendingWords();
  const { language } = useWords();
  const [isOpen, setOpen] = useState(open);
  return (
    <details className="oi-card margin-bottom-1" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{nameOf(one)}</strong>{' '}
        {one.due && <span className="oi-when">{fill(words.due, { date: showDate(one.due, language) })}</span>}
      </summary>
      {isOpen && <Needed number={one.caseNumber} />}
    </details>
  );
}

function Needed({ number }: { number: string }) {
  const words = useSendingWords();
  const { data, error } = useCase(number);
  if (!data) return <p role="status">{error ? (error as Error).message : words.checklistLoading}</p>;
  const owed = data.checklist?.records.filter(({ status }) => status === 'missing' || status === 'partly') ?? [];
  return (
    <>
      {data.checklist && owed.length === 0 && <p>{words.complete}</p>}
      <Checklist page={data} />
      <Link to="/cases/$number" params={{ number }} className="usa-link">
        {words.toCase}
      </Link>
    </>
  );
}
