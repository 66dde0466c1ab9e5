import type { Determination, DocumentReviewed } from '../determination/model.ts';
import { pacificDateOf } from '../law/dates/pacific.ts';
import type { PlainDate } from '../law/dates/types.ts';
import { type Answer, granted, type Refusal, refused } from '../law/refusal.ts';
import { recordsForReview } from './sealed.ts';
import type { CaseState } from './state.ts';

/** What the draft still lacks before it can be a determination (LC 4610.6(e), 9792.10.6(d)), first things first. */
export function draftGaps(state: CaseState): Refusal[] {
  const gaps: Refusal[] = [];
  if (!state.draft.summary || state.draft.summary.content.sentences.length === 0) {
    gaps.push({
      code: 'summary-missing',
      because: 'The clinical case summary is not written yet.',
      field: 'summary',
      rule: 'LC 4610.6(e)',
    });
  }
  for (const treatment of state.application.treatments)
    gaps.push(...itemGaps(state, treatment.id, treatment.description));
  if (state.panel && state.reviewers.length < state.panel.size) {
    gaps.push({
      code: 'panel-incomplete',
      because: `${state.reviewers.length} of ${state.panel.size} reviewers have been assigned.`,
      rule: '8 CCR 9792.10.6(c)',
    });
  }
  return gaps;
}

function itemGaps(state: CaseState, id: string, name: string): Refusal[] {
  const item = state.draft.items[id]?.content;
  const at = `items.${id}`;
  const gap = (code: string, because: string, rule: string): Refusal => ({
    code,
    because: `“${name}”: ${because}`,
    field: at,
    rule,
  });
  if (!item || item.outcome === null) return [gap('decision-missing', 'not decided yet.', 'LC 4610.6(e)')];
  const gaps: Refusal[] = [];
  if (item.rationale.length === 0) gaps.push(gap('rationale-missing', 'no reasons given yet.', '8 CCR 9792.10.6(d)'));
  if (item.reviewerBasis.length === 0)
    gaps.push(gap('basis-missing', 'no guideline or study named.', '8 CCR 9792.21.1(d)'));
  const votes = state.votes.filter((vote) => vote.treatmentId === id);
  if (state.panel) {
    if (votes.length < state.panel.size)
      gaps.push(gap('votes-missing', `${votes.length} of ${state.panel.size} votes are in.`, '8 CCR 9792.10.6(c)'));
    else if (item.outcome !== outcomeOf(votes))
      gaps.push(
        gap(
          'vote-not-followed',
          'the decision is not what the panel voted (an even split decides for the treatment).',
          '8 CCR 9792.10.6(c)',
        ),
      );
  }
  return gaps;
}

/** A majority decides; an even split decides for the treatment (section 8, confidence K). */
export function outcomeOf(votes: readonly { outcome: 'upheld' | 'overturned' }[]): 'upheld' | 'overturned' {
  const upheld = votes.filter((vote) => vote.outcome === 'upheld').length;
  return upheld * 2 > votes.length ? 'upheld' : 'overturned';
}

/**
 * The determination as it will be signed, from what the case knows and the draft says.
 *
 * @param decidedOn the day of the decision
 * @returns the content from which every letter is written, or the first gap
 */
export function assembleDetermination(state: CaseState, decidedOn: PlainDate): Answer<Determination> {
  const gap = draftGaps(state)[0];
  if (gap) return refused(gap);
  const qualified = state.reviewers.flatMap((one) => (one.qualifications ? [one.qualifications] : []));
  if (qualified.length === 0)
    return refused({
      code: 'not-attested',
      because: 'No reviewer has affirmed independence in this case.',
      rule: 'LC 139.5',
    });
  return granted(compose(state, decidedOn, qualified));
}

/** The same composition from a draft that may still have gaps: what the checks and the preview read. */
export function previewDetermination(state: CaseState, decidedOn: PlainDate): Determination {
  const qualified = state.reviewers.flatMap((one) => (one.qualifications ? [one.qualifications] : []));
  return compose(state, decidedOn, qualified);
}

function compose(state: CaseState, decidedOn: PlainDate, reviewers: Determination['reviewers']): Determination {
  const { application, draft } = state;
  return {
    caseNumber: state.caseNumber,
    version: (state.issued.at(-1)?.version ?? 0) + 1,
    round: state.round,
    correction: null,
    priority: state.priority,
    dates: {
      injury: application.dateOfInjury ?? null,
      assigned: state.noticeSentAt ? pacificDateOf(state.noticeSentAt) : decidedOn,
      urDenial: application.urDecision?.decidedOn ?? decidedOn,
      applicationReceived: application.receivedOn,
      decision: decidedOn,
    },
    parties: partiesOf(state),
    reviewers,
    patient: { age: draft.summary?.content.age ?? null, sex: draft.summary?.content.sex ?? null },
    condition: draft.summary?.content.condition ?? '',
    documents: documentsOf(state),
    summary: draft.summary?.content.sentences ?? [],
    items: itemsOf(state),
    language: application.language,
  };
}

const fullName = (name: { first: string; last: string } | null | undefined): string | null =>
  name ? `${name.first} ${name.last}` : null;

function partiesOf({ application }: CaseState): Determination['parties'] {
  const home = application.employee.contact.address;
  return {
    employee: fullName(application.employee.name) ?? '',
    employeeAddress: home ? `${home.line1}, ${home.city}, ${home.state} ${home.zip}` : null,
    claimNumber: application.claimNumber ?? null,
    employer: application.employer?.name ?? null,
    claimsAdministrator: application.claimsAdministrator?.company ?? null,
    requestingPhysician: fullName(application.requestingPhysician?.name),
    attorney: application.representative?.role === 'attorney' ? fullName(application.representative.name) : null,
  };
}

/** Every record received is listed, whatever the reviewer did with it. */
function documentsOf(state: CaseState): DocumentReviewed[] {
  const uses = new Map((state.draft.documents?.content.uses ?? []).map((use) => [use.documentId, use]));
  return recordsForReview(state).map((record) => {
    const use = uses.get(record.documentId);
    return {
      documentId: record.documentId,
      title: record.title,
      kind: record.kind,
      author: record.author,
      date: record.date,
      from: record.from,
      pages: record.pages,
      use: use?.use ?? 'unseen',
      reason: use?.reason ?? null,
    };
  });
}

function itemsOf(state: CaseState): Determination['items'] {
  return state.application.treatments.map((treatment) => {
    const item = state.draft.items[treatment.id]?.content;
    return {
      treatmentId: treatment.id,
      treatment: treatment.description,
      requested: treatment.requested,
      authorized: treatment.authorized,
      disputed: treatment.disputed,
      outcome: item?.outcome ?? 'upheld',
      administratorBasis: item?.administratorBasis ?? [],
      reviewerBasis: item?.reviewerBasis ?? [],
      searchStep: item?.searchStep,
      rationale: item?.rationale ?? [],
      votes: state.votes
        .filter((vote) => vote.treatmentId === treatment.id)
        .map((vote, index) => ({ reviewer: `Reviewer ${index + 1}`, outcome: vote.outcome, analysis: vote.analysis })),
    };
  });
}
