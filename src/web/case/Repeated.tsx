import { useQuery } from '@tanstack/react-query';
import { ask } from '../api/client.ts';
import type { CaseOnPage } from '../api/types.ts';
import { fill, useWords } from '../messages/words.tsx';

interface Repeated {
  documentId: string;
  page: number;
  sameAsDocumentId: string;
  sameAsPage: number;
  similarity: number;
  differs: string[];
}

const en = {
  title: 'Pages that came before',
  same: '{document}, page {page}: the same as {other}, page {otherPage}',
  nearly: '{document}, page {page}: nearly the same as {other}, page {otherPage}; only here or there: {words}',
};
const es: typeof en = {
  title: 'Páginas que ya habían llegado',
  same: '{document}, página {page}: igual que {other}, página {otherPage}',
  nearly: '{document}, página {page}: casi igual que {other}, página {otherPage}; solo aquí o allí: {words}',
};
const own = { en, es };

/** For the desk: pages sent twice, and pages in which a word was changed. */
export function RepeatedPages({ page }: { page: CaseOnPage }) {
  const { language } = useWords();
  const words = own[language];
  const read = page.documents.filter(({ status }) => status === 'read').length;
  const { data } = useQuery({
    queryKey: ['case', page.caseNumber, 'repeated', read],
    queryFn: () => ask<{ pages: Repeated[] }>(`/api/cases/${page.caseNumber}/repeated-pages`),
    enabled: read > 0,
    retry: false,
  });
  const found = data?.pages ?? [];
  if (found.length === 0) return null;
  const titles = new Map(page.documents.map(({ documentId, title }) => [documentId, title]));
  return (
    <details className="margin-top-2">
      <summary>
        {words.title} ({found.length})
      </summary>
      <ul className="usa-list">
        {found.slice(0, 200).map((one) => (
          <li key={`${one.documentId}/${one.page}`}>
            {fill(one.differs.length === 0 ? words.same : words.nearly, {
              document: titles.get(one.documentId) ?? '–',
              page: String(one.page),
              other: titles.get(one.sameAsDocumentId) ?? '–',
              otherPage: String(one.sameAsPage),
              words: one.differs.join(', '),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
