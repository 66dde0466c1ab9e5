import { useState } from 'react';
import type { CaseOnPage } from '../../api/types.ts';
import { showDate } from '../../messages/dates.ts';
import { fill, lookUp, useWords } from '../../messages/words.tsx';
import { useBench } from '../Bench.ts';
import { useBenchWords } from '../words.ts';
import { usesOf } from './UseOfDocument.tsx';

type Listed = CaseOnPage['documents'][number];

/** The records of the case, by date or by kind, each with what the reviewer did with it. */
export function DocumentList() {
  const words = useBenchWords();
  const { page } = useBench();
  const [by, setBy] = useState<'date' | 'kind'>('date');
  const numbered = page.documents.map((document, index) => ({ document, index }));
  const groups = by === 'date' ? [['', numbered.sort(inOrder)] as const] : byKind(numbered);
  return (
    <nav className="wb-documents" data-field="documents" aria-label={words.documents}>
      <div className="wb-row">
        <h2>{words.documents}</h2>
        <label>
          <span className="usa-sr-only">{words.orderBy}</span>
          <select className="wb-select" value={by} onChange={({ target }) => setBy(target.value as typeof by)}>
            <option value="date">{words.byDate}</option>
            <option value="kind">{words.byKind}</option>
          </select>
        </label>
      </div>
      {groups.map(([kind, group]) => (
        <div key={kind}>
          {kind && <h3>{kind}</h3>}
          <ul>
            {group.map(({ document, index }) => (
              <Row key={document.documentId} document={document} index={index} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

interface Numbered {
  document: Listed;
  /** The place in the letter's list, which is what the checks name. */
  index: number;
}

/** The order in which the list stands, and in which the keys go through it. */
export const newestFirst = (a: Pick<Listed, 'date'>, b: Pick<Listed, 'date'>): number =>
  (b.date ?? '').localeCompare(a.date ?? '');

const inOrder = (a: Numbered, b: Numbered): number => newestFirst(a.document, b.document);

function byKind(all: Numbered[]): (readonly [string, Numbered[]])[] {
  const kinds = [...new Set(all.map(({ document }) => document.kind))].sort();
  return kinds.map((kind) => [kind, all.filter(({ document }) => document.kind === kind).sort(inOrder)] as const);
}

function Row({ document, index }: { document: Listed; index: number }) {
  const words = useBenchWords();
  const { language } = useWords();
  const { sections, place, show } = useBench();
  const use = usesOf(sections.documents?.content).find((one) => one.documentId === document.documentId)?.use;
  const state = use ?? 'unseen';
  return (
    <li data-field={`documents.${index}`}>
      <button
        type="button"
        className="wb-document"
        aria-current={place?.documentId === document.documentId}
        onClick={() => show(document.documentId, 1)}
      >
        <span className="wb-use-dot" data-use={state} aria-hidden="true" />
        <span>
          {document.title}
          {document.otherPersonPages.length > 0 && (
            <strong className="wb-other-person">
              {fill(words.otherPersonPages, { pages: document.otherPersonPages.join(', ') })}
            </strong>
          )}
          <small>
            {[
              document.date && showDate(document.date, language),
              document.kind,
              `${document.pages} p.`,
              lookUp(words.uses, state),
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </span>
      </button>
    </li>
  );
}
