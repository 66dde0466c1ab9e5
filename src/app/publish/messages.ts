import type { CaseState, RecordedEvent } from '../../case/index.ts';
import type { OutboxMessage } from '../../store/index.ts';

/**
 * A determination that was issued or corrected is made ready for the public in the background; again, when a record that it
 * names is sealed afterwards.
 */
export function publicationAfter(event: RecordedEvent, at: string, state: CaseState): OutboxMessage[] {
  const { caseNumber } = state;
  if (event.type === 'RecordSealed') {
    const last = state.issued.at(-1);
    if (!last?.determination.documents.some(({ documentId }) => documentId === event.data.documentId)) return [];
    const again = { caseNumber, version: last.version, because: 'A record that it lists was sealed.' };
    return [{ topic: 'prepare-publication', key: `${at}:publication`, payload: again }];
  }
  if (event.type !== 'DeterminationIssued' && event.type !== 'CorrectionIssued') return [];
  const payload = { caseNumber, version: event.data.version, because: null };
  return [{ topic: 'prepare-publication', key: `${at}:publication`, payload }];
}
