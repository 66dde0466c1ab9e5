import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command, newKey, Problem } from '../api/client.ts';
import type { CaseOnPage } from '../api/types.ts';
import { showDate } from '../messages/dates.ts';
import { fill, lookUp, useWords } from '../messages/words.tsx';
import { CareOf } from './CareOf.tsx';

type Shown = CaseOnPage['documents'][number];

/** One record; the records desk sees what the program read off it and confirms that with one press. */
export function DocumentLine({ page, document }: { page: CaseOnPage; document: Shown }) {
  const { words, language } = useWords();
  const facts = [
    lookUp(words.documentKinds, document.kind),
    document.author,
    document.date && showDate(document.date, language),
    fill(document.pages === 1 ? words.case.onePage : words.case.pages, { count: document.pages }),
    fill(words.case.from, {
      who: lookUp(words.roles, document.from === 'requesting-physician' ? 'physician' : document.from),
    }),
    document.requirement,
  ];
  return (
    <li className="oi-document padding-y-05 border-bottom-1px border-base-lighter">
      <a className="usa-link" href={`/api/cases/${page.caseNumber}/documents/${document.documentId}/original`}>
        {document.title}
      </a>{' '}
      <span className="oi-quiet">{facts.filter(Boolean).join(' · ')}</span>
      {document.unreadablePages > 0 && (
        <div className="oi-hint">{fill(words.case.unreadable, { count: document.unreadablePages })}</div>
      )}
      {document.sealed && (
        <div className="oi-state" data-tone="warn">
          {document.sealed.forReview ? words.case.sealedForReview : words.case.sealed}: {document.sealed.reason}
        </div>
      )}
      <CareOf document={document} />
      <Proposed page={page} document={document} />
    </li>
  );
}

function Proposed({ page, document }: { page: CaseOnPage; document: Shown }) {
  const { words, language } = useWords();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { proposal } = document;
  if (!proposal) return null;
  const others = proposal.otherPerson.map((one) => (
    <div key={one.page} className="oi-state" data-tone="bad">
      {one.because}
    </div>
  ));
  const isNew = document.kind === 'not-yet-known' && proposal.kind !== null;
  if (!isNew || !page.roles.includes('records')) return <>{others}</>;
  const confirm = async () => {
    const { documentId, sha256, title, from, pages } = document;
    const record = {
      documentId,
      sha256,
      title,
      kind: proposal.kind,
      author: proposal.author,
      date: proposal.date,
      from,
      pages,
      requirement: proposal.requirement,
    };
    try {
      await command(page.caseNumber, 'ReceiveRecords', { records: [record] }, newKey(), { role: 'records' });
      await queries.invalidateQueries({ queryKey: ['case', page.caseNumber] });
    } catch (error) {
      setRefusal(error instanceof Problem ? error.message : String(error));
    }
  };
  return (
    <div>
      {others}
      <span className="oi-hint">
        {words.case.programReads}{' '}
        {[
          proposal.kind && lookUp(words.documentKinds, proposal.kind),
          proposal.author,
          proposal.date && showDate(proposal.date, language),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>{' '}
      <button type="button" className="usa-button usa-button--unstyled" onClick={() => void confirm()}>
        {words.case.confirmReading}
      </button>
      {refusal && <span role="alert">{refusal}</span>}
    </div>
  );
}
