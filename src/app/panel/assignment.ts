import type { DrawRecord, RecordedEvent } from '../../case/index.ts';
import { type Answer, granted, type PlainDate, pacificDateOf, refused } from '../../law/index.ts';
import type { Candidate, DrawResult, PanelProposal } from '../../reviewers/index.ts';
import type { App } from '../app.ts';
import type { LoadedCase } from '../cases/load.ts';
import { drawNow, type Given, replayDraw } from '../lookups/draw.ts';
import { type PossibleConflict, possibleConflicts } from './conflicts.ts';

/** A draw as it was recorded; reviewers appear by their panel ids. */
export interface DrawShown {
  version: number;
  at: string;
  chosen: string | null;
  seed: string;
  /** Everyone considered; of a large panel only those who could be drawn (a replay gives the others). */
  considered: number;
  candidates: Candidate[];
  queue: string | null;
  missing: string[];
  panelProposal: PanelProposal | null;
  warnings: string[];
  /** What became of it: still with the reviewer, declined, taken back, an earlier round. */
  outcome: 'in-hand' | 'declined' | 'taken-back' | 'earlier-round' | 'nobody';
  reason: string | null;
}

/** Everything of a case's assignment, for the assignment desk and the Administrative Director. */
export interface AssignmentShown {
  version: number;
  status: string;
  seats: number;
  panelApproved: { size: number; reason: string } | null;
  reviewers: { id: string; attested: boolean; assignedAt: string; daysIdle: number }[];
  excluded: { id: string; because: string }[];
  draws: DrawShown[];
  conflicts: PossibleConflict[];
  /** Before a draw: how it stands with everybody today. Null while a reviewer has the case. */
  preview: { candidates: Candidate[]; queue: DrawResult['queue']; panelProposal: PanelProposal | null } | null;
}

const drawEvents = ['ReviewerAssigned', 'ReviewerNotFound'] as const;
type DrawEvent = Extract<RecordedEvent, { type: (typeof drawEvents)[number] }>;
const isDraw = (event: RecordedEvent): event is DrawEvent => (drawEvents as readonly string[]).includes(event.type);

/** More are not sent to a page at once. */
const mostCandidates = 400;

export async function assignmentOf(app: App, loaded: LoadedCase, today: PlainDate): Promise<AssignmentShown> {
  const { state, events } = loaded;
  const seats = state.panel?.size ?? 1;
  const isBeforeDraw = ['records-complete', 'panel-review', 'records-overdue'].includes(state.status);
  const now = isBeforeDraw && state.reviewers.length < seats ? (await drawNow(app, loaded, null, today)).result : null;
  return {
    version: state.version,
    status: state.status,
    seats,
    panelApproved: state.panel ? { size: state.panel.size, reason: state.panel.reason } : null,
    reviewers: state.reviewers.map(({ id, attested, assignedAt }) => ({
      id,
      attested,
      assignedAt,
      daysIdle: daysBetween(pacificDateOf(lastActOf(events, id) ?? assignedAt), today),
    })),
    excluded: Object.entries(state.excludedReviewers).map(([id, because]) => ({ id, because })),
    draws: events
      .filter(isDraw)
      .map((event) => drawShown(event, loaded))
      .reverse(),
    conflicts: await possibleConflicts(app, loaded, today),
    preview: now && {
      candidates: now.candidates.slice(0, mostCandidates),
      queue: now.queue,
      panelProposal: now.panelProposal,
    },
  };
}

const lastActOf = (events: readonly RecordedEvent[], id: string): RecordedEvent['at'] | undefined =>
  events.findLast((event) => event.actor.id === id)?.at;

const daysBetween = (from: PlainDate, to: PlainDate): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));

function drawShown(event: DrawEvent, loaded: LoadedCase): DrawShown {
  const draw = event.data.draw as DrawRecord & Partial<Pick<DrawResult, 'panelProposal' | 'warnings'>>;
  return {
    version: event.version,
    at: event.at,
    chosen: draw.chosen,
    seed: draw.seed,
    considered: Number(draw.considered ?? draw.candidates.length),
    candidates: draw.candidates as Candidate[],
    queue: (draw.queue as string | null | undefined) ?? null,
    missing: (draw.missing as string[] | undefined) ?? [],
    panelProposal: draw.panelProposal ?? null,
    warnings: draw.warnings ?? [],
    ...outcomeOf(event, loaded),
  };
}

function outcomeOf(event: DrawEvent, { events, state }: LoadedCase): Pick<DrawShown, 'outcome' | 'reason'> {
  if (event.type === 'ReviewerNotFound') return { outcome: 'nobody', reason: null };
  const { reviewerId } = event.data;
  const end = events.find(
    (one) =>
      one.version > event.version &&
      (one.type === 'ReviewDeclined' || one.type === 'ReviewTakenBack') &&
      one.data.reviewerId === reviewerId,
  );
  if (end?.type === 'ReviewDeclined') return { outcome: 'declined', reason: end.data.reason };
  if (end?.type === 'ReviewTakenBack') return { outcome: 'taken-back', reason: end.data.reason };
  return { outcome: state.reviewers.some(({ id }) => id === reviewerId) ? 'in-hand' : 'earlier-round', reason: null };
}

/** What a replay of one past assignment showed, with the reasons for everyone. */
export interface ReplayShown {
  version: number;
  same: boolean;
  differences: string[];
  chosen: string | null;
  seed: string;
  date: string;
  panelVersion: number;
  inputs: string;
  candidates: Candidate[];
}

/** Draws one past assignment again from the data of its day. Refuses `draw-not-found`. */
export async function replayOf(app: App, { events }: LoadedCase, version: number): Promise<Answer<ReplayShown>> {
  const event = events.find((one) => one.version === version);
  if (!event || !isDraw(event))
    return refused({ code: 'draw-not-found', because: `Nobody was drawn in step ${version} of this case.` });
  const again = await replayDraw(app, event.data.draw);
  const given = event.data.draw.given as Given;
  return granted({
    version,
    same: again.same,
    differences: again.differences,
    chosen: again.result.chosen,
    seed: again.result.seed,
    date: given.date,
    panelVersion: given.panelVersion,
    inputs: again.result.inputs,
    candidates: again.result.candidates,
  });
}
