import type { CommandType, Role } from '../../case/index.ts';
import type { Refusal } from '../../law/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { execute } from '../cases/execute.ts';
import { loadCase } from '../cases/load.ts';
import { type BulkAction, type BulkName, bulkActions } from './bulk-steps.ts';
import { type Rehearsal, rehearse } from './rehearse.ts';

/** Most at once: a person reads the preview. */
export const bulkLimit = 200;

export interface BulkResult {
  caseNumber: string;
  ok: boolean;
  version: number | null;
  events: string[];
  /** Done before with the same key: nothing was done again. */
  replayed: boolean;
  refusal: Refusal | null;
  since?: { type: string; at: string; role: string }[];
}

const mayUse = (principal: Principal, action: BulkAction): boolean =>
  principal.roles.some((role) => action.roles.includes(role));

const notYours: Refusal = { code: 'not-yours-to-do', because: 'This is for another desk.' };

/** What would happen to each case, and why to some nothing would. */
export async function previewBulk(
  app: App,
  principal: Principal,
  name: BulkName,
  cases: readonly string[],
): Promise<{ ok: true; cases: Rehearsal[] } | { ok: false; refusal: Refusal }> {
  const action: BulkAction = bulkActions[name];
  if (!mayUse(principal, action)) return { ok: false, refusal: notYours };
  const role = deskOf(principal, action);
  const rehearsed: Rehearsal[] = [];
  for (const caseNumber of new Set(cases)) rehearsed.push(await rehearse(app, principal, caseNumber, action, role));
  return { ok: true, cases: rehearsed };
}

/**
 * Does it, case after case; each has its own answer, and one that is refused stops no other. The same key again does
 * nothing twice. A case that changed since the preview is left alone and says what is new.
 */
export async function runBulk(
  app: App,
  principal: Principal,
  name: BulkName,
  cases: readonly { number: string; version: number }[],
  key: string,
): Promise<{ ok: true; cases: BulkResult[] } | { ok: false; refusal: Refusal }> {
  const action: BulkAction = bulkActions[name];
  if (!mayUse(principal, action)) return { ok: false, refusal: notYours };
  const results: BulkResult[] = [];
  for (const one of new Map(cases.map((entry) => [entry.number, entry])).values())
    results.push(await runOne(app, principal, name, one, `${principal.userId}:bulk:${key}:${name}:${one.number}`));
  return { ok: true, cases: results };
}

async function runOne(
  app: App,
  principal: Principal,
  name: BulkName,
  { number, version }: { number: string; version: number },
  key: string,
): Promise<BulkResult> {
  const action: BulkAction = bulkActions[name];
  const role = deskOf(principal, action);
  const before = await answeredBefore(app, principal, number, action, key);
  if (before) return before;
  const rehearsal = await rehearse(app, principal, number, action, role);
  // A version that moved is told as such by the step itself, with what is new; so only what the rules say stops here.
  if (!rehearsal.ok && rehearsal.version === version) return refusedWith(number, rehearsal.version, rehearsal.refusal);
  const result: BulkResult = { caseNumber: number, ok: true, version, events: [], replayed: false, refusal: null };
  for (const [index, step] of action.steps.entries()) {
    const state = (await loadCase(app.store, number))?.state;
    if (index === 0 && action.steps.length > 1 && state && !step.in.includes(state.status)) continue;
    const answer = await execute(app, principal, number, {
      type: step.type,
      data: step.data,
      expectedVersion: result.version,
      role,
      idempotencyKey: `${key}:${step.type}`,
    });
    if (!answer.ok)
      return {
        ...refusedWith(number, answer.version ?? null, answer.refusal),
        events: result.events,
        since: answer.since,
      };
    result.version = answer.version;
    result.events.push(...answer.events);
  }
  return result;
}

/** A retry with the same key: the last step was recorded under it, so all was done. */
async function answeredBefore(
  app: App,
  principal: Principal,
  number: string,
  action: BulkAction,
  key: string,
): Promise<BulkResult | null> {
  const last = action.steps.at(-1)?.type as CommandType;
  const answer = await app.store.findAnswer(`${key}:${last}`);
  if (!answer?.ok || answer.events[0]?.actor.id !== principal.userId) return null;
  return {
    caseNumber: number,
    ok: true,
    version: answer.version,
    events: answer.events.map((event) => event.type),
    replayed: true,
    refusal: null,
  };
}

const refusedWith = (caseNumber: string, version: number | null, refusal: Refusal): BulkResult => ({
  caseNumber,
  ok: false,
  version,
  events: [],
  replayed: false,
  refusal,
});

const deskOf = (principal: Principal, action: BulkAction): Role | null =>
  principal.roles.find((role) => action.roles.includes(role)) ?? null;
