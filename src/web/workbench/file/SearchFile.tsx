import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SearchResult } from '../../../records/index.ts';
import { ask, Problem } from '../../api/client.ts';
import { fill } from '../../messages/words.tsx';
import { useBench } from '../Bench.ts';
import { useBenchWords } from '../words.ts';

export type FileHit = SearchResult['hits'][number];

/** Everything found so far: the hits come fifty pages at a time. */
export function useFileSearch(number: string, query: string) {
  return useInfiniteQuery({
    queryKey: ['search', number, query],
    enabled: query.trim() !== '',
    initialPageParam: 0,
    retry: false,
    staleTime: 60_000,
    queryFn: ({ pageParam }) =>
      ask<SearchResult>(
        `/api/cases/${encodeURIComponent(number)}/search?q=${encodeURIComponent(query)}&offset=${pageParam}`,
      ),
    getNextPageParam: (last, all) => {
      const had = all.reduce((sum, one) => sum + one.hits.length, 0);
      return had < last.total && last.hits.length > 0 ? had : undefined;
    },
  });
}

/** Search in the whole file: words, "phrases", AND, OR, NOT, begin*; the hits one by one. */
export function SearchFile({
  query,
  setQuery,
  search,
}: {
  query: string;
  setQuery(query: string): void;
  search: ReturnType<typeof useFileSearch>;
}) {
  const words = useBenchWords();
  const { show } = useBench();
  const [typed, setTyped] = useState(query);
  const [at, setAt] = useState(-1);
  const hits = search.data?.pages.flatMap((one) => one.hits) ?? [];
  const total = search.data?.pages[0]?.total ?? 0;
  useEffect(() => {
    setTyped(query);
    setAt(-1);
  }, [query]);
  const go = (step: number) => {
    if (hits.length === 0) return;
    const next = (at + step + hits.length) % hits.length;
    if (next >= hits.length - 2 && search.hasNextPage) void search.fetchNextPage();
    const hit = hits[next] as FileHit;
    setAt(next);
    show(hit.documentId, hit.page, hit.marks[0] ?? [], true);
  };
  useEffect(() => {
    const step = (event: Event) => go((event as CustomEvent<number>).detail);
    addEventListener('wb-hit', step);
    return () => removeEventListener('wb-hit', step);
  });
  return (
    <search className="wb-search-box">
      <form
        className="wb-search"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === query && hits.length > 0) go(1);
          else setQuery(typed.trim());
        }}
      >
        <input
          className="wb-input"
          type="search"
          data-search
          aria-label={words.search}
          placeholder={words.searchHint}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <button type="submit" className="wb-button">
          {words.find}
        </button>
        {query && search.data && (
          <>
            <span role="status">{total === 0 ? words.noHits : fill(words.hits, { at: at + 1, total })}</span>
            <button type="button" className="wb-button" aria-label={words.previousHit} onClick={() => go(-1)}>
              ↑
            </button>
            <button type="button" className="wb-button" aria-label={words.nextHit} onClick={() => go(1)}>
              ↓
            </button>
          </>
        )}
        {search.error instanceof Problem && <span role="alert">{search.error.message}</span>}
        {hits.length > 0 && <HitList hits={hits} at={at} choose={(n) => go(n - at)} />}
      </form>
    </search>
  );
}

function HitList({ hits, at, choose }: { hits: FileHit[]; at: number; choose(index: number): void }) {
  const { page } = useBench();
  const title = (id: string) => page.documents.find((one) => one.documentId === id)?.title ?? id;
  return (
    <ol className="wb-hits">
      {hits.map((hit, index) => (
        <li key={`${hit.documentId} ${hit.page}`}>
          <button type="button" aria-current={index === at} onClick={() => choose(index)}>
            <small>
              {title(hit.documentId)}, p. {hit.page}
            </small>
            {hit.snippet.text}
          </button>
        </li>
      ))}
    </ol>
  );
}
