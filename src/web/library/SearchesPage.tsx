import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { KeptSearch } from '../../app/publish/searches.ts';
import { ask } from '../api/client.ts';
import { showDay } from '../messages/dates.ts';
import { useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { libraryWords } from './words.ts';
import { moreWords } from './words-more.ts';

/** The searches a person keeps in the account: run again, followed, deleted. */
export function SearchesPage() {
  const { language } = useWords();
  const words = moreWords[language];
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['library', 'searches'],
    queryFn: () => ask<{ searches: KeptSearch[] }>('/api/library/searches'),
  });
  const forget = useMutation({
    mutationFn: (id: string) => ask(`/api/library/searches/${id}`, { method: 'DELETE' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['library', 'searches'] }),
  });
  if (!data) return <Waiting error={error} retry={refetch} />;
  return (
    <>
      <Link to="/library">{libraryWords[language].back}</Link>
      <h1>{words.mySearches}</h1>
      {data.searches.length === 0 && <p>{words.noSearches}</p>}
      <ul className="oi-results">
        {data.searches.map((one) => (
          <li key={one.id} className="oi-card">
            <div className="oi-library-line">
              <a href={`/library?${one.query}`} className="usa-link text-bold">
                {one.title}
              </a>
              <span>{showDay(one.createdAt, language)}</span>
              {one.mailed && <span>{words.mailed}</span>}
              <a href={`/api/library/search.atom?${one.query}`}>Atom</a>
              <button type="button" className="oi-link-button" onClick={() => forget.mutate(one.id)}>
                {words.forget}
                <span className="usa-sr-only"> {one.title}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
