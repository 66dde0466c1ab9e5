import type { StoredEvent } from '../port.ts';
import { canonicalJson, sha256 } from './canonical.ts';

/** All that an event says, in one line; its data by its hash, so that a chain can be checked where the data may not be shown. */
export const eventHeader = (event: Omit<StoredEvent, 'hash' | 'prevHash' | 'position'>): string =>
  headerWith(event, canonicalJson(event.data));

/** The same, with the event's data as canonical text already. */
export function headerWith(event: Omit<StoredEvent, 'data' | 'hash' | 'prevHash' | 'position'>, data: string): string {
  return canonicalJson({
    actor: { id: event.actor.id, role: event.actor.role },
    at: event.at,
    caseId: event.caseId,
    data: sha256(data),
    idempotencyKey: event.idempotencyKey,
    reason: event.reason,
    ruleVersion: event.ruleVersion,
    type: event.type,
    version: event.version,
  });
}

/** The hash of an event after `prevHash` (hex, empty for the first): what `append_events` computes in the database. */
export const chainHash = (prevHash: string, header: string): string => sha256(`${prevHash}\n${header}`);
