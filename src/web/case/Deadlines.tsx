import { Link } from '@tanstack/react-router';
import type { CaseOnPage } from '../api/types.ts';
import { showDate } from '../messages/dates.ts';
import { lookUp, useWords } from '../messages/words.tsx';
import { clockActIn } from '../tools/clock-words.ts';

/** The clocks that run now, soonest first; all of them, with their reasons, are a page of their own. */
export function Deadlines({ page }: { page: CaseOnPage }) {
  const { words, language } = useWords();
  const running = page.deadlines
    .filter((clock) => clock.daysLeft !== null && clock.due)
    .sort((a, b) => String(a.due).localeCompare(String(b.due)));
  return (
    <section className="oi-card" aria-labelledby="deadlines">
      <h2 id="deadlines">{words.case.deadlines}</h2>
      <ul className="usa-list usa-list--unstyled">
        {running.map((clock) => (
          <li key={`${clock.clock}-${clock.startedOn}`} className="margin-bottom-1">
            <strong>{showDate(String(clock.due), language)}</strong>{' '}
            <span className="oi-state" data-tone={clock.status === 'missed' ? 'bad' : 'plain'}>
              {lookUp(words.clockStatus, clock.status)}
            </span>
            <div>{clockActIn(language, clock.clock, clock.act)}</div>
            <div className="oi-when">
              {clock.clock} · {clock.rule}
              {clock.note ? ` · ${words.clocks.unverified}` : ''}
            </div>
          </li>
        ))}
      </ul>
      <Link to="/cases/$number/clocks" params={{ number: page.caseNumber }} className="usa-link">
        {words.case.allClocks}
      </Link>
    </section>
  );
}
