import { Link } from '@tanstack/react-router';
import type { CaseOnPage } from '../api/types.ts';
import { DutyLink } from '../inbox/DutyLink.tsx';
import { useInboxWords } from '../inbox/words.ts';
import { showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { Looked } from '../physician/Looked.tsx';
import { usePhysicianWords } from '../physician/words.ts';
import { partyWords } from './party-words.ts';

/** What a claims administrator or a physician is asked for in this case, and the steps made for them. */
export function ForParty({ page }: { page: CaseOnPage }) {
  const isParty = page.roles.includes('claims-administrator') || page.roles.includes('physician');
  if (!isParty) return null;
  return (
    <>
      <Duties page={page} />
      {page.roles.includes('claims-administrator') && <Administrator page={page} />}
      {page.roles.includes('physician') && <Physician page={page} />}
    </>
  );
}

function Duties({ page }: { page: CaseOnPage }) {
  const words = useInboxWords();
  const { language } = useWords();
  if (page.duties.length === 0) return null;
  return (
    <section className="oi-card margin-bottom-2" aria-labelledby="duties">
      <h2 id="duties">{words.mine.waits}</h2>
      <ul className="usa-list usa-list--unstyled">
        {page.duties.map(({ act, due }) => (
          <li key={act} className="margin-bottom-1">
            <DutyLink number={page.caseNumber} act={act} className="usa-button" />{' '}
            {due && <strong>{fill(words.mine.by, { date: showDate(due, language) })}</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Administrator({ page }: { page: CaseOnPage }) {
  const { language, words: shared } = useWords();
  const words = partyWords[language];
  const open = (type: string) => page.actions.some((one) => one.type === type);
  const params = (action: string) => ({ number: page.caseNumber, action });
  return (
    <section className="oi-card margin-bottom-2" aria-labelledby="administrator">
      <h2 id="administrator">{words.administrator}</h2>
      {page.informationAsked && (
        <blockquote className="oi-asked">
          {page.informationAsked.what} <span className="oi-when">{showDate(page.informationAsked.at, language)}</span>
        </blockquote>
      )}
      {page.question && <blockquote className="oi-asked">{page.question.question}</blockquote>}
      {page.implementation && (
        <p>
          {fill(words.implemented, {
            how: lookUp(shared.choices, page.implementation.how),
            date: showDate(page.implementation.on, language),
          })}
        </p>
      )}
      {page.notImplemented && !page.implementation && (
        <p>
          {fill(words.explained, {
            date: showDate(page.notImplemented.at, language),
            because: lookUp(shared.choices, page.notImplemented.because),
          })}{' '}
          {page.notImplemented.reason}
        </p>
      )}
      <ul className="usa-list">
        {open('Terminate') && (
          <li>
            <Link
              to="/cases/$number/do/$action"
              params={params('Terminate')}
              search={{ because: 'authorized' } as never}
              className="usa-link"
            >
              {words.authorized}
            </Link>
          </li>
        )}
        {(['DisputeLiability', 'ExplainNoImplementation', 'ChangeAdministrator'] as const).filter(open).map((type) => (
          <li key={type}>
            <Link to="/cases/$number/do/$action" params={params(type)} className="usa-link">
              {words.steps[type]}
            </Link>
          </li>
        ))}
        {open('ReceiveRecords') && (
          <li>
            <Link to="/send-records" search={{ case: page.caseNumber } as never} className="usa-link">
              {words.sendRecords}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}

function Physician({ page }: { page: CaseOnPage }) {
  const words = usePhysicianWords().card;
  const open = (type: string) => page.actions.some((one) => one.type === type);
  const params = { number: page.caseNumber };
  return (
    <section className="oi-card margin-bottom-2" aria-labelledby="physician">
      <h2 id="physician">{words.title}</h2>
      {page.question && <blockquote className="oi-asked">{page.question.question}</blockquote>}
      <ul className="usa-list">
        {open('ReceiveRecords') && (
          <li>
            <Link to="/cases/$number/support" params={params} className="usa-link">
              {words.support}
            </Link>
          </li>
        )}
        {page.priority === 'standard' && open('ConvertToExpedited') && (
          <li>
            <Link to="/cases/$number/certify" params={params} className="usa-link">
              {words.certify}
            </Link>
          </li>
        )}
      </ul>
      <Looked page={page} />
    </section>
  );
}
