import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { OwnCase, OwnCases, OwnPile } from '../../app/desk/own-cases.ts';
import type { OwnPayments, PaymentsPage } from '../../app/payments/payments.ts';
import { ask } from '../api/client.ts';

export interface OwnDesk {
  today: string;
  version: number;
  reviewer: { id: string; capacity: number; leave: { from: string; until: string }[] } | null;
  /** The first page of each pile, one after the other. */
  cases: OwnCase[];
  piles: Record<OwnPile, Pick<OwnCases, 'total' | 'next'>>;
  payments: OwnPayments;
}

/** A reviewer's own cases, capacity, leave and payments. */
export const useOwnDesk = () =>
  useQuery({ queryKey: ['panel', 'own'], queryFn: () => ask<OwnDesk>('/api/desk/own'), refetchInterval: 60_000 });

/** Later pages of a pile of a reviewer's cases, asked for one by one. */
export const useMoreCases = (pile: OwnPile, first: string | null) =>
  useInfiniteQuery({
    queryKey: ['panel', 'own', 'cases', pile, first],
    queryFn: ({ pageParam }) =>
      ask<OwnCases>(`/api/desk/own/cases?pile=${pile}&after=${encodeURIComponent(pageParam)}`),
    initialPageParam: first ?? '',
    getNextPageParam: (last) => last.next,
    enabled: false,
  });

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
