import { queryOptions, useQuery } from '@tanstack/react-query';
import { ask } from './client.ts';
import type { CaseList, CaseOnPage, Session } from './types.ts';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => ask<Session>('/api/session'),
  staleTime: 60_000,
});
export const useSession = () => useQuery(sessionQuery);

export const caseQuery = (number: string) =>
  queryOptions({
    queryKey: ['case', number],
    queryFn: () => ask<CaseOnPage>(`/api/cases/${encodeURIComponent(number)}`),
    refetchInterval: 15_000,
  });
export const useCase = (number: string) => useQuery(caseQuery(number));

export interface QueueFilter {
  state?: string;
  owner?: string;
  search?: string;
  sort?: string;
  cursor?: string;
}

export const useCases = (filter: QueueFilter) => {
  const words = new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  return useQuery({
    queryKey: ['cases', words.toString()],
    queryFn: () => ask<CaseList>(`/api/cases?${words}`),
    refetchInterval: 10_000,
  });
};

/** The JSON Schema of each command's data: what its form is drawn from. */
export const useCommandSchemas = () =>
  useQuery({
    queryKey: ['commands'],
    queryFn: () => ask<Record<string, JsonSchema>>('/api/commands'),
    staleTime: Number.POSITIVE_INFINITY,
  });

export interface JsonSchema {
  type?: string | string[];
  const?: unknown;
  enum?: string[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  default?: unknown;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
}
