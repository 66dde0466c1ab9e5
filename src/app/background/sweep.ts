import { clocksOf } from '../../case/index.ts';
import { pacificDateOf } from '../../law/index.ts';
import { systemPrincipal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { execute } from '../cases/execute.ts';
import { loadCase } from '../cases/load.ts';

/**
 * What the passing of time does to cases: records become overdue (C14), a request for information lapses (C11). Deadlines
 * are derived, so the sweep only looks where one has passed and lets `decide` say whether it is so.
 */
export async function sweep(app: App): Promise<number> {
  const now = app.clock.now();
  const page = await app.store.cases.query({
    states: ['assigned', 'information-requested'],
    dueBefore: now,
    sort: 'due',
    limit: 500,
  });
  let moved = 0;
  for (const row of page.rows) {
    const type = row.state === 'assigned' ? 'NoteRecordsOverdue' : 'LapseInformationRequest';
    if (type === 'LapseInformationRequest' && !(await hasLapsed(app, row.caseId))) continue;
    const answer = await execute(app, systemPrincipal, row.caseId, {
      type,
      data: {},
      idempotencyKey: `sweep:${type}:${row.caseId}:${row.version}`,
      role: 'system',
    });
    if (answer.ok) moved++;
  }
  return moved;
}

async function hasLapsed(app: App, caseNumber: string): Promise<boolean> {
  const loaded = await loadCase(app.store, caseNumber);
  if (!loaded) return false;
  const today = pacificDateOf(app.clock.now());
  return clocksOf(loaded.events, today).some(
    (clock) => ['C11', 'C11b'].includes(clock.clock) && clock.closed === null && clock.status === 'missed',
  );
}
