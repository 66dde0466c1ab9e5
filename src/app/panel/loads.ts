import type { Load } from '../../reviewers/index.ts';
import type { App } from '../app.ts';

/** How many cases each reviewer has open now, by panel id. */
export async function loadsOf(app: App): Promise<Record<string, Load>> {
  const rows = await app.store.db
    .selectFrom('case_view')
    .select(['reviewer_id', (query) => query.fn.countAll<string>().as('open')])
    .where('owner', '=', 'reviewer')
    .where('reviewer_id', 'is not', null)
    .where('closed', '=', false)
    .groupBy('reviewer_id')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.reviewer_id as string, { open: Number(row.open) }]));
}
