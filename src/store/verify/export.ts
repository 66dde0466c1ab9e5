import { sha256 } from '../ledger/canonical.ts';
import type { CaseExport, Finding, StoredEvent, VerifyReport } from '../port.ts';
import { checkChain } from './chain.ts';
import { filesNamed, signaturesIn } from './files.ts';

export const EXPORT_FORMAT = 'openimr-case-1';

/** Whether a JSON value is an exported case, as far as a check of it needs. */
export function isCaseExport(value: unknown): value is CaseExport {
  const it = value as Partial<CaseExport> | null;
  return (
    it?.format === EXPORT_FORMAT &&
    typeof it.caseId === 'string' &&
    typeof it.head?.version === 'number' &&
    typeof it.head.hash === 'string' &&
    Array.isArray(it.files) &&
    it.files.every((file) => typeof file?.sha256 === 'string') &&
    Array.isArray(it.events) &&
    it.events.every(isEvent) &&
    (it.beside ?? []).every(isStream)
  );
}

const isStream = (it: NonNullable<CaseExport['beside']>[number]): boolean =>
  typeof it?.caseId === 'string' &&
  typeof it.head?.version === 'number' &&
  Array.isArray(it.events) &&
  it.events.every(isEvent);

const isEvent = (it: Partial<StoredEvent> | null): boolean =>
  typeof it?.version === 'number' &&
  typeof it.hash === 'string' &&
  typeof it.prevHash === 'string' &&
  typeof it.actor?.id === 'string';

/** Checks an exported case by itself: its chain up to its head, and the files in it against their names in the events. */
export function verifyExport(exported: CaseExport): VerifyReport {
  const { caseId, events, head, files } = exported;
  const streams = [{ caseId, events, head }, ...(exported.beside ?? [])];
  const findings = streams.flatMap(checkStream);
  const inside = files.filter(({ content }) => content !== null);
  findings.push(...inside.flatMap(checkContent(caseId)), ...missing(exported));
  const destroyed = files.filter((file) => file.destroyed).length;
  const walked = streams.reduce((sum, one) => sum + one.events.length, 0);
  return { cases: 1, events: walked, files: inside.length, destroyed, findings, head: head.hash };
}

function checkStream({ caseId, events, head }: Pick<CaseExport, 'caseId' | 'events' | 'head'>): Finding[] {
  const foreign = events.filter((event) => event.caseId !== caseId);
  return [
    ...checkChain(caseId, events, head),
    ...foreign.map((event): Finding => {
      const because = `event ${event.version} belongs to ${event.caseId}`;
      return { code: 'altered', caseId, version: event.version, because };
    }),
  ];
}

const checkContent =
  (caseId: string) =>
  (file: CaseExport['files'][number]): Finding[] => {
    if (sha256(Buffer.from(file.content!, 'base64')) === file.sha256) return [];
    const because = `the file ${file.name ?? file.sha256} is not the one that was filed`;
    return [{ code: 'file-altered', caseId, version: null, sha256: file.sha256, because }];
  };

function missing({ caseId, events, files, withFiles }: CaseExport): Finding[] {
  if (!withFiles) return [];
  const here = new Set(
    files.filter(({ content, destroyed }) => content !== null || destroyed).map(({ sha256 }) => sha256),
  );
  // Signatures do not go along: the event holds their hash, and the house the signature.
  for (const signature of signaturesIn(events)) here.add(signature);
  return [...filesNamed(events)]
    .filter(([sha]) => !here.has(sha))
    .map(([sha, version]) => ({
      code: 'file-missing',
      caseId,
      version,
      sha256: sha,
      because: `event ${version} names a file that is not here`,
    }));
}
