import { granted, type Refusal, refused } from '../../law/refusal.ts';
import { assembleDetermination, draftGaps } from '../determination-of.ts';
import { currentSection, versionOf } from '../draft.ts';
import type { CaseState } from '../state.ts';
import type { Decide, DecideContext } from './context.ts';
import { missing } from './refusals.ts';

/** Writing, checking, reading over and signing: 8 CCR 9792.10.6, LC 4610.6. */

/** The reviewer must have the case and have affirmed independence before anything else. */
function seatRefusal(state: CaseState, { actor }: DecideContext): Refusal | null {
  const seat = state.reviewers.find((one) => one.id === actor.id);
  if (!seat) return { code: 'not-your-case', because: 'This case is not assigned to you.', rule: 'LC 139.5' };
  if (!seat.attested)
    return {
      code: 'not-attested',
      because: 'Affirm that you are independent of everyone in this case first.',
      rule: 'LC 139.5',
    };
  return null;
}

export const askParty: Decide<'AskParty'> = (state, data, context) => {
  const no = seatRefusal(state, context);
  return no ? refused(no) : granted([{ type: 'PartyAsked', data }]);
};

export const answerReviewer: Decide<'AnswerReviewer'> = (state, data, { actor }) => {
  const asked = state.question?.to;
  if (actor.role !== 'records' && asked && asked !== actor.role && asked !== 'employer') {
    return refused({
      code: 'asked-somebody-else',
      because: `The reviewer asked the ${asked.replaceAll('-', ' ')}.`,
      rule: 'LC 4610.6(b)',
    });
  }
  return granted([{ type: 'PartyAnswered', data }]);
};

export const grantExtension: Decide<'GrantExtension'> = (state, data) => {
  if (state.extensionDays + data.days > 3) {
    return refused({
      code: 'extension-too-long',
      because: 'The law allows three more days in all.',
      field: 'days',
      rule: 'LC 4610.6(d)(2)',
    });
  }
  return granted([{ type: 'ExtensionGranted', data }]);
};

/** A stale save changes nothing and answers with what stands there now. */
export const saveDraft: Decide<'SaveDraft'> = (state, data, context) => {
  const no = seatRefusal(state, context);
  if (no) return refused(no);
  if (data.change.section === 'item' && !findTreatment(state, data.change.treatmentId))
    return refused(unknownTreatment('change.treatmentId'));
  const current = versionOf(state.draft, data.change);
  if (data.expectedSectionVersion !== current) {
    return refused({
      code: 'stale-section',
      because: `Somebody saved this part meanwhile (version ${current}). It now reads: ${JSON.stringify(currentSection(state.draft, data.change)?.content ?? null).slice(0, 2_000)}`,
      field: 'expectedSectionVersion',
    });
  }
  return granted([{ type: 'DraftSaved', data: { change: data.change } }]);
};

function findTreatment(state: CaseState, id: string): boolean {
  return state.application.treatments.some((treatment) => treatment.id === id);
}

const unknownTreatment = (field: string): Refusal => ({
  code: 'treatment-unknown',
  because: 'No disputed treatment of this case has that id.',
  field,
});

export const waiveFinding: Decide<'WaiveFinding'> = (state, data, context) => {
  const no = seatRefusal(state, context);
  return no ? refused(no) : granted([{ type: 'FindingWaived', data }]);
};

export const castVote: Decide<'CastVote'> = (state, data, context) => {
  const no = seatRefusal(state, context);
  if (no) return refused(no);
  if (!state.panel)
    return refused({
      code: 'no-panel',
      because: 'One reviewer decides this case; there is nothing to vote on.',
      rule: '8 CCR 9792.10.6(c)',
    });
  if (!findTreatment(state, data.treatmentId)) return refused(unknownTreatment('treatmentId'));
  return granted([{ type: 'VoteCast', data: { ...data, reviewerId: context.actor.id } }]);
};

/** Nothing incomplete and no unanswered error goes to the second reader. */
export const submitDraft: Decide<'SubmitDraft'> = (state, _data, context) => {
  const no = seatRefusal(state, context) ?? unfinished(state, context);
  if (no) return refused(no);
  const findings = (context.found.findings ?? []).map(({ check, severity, message }) => ({ check, severity, message }));
  return granted([{ type: 'DraftSubmitted', data: { findings } }]);
};

function unfinished(state: CaseState, { found }: DecideContext): Refusal | null {
  const gap = draftGaps(state)[0];
  if (gap) return gap;
  if (!found.findings) return missing('findings of the checks').refusal;
  const open = found.findings.filter(
    (finding) => finding.severity === 'error' && state.waivers[finding.key] === undefined,
  );
  if (open.length === 0) return null;
  return {
    code: 'errors-open',
    because: `The checks found ${open.length === 1 ? 'an error' : `${open.length} errors`} to mend, or to waive with a written reason: ${open.map((one) => `${one.check}: ${one.message}`).join(' ')}`,
    rule: open[0]?.rule,
  };
}

export const returnDraft: Decide<'ReturnDraft'> = (_state, data) => granted([{ type: 'DraftReturned', data }]);

/** Whoever passes a draft is another person than the one who wrote it. */
export const passQualityReview: Decide<'PassQualityReview'> = (state, data, { actor }) => {
  if (state.reviewers.some((one) => one.id === actor.id)) {
    return refused({
      code: 'second-person-needed',
      because: 'A second person must read the determination, not the one who wrote it.',
    });
  }
  return granted([{ type: 'QualityReviewPassed', data: { note: data.note ?? null } }]);
};

export const signDetermination: Decide<'SignDetermination'> = (state, _data, context) => {
  const no = seatRefusal(state, context) ?? unfinished(state, context);
  if (no) return refused(no);
  if (!context.found.contentHash) return missing('seal of the content');
  const assembled = assembleDetermination(state, context.today);
  if (!assembled.ok) return assembled;
  return granted([
    { type: 'DeterminationSigned', data: { determination: assembled.value, contentHash: context.found.contentHash } },
  ]);
};

export const reopenDraft: Decide<'ReopenDraft'> = (_state, data) => granted([{ type: 'DraftReopened', data }]);
