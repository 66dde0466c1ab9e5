import { Link } from '@tanstack/react-router';
import type { CaseOnPage } from '../api/types.ts';
import { Timeline } from '../case/Timeline.tsx';
import { pacificDay, showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { Decision } from './Decision.tsx';
import { Papers } from './Papers.tsx';
import { Stages } from './Stages.tsx';
import { nextDate, placeOf } from './stage.ts';
import { useMyCaseWords } from './words.ts';
import './mycase.css';

/** A case for the one it is about: where it is, what comes next and by when, what to do. */
export function MyCase({ page }: { page: CaseOnPage }) {
  const words = useMyCaseWords();
  return (
    <div className="oi-mycase">
      <p className="margin-y-0">
        <Link to="/my-cases" className="usa-link">
          {words.all}
        </Link>
      </p>
      <h1>{page.caseNumber}</h1>
      <p className="oi-about">{page.treatments.map(({ description }) => description).join(' · ')}</p>
      <Stages status={page.status} />
      <Next page={page} />
      <Decision page={page} />
      <Papers page={page} />
      <Notices page={page} />
      <Steps page={page} />
      <Timeline page={page} />
    </div>
  );
}

function Next({ page }: { page: CaseOnPage }) {
  const words = useMyCaseWords();
  const { language } = useWords();
  const { over } = placeOf(page.status);
  const date = nextDate(page);
  const isPast = date !== null && hasPassed(date);
  const asked = page.question?.to === 'employee' || page.question?.to === 'representative' ? page.question : null;
  return (
    <section className="oi-next" aria-labelledby="next">
      <h2 id="next">{words.nextTitle}</h2>
      <p>
        {over && <strong>{words.ended} </strong>}
        {lookUp(words.next, page.status)}
        {date && <strong> {fill(isPast ? words.was : words.by, { date: showDate(date, language) })}</strong>}
      </p>
      {asked && (
        <>
          <p>
            <strong>{words.askedYou}:</strong>
          </p>
          <blockquote className="oi-asked">{asked.question}</blockquote>
        </>
      )}
      {page.informationAsked && <blockquote className="oi-asked">{page.informationAsked.what}</blockquote>}
      <Asked page={page} />
    </section>
  );
}

/** A day has passed when it is over in California; a moment when it is there. */
function hasPassed(due: string): boolean {
  if (due.length > 10) return new Date(due) < new Date();
  return due < pacificDay(new Date());
}

/** What waits for this person stands at the top, as a button. */
function Asked({ page }: { page: CaseOnPage }) {
  const { words } = useWords();
  const first = page.actions.find(({ type }) => type === 'AnswerReviewer' || type === 'AnswerInformationRequest');
  if (!first) return null;
  return (
    <p>
      <Link
        to="/cases/$number/do/$action"
        params={{ number: page.caseNumber, action: first.type }}
        className="usa-button"
      >
        {lookUp(words.commands, first.type)}
      </Link>
    </p>
  );
}

function Notices({ page }: { page: CaseOnPage }) {
  const words = useMyCaseWords();
  const { language } = useWords();
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">{words.noticesTitle}</h2>
      {page.notices.length === 0 && <p>{words.noNotices}</p>}
      <ul className="oi-lines">
        {page.notices.map((notice) => (
          <li key={`${notice.sha256}${notice.to}${notice.at}`}>
            <a
              className="usa-link"
              href={`/api/cases/${page.caseNumber}/notices/${notice.sha256}`}
              target="_blank"
              rel="noreferrer"
            >
              {lookUp(words.notices, notice.notice)}
            </a>
            <span className="oi-when">{showDate(notice.at, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every step open to this person; withdrawing stands last, since it ends the review. */
function Steps({ page }: { page: CaseOnPage }) {
  const { words } = useWords();
  const own = useMyCaseWords();
  const shown = page.actions
    .filter(({ type }) => !['ReceiveRecords', 'RecordNotice', 'FileAppeal'].includes(type))
    .sort((a, b) => Number(a.type === 'Withdraw') - Number(b.type === 'Withdraw'));
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="can-do">
      <h2 id="can-do">{own.canDo}</h2>
      <ul className="oi-lines">
        {shown.map(({ type }) => (
          <li key={type}>
            <Link
              to="/cases/$number/do/$action"
              params={{ number: page.caseNumber, action: type }}
              className="usa-link"
            >
              {type === 'Withdraw' ? own.withdraw : lookUp(words.commands, type)}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/cases/$number/clocks" params={{ number: page.caseNumber }} className="usa-link">
            {words.case.allClocks}
          </Link>
        </li>
      </ul>
    </section>
  );
}
