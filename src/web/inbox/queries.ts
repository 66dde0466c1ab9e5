import { useQuery } from '@tanstack/react-query';
import type { Inbox } from '../../app/parties/inbox.ts';
import { ask } from '../api/client.ts';

export type { Inbox, InboxRow } from '../../app/parties/inbox.ts';

export interface InboxFilter {
  act?: string;
  urgency?: string;
  search?: string;
  after?: string;
  limit?: number;
}

/** What is waiting for the person signed in. */
export const useInbox = (filter: InboxFilter, enabled = true) => {
  const words = new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  ).toString();
  return useQuery({
    queryKey: ['cases', 'inbox', words],
    queryFn: () => ask<Inbox>(`/api/inbox?${words}`),
    placeholderData: (before: Inbox | undefined) => before,
    refetchInterval: 30_000,
    enabled,
  });
};
