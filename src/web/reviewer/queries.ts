import { useQuery } from '@tanstack/react-query';
import type { PaymentLine, Rates } from '../../app/payments/payments.ts';
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
  payments: PaymentLine[];
}

/** A reviewer's own cases, capacity, leave and payments. */
export const useOwnDesk = () =>
  useQuery({ queryKey: ['panel', 'own'], queryFn: () => ask<OwnDesk>('/api/desk/own'), refetchInterval: 60_000 });

export interface PaymentsShown {
  version: number;
  rates: Rates[];
  reviewers: { reviewerId: string; lines: PaymentLine[] }[];
}

export const usePayments = () =>
  useQuery({ queryKey: ['panel', 'payments'], queryFn: () => ask<PaymentsShown>('/api/payments') });

export const money = (dollars: number): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD', maximumFractionDigits: 0 }).format(dollars);
