import { granted, type Refusal, refused } from '../../law/refusal.ts';
import type { CommandOf } from '../commands.ts';
import { assembleDetermination, draftGaps } from '../determination-of.ts';
import { currentSection, type SectionPlace, versionOf } from '../draft.ts';
import { applyDifference, type DraftDifference } from '../draft-difference.ts';
import type { CaseState } from '../state.ts';
import type { Decide, DecideContext } from './context.ts';
import { missing } from './refusals.ts';
import { restsOnUrAlone } from './rests-on.ts';

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
  const { change, difference } = data;
  const place = (change ?? difference) as SectionPlace;
  if (place.section === 'item' && !findTreatment(state, place.treatmentId))
    return refused(unknownTreatment('change.treatmentId'));
  const current = versionOf(state.draft, place);
  if (data.expectedSectionVersion !== current) {
    return refused({
      code: 'stale-section',
      because: `Somebody saved this part meanwhile (version ${current}). It now reads: ${JSON.stringify(currentSection(state.draft, place)?.content ?? null).slice(0, 2_000)}`,
      field: 'expectedSectionVersion',
    });
  }
  const misfit = difference ? misfitOf(state, difference) : null;
  if (misfit) return refused(misfit);
  return granted([{ type: 'DraftSaved', data: change ? { change } : { difference } }]);
};

/** Why a difference cannot be applied to what stands there; null when it can. */
function misfitOf(state: CaseState, difference: DraftDifference): Refusal | null {
  const before = currentSection(state.draft, difference);
  if (!before)
    return {
      code: 'difference-does-not-fit',
      because: 'This part was never saved: send it whole first.',
      field: 'difference',
    };
  const after = applyDifference(before.content as never, difference);
  return after.ok ? null : after.refusal;
}

function findTreatment(state: CaseState, id: string): boolean {
  return state.application.treatments.some((treatment) => treatment.id === id);
}

const unknownTreatment = (field: string): Refusal => ({
  code: 'treatment-unknown',
  because: 'No disputed treatment of this case has that id.',
  field,
});

export const waiveFinding: Decide<'WaiveFinding'> = (state, data, context) => {
  const no = seatRefusal(state, context) ?? unanswered(data, context);
  return no ? refused(no) : granted([{ type: 'FindingWaived', data }]);
};

/** A finding is waived by its key as it stands today; where it shows pages of the file, each document is answered. */
function unanswered(data: CommandOf<'WaiveFinding'>['data'], { found }: DecideContext): Refusal | null {
  if (!found.findings) return null;
  const finding = found.findings.find((one) => one.key === data.finding);
  if (!finding)
    return {
      code: 'finding-unknown',
      because: 'The checks do not find this any more. Look at the list as it is now.',
      field: 'finding',
    };
  const answered = new Set((data.answers ?? []).map((one) => one.documentId));
  const open = new Set((finding.hits ?? []).map((one) => one.documentId).filter((id) => !answered.has(id)));
  if (open.size === 0) return null;
  return {
    code: 'hits-unanswered',
    because: `The file has pages on this. Say of each document what they mean for the decision; ${open.size === 1 ? 'one is' : `${open.size} are`} not answered yet.`,
    field: 'answers',
    rule: finding.rule,
  };
}

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
  const { qualitySample } = context.found;
  const draw = qualitySample ? [{ type: 'QualitySampleDrawn' as const, data: qualitySample }] : [];
  return granted([{ type: 'DraftSubmitted', data: { findings } }, ...draw]);
};

function unfinished(state: CaseState, { found }: DecideContext): Refusal | null {
  const gap = draftGaps(state)[0] ?? restsOnUrAlone(state);
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

/** What is signed is what was shown: the seal of the content at hand must be the one the reviewer saw. */
export const signDetermination: Decide<'SignDetermination'> = (state, data, context) => {
  const no = seatRefusal(state, context) ?? unfinished(state, context);
  if (no) return refused(no);
  const { contentHash, signature } = context.found;
  if (!contentHash || !signature) return missing('seal of the content');
  if (data.contentHash && data.contentHash !== contentHash)
    return refused({
      code: 'content-changed',
      because: 'The determination is not the one that was shown to you. Read it again, then sign.',
      field: 'contentHash',
    });
  const assembled = assembleDetermination(state, context.today);
  if (!assembled.ok) return assembled;
  return granted([{ type: 'DeterminationSigned', data: { determination: assembled.value, contentHash, signature } }]);
};

export const reopenDraft: Decide<'ReopenDraft'> = (_state, data) => granted([{ type: 'DraftReopened', data }]);
