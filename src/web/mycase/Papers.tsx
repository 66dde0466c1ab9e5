import type { CaseOnPage } from '../api/types.ts';
import { Upload } from '../case/Upload.tsx';
import { showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { papersDate } from './stage.ts';
import { useMyCaseWords } from './words.ts';

/** What others sent, what this person sent, and the place to send more. */
export function Papers({ page }: { page: CaseOnPage }) {
  const words = useMyCaseWords();
  const { language } = useWords();
  const maySend = page.actions.some(({ type }) => type === 'ReceiveRecords');
  const until = papersDate(page);
  if (page.documents.length === 0 && !maySend) return null;
  const own = page.documents.filter(({ from }) => from === 'employee');
  const others = page.documents.filter(({ from }) => from !== 'employee');
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{words.papersTitle}</h2>
      {page.documents.length === 0 && <p>{words.papersNone}</p>}
      <List title={words.fromOthers} documents={others} number={page.caseNumber} />
      <List title={words.fromYou} documents={own} number={page.caseNumber} />
      {maySend && (
        <>
          <h3>{words.sendPapers}</h3>
          <p>
            {words.papersLead} {until && fill(words.papersUntil, { date: showDate(until, language) })}
          </p>
          <Upload number={page.caseNumber} />
        </>
      )}
    </section>
  );
}

/** What a paper is, in the reader's language, then its title as its sender wrote it. */
function nameOf({ kind, title }: CaseOnPage['documents'][number], kinds: Record<string, string>): string {
  const known = kind === 'not-yet-known' || kind === 'other' ? null : kinds[kind];
  return known && known !== title ? `${known}: ${title}` : title;
}

function List({ title, documents, number }: { title: string; documents: CaseOnPage['documents']; number: string }) {
  const { words, language } = useWords();
  if (documents.length === 0) return null;
  return (
    <>
      <h3>
        {title} ({documents.length})
      </h3>
      <ul className="oi-lines">
        {documents.map((document) => (
          <li key={document.documentId}>
            <a className="usa-link" href={`/api/cases/${number}/documents/${document.documentId}/original`}>
              {nameOf(document, words.documentKinds)}
            </a>
            <span className="oi-when">
              {[
                document.date && showDate(document.date, language),
                fill(document.pages === 1 ? words.case.onePage : words.case.pages, { count: document.pages }),
                document.from !== 'employee' &&
                  lookUp(words.roles, document.from === 'requesting-physician' ? 'physician' : document.from),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
