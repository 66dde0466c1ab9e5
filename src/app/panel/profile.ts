import { z } from 'zod';
import { type Answer, granted, type PlainDate, plainDateSchema, refused } from '../../law/index.ts';
import { credentialsOn, findSpecialty, type Reviewer, verificationSchema } from '../../reviewers/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';
import { panelRow } from './list.ts';
import { loadPanel, type Panel, type PanelEvent, panelStream, recordInPanel } from './panel.ts';

/** What happened to a reviewer's entry, in the order of the ledger. */
export interface ProfileEvent {
  version: number;
  type: PanelEvent['type'];
  at: string;
  by: string;
  what: string;
}

/** One reviewer with everything that qualifies, ties or limits them; null where the panel has nobody of that id. */
export async function profileOf(app: App, id: string, open: number, today: PlainDate) {
  const panel = await loadPanel(app);
  const reviewer = panel.reviewers.get(id);
  if (!reviewer) return null;
  return {
    version: panel.version,
    today,
    reviewer,
    row: panelRow(reviewer, open, today),
    credentials: credentialsOn(reviewer, today),
    history: await historyOf(app, id),
  };
}

export type Profile = NonNullable<Awaited<ReturnType<typeof profileOf>>>;

async function historyOf(app: App, id: string): Promise<ProfileEvent[]> {
  const events = await app.store.loadCase<PanelEvent>(panelStream);
  return events
    .filter((event) => idOf(event as unknown as PanelEvent) === id)
    .map((event) => ({
      version: event.version,
      type: event.type,
      at: event.at,
      by: event.actor.role,
      what: whatOf(event as unknown as PanelEvent),
    }))
    .reverse();
}

function idOf(event: PanelEvent): string | null {
  if (event.type === 'OrganizationsTold') return null;
  return 'reviewer' in event.data ? event.data.reviewer.id : event.data.id;
}

function whatOf(event: PanelEvent): string {
  switch (event.type) {
    case 'ReviewerEnrolled':
    case 'OrganizationsTold':
      return event.data.source;
    case 'ReviewerChanged':
    case 'ReviewerLeft':
    case 'AvailabilityChanged':
      return event.data.reason;
    case 'CredentialVerified':
      return [event.data.verification.what, event.data.verification.subject, event.data.verification.result]
        .filter(Boolean)
        .join(', ');
  }
}

export const verifySchema = verificationSchema;
export const availabilitySchema = z.object({
  capacity: z.number().int().min(0).max(1_000),
  leave: z.array(z.object({ from: plainDateSchema, until: plainDateSchema })).max(50),
  reason: z.string().trim().min(3).max(500),
});

/** Where a person may make a change: the version of the panel they looked at, and a key that makes it once. */
export interface PanelChange {
  expectedVersion: number | null;
  key: string;
}

/**
 * Records a verification: who looked up what, where, on which day. Refuses `reviewer-not-found`, `date-in-future` and
 * `subject-not-found` (a licence or certification this reviewer does not have).
 */
export async function verifyCredential(
  app: App,
  principal: Principal,
  id: string,
  verification: z.output<typeof verificationSchema>,
  today: PlainDate,
  change: PanelChange,
): Promise<Answer<number>> {
  return changing(app, principal, id, change, (reviewer) => {
    if (verification.on > today)
      return refused({ code: 'date-in-future', because: 'That day has not come yet.', field: 'on' });
    if (!hasSubject(reviewer, verification))
      return refused({
        code: 'subject-not-found',
        because: `This reviewer has no ${verification.what} like “${verification.subject}”.`,
        field: 'subject',
      });
    return granted({ type: 'CredentialVerified', data: { id, verification } });
  });
}

/** Changes capacity and leave. Refuses `reviewer-not-found` and `dates-reversed`. */
export async function changeAvailability(
  app: App,
  principal: Principal,
  id: string,
  wanted: z.output<typeof availabilitySchema>,
  change: PanelChange,
): Promise<Answer<number>> {
  return changing(app, principal, id, change, () => {
    const reversed = wanted.leave.findIndex((one) => one.until < one.from);
    if (reversed >= 0)
      return refused({
        code: 'dates-reversed',
        because: 'The leave ends before it begins.',
        field: `leave.${reversed}`,
      });
    return granted({ type: 'AvailabilityChanged', data: { id, ...wanted } });
  });
}

async function changing(
  app: App,
  principal: Principal,
  id: string,
  { expectedVersion, key }: PanelChange,
  decide: (reviewer: Reviewer, panel: Panel) => Answer<PanelEvent>,
): Promise<Answer<number>> {
  const panel = await loadPanel(app);
  const reviewer = panel.reviewers.get(id);
  if (!reviewer) return refused({ code: 'reviewer-not-found', because: `The panel has nobody with the id ${id}.` });
  const event = decide(reviewer, panel);
  if (!event.ok) return event;
  const looked = expectedVersion === null ? panel : { ...panel, version: expectedVersion };
  return recordInPanel(app, principal, looked, [event.value], key);
}

function hasSubject(reviewer: Reviewer, { what, subject }: z.output<typeof verificationSchema>): boolean {
  if (!subject) return what !== 'licence' && what !== 'certification';
  const plain = (text: string) => text.replace(/[^0-9a-z]/gi, '').toUpperCase();
  if (what === 'licence')
    return reviewer.licences.some((one) =>
      [plain(`${one.state}${one.number}`), plain(one.number)].includes(plain(subject)),
    );
  if (what === 'certification') {
    const wanted = findSpecialty(subject);
    return reviewer.certifications.some(
      (one) =>
        one.specialty === subject ||
        (wanted !== null && [one.specialty, one.subspecialty ?? ''].some((text) => findSpecialty(text) === wanted)),
    );
  }
  return true;
}
