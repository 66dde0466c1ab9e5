import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask, Problem } from '../api/client.ts';
import type { Answers } from './answers.ts';
import { findPaper } from './draft/papers.ts';
import { forReading } from './draft/shrink.ts';
import type { DenialRead } from './proposals.ts';

/**
 * Reading the letter's pages. It begins when the pages are handed over and goes on while the person answers the next
 * page; the same pages are not read twice.
 */
export const letterQuery = (papers: Answers['papers']) =>
  queryOptions({
    queryKey: ['denial', ...papers.map(({ id }) => id)],
    queryFn: () => readPapers(papers),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
  });

interface Letter {
  read: DenialRead | null;
  reading: boolean;
  trouble: 'offline' | 'failed' | null;
}

/** What was read of the letter, or that it is still being read, or could not be. */
export function useLetter(papers: Answers['papers'], canRead: boolean): Letter {
  const { data, isFetching, error } = useQuery({ ...letterQuery(papers), enabled: canRead && papers.length > 0 });
  const isOffline = error instanceof Problem && error.code === 'offline';
  return { read: data ?? null, reading: isFetching, trouble: error ? (isOffline ? 'offline' : 'failed') : null };
}

async function readPapers(papers: Answers['papers']): Promise<DenialRead> {
  const form = new FormData();
  for (const { id, name } of papers) {
    const file = await findPaper(id);
    if (file) form.append('file', await forReading(file), name);
  }
  return ask<DenialRead>('/api/apply/read-denial', { method: 'POST', body: form });
}
