import type { CaseOnPage } from '../api/types.ts';
import { useWords } from '../messages/words.tsx';
import { Checklist } from './Checklist.tsx';
import { DocumentLine } from './DocumentLine.tsx';
import { RepeatedPages } from './Repeated.tsx';
import { Upload } from './Upload.tsx';

/** The records of the case, what is still due, and the place to send more. */
export function Documents({ page }: { page: CaseOnPage }) {
  const { words } = useWords();
  const maySend = page.actions.some(({ type }) => type === 'ReceiveRecords');
  if (page.documents.length === 0 && !maySend) return null;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{words.case.documents}</h2>
      <Checklist page={page} />
      {page.documents.length === 0 && <p>{words.case.noDocuments}</p>}
      <ul className="usa-list usa-list--unstyled">
        {page.documents.map((document) => (
          <DocumentLine key={document.documentId} page={page} document={document} />
        ))}
      </ul>
      {page.roles.includes('records') && <RepeatedPages page={page} />}
      {maySend && <Upload number={page.caseNumber} />}
    </section>
  );
}
