import { useQuery } from '@tanstack/react-query';
import type { AssignmentShown } from '../../app/panel/assignment.ts';
import type { CaseToDecide, WaitingCase } from '../../app/panel/conflicts.ts';
import type { ExpiringCredential } from '../../app/panel/expiring.ts';
import type { Fairness } from '../../app/panel/fairness.ts';
import type { PanelList } from '../../app/panel/list.ts';
import type { Profile } from '../../app/panel/profile.ts';
import { ask } from '../api/client.ts';

const query = (values: Record<string, string | number | undefined>): string =>
  new URLSearchParams(
    Object.entries(values).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  ).toString();

export interface PanelFilter {
  search?: string;
  specialty?: string;
  state?: string;
  standing?: string;
  offset?: number;
}

export const usePanel = (filter: PanelFilter) => {
  const words = query({ ...filter });
  return useQuery({
    queryKey: ['panel', 'list', words],
    queryFn: () => ask<PanelList>(`/api/panel?${words}`),
    placeholderData: (before: PanelList | undefined) => before,
  });
};

export const useExpiring = (within: number) =>
  useQuery({
    queryKey: ['panel', 'expiring', within],
    queryFn: () => ask<{ today: string; rows: ExpiringCredential[] }>(`/api/panel/expiring?within=${within}`),
    placeholderData: (before: { today: string; rows: ExpiringCredential[] } | undefined) => before,
  });

export const useConflicts = () =>
  useQuery({
    queryKey: ['panel', 'conflicts'],
    queryFn: () => ask<{ cases: CaseToDecide[]; waiting: WaitingCase[] }>('/api/panel/conflicts'),
    refetchInterval: 30_000,
  });

export const useFairness = (days: string) =>
  useQuery({
    queryKey: ['panel', 'fairness', days],
    queryFn: () => ask<Fairness>(`/api/panel/fairness${days === 'all' ? '' : `?days=${days}`}`),
    placeholderData: (before: Fairness | undefined) => before,
  });

export const useProfile = (id: string) =>
  useQuery({
    queryKey: ['panel', 'reviewer', id],
    queryFn: () => ask<Profile>(`/api/panel/reviewers/${encodeURIComponent(id)}`),
  });

/** The assignment of a case; asked anew whenever the case changed. */
export const useAssignment = (number: string, version: number, enabled: boolean) =>
  useQuery({
    queryKey: ['case', number, 'assignment', version],
    queryFn: () => ask<AssignmentShown>(`/api/cases/${encodeURIComponent(number)}/assignment`),
    placeholderData: (before: AssignmentShown | undefined) => before,
    enabled,
  });
