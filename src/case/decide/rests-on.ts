import type { Refusal } from '../../law/refusal.ts';
import type { CaseState } from '../state.ts';

/** Papers that say what utilization review decided, or ask and list; none of them is a medical record. */
const noMedicine = new Set(['ur-decision', 'application-form', 'record-list']);

/**
 * A determination never rests on the UR decision alone (8 CCR 9792.10.6(b)(2)): some medical record must be in the file,
 * and the records marked as relied on must not all be the decision that is disputed. Cannot be waived.
 */
export function restsOnUrAlone({ records, draft }: CaseState): Refusal | null {
  const medical = new Set(records.filter(({ kind }) => !noMedicine.has(kind)).map(({ documentId }) => documentId));
  const reliedOn = (draft.documents?.content.uses ?? []).filter(({ use }) => use === 'relied-on');
  const restsOnNothingElse = reliedOn.length > 0 && !reliedOn.some(({ documentId }) => medical.has(documentId));
  if (medical.size > 0 && !restsOnNothingElse) return null;
  return {
    code: 'ur-decision-alone',
    because:
      medical.size === 0
        ? 'There is no medical record in the file; nobody may decide on the UR decision alone.'
        : 'Of the records only the UR decision is marked as relied on. Mark the medical records the decision rests on.',
    rule: '8 CCR 9792.10.6(b)(2)',
  };
}
