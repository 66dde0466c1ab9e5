import type { RecordedEvent } from '../../case/index.ts';
import type { OutboxMessage } from '../../store/index.ts';

/** A determination that was issued or corrected is made ready for the public in the background. */
export function publicationAfter(event: RecordedEvent, at: string, caseNumber: string): OutboxMessage[] {
  if (event.type !== 'DeterminationIssued' && event.type !== 'CorrectionIssued') return [];
  const payload = { caseNumber, version: event.data.version, because: null };
  return [{ topic: 'prepare-publication', key: `${at}:publication`, payload }];
}
