import { fold } from '../../case/index.ts';
import type { App } from '../app.ts';
import { recordedEvent } from '../cases/answers.ts';
import { queueRow } from '../cases/queue-row.ts';
import { caseInvariants, queueIsTheLedger } from './case-invariants.ts';
import { houseInvariants } from './house-invariants.ts';
import type { KeptCase, Looked } from './invariant.ts';

/** How many breaches of one invariant are told with their places; the rest is counted. */
const TOLD = 20;
const lastReport = 'invariants.last';

export interface InvariantResult {
  id: string;
  holds: string;
  breaches: number;
  /** `CM26-0000001: nobody owns it`, at most twenty. */
  examples: string[];
}

export interface InvariantReport {
  at: string;
  cases: number;
  ok: boolean;
  results: InvariantResult[];
}

/**
 * Walks every case and the house, and says which invariant holds and where it does not. Reads only.
 *
 * @param onProgress told the number of cases looked at so far
 */
export async function checkInvariants(app: Looked, onProgress?: (cases: number) => void): Promise<InvariantReport> {
  const found = new Map<string, InvariantResult>();
  const tell = (id: string, holds: string, words: string[]): void => {
    const result = found.get(id) ?? { id, holds, breaches: 0, examples: [] };
    result.breaches += words.length;
    result.examples.push(...words.slice(0, TOLD - result.examples.length));
    found.set(id, result);
  };
  let cases = 0;
  for (let after = ''; ; ) {
    const heads = await app.store.listCases({ after, limit: 500 });
    if (heads.length === 0) break;
    after = heads.at(-1)!.caseId;
    for (const { caseId } of heads) {
      const kept = await keptCase(app, caseId);
      if (!kept) continue;
      cases++;
      onProgress?.(cases);
      for (const { id, holds, breaks } of caseInvariants)
        tell(
          id,
          holds,
          breaks(kept).map((words) => `${caseId}: ${words}`),
        );
    }
  }
  for (const { id, holds, breaks } of houseInvariants) tell(id, holds, await breaks(app));
  const results = [...found.values()].sort((a, b) => a.id.localeCompare(b.id));
  return { at: app.clock.now(), cases, ok: results.every(({ breaches }) => breaches === 0), results };
}

/** The nightly look: keeps the report for the operators' page, and says in the log what is broken. */
export async function lookAtInvariants(app: App): Promise<InvariantReport> {
  const report = await checkInvariants(app);
  await app.store.settings.set(lastReport, report);
  for (const { id, breaches, examples } of report.results)
    if (breaches > 0) app.log.error({ invariant: id, breaches, examples }, `see docs/runbooks/${id}.md`);
  return report;
}

export const lastInvariantReport = (app: App): Promise<InvariantReport | null> => app.store.settings.get(lastReport);

/** Whether the case's row in the queue is another than this program would write. */
export async function rowIsStale(app: Looked, caseId: string): Promise<boolean> {
  const kept = await keptCase(app, caseId);
  return kept !== null && queueIsTheLedger.breaks(kept).length > 0;
}

/** A case with all that is kept of it; null for a stream that is no case. */
export async function keptCase(app: Looked, caseId: string): Promise<KeptCase | null> {
  const events = (await app.store.loadCase(caseId)).map(recordedEvent);
  const state = events[0]?.type === 'ApplicationReceived' ? fold(events) : null;
  if (!state) return null;
  return {
    state,
    events,
    row: await app.store.cases.find(caseId),
    expected: queueRow(state, events),
    documents: await app.store.documents.list(caseId),
    now: app.clock.now(),
  };
}
