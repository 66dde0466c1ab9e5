import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PublicationList, PublicationOnPage } from '../../app/publish/list.ts';
import type { PublicationCommand } from '../../library/index.ts';
import { ask, newKey } from '../api/client.ts';

export type { PublicationList, PublicationOnPage };

export const usePublications = (status: string, after: string) => {
  const query = new URLSearchParams({ ...(status ? { status } : {}), ...(after ? { after } : {}) });
  return useQuery({
    queryKey: ['publications', status, after],
    queryFn: () => ask<PublicationList>(`/api/publications?${query}`),
    refetchInterval: 10_000,
    placeholderData: (before) => before,
  });
};

export const usePublication = (key: string) =>
  useQuery({
    queryKey: ['publication', key],
    queryFn: () => ask<PublicationOnPage>(`/api/publications/${encodeURIComponent(key)}`),
    refetchInterval: 10_000,
  });

const send = (method: string, path: string, body: unknown) =>
  ask<{ version: number }>(path, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': newKey() },
    body: JSON.stringify(body),
  });

/** Gives a command to a publication and looks at it anew. */
export function useAct(key: string, version: number) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (command: PublicationCommand) =>
      send('POST', `/api/publications/${encodeURIComponent(key)}`, { command, expectedVersion: version }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['publication', key] }),
  });
}

export interface CategoryChange {
  item: number;
  main: string;
  sub: string;
  because: string;
}

export function useCorrect(key: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: CategoryChange) =>
      send('POST', `/api/publications/${encodeURIComponent(key)}/category`, change),
    onSuccess: () => {
      setTimeout(() => void queries.invalidateQueries({ queryKey: ['library', 'one', key] }), 1_500);
    },
  });
}

export function useCoolingDays() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (days: number) => send('PUT', '/api/publications/settings/cooling-days', { days }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['publications'] }),
  });
}
