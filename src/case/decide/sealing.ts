import { granted, refused } from '../../law/refusal.ts';
import type { Decide } from './context.ts';

/** Records that only those may see who need them. Who that is says the access table; why, the ledger. */

const unknown = { code: 'record-unknown', because: 'There is no such record in this case.', field: 'documentId' };

/** What the law has the reviewer see cannot be kept from the review (LC 4610.5(l), 4610.6(b)). */
export const sealRecord: Decide<'SealRecord'> = (state, data) => {
  const record = state.records.find((one) => one.documentId === data.documentId);
  if (!record) return refused(unknown);
  if (state.sealed[data.documentId])
    return refused({ code: 'sealed-already', because: 'This record is sealed already.', field: 'documentId' });
  if (record.requirement && !data.forReview)
    return refused({
      code: 'reviewer-must-see',
      because: `This record answers ${record.requirement}: whoever decides must see it. Seal it for the review.`,
      field: 'forReview',
      rule: 'LC 4610.5(l), 4610.6(b)',
    });
  return granted([{ type: 'RecordSealed', data }]);
};

export const unsealRecord: Decide<'UnsealRecord'> = (state, data) => {
  if (!state.records.some((one) => one.documentId === data.documentId)) return refused(unknown);
  return state.sealed[data.documentId]
    ? granted([{ type: 'RecordUnsealed', data }])
    : refused({ code: 'not-sealed', because: 'This record is not sealed.', field: 'documentId' });
};
