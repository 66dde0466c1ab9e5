import { instantOfPacific, type PlainDate } from '../../law/index.ts';
import {
  foldPublication,
  openSpans,
  type Publication,
  type PublicationEvent,
  type RecordedPublicationEvent,
} from '../../library/index.ts';
import type { AppendAnswer, OutboxMessage, StoredEvent } from '../../store/index.ts';
import type { App } from '../app.ts';
import { ruleVersion } from '../cases/rule-version.ts';

/** The ledger's stream of a letter's publication, beside the case's own. */
export const publicationStream = (key: string): string => `PUBLICATION:${key}`;

export interface LoadedPublication {
  /** Null where nothing was prepared: a letter that was imported, or is not issued yet. */
  publication: Publication | null;
  events: RecordedPublicationEvent[];
  /** Of the stream. */
  version: number;
}

export async function loadPublication(app: Pick<App, 'store'>, key: string): Promise<LoadedPublication> {
  const events = (await app.store.loadCase<PublicationEvent>(publicationStream(key))).map(recorded);
  return { publication: foldPublication(events), events, version: events.at(-1)?.version ?? 0 };
}

const recorded = ({ type, data, at, actor, version }: StoredEvent<PublicationEvent>): RecordedPublicationEvent =>
  ({ type, data, at, actor, version }) as RecordedPublicationEvent;

interface Addition {
  key: string;
  before: LoadedPublication;
  events: PublicationEvent[];
  actor: { id: string; role: string };
  idempotencyKey: string;
  fingerprint?: string;
  reason?: string | null;
  outbox?: OutboxMessage[];
}

/** Adds events to the stream, with the row the desk sees and what is to be done because of them, in one transaction. */
export async function addToPublication(app: App, addition: Addition): Promise<AppendAnswer<PublicationEvent>> {
  const { key, before, events, actor, idempotencyKey, fingerprint, reason = null, outbox = [] } = addition;
  const at = app.clock.now();
  const fresh = events.map(
    (event, i) => ({ ...event, at, actor, version: before.version + i + 1 }) as RecordedPublicationEvent,
  );
  const after = foldPublication([...before.events, ...fresh]);
  const answer = await app.store.append<PublicationEvent>({
    caseId: publicationStream(key),
    expectedVersion: before.version,
    idempotencyKey,
    ...(fingerprint ? { fingerprint } : {}),
    actor,
    at,
    ruleVersion,
    reason,
    events,
    outbox,
    ...(after
      ? {
          views: async (tx) => {
            const row = rowOf(after, at);
            await tx
              .insertInto('publications')
              .values(row)
              .onConflict((conflict) => conflict.column('case_id').doUpdateSet(row))
              .execute();
          },
        }
      : {}),
  });
  if (answer.ok) app.wake();
  return answer;
}

export const rowOf = (one: Publication, at: string) => ({
  case_id: one.caseNumber,
  status: one.status,
  determination_version: one.prepared.version,
  open_spans: openSpans(one).length,
  cool_until: one.prepared.coolUntil,
  in_library: one.published !== null,
  updated_at: at,
});

/** Early on the day on which the cooling period is over. */
export const dueOn = (day: PlainDate): string => instantOfPacific(day, '00:05');
