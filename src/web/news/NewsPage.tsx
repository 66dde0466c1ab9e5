import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { post } from '../api/client.ts';
import { showDate } from '../messages/dates.ts';
import { lookUp, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { ChoiceForm } from './ChoiceForm.tsx';
import './news.css';
import { useNews } from './useNews.ts';
import { newsWords } from './words.ts';

/** What is new for the person signed in, read and unread, and how they want to be told. */
export function NewsPage() {
  const { language } = useWords();
  const words = newsWords[language];
  const queries = useQueryClient();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useNews();
  if (!data) return <Waiting error={error} retry={refetch} />;
  const rows = data.pages.flatMap((page) => page.rows);
  const read = async (ids: number[] | 'all') => {
    await post('/api/news/read', { ids }).catch(() => undefined);
    await queries.invalidateQueries({ queryKey: ['news'] });
  };
  return (
    <div className="oi-narrow">
      <h1>{words.title}</h1>
      {rows.length === 0 && <p>{words.none}</p>}
      {rows.some((row) => row.readAt === null) && (
        <p>
          <button type="button" className="usa-button usa-button--outline" onClick={() => void read('all')}>
            {words.allRead}
          </button>
        </p>
      )}
      <ul className="news-list">
        {rows.map((row) => (
          <li key={row.id}>
            {row.readAt === null ? <span className="news-dot" role="img" aria-label={words.unread} /> : <span />}
            <span>
              <Link
                to="/cases/$number"
                params={{ number: row.caseNumber }}
                className={`usa-link ${row.readAt === null ? 'text-bold' : ''}`}
                onClick={() => void read([row.id])}
              >
                {lookUp(words.kinds, row.kind)}
              </Link>{' '}
              {row.action && row.readAt === null && (
                <span className="oi-state" data-tone="warn">
                  {words.toDo}
                </span>
              )}
              <span className="oi-when">
                {row.caseNumber} · {showDate(row.at, language)}
              </span>
            </span>
            {row.readAt === null ? (
              <button
                type="button"
                className="usa-button usa-button--unstyled"
                aria-label={`${words.markRead}: ${lookUp(words.kinds, row.kind)}, ${row.caseNumber}`}
                onClick={() => void read([row.id])}
              >
                {words.markRead}
              </button>
            ) : (
              <span />
            )}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className="usa-button usa-button--outline" onClick={() => void fetchNextPage()}>
          {words.more}
        </button>
      )}
      <ChoiceForm />
    </div>
  );
}
