import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { News } from '../../app/news/read.ts';
import { ask } from '../api/client.ts';

interface Page {
  rows: News[];
  unread: number;
}

/** How much is unread, for the bell; asked now and then. */
export const useUnread = (on: boolean) =>
  useQuery({
    queryKey: ['news', 'unread'],
    queryFn: () => ask<Page>('/api/news'),
    enabled: on,
    refetchInterval: 30_000,
    select: (page) => page.unread,
    retry: false,
  });

export const useNews = () =>
  useInfiniteQuery({
    queryKey: ['news', 'list'],
    queryFn: ({ pageParam }) => ask<Page>(pageParam ? `/api/news?before=${pageParam}` : '/api/news'),
    initialPageParam: 0,
    getNextPageParam: (last) => (last.rows.length === 50 ? last.rows.at(-1)?.id : undefined),
  });
