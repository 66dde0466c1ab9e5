import type { Reviewer, ReviewerInput } from '../../reviewers/reviewer.ts';
import { reviewerSchema } from '../../reviewers/reviewer.ts';
import type { StoredEvent } from '../../store/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { ruleVersion } from '../cases/rule-version.ts';

/**
 * The panel is a stream of its own in the ledger: who was enrolled, changed and verified, and when. A draw records the
 * stream's version, so that any past assignment can be made again from the panel of that day.
 */
export const panelStream = 'PANEL';

export type PanelEvent =
  | { type: 'ReviewerEnrolled'; data: { reviewer: Reviewer; source: string } }
  | { type: 'ReviewerChanged'; data: { reviewer: Reviewer; reason: string } }
  | { type: 'ReviewerLeft'; data: { id: string; reason: string } };

export interface Panel {
  version: number;
  reviewers: ReadonlyMap<string, Reviewer>;
}

const cache = new WeakMap<App['store'], Panel>();

/** The panel as it stands, or as it stood at an earlier version. */
export async function loadPanel(app: App, atVersion?: number): Promise<Panel> {
  const known = cache.get(app.store);
  const start =
    known && (atVersion === undefined || known.version <= atVersion)
      ? known
      : { version: 0, reviewers: new Map<string, Reviewer>() };
  const events = await app.store.loadCase<PanelEvent>(panelStream, start.version);
  const wanted = events.filter((event) => atVersion === undefined || event.version <= atVersion);
  const panel = wanted.length === 0 ? start : applied(start, wanted);
  if (atVersion === undefined) cache.set(app.store, panel);
  return panel;
}

function applied(start: Panel, events: StoredEvent<PanelEvent>[]): Panel {
  const reviewers = new Map(start.reviewers);
  for (const event of events) {
    if (event.type === 'ReviewerLeft') reviewers.delete((event.data as { id: string }).id);
    else {
      const { reviewer } = event.data as { reviewer: Reviewer };
      reviewers.set(reviewer.id, reviewer);
    }
  }
  return { version: events.at(-1)?.version ?? start.version, reviewers };
}

/** Enrols or changes reviewers; each is validated as a whole. Gives the version of the panel after it. */
export async function enrol(
  app: App,
  principal: Principal,
  reviewers: ReviewerInput[],
  source: string,
): Promise<number> {
  const panel = await loadPanel(app);
  const events = reviewers.map((input): PanelEvent => {
    const reviewer = reviewerSchema.parse(input);
    return panel.reviewers.has(reviewer.id)
      ? { type: 'ReviewerChanged', data: { reviewer, reason: source } }
      : { type: 'ReviewerEnrolled', data: { reviewer, source } };
  });
  const answer = await app.store.append({
    caseId: panelStream,
    expectedVersion: panel.version,
    idempotencyKey: `panel:${panel.version}:${source}`,
    actor: { id: principal.userId, role: principal.roles[0] ?? 'system' },
    at: app.clock.now(),
    ruleVersion,
    events,
  });
  if (!answer.ok) throw new Error(answer.refusal.because);
  return answer.version;
}
