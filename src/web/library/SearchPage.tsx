import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { ask } from '../api/client.ts';
import { fill, useWords } from '../messages/words.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { Facets } from './Facets.tsx';
import './library.css';
import { KeepSearch } from './KeepSearch.tsx';
import { Result } from './Result.tsx';
import type { Found } from './types.ts';
import { useAddress } from './useAddress.ts';
import { libraryWords } from './words.ts';
import { moreWords } from './words-more.ts';

/** Search in the library. All that was chosen stands in the address, so that it can be shared and kept. */
export function SearchPage() {
  const words = libraryWords[useWords().language];
  const [address, change] = useAddress();
  const [typed, setTyped] = useState(address.get('q') ?? '');
  const found = useInfiniteQuery({
    queryKey: ['library', address.toString()],
    queryFn: ({ pageParam }) => ask<Found>(`/api/library/search?${withCursor(address, pageParam)}`),
    initialPageParam: '',
    getNextPageParam: (page: Found) => page.next,
    placeholderData: (before) => before,
  });
  const first = found.data?.pages[0];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change((next) => (typed ? next.set('q', typed) : next.delete('q')));
  };
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <search>
        <form onSubmit={submit}>
          <label className="usa-label margin-top-0" htmlFor="library-q">
            {words.search}
          </label>
          <div className="oi-library-ask">
            <input
              id="library-q"
              type="search"
              className="usa-input maxw-none"
              aria-describedby="library-hint"
              placeholder={words.placeholder}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <button type="submit" className="usa-button">
              {words.search}
            </button>
          </div>
          <p id="library-hint" className="usa-hint">
            {words.hint}
          </p>
        </form>
      </search>
      {!first ? (
        <Waiting error={found.error} retry={found.refetch} />
      ) : (
        <div className="oi-library">
          <Facets facets={first.facets} address={address} change={change} words={words} />
          <section aria-live="polite">
            <Summary found={first} address={address} change={change} words={words} />
            {first.total === 0 && <p>{words.none}</p>}
            <ol className="oi-results">
              {found.data?.pages
                .flatMap((page) => page.hits)
                .map((hit) => (
                  <Result key={hit.key} hit={hit} words={words} />
                ))}
            </ol>
            {found.hasNextPage && (
              <button type="button" className="usa-button usa-button--outline" onClick={() => found.fetchNextPage()}>
                {words.more}
              </button>
            )}
          </section>
        </div>
      )}
    </>
  );
}

function withCursor(address: URLSearchParams, cursor: string | null): URLSearchParams {
  const asked = new URLSearchParams(address);
  if (cursor) asked.set('cursor', cursor);
  return asked;
}

interface SummaryProps {
  found: Found;
  address: URLSearchParams;
  change: (act: (next: URLSearchParams) => void) => void;
  words: (typeof libraryWords)['en'];
}

function Summary({ found, address, change, words }: SummaryProps) {
  const more = moreWords[useWords().language];
  const sort = address.get('sort') ?? (address.get('q') ? 'relevance' : 'newest');
  return (
    <>
      <div className="oi-library-line">
        <strong>{fill(words.found, { total: found.total, size: found.size })}</strong>
        <label htmlFor="library-sort">{words.sort}</label>
        <select
          id="library-sort"
          className="usa-select"
          value={sort}
          onChange={(event) => change((next) => next.set('sort', event.target.value))}
        >
          {Object.entries(words.sorts).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        <Link to="/library/statistics">{words.statistics}</Link>
        <a href={`/api/library/search.csv?${address}`}>{words.csv}</a>
        <a href={`/api/library/search.json?${address}`}>{more.json}</a>
        <Link to="/library/open-data">{words.openData}</Link>
        <a href="/api/library/feed.atom">{words.feed}</a>
      </div>
      <KeepSearch address={address} />
      {found.spelled.map(({ word, instead }) => (
        <p key={word}>{fill(words.spelled, { word, instead: instead.join(', ') })}</p>
      ))}
      {found.someWords && <p>{words.someWords}</p>}
      {found.understood.includes(' or ') && (
        <p className="usa-hint">
          {words.understood}: {found.understood}
        </p>
      )}
    </>
  );
}
