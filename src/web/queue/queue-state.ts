import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ListedCase } from '../../app/cases/list.ts';
import { ask } from '../api/client.ts';
import type { CaseListed } from '../api/types.ts';

/** What the queue shows; it stands in the address, so that it can be kept, shared and gone back to. */
export interface QueueState {
  desk: string;
  state: string;
  age: string;
  q: string;
  sort: string;
  admin: string;
  expedited: boolean;
  closed: boolean;
}

export const desks = ['intake', 'assignment', 'records', 'reviewer', 'quality', 'service', 'director'] as const;

const usual: QueueState = {
  desk: 'mine',
  state: '',
  age: '',
  q: '',
  sort: 'due-up',
  admin: '',
  expedited: false,
  closed: false,
};

export function useQueueState(): [QueueState, (change: Partial<QueueState>) => void] {
  const search = useSearch({ strict: false }) as Partial<Record<keyof QueueState, unknown>>;
  const navigate = useNavigate();
  const text = (key: keyof QueueState): string =>
    search[key] === undefined ? String(usual[key]) : String(search[key]);
  const state: QueueState = {
    desk: text('desk'),
    state: text('state'),
    age: text('age'),
    q: text('q'),
    sort: text('sort'),
    admin: text('admin'),
    expedited: text('expedited') === 'true',
    closed: text('closed') === 'true',
  };
  const change = (next: Partial<QueueState>) => {
    const all = { ...state, ...next };
    const told = Object.entries(all).filter(([key, value]) => value !== usual[key as keyof QueueState]);
    void navigate({ to: '/cases', search: Object.fromEntries(told) as never, replace: true, resetScroll: false });
  };
  return [state, change];
}

export type StaffRow = CaseListed & Pick<ListedCase, 'steps'> & { summary: { approval?: string | null } };

export interface StaffList {
  rows: StaffRow[];
  next: string | null;
  ages: { state: string; age: string; count: number }[];
  today: string;
  now: string;
}

/** Which desks a person's own queue holds. */
export const ownDesks = (roles: readonly string[]): string[] =>
  roles.filter((role) => (desks as readonly string[]).includes(role));

export function useStaffList(state: QueueState, roles: readonly string[], cursor: string | undefined) {
  const words = new URLSearchParams({ ages: 'true', limit: '50' });
  const set = (key: string, value: string | undefined) => value && words.set(key, value);
  const own = ownDesks(roles);
  set('owner', state.desk === 'mine' ? own.join(',') : state.desk === 'all' ? '' : state.desk);
  set('state', state.state);
  set('age', state.age);
  set('search', state.q);
  set('administrator', state.admin);
  set('priority', state.expedited ? 'expedited' : '');
  const [sort = 'due', direction] = state.sort.split('-');
  set('sort', sort);
  set('descending', direction === 'down' ? 'true' : '');
  set('closed', state.closed || (state.desk === 'all' && state.q !== '') ? '' : 'false');
  set('cursor', cursor);
  return useQuery({
    queryKey: ['cases', 'staff', words.toString()],
    queryFn: () => ask<StaffList>(`/api/cases?${words}`),
    refetchInterval: 15_000,
    placeholderData: (before) => before,
  });
}
