import type { Finding, Originals, StoredEvent } from '../port.ts';

/** Every `sha256` that an event's data names, however deep: the files it rests on. */
export function filesNamed(events: StoredEvent[]): Map<string, number> {
  const found = new Map<string, number>();
  const walk = (value: unknown, version: number): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [name, member] of Object.entries(value)) {
      if (name === 'sha256' && typeof member === 'string' && /^[0-9a-f]{64}$/.test(member)) {
        if (!found.has(member)) found.set(member, version);
      } else walk(member, version);
    }
  };
  for (const event of events) walk(event.data, event.version);
  return found;
}

/** Signatures among the files of a case. */
export function signaturesIn(events: StoredEvent[]): Set<string> {
  const signed = events.map(
    ({ data }) => (data as { signature?: { sha256?: unknown } | null } | null)?.signature?.sha256,
  );
  return new Set(signed.filter((sha256): sha256 is string => typeof sha256 === 'string'));
}

/** Reads each original of a case again: is it there, whole, and the one that the ledger names? */
export async function checkFiles(
  originals: Originals,
  caseId: string,
  named: Map<string, number | null>,
): Promise<{ files: number; destroyed: number; findings: Finding[] }> {
  const result = { files: 0, destroyed: 0, findings: [] as Finding[] };
  for (const [sha256, version] of named) {
    result.files++;
    const answer = await originals.get(caseId, sha256);
    if (answer.ok) continue;
    const { code, because } = answer.refusal;
    if (code === 'key-destroyed') result.destroyed++;
    else result.findings.push({ code: codeOf(code), caseId, version, sha256, because });
  }
  return result;
}

function codeOf(refusal: string): Finding['code'] {
  if (refusal === 'original-missing') return 'file-missing';
  return refusal === 'key-locked' ? 'file-unreadable' : 'file-altered';
}
