import { clocksOf } from '../../case/index.ts';
import { addBusinessDays, type PlainDate, pacificDateOf } from '../../law/index.ts';
import type { CaseRow } from '../../store/index.ts';
import { systemPrincipal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { execute } from '../cases/execute.ts';
import { type LoadedCase, loadCase } from '../cases/load.ts';
import { checklistOf } from '../documents/checklist.ts';

/** So many business days before the records are due the administrator is reminded, if something is missing (C14, C14e). */
const daysBefore = 3;
/** A reminder is sent once; the desk may send more (SendReminder). */
const keyOf = (caseNumber: string, due: string): string => `sweep:remind:${caseNumber}:${due}`;

/**
 * Reminds claims administrators of records that are due soon. Once for each due date: the key says which, so that a sweep
 * repeated, or two servers, remind once. An expedited review has no time for it: its records are due within a day (C14x).
 */
export async function remindOfRecords(app: App): Promise<number> {
  const today = pacificDateOf(app.clock.now());
  const soon = `${addBusinessDays(today, daysBefore + 1)}T23:59:59.000Z`;
  let reminded = 0;
  for await (const { caseId, summary } of waitingUntil(app, soon)) {
    if (summary.remindedAt) continue;
    const loaded = await loadCase(app.store, caseId);
    const due = loaded && remindedFor(loaded, today);
    if (!due) continue;
    const answer = await execute(app, systemPrincipal, caseId, {
      type: 'SendReminder',
      data: {},
      idempotencyKey: keyOf(caseId, due),
      role: 'system',
    });
    if (answer.ok && !answer.replayed) reminded++;
  }
  return reminded;
}

/** Every case whose records are due before then, however many there are. */
async function* waitingUntil({ store }: App, soon: string): AsyncIterable<CaseRow> {
  for (let cursor: string | undefined; ; ) {
    const page = await store.cases.query({ states: ['assigned'], dueBefore: soon, sort: 'due', limit: 500, cursor });
    yield* page.rows;
    if (!page.next) return;
    cursor = page.next;
  }
}

/** The day for which a reminder is to go out today; null when there is nothing to remind of. */
export function remindedFor(loaded: LoadedCase, today: PlainDate): PlainDate | null {
  const { state, events } = loaded;
  if (state.priority === 'expedited' || state.lastReminderAt) return null;
  const clock = clocksOf(events, today).findLast(
    (one) => (one.clock === 'C14' || one.clock === 'C14e') && one.closed === null && one.due !== null,
  );
  const due = clock?.due?.slice(0, 10) as PlainDate | undefined;
  if (!due || today >= due || addBusinessDays(today, daysBefore) < due) return null;
  return checklistOf(loaded, today).complete ? null : due;
}
