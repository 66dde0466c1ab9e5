import { Link } from '@tanstack/react-router';
import type { CaseOnPage } from '../api/types.ts';
import { showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { HowToRead } from './letter/HowToRead.tsx';
import { appealDate, carryOutDate } from './stage.ts';
import { useMyCaseWords } from './words.ts';

/** The letter in plain words, or why there is no review, and what an appeal is and until when. */
export function Decision({ page }: { page: CaseOnPage }) {
  if (page.issued.length > 0) return <Letter page={page} />;
  if (page.status === 'ineligible') return <NotEligible page={page} />;
  return null;
}

function Letter({ page }: { page: CaseOnPage }) {
  const words = useMyCaseWords();
  const { language, words: shared } = useWords();
  const letter = page.issued.at(-1)!;
  const base = `/api/cases/${page.caseNumber}/letters/${letter.version}`;
  const carryOut = carryOutDate(page);
  const isOverturned = letter.outcomes.some(({ outcome }) => outcome === 'overturned');
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{words.decision}</h2>
      <p className="oi-when">{showDate(letter.at, language)}</p>
      {letter.correction && <p>{fill(words.corrected, { version: letter.version })}</p>}
      {letter.outcomes.map(({ treatment, outcome }) => (
        <div key={treatment} className="oi-outcome" data-outcome={outcome}>
          <h3>{treatment}</h3>
          <p>
            <strong>{lookUp(shared.outcomes, outcome)}</strong>
          </p>
          <p>{outcome === 'overturned' ? words.overturned : words.upheld}</p>
        </div>
      ))}
      {isOverturned && carryOut && <p>{fill(words.carryOut, { date: showDate(carryOut, language) })}</p>}
      <p>
        <a className="usa-button" href={`${base}.pdf`} target="_blank" rel="noreferrer">
          {words.read}
        </a>
      </p>
      <p>
        {words.otherForms}:{' '}
        {letter.formats
          .filter((format) => format !== 'pdf')
          .map((format) => (
            <a
              key={format}
              className="usa-link margin-right-1"
              href={`${base}.${format}`}
              target="_blank"
              rel="noreferrer"
            >
              {format.toUpperCase()}
            </a>
          ))}
        <a className="usa-link" href={`${base}/proof-of-service.pdf`} target="_blank" rel="noreferrer">
          {shared.case.proof}
        </a>
      </p>
      <HowToRead />
      <Appeal page={page} points={words.appeal} />
    </section>
  );
}

function NotEligible({ page }: { page: CaseOnPage }) {
  const words = useMyCaseWords();
  const { language } = useWords();
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons">{words.reasons}</h2>
      <ul className="usa-list">
        {page.screening?.reasons.map((reason) => (
          <li key={reason.code}>
            <strong>{reason.told?.[language].title}</strong> {reason.told?.[language].because ?? reason.because}{' '}
            {reason.told?.[language].next} <span className="oi-quiet">({reason.rule})</span>
          </li>
        ))}
      </ul>
      <Appeal page={page} points={words.appealNotEligible} />
    </section>
  );
}

/** Folded away until wanted, except for its last day. */
function Appeal({ page, points }: { page: CaseOnPage; points: readonly string[] }) {
  const words = useMyCaseWords();
  const { language } = useWords();
  const until = appealDate(page);
  const ended = page.deadlines.findLast(({ clock, status }) => ['C26', 'C29'].includes(clock) && status === 'lapsed');
  const mayRecord = page.actions.some(({ type }) => type === 'FileAppeal');
  return (
    <section className="oi-appeal" aria-labelledby="appeal">
      <h3 id="appeal">{words.appealTitle}</h3>
      {until && (
        <p>
          <strong>{fill(words.appealUntil, { date: showDate(until, language) })}</strong>
        </p>
      )}
      {!until && ended?.due && <p>{fill(words.appealOver, { date: showDate(ended.due, language) })}</p>}
      {points.map((point) => (
        <p key={point}>{point}</p>
      ))}
      {mayRecord && (
        <p>
          <Link
            to="/cases/$number/do/$action"
            params={{ number: page.caseNumber, action: 'FileAppeal' }}
            className="usa-link"
          >
            {words.appealRecord}
          </Link>
        </p>
      )}
    </section>
  );
}
