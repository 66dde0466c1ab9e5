import type { PlainDate } from '../../law/dates/types.ts';
import { granted, refused } from '../../law/refusal.ts';
import type { CaseEvent, ScreeningRecord } from '../events.ts';
import type { Decide } from './context.ts';
import { missing } from './refusals.ts';

/** Receipt, duplicates, requests for information and eligibility: 8 CCR 9792.10.3. */
export const beginScreening: Decide<'BeginScreening'> = () => granted([{ type: 'ScreeningBegun', data: {} }]);

export const markDuplicate: Decide<'MarkDuplicate'> = (state, data) => {
  if (data.of === state.caseNumber) {
    return refused({
      code: 'duplicate-of-itself',
      because: 'A case cannot be a duplicate of itself.',
      field: 'of',
      rule: '8 CCR 9792.10.3(a)',
    });
  }
  return granted([{ type: 'MarkedDuplicate', data }]);
};

export const requestInformation: Decide<'RequestInformation'> = (_state, data) =>
  granted([{ type: 'InformationRequested', data }]);

export const answerInformationRequest: Decide<'AnswerInformationRequest'> = (_state, data) =>
  granted([{ type: 'InformationReceived', data: { answer: data.answer, application: data.application ?? null } }]);

export const lapseInformationRequest: Decide<'LapseInformationRequest'> = () =>
  granted([{ type: 'InformationRequestLapsed', data: {} }]);

export const disputeLiability: Decide<'DisputeLiability'> = (_state, data) =>
  granted([{ type: 'LiabilityDisputed', data }]);

/**
 * Eligibility is what screening by rule says. A person may decide otherwise only with a written reason, which stays
 * in the ledger (I15, "other reasons"); a deferral or missing information is not a person's to wave through.
 */
export const decideEligibility: Decide<'DecideEligibility'> = (_state, data, { found, today }) => {
  const screening = found.screening;
  if (!screening) return missing('screening');
  const override = data.override ?? null;
  switch (override?.outcome ?? screening.outcome) {
    case 'eligible':
      return granted([{ type: 'FoundEligible', data: { screening, override: override?.reason ?? null } }]);
    case 'ineligible': {
      const otherwise = override === null ? endedOtherwise(screening, today) : null;
      if (otherwise) return granted([otherwise]);
      return granted([{ type: 'FoundIneligible', data: { screening, override: override?.reason ?? null } }]);
    }
    case 'deferred':
      return granted([{ type: 'Deferred', data: { screening } }]);
    case 'information-requested':
      return refused({
        code: 'information-needed',
        because: `Ask for what is missing first: ${screening.reasons.map((one) => one.because).join(' ')}`,
        rule: '8 CCR 9792.10.3(b)',
      });
  }
};

/** A duplicate is linked to its master (I05), a dispute that ended is terminated (I10): neither is found ineligible. */
function endedOtherwise({ closing, duplicateOf, reasons }: ScreeningRecord, today: PlainDate): CaseEvent | null {
  if (closing === 'duplicate' && duplicateOf) return { type: 'MarkedDuplicate', data: { of: duplicateOf } };
  if (closing !== 'terminated') return null;
  const note = reasons.map((one) => one.because).join(' ') || 'The dispute had ended.';
  return { type: 'Terminated', data: { because: 'other', on: today, note, fee: 'none' } };
}

export const resumeScreening: Decide<'ResumeScreening'> = (_state, data, { today, actor }) => {
  if (data.on > today)
    return refused({
      code: 'date-in-future',
      because: 'That day has not come yet.',
      field: 'on',
      rule: '8 CCR 9792.10.3(d)',
    });
  if (data.because === 'administrator-agrees' && !['claims-administrator', 'intake'].includes(actor.role)) {
    return refused({
      code: 'not-yours-to-agree',
      because: 'Only the claims administrator can agree to the review.',
      field: 'because',
      rule: '8 CCR 9792.10.3(d)',
    });
  }
  return granted([{ type: 'ScreeningResumed', data }]);
};
