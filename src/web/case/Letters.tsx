import type { CaseOnPage } from '../api/types.ts';
import { showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { useMyCaseWords } from '../mycase/words.ts';

/** Issued determinations with their letters, and the notices that went to this person. */
export function Letters({ page }: { page: CaseOnPage }) {
  const { words, language } = useWords();
  const titles = useMyCaseWords().notices;
  const base = `/api/cases/${page.caseNumber}`;
  if (page.issued.length === 0 && page.notices.length === 0) return null;
  return (
    <>
      {page.issued.length > 0 && (
        <section aria-labelledby="letters">
          <h2 id="letters">{words.case.letters}</h2>
          {page.issued.map((one) => (
            <div key={one.version} className="oi-card margin-bottom-2">
              <strong>{fill(words.case.version, { version: one.version })}</strong>{' '}
              <span className="oi-when">{showDate(one.at, language)}</span>
              {one.correction && <p>{one.correction}</p>}
              <ul className="usa-list">
                {one.outcomes.map((item) => (
                  <li key={item.treatment}>
                    {item.treatment}: <strong>{lookUp(words.outcomes, item.outcome)}</strong>
                  </li>
                ))}
              </ul>
              <a className="usa-button" href={`${base}/letters/${one.version}.pdf`} target="_blank" rel="noreferrer">
                {words.case.openLetter}
              </a>{' '}
              {one.formats
                .filter((format) => format !== 'pdf')
                .map((format) => (
                  <a
                    key={format}
                    className="usa-link margin-right-1"
                    href={`${base}/letters/${one.version}.${format}`}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {format.toUpperCase()}
                  </a>
                ))}
              <a
                className="usa-link"
                href={`${base}/letters/${one.version}/proof-of-service.pdf`}
                target="_blank"
                rel="noreferrer"
              >
                {words.case.proof}
              </a>
            </div>
          ))}
        </section>
      )}
      {page.notices.length > 0 && (
        <section aria-labelledby="notices">
          <h2 id="notices">{words.case.notices}</h2>
          <ul className="usa-list">
            {page.notices.map((notice) => (
              <li key={`${notice.sha256}${notice.to}`}>
                <a className="usa-link" href={`${base}/notices/${notice.sha256}`} target="_blank" rel="noreferrer">
                  {lookUp(titles, notice.notice)}
                </a>{' '}
                <span className="oi-quiet">
                  {lookUp(words.roles, notice.to)}, {showDate(notice.at, language)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
