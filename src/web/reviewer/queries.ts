import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { OwnPayments, PaymentsPage } from '../../app/payments/payments.ts';
import type { Status } from '../../case/status.ts';
import { ask } from '../api/client.ts';

export interface OwnDesk {
  today: string;
  version: number;
  reviewer: { id: string; capacity: number; leave: { from: string; until: string }[] } | null;
  cases: {
    caseNumber: string;
    status: Status;
    priority: 'standard' | 'expedited';
    dueAt: string | null;
    closed: boolean;
    mine: boolean;
    treatments: string[];
  }[];
  payments: OwnPayments;
}

/** A reviewer's own cases, capacity, leave and payments. */
export const useOwnDesk = () =>
  useQuery({ queryKey: ['panel', 'own'], queryFn: () => ask<OwnDesk>('/api/desk/own'), refetchInterval: 60_000 });

/** Later pages of a reviewer's payments, asked for one by one. */
export const useOlderPayments = (first: OwnPayments) =>
  useInfiniteQuery({
    queryKey: ['panel', 'own', 'payments', first.next],
    queryFn: ({ pageParam }) => ask<OwnPayments>(`/api/desk/own/payments?after=${encodeURIComponent(pageParam)}`),
    initialPageParam: first.next ?? '',
    getNextPageParam: (last) => last.next,
    enabled: false,
  });

export type PaymentsShown = PaymentsPage;

export const usePayments = () =>
  useInfiniteQuery({
    queryKey: ['panel', 'payments'],
    queryFn: ({ pageParam }) => ask<PaymentsShown>(`/api/payments?after=${encodeURIComponent(pageParam)}`),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });

export const money = (dollars: number): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }).format(dollars);
