import type { CaseOnPage } from '../api/types.ts';
import { showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { Upload } from './Upload.tsx';

/** The records of the case, and the place to send more. */
export function Documents({ page }: { page: CaseOnPage }) {
  const { words, language } = useWords();
  const maySend = page.actions.some(({ type }) => type === 'ReceiveRecords');
  if (page.documents.length === 0 && !maySend) return null;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{words.case.documents}</h2>
      {page.documents.length === 0 && <p>{words.case.noDocuments}</p>}
      <ul className="usa-list usa-list--unstyled">
        {page.documents.map((document) => (
          <li key={document.documentId} className="padding-y-05 border-bottom-1px border-base-lighter">
            <a className="usa-link" href={`/api/cases/${page.caseNumber}/documents/${document.documentId}/original`}>
              {document.title}
            </a>{' '}
            <span className="oi-quiet">
              {[
                document.author,
                document.date && showDate(document.date, language),
                fill(words.case.pages, { count: document.pages }),
                fill(words.case.from, {
                  who: lookUp(words.roles, document.from === 'requesting-physician' ? 'physician' : document.from),
                }),
                document.requirement,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {maySend && <Upload number={page.caseNumber} />}
    </section>
  );
}
