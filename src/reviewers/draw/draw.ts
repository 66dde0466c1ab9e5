import type { PlainDate } from '../../law/dates/types.ts';
import { screenPanel } from '../conflicts/screen.ts';
import { type ConflictDecision, type Screening, withDecisions } from '../conflicts/screening.ts';
import { type Expertise, type Fit, fitFor, type Reason } from '../fit/fit.ts';
import { type CaseNeeds, needsOf } from '../fit/needs.ts';
import { type PanelProposal, proposePanel } from '../fit/panel-proposal.ts';
import type { MatchingCase } from '../matching-case.ts';
import type { RowRefused } from '../panel/import.ts';
import type { Candidate, Judged } from './judged.ts';
import { daysUntil, judgeLoad, type Load } from './load.ts';
import type { PreparedPanel, Standing } from './prepared-panel.ts';
import { type Queue, queueFor } from './queue.ts';
import { fingerprint, randomFrom } from './random.ts';

/** A reviewer who may not be drawn for this case, and why: declined, taken back after idle time, reassigned. */
export interface Exclusion {
  reviewer: string;
  code: 'declined' | 'idle-taken-back' | 'reassigned' | 'earlier-round' | 'on-leave' | 'excluded-by-order';
  because: string;
}

/** Everything a draw depends on. The same input gives the same answer. */
export interface DrawInput {
  case: MatchingCase;
  panel: PreparedPanel;
  date: PlainDate;
  seed: string;
  /** Reviewer id → load; a reviewer without one has nothing open. */
  loads?: Readonly<Record<string, Load>>;
  excluded?: readonly Exclusion[];
  /** What persons decided on possible conflicts. */
  decisions?: readonly ConflictDecision[];
  /** Rows of the panel's file that were not taken: listed among those passed over. */
  refusedRows?: readonly RowRefused[];
}

/** The record of a draw: who was chosen, from whom, with what weight, and why everyone else was passed over. */
export interface DrawResult {
  policy: typeof drawPolicy;
  case: string;
  round: number;
  date: PlainDate;
  seed: string;
  /** Fingerprint of all inputs: a replay with others is told apart from a replay that differs. */
  inputs: string;
  chosen: string | null;
  candidates: Candidate[];
  /** Where the case waits when nobody could be drawn, and what is missing. */
  queue: Queue | null;
  /** More than one reviewer together cover the case; it needs the Administrative Director's written approval. */
  panelProposal: PanelProposal | null;
  warnings: string[];
}

/** Changes when the rules of the draw change, so that an old record is replayed under its own. */
export const drawPolicy = 'draw-1';

/** Draws a reviewer for a case, by seed, among those who fit, are free and have no conflict. */
export function drawReviewer(input: DrawInput): DrawResult {
  const asked = needsOf(input.case);
  const judged = judgeAll(input, asked);
  const candidates = [...judged.map((j) => j.candidate), ...rowsPassedOver(input.refusedRows ?? [])];
  const chosen = pick(candidates, `${input.seed}|${input.case.id}|${input.case.round}`);
  const panelProposal = chosen === null ? proposePanel(judged, asked) : null;
  return {
    policy: drawPolicy,
    case: input.case.id,
    round: input.case.round,
    date: input.date,
    seed: input.seed,
    inputs: inputsFingerprint(input),
    chosen,
    candidates,
    queue: chosen === null ? queueFor(judged, asked, panelProposal) : null,
    panelProposal,
    warnings: warningsOf(judged),
  };
}

function warningsOf(judged: readonly Judged[]): string[] {
  const all = new Set<string>();
  for (const { screening } of judged) for (const warning of screening.warnings) all.add(warning);
  return [...all];
}

function judgeAll(input: DrawInput, asked: CaseNeeds): Judged[] {
  const screenings = screenPanel(input.panel.index, input.case, input.date);
  const standings = input.panel.standingOn(input.date);
  const excluded = new Map<string, Exclusion[]>();
  for (const one of input.excluded ?? []) excluded.set(one.reviewer, [...(excluded.get(one.reviewer) ?? []), one]);
  const decisions = input.decisions ?? [];
  const fits = fitOnce(asked);
  const daysLeft = daysUntil(input.case.deadline, input.date);
  const judged = input.panel.reviewers.map((reviewer, i) => {
    const screening = decisions.length > 0 ? withDecisions(screenings[i]!, decisions) : screenings[i]!;
    return judge(input, {
      reviewer,
      screening,
      standing: standings[i]!,
      excluded: excluded.get(reviewer.id) ?? [],
      daysLeft,
      fit: fits(standings[i]!.expertise),
    });
  });
  shareOut(judged.map((j) => j.candidate));
  return judged;
}

/** Fit, worked out once for all who have the same expertise. */
function fitOnce(asked: CaseNeeds): (expertise: Expertise) => Fit {
  const known = new Map<string, Fit>();
  return (expertise) => {
    const before = known.get(expertise.key);
    if (before) return before;
    const fit = fitFor(expertise, asked);
    known.set(expertise.key, fit);
    return fit;
  };
}

interface Facts {
  daysLeft: number;
  reviewer: PreparedPanel['reviewers'][number];
  screening: Screening;
  standing: Standing;
  excluded: Exclusion[];
  fit: Fit;
}

function judge(input: DrawInput, { reviewer, screening, standing, excluded, fit, daysLeft }: Facts): Judged {
  const load = judgeLoad(reviewer, input.loads?.[reviewer.id], daysLeft, input.date);
  const against = joined([
    standing.lapses,
    screening.paths.length === 0 ? none : conflictReasons(screening),
    excluded.length === 0 ? none : excluded.map(({ code, because }) => ({ code, because })),
    fit.fits ? none : fit.reasons,
    load.barred,
  ]);
  const eligible = against.length === 0;
  const share = eligible ? fit.score * load.factor : 0;
  return {
    screening,
    fit,
    standing,
    full: load.barred.length > 0,
    excluded: excluded.length > 0,
    candidate: {
      id: reviewer.id,
      eligible,
      score: fit.score,
      weight: share * load.catchUp,
      chance: 0,
      share,
      reasons: eligible ? fit.reasons : against,
    },
  };
}

const none: Reason[] = [];

/** One list of several; most reviewers have one kind of reason against them or none, and need no list of their own. */
function joined(lists: Reason[][]): Reason[] {
  let all = none;
  for (const list of lists) {
    if (list.length > 0) all = all.length === 0 ? list : [...all, ...list];
  }
  return all;
}

const conflictReasons = (screening: Screening): Reason[] =>
  screening.paths
    .filter((path) => path.answer !== 'clear')
    .map((path) => ({
      code:
        path.party.role === 'earlier-round'
          ? 'earlier-round'
          : path.answer === 'conflict'
            ? 'conflict'
            : 'possible-conflict',
      because: path.answer === 'conflict' ? path.because : `${path.because} (a person must decide: ${path.key})`,
    }));

/** Turns weights into chances that add up to 1. */
function shareOut(candidates: Candidate[]): void {
  const weights = candidates.reduce((sum, c) => sum + c.weight, 0);
  const shares = candidates.reduce((sum, c) => sum + c.share, 0);
  for (const candidate of candidates) {
    candidate.chance = weights > 0 ? candidate.weight / weights : 0;
    candidate.share = shares > 0 ? candidate.share / shares : 0;
  }
}

/** The one whose stretch of the line the ticket falls on; candidates stand in the order of their ids. */
function pick(candidates: readonly Candidate[], seed: string): string | null {
  const free = candidates.filter((c) => c.eligible && c.chance > 0);
  const ticket = randomFrom(seed)();
  let line = 0;
  for (const candidate of free) {
    line += candidate.chance;
    if (ticket < line) return candidate.id;
  }
  return free.at(-1)?.id ?? null;
}

const rowsPassedOver = (rows: readonly RowRefused[]): Candidate[] =>
  rows.map(({ row, id, refusals }) => ({
    id: id ?? `row ${row}`,
    eligible: false,
    score: 0,
    weight: 0,
    chance: 0,
    share: 0,
    reasons: refusals.map(({ code, because }) => ({ code, because })),
  }));

function inputsFingerprint(input: DrawInput): string {
  const { case: matching, panel, date, seed, loads = {}, excluded = [], decisions = [], refusedRows = [] } = input;
  const sorted = Object.entries(loads).sort(([a], [b]) => (a < b ? -1 : 1));
  return fingerprint(
    JSON.stringify([matching, panel.fingerprint, date, seed, sorted, excluded, decisions, refusedRows]),
  );
}
