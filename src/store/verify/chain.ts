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
  const findings: Finding[] = [];
  let before: StoredEvent | null = null;
  let beforeIsSound = true;
  for (const event of events) {
    const found: Found | null = checkContent(event, events) ?? checkPlace(event, before, beforeIsSound);
    if (found) findings.push({ version: event.version, ...found, caseId });
    beforeIsSound = !found || found.code === 'removed';
    before = event;
  }
  const atEnd = end && checkEnd(before, end, beforeIsSound);
  return atEnd ? [...findings, { ...atEnd, caseId }] : findings;
}

type Found = Pick<Finding, 'code' | 'because'> & { version?: number };

function checkContent(event: StoredEvent, all: StoredEvent[]): Found | null {
  const { version, type } = event;
  if (event.hash === chainHash(event.prevHash, eventHeader(event))) return null;
  const written = versionOfHash(event, all);
  if (written !== null)
    return { code: 'reordered', because: `it stands at version ${version} and was written as ${written}` };
  return { code: 'altered', because: `the content of event ${version} (${type}) is not what its hash was made of` };
}

/** Behind an event that is not itself any more, a link that does not fit tells nothing new. */
function checkPlace(
  { version, prevHash }: StoredEvent,
  before: StoredEvent | null,
  beforeIsSound: boolean,
): Found | null {
  const expected = (before?.version ?? 0) + 1;
  if (before && version === before.version)
    return { code: 'doubled', because: `version ${version} stands there twice` };
  if (version < expected)
    return { code: 'reordered', because: `version ${version} comes after version ${before!.version}` };
  if (version > expected) {
    const which = version - 1 === expected ? `event ${expected} is` : `events ${expected} to ${version - 1} are`;
    return { code: 'removed', version: expected, because: `${which} missing before event ${version}` };
  }
  if (!beforeIsSound || prevHash === (before?.hash ?? '')) return null;
  const because = before
    ? `event ${version} was written after another event ${before.version} than the one that stands there now`
    : 'the first event says that another stood before it';
  return { code: 'altered', because };
}

function checkEnd(last: StoredEvent | null, end: ExpectedEnd, lastIsSound: boolean): Required<Found> | null {
  const version = last?.version ?? 0;
  if (end.version > version) {
    const because = last
      ? `events ${version + 1} to ${end.version} are missing at the end`
      : 'all its events are missing';
    return { code: 'removed', version: version + 1, because };
  }
  if (!last || !lastIsSound || (end.version === version && (end.hash ?? last.hash) === last.hash)) return null;
  const because = `the head of the case is version ${end.version}, and not the event that stands last (${version})`;
  return { code: 'altered', version, because };
}

/** The version with which the event was written, when only that was changed. */
function versionOfHash(event: StoredEvent, all: StoredEvent[]): number | null {
  const isIt = (version: number) => chainHash(event.prevHash, eventHeader({ ...event, version })) === event.hash;
  return all.map(({ version }) => version).find((version) => version !== event.version && isIt(version)) ?? null;
}
