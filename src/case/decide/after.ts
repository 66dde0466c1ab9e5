import { granted, refused } from '../../law/refusal.ts';
import { assembleDetermination } from '../determination-of.ts';
import { withSection } from '../draft.ts';
import type { CaseState } from '../state.ts';
import type { Decide } from './context.ts';
import { missing } from './refusals.ts';

/** Issuing, service, and everything that may follow: LC 4610.6(f)-(j), 8 CCR 9792.10.7, 10575. */
export const issueDetermination: Decide<'IssueDetermination'> = (state, _data, { found }) => {
  if (!state.signed) return refused({ code: 'not-signed', because: 'Only a signed determination can be issued.' });
  if (!found.letters || !found.service) return missing('letters');
  return granted([
    {
      type: 'DeterminationIssued',
      data: { version: state.signed.determination.version, letters: found.letters, service: found.service },
    },
  ]);
};

export const recordService: Decide<'RecordService'> = (state, data, { today }) => {
  if (data.on > today) return refused({ code: 'date-in-future', because: 'That day has not come yet.', field: 'on' });
  if (!state.issued.some((one) => one.version === data.version) && state.status !== 'ineligible') {
    return refused({
      code: 'version-unknown',
      because: `There is no version ${data.version} of this determination.`,
      field: 'version',
    });
  }
  return granted([{ type: 'ServiceRecorded', data }]);
};

export const recordNotice: Decide<'RecordNotice'> = (_state, data) => granted([{ type: 'NoticeSent', data }]);

/** What was issued is never edited: a correction is a new version with its own service. */
export const correctDetermination: Decide<'CorrectDetermination'> = (state, data, { found, today }) => {
  const last = state.issued.at(-1);
  if (!last || !found.letters || !found.service || !found.contentHash) return missing('letters of the correction');
  const corrected: CaseState = { ...state, draft: withSection(state.draft, data.change) };
  const assembled = assembleDetermination(corrected, today);
  if (!assembled.ok) return assembled;
  const determination = { ...assembled.value, version: last.version + 1, correction: data.correction };
  const changedOutcome = determination.items.some(
    (item, index) => item.outcome !== last.determination.items[index]?.outcome,
  );
  if (changedOutcome) {
    return refused({
      code: 'outcome-is-final',
      because: 'A correction mends words, not the decision; only a remand leads to another decision.',
      rule: 'LC 4610.6(g)-(i)',
    });
  }
  return granted([
    {
      type: 'CorrectionIssued',
      data: {
        version: determination.version,
        determination,
        contentHash: found.contentHash,
        letters: found.letters,
        service: found.service,
      },
    },
  ]);
};

/** 9792.10.8: no fee before assignment, the small one before the file goes to a reviewer, the full one after. */
function feeClass(state: CaseState): 'none' | 'before-forwarding' | 'after-forwarding' {
  if (state.noticeSentAt === null) return 'none';
  return state.reviewers.some((one) => one.attested) ? 'after-forwarding' : 'before-forwarding';
}

export const terminate: Decide<'Terminate'> = (state, data, { today }) => {
  if (data.on > today) return refused({ code: 'date-in-future', because: 'That day has not come yet.', field: 'on' });
  return granted([{ type: 'Terminated', data: { ...data, fee: feeClass(state) } }]);
};

export const withdraw: Decide<'Withdraw'> = (state, data) =>
  granted([{ type: 'Withdrawn', data: { reason: data.reason, fee: feeClass(state) } }]);

export const reportImplementation: Decide<'ReportImplementation'> = (state, data, { today }) => {
  if (data.on > today) return refused({ code: 'date-in-future', because: 'That day has not come yet.', field: 'on' });
  if (!isOverturned(state)) return nothingToImplement;
  return granted([{ type: 'ImplementationReported', data }]);
};

const isOverturned = (state: CaseState): boolean =>
  state.issued.at(-1)?.determination.items.some((item) => item.outcome === 'overturned') ?? false;

const nothingToImplement = refused({
  code: 'nothing-to-implement',
  because: 'Nothing was overturned, so there is nothing to carry out.',
  rule: '8 CCR 9792.10.7(a)',
});

/** What is said does not stop the clock: the day it was due stays the day it was due (C24, C25). */
export const explainNoImplementation: Decide<'ExplainNoImplementation'> = (state, data, { today }) => {
  if (!isOverturned(state)) return nothingToImplement;
  if (data.expectedOn && data.expectedOn < today)
    return refused({ code: 'date-in-past', because: 'The day it is expected lies in the past.', field: 'expectedOn' });
  return granted([{ type: 'ImplementationExplained', data }]);
};

/** Said once for each version and capacity; saying it again changes nothing and is refused as such. */
export const acknowledgeDetermination: Decide<'AcknowledgeDetermination'> = (state, { version }, { actor }) => {
  if (!state.issued.some((one) => one.version === version))
    return refused({
      code: 'version-unknown',
      because: `There is no version ${version} of this determination.`,
      field: 'version',
    });
  if (state.acknowledgements.some((one) => one.version === version && one.by === actor.role))
    return refused({ code: 'already-acknowledged', because: 'You have said already that you have this version.' });
  return granted([{ type: 'DeterminationAcknowledged', data: { version, by: actor.role } }]);
};

/** LC 4610.6(h): a late petition is for the Appeals Board to dismiss; we record it with its date. */
export const fileAppeal: Decide<'FileAppeal'> = (state, data, { today }) => {
  if (data.on > today) return refused({ code: 'date-in-future', because: 'That day has not come yet.', field: 'on' });
  if ((data.ground === 'ineligibility') !== (state.status === 'ineligible')) {
    return refused({
      code: 'ground-does-not-fit',
      because:
        state.status === 'ineligible'
          ? 'What can be appealed here is that the application was found not eligible.'
          : 'Choose one of the five grounds of the law.',
      field: 'ground',
      rule: 'LC 4610.6(h); 8 CCR 10575(a)',
    });
  }
  return granted([{ type: 'AppealFiled', data }]);
};

export const affirmOnAppeal: Decide<'AffirmOnAppeal'> = (_state, data) => granted([{ type: 'AppealAffirmed', data }]);
export const remandOnAppeal: Decide<'RemandOnAppeal'> = (_state, data) => granted([{ type: 'AppealRemanded', data }]);

/** LC 4610.6(i): everyone who reviewed before is excluded. */
export const beginNewRound: Decide<'BeginNewRound'> = (state, data) =>
  granted([
    {
      type: 'NewRoundBegun',
      data: { round: state.round + 1, channel: data.channel, excluded: state.reviewers.map((one) => one.id) },
    },
  ]);

export const changeRepresentative: Decide<'ChangeRepresentative'> = (_state, data) =>
  granted([{ type: 'RepresentativeChanged', data }]);
export const changeAdministrator: Decide<'ChangeAdministrator'> = (_state, data) =>
  granted([{ type: 'AdministratorChanged', data }]);
