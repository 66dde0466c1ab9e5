import type { PlainDate } from '../../law/index.ts';
import { type ConflictPath, credentialsOn, fitOf, screenPanel } from '../../reviewers/index.ts';
import type { App } from '../app.ts';
import { type LoadedCase, loadCase } from '../cases/load.ts';
import { matchingCaseOf } from '../lookups/draw.ts';
import { loadPanel, preparedOf } from './panel.ts';

/** A possible conflict as the person who decides it sees it: what led there, with the names, and what was decided. */
export interface PossibleConflict {
  reviewerId: string;
  path: string;
  party: { role: string; name: string };
  tie: string;
  steps: string[];
  because: string;
  rule: string;
  confidence: ConflictPath['confidence'];
  /** Would this reviewer fit the case, with credentials that hold? Then the decision may free somebody to draw. */
  matters: boolean;
  decided: { conflict: boolean; by: string; on: string; reason: string } | null;
}

/** Every possible conflict between the panel and the parties of a case, with the decisions already made. */
export async function possibleConflicts(app: App, loaded: LoadedCase, today: PlainDate): Promise<PossibleConflict[]> {
  const panel = await loadPanel(app);
  const matching = matchingCaseOf(loaded);
  return screenPanel(preparedOf(panel).index, matching, today).flatMap((screening) => {
    const possible = screening.paths.filter((path) => path.answer === 'possible');
    const reviewer = possible.length > 0 ? panel.reviewers.get(screening.reviewer) : undefined;
    if (!reviewer) return [];
    const credentials = credentialsOn(reviewer, today);
    const isCertain = screening.paths.some((path) => path.answer === 'conflict');
    const isOut = reviewer.id in loaded.state.excludedReviewers;
    const fit = fitOf(reviewer, matching, credentials);
    // Of an approved panel each reviewer needs to cover a part only.
    const fits = fit.fits || (loaded.state.panel !== null && fit.covered.length > 0);
    const matters = !isCertain && !isOut && credentials.ok && fits;
    return possible.map((path) => ({
      ...shown(reviewer.id, path),
      matters,
      decided: decisionOn(loaded, reviewer.id, path.key),
    }));
  });
}

const shown = (reviewerId: string, path: ConflictPath) => ({
  reviewerId,
  path: path.key,
  party: { role: path.party.role, name: path.party.name },
  tie: path.tie.what,
  steps: path.steps,
  because: path.because,
  rule: path.rule,
  confidence: path.confidence,
});

function decisionOn({ state }: LoadedCase, reviewerId: string, path: string): PossibleConflict['decided'] {
  const last = state.conflictDecisions.findLast((one) => one.reviewer === reviewerId && one.path === path);
  return last ? { conflict: last.decision === 'conflict', by: last.by, on: last.on, reason: last.reason } : null;
}

/** The states in which the next thing is a draw. */
const beforeDraw = ['records-complete', 'panel-review'];

export interface CaseToDecide {
  caseNumber: string;
  employee: string;
  treatments: string[];
  dueAt: string | null;
  /** Nobody could be drawn until this is decided. */
  waits: boolean;
  open: PossibleConflict[];
}

/** The cases before a draw in which a person must decide a possible conflict; those that wait for it first. */
export async function conflictsToDecide(app: App, today: PlainDate): Promise<CaseToDecide[]> {
  const { rows } = await app.store.cases.query({ states: beforeDraw, owners: ['assignment'], sort: 'due', limit: 200 });
  const found: CaseToDecide[] = [];
  for (const row of rows) {
    const loaded = await loadCase(app.store, row.caseId);
    if (!loaded) continue;
    const open = (await possibleConflicts(app, loaded, today)).filter((one) => one.decided === null && one.matters);
    if (open.length === 0) continue;
    const { employee, treatments } = loaded.state.application;
    found.push({
      caseNumber: row.caseId,
      employee: `${employee.name.first} ${employee.name.last}`,
      treatments: treatments.map(({ description }) => description),
      dueAt: row.dueAt,
      waits: loaded.state.waitingFor === 'needs-conflict-decision',
      open,
    });
  }
  return found.sort((a, b) => Number(b.waits) - Number(a.waits));
}

/** A case that waits in a named queue of the draw: what the last draw said is missing. */
export interface WaitingCase {
  caseNumber: string;
  queue: string;
  missing: string[];
  dueAt: string | null;
}

/** Every case for which nobody could be drawn, by the name of its queue. */
export async function waitingCases(app: App): Promise<WaitingCase[]> {
  const { rows } = await app.store.cases.query({ states: beforeDraw, owners: ['assignment'], sort: 'due', limit: 200 });
  const waiting: WaitingCase[] = [];
  for (const row of rows) {
    const queue = (row.summary as { waitingFor?: string | null }).waitingFor;
    if (!queue) continue;
    const loaded = await loadCase(app.store, row.caseId);
    const last = loaded?.events.findLast((event) => event.type === 'ReviewerNotFound');
    const missing = last?.type === 'ReviewerNotFound' ? ((last.data.draw.missing as string[] | undefined) ?? []) : [];
    waiting.push({ caseNumber: row.caseId, queue, missing, dueAt: row.dueAt });
  }
  return waiting;
}
