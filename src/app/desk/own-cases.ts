import { z } from 'zod';
import type { Status } from '../../case/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { type ListQuery, listCases } from '../cases/list.ts';

/** A reviewer's cases: those that wait for them, and those that stand with others or are decided. */
export const ownPiles = ['waiting', 'other'] as const;
export const ownPileSchema = z.enum(ownPiles);
export type OwnPile = z.output<typeof ownPileSchema>;

export interface OwnCase {
  caseNumber: string;
  status: Status;
  priority: 'standard' | 'expedited';
  dueAt: string | null;
  closed: boolean;
  mine: boolean;
  treatments: string[];
}

export interface OwnCases {
  cases: OwnCase[];
  /** Of the whole pile; told with its first page. */
  total: number | null;
  /** Where the next page begins; null after the last. */
  next: string | null;
}

const atOnce = 50;

const askedOf: Record<OwnPile, ListQuery> = {
  waiting: { owners: ['reviewer'], closed: false, sort: 'due' },
  other: { notOwner: 'reviewer', sort: 'updated', descending: true },
};

/** One page of a pile: what waits with the one due first at the top, the rest with the latest change at the top. */
export async function ownCasesOf(app: App, principal: Principal, pile: OwnPile, cursor?: string): Promise<OwnCases> {
  const { rows, next, counts } = await listCases(app, principal, { ...askedOf[pile], limit: atOnce, cursor });
  return {
    cases: rows.map(({ caseId, state, priority, dueAt, closed, summary, owner }) => ({
      caseNumber: caseId,
      status: state as Status,
      priority: priority as OwnCase['priority'],
      dueAt,
      closed,
      mine: owner === 'reviewer',
      treatments: summary.treatments as string[],
    })),
    total: cursor ? null : Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0),
    next,
  };
}
