import { chainHash, eventHeader } from '../ledger/chain.ts';
import type { Finding, StoredEvent } from '../port.ts';

/** What a case's chain must end with, as other tables say it. */
export interface ExpectedEnd {
  version: number;
  /** Hex; null where only the version is known. */
  hash: string | null;
}

/**
 * Walks the events of one case in the order given and says what was altered, removed, reordered or doubled, and
 * where. No findings: each event is what was written, in its place, none missing before the end expected.
 */
export function checkChain(caseId: string, events: StoredEvent[], end: ExpectedEnd | null): Finding[] {
  const findings = events.flatMap((event, i) => checkEvent(event, events[i - 1] ?? null, events));
  const last = events.at(-1);
  if (end && end.version > (last?.version ?? 0)) {
    const what = last
      ? `events ${last.version + 1} to ${end.version} are missing at the end`
      : 'all its events are missing';
    findings.push({ code: 'removed', caseId, version: (last?.version ?? 0) + 1, because: what });
  } else if (last && end && (end.version < last.version || (end.hash !== null && end.hash !== last.hash))) {
    const because = `the case’s head names version ${end.version} with another hash than the last event`;
    findings.push({ code: 'altered', caseId, version: last.version, because });
  }
  return findings;
}

function checkEvent(event: StoredEvent, before: StoredEvent | null, all: StoredEvent[]): Finding[] {
  const { caseId, version } = event;
  const finding = (code: Finding['code'], because: string): Finding => ({ code, caseId, version, because });
  if (event.hash !== chainHash(event.prevHash, eventHeader(event))) {
    const written = versionOfHash(event, all);
    if (written !== null)
      return [finding('reordered', `it stands at version ${version} and was written as ${written}`)];
    return [finding('altered', `the content of event ${version} (${event.type}) is not what its hash was made of`)];
  }
  const expected = (before?.version ?? 0) + 1;
  if (before && version === before.version) return [finding('doubled', `version ${version} stands there twice`)];
  if (version < expected) return [finding('reordered', `version ${version} comes after version ${before!.version}`)];
  if (version > expected) {
    const which = version - 1 === expected ? `event ${expected} is` : `events ${expected} to ${version - 1} are`;
    return [{ ...finding('removed', `${which} missing before event ${version}`), version: expected }];
  }
  if (event.prevHash === (before?.hash ?? '')) return [];
  const because = before
    ? `event ${version} was written after another event ${before.version} than the one that stands there now`
    : 'the first event says that another stood before it';
  return [finding('altered', because)];
}

/** The version with which the event was written, when only that was changed. */
function versionOfHash(event: StoredEvent, all: StoredEvent[]): number | null {
  const isIt = (version: number) => chainHash(event.prevHash, eventHeader({ ...event, version })) === event.hash;
  return all.map(({ version }) => version).find((version) => version !== event.version && isIt(version)) ?? null;
}
