import { sql } from 'kysely';
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

/** Which cases are looked at. */
interface Among {
  cases: readonly string[];
  /** Of these also the chain and every file are read again. */
  whole: readonly string[];
}

/**
 * Walks every case and the house, and says which invariant holds and where it does not. Reads only.
 *
 * @param onProgress told the number of cases looked at so far
 * @param among only these instead of all
 */
export async function checkInvariants(
  app: Looked,
  onProgress?: (cases: number) => void,
  among?: Among,
): Promise<InvariantReport> {
  const found = new Map<string, InvariantResult>();
  const tell = (id: string, holds: string, words: string[]): void => {
    const result = found.get(id) ?? { id, holds, breaches: 0, examples: [] };
    result.breaches += words.length;
    result.examples.push(...words.slice(0, TOLD - result.examples.length));
    found.set(id, result);
  };
  let cases = 0;
  for await (const caseId of among?.cases ?? allCases(app)) {
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
  for (const { id, holds, breaks } of houseInvariants) tell(id, holds, await breaks(app, among?.whole));
  const results = [...found.values()].sort((a, b) => a.id.localeCompare(b.id));
  return { at: app.clock.now(), cases, ok: results.every(({ breaches }) => breaches === 0), results };
}

async function* allCases(app: Looked): AsyncIterable<string> {
  for (let after = ''; ; ) {
    const heads = await app.store.listCases({ after, limit: 500 });
    if (heads.length === 0) return;
    after = heads.at(-1)!.caseId;
    for (const { caseId } of heads) yield caseId;
  }
}

/** Each night a share of all, so that in so many nights everything was read again; what changed is looked at the same night. */
const NIGHTS = 90;

/**
 * The nightly look: keeps the report for the operators' page, and says in the log what is broken. What a night costs grows
 * with the work of a day and not with the years: the whole is walked by `openimr verify --invariants`.
 */
export async function lookAtInvariants(app: App): Promise<InvariantReport> {
  const last = await lastInvariantReport(app);
  const report = await checkInvariants(app, undefined, last ? await tonight(app, last.at) : undefined);
  await app.store.settings.set(lastReport, report);
  for (const { id, breaches, examples } of report.results)
    if (breaches > 0) app.log.error({ invariant: id, breaches, examples }, `see docs/runbooks/${id}.md`);
  return report;
}

async function tonight({ store, clock }: App, since: string): Promise<Among> {
  const night = Math.floor(Date.parse(clock.now()) / 86_400_000) % NIGHTS;
  const changed = await sql<{ id: string }>`select case_id as id from case_view
    where updated_at >= ${since}::timestamptz order by 1`.execute(store.db);
  // Streams of all kinds, also one that stands in no queue.
  const share = await sql<{ id: string }>`select case_id as id from case_heads
    where mod(abs(hashtext(case_id)::bigint), ${NIGHTS}) = ${night} and version > 0 order by 1`.execute(store.db);
  const [recent, whole] = [changed.rows.map(({ id }) => id), share.rows.map(({ id }) => id)];
  return { cases: [...new Set([...recent, ...whole])], whole };
}

export const lastInvariantReport = (app: App): Promise<InvariantReport | null> => app.store.settings.get(lastReport);

/** Whether the case's row in the queue is another than this program would write. */
export async function rowIsStale(app: Looked, caseId: string): Promise<boolean> {
  const kept = await keptCase(app, caseId);
  return kept !== null && queueIsTheLedger.breaks(kept).length > 0;
}

/** How often a case that changes while it is looked at is looked at anew. */
const looks = 5;

/** A case with all that is kept of it, as of one moment; null for a stream that is no case. */
export async function keptCase(app: Looked, caseId: string): Promise<KeptCase | null> {
  for (let look = 1; ; look++) {
    const events = (await app.store.loadCase(caseId)).map(recordedEvent);
    const state = events[0]?.type === 'ApplicationReceived' ? fold(events) : null;
    if (!state) return null;
    const row = await app.store.cases.find(caseId);
    // Somebody did something to it in between: that is no breach.
    if (row && row.version > state.version && look < looks) continue;
    return {
      state,
      events,
      row,
      expected: queueRow(state, events),
      documents: await app.store.documents.list(caseId),
      now: app.clock.now(),
    };
  }
}
