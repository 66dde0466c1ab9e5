import { type Answer, granted, type Refusal, refused } from '../../law/index.ts';
import {
  type Organization,
  type PreparedPanel,
  preparePanel,
  type Reviewer,
  type ReviewerInput,
  reviewerSchema,
  type Verification,
} from '../../reviewers/index.ts';
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
  | { type: 'ReviewerLeft'; data: { id: string; reason: string } }
  /** Somebody looked a credential up: the day, the source, and what was found. */
  | { type: 'CredentialVerified'; data: { id: string; verification: Verification } }
  | { type: 'AvailabilityChanged'; data: { id: string; capacity: number; leave: Reviewer['leave']; reason: string } }
  /** Who owns whom, as conflict screening needs it; the whole list each time. */
  | { type: 'OrganizationsTold'; data: { organizations: Organization[]; source: string } };

export interface Panel {
  version: number;
  reviewers: ReadonlyMap<string, Reviewer>;
  organizations: readonly Organization[];
}

const empty: Panel = { version: 0, reviewers: new Map(), organizations: [] };
const cache = new WeakMap<App['store'], Panel>();

/** The panel as it stands, or as it stood at an earlier version. */
export async function loadPanel(app: App, atVersion?: number): Promise<Panel> {
  const known = cache.get(app.store);
  const start = known && (atVersion === undefined || known.version <= atVersion) ? known : empty;
  const events = await app.store.loadCase<PanelEvent>(panelStream, start.version);
  const wanted = events.filter((event) => atVersion === undefined || event.version <= atVersion);
  const panel = wanted.length === 0 ? start : wanted.reduce(applied, copyOf(start));
  if (atVersion === undefined) cache.set(app.store, panel);
  return panel;
}

type Growing = Panel & { reviewers: Map<string, Reviewer> };
const copyOf = (panel: Panel): Growing => ({ ...panel, reviewers: new Map(panel.reviewers) });

/** The panel after one more event. */
function applied(panel: Growing, event: StoredEvent<PanelEvent>): Growing {
  const { type, data } = event as unknown as PanelEvent;
  const change = (id: string, to: (reviewer: Reviewer) => Reviewer) => {
    const reviewer = panel.reviewers.get(id);
    if (reviewer) panel.reviewers.set(id, to(reviewer));
  };
  switch (type) {
    case 'ReviewerEnrolled':
    case 'ReviewerChanged':
      panel.reviewers.set(data.reviewer.id, data.reviewer);
      break;
    case 'ReviewerLeft':
      panel.reviewers.delete(data.id);
      break;
    case 'CredentialVerified':
      change(data.id, (one) => ({ ...one, verifications: [...one.verifications, data.verification] }));
      break;
    case 'AvailabilityChanged':
      change(data.id, (one) => ({ ...one, capacity: data.capacity, leave: data.leave }));
      break;
    case 'OrganizationsTold':
      return { ...panel, organizations: data.organizations, version: event.version };
  }
  return { ...panel, version: event.version };
}

const preparedPanels = new WeakMap<object, PreparedPanel>();

/** The panel made ready for draws; once for each version. */
export function preparedOf(panel: Panel): PreparedPanel {
  const known = preparedPanels.get(panel);
  if (known) return known;
  const made = preparePanel([...panel.reviewers.values()], panel.organizations);
  preparedPanels.set(panel, made);
  return made;
}

/**
 * Appends to the panel's stream what was looked at in one version of it. Refuses `stale-version` when somebody changed
 * the panel meanwhile. Gives the version after it.
 */
export async function recordInPanel(
  app: App,
  principal: Principal,
  panel: Panel,
  events: PanelEvent[],
  key: string,
): Promise<Answer<number>> {
  if (events.length === 0) return granted(panel.version);
  const answer = await app.store.append({
    caseId: panelStream,
    expectedVersion: panel.version,
    idempotencyKey: `panel:${key}`,
    actor: { id: principal.userId, role: principal.roles[0] ?? 'system' },
    at: app.clock.now(),
    ruleVersion,
    events,
  });
  if (answer.ok) return granted(answer.version);
  return refused(answer.refusal.code === 'stale-version' ? changedMeanwhile : answer.refusal);
}

const changedMeanwhile: Refusal = {
  code: 'stale-version',
  because: 'Somebody changed the panel while you were looking at it. Look again, then decide.',
};

/** Enrols or changes reviewers; each is validated as a whole. Gives the version of the panel after it. */
export async function enrol(
  app: App,
  principal: Principal,
  reviewers: ReviewerInput[],
  source: string,
): Promise<number> {
  const panel = await loadPanel(app);
  const events = enrolments(panel, reviewers, source);
  const answer = await recordInPanel(app, principal, panel, events, `${panel.version}:${source}`);
  if (!answer.ok) throw new Error(answer.refusal.because);
  return answer.value;
}

/** The events that enrol new reviewers and change known ones. Whoever stands unchanged on the panel gives none. */
export function enrolments(panel: Panel, reviewers: readonly ReviewerInput[], source: string): PanelEvent[] {
  return reviewers.flatMap((input): PanelEvent[] => {
    const reviewer = reviewerSchema.parse(input);
    const known = panel.reviewers.get(reviewer.id);
    if (!known) return [{ type: 'ReviewerEnrolled', data: { reviewer, source } }];
    // What was verified here stays known, whatever a file leaves out.
    const seen = new Set(reviewer.verifications.map((one) => JSON.stringify(one)));
    const kept = known.verifications.filter((one) => !seen.has(JSON.stringify(one)));
    const changed = { ...reviewer, verifications: [...kept, ...reviewer.verifications] };
    if (JSON.stringify(changed) === JSON.stringify(known)) return [];
    return [{ type: 'ReviewerChanged', data: { reviewer: changed, reason: source } }];
  });
}
