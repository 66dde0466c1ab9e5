import type { CommandOf, DecideContext, Found } from '../../case/index.ts';
import type { Qualifications } from '../../determination/model.ts';
import { type Answer, granted, type PlainDate, refused } from '../../law/index.ts';
import {
  type AttestationAsked,
  type AttestationGiven,
  type AttestationPoint,
  attestationFor,
  attestationPoints,
  qualificationsParagraph,
} from '../../reviewers/index.ts';
import type { App } from '../app.ts';
import type { LoadedCase } from '../cases/load.ts';
import { loadPanel, preparedOf } from '../panel/panel.ts';
import { type Given, matchingCaseOf } from './draw.ts';

/** The parties a reviewer was shown travel with what they affirm, as one more point: `parties:employee,employer,…`. */
const partiesPoint = ({ parties }: AttestationAsked): string => `parties:${parties.map(({ key }) => key).join(',')}`;

/** What this reviewer must affirm in this case, with the parties' names (LC 139.5); null when they left the panel. */
export async function attestationAsked(
  app: App,
  loaded: LoadedCase,
  reviewerId: string,
): Promise<(AttestationAsked & { partiesPoint: string }) | null> {
  const panel = await loadPanel(app);
  const reviewer = panel.reviewers.get(reviewerId);
  if (!reviewer) return null;
  const asked = attestationFor(reviewer, seatCase(loaded, reviewerId), preparedOf(panel).index.graph);
  return { ...asked, partiesPoint: partiesPoint(asked) };
}

/** Everything of `asked` affirmed: what the command AttestNoConflict is sent when the reviewer ticked each point. */
export const allAffirmed = (asked: AttestationAsked): string[] => [
  ...asked.points.map(({ point }) => point),
  partiesPoint(asked),
];

/** AttestNoConflict: the points, and what the panel's facts allow the letter to say of this reviewer today. */
export async function lookUpAttestation(
  app: App,
  loaded: LoadedCase,
  { affirmed }: CommandOf<'AttestNoConflict'>['data'],
  { actor, today }: DecideContext,
): Promise<Found> {
  const shown = affirmed.find((one) => one.startsWith('parties:'))?.slice('parties:'.length) ?? '';
  const given: AttestationGiven = {
    case: loaded.state.caseNumber,
    round: loaded.state.round,
    reviewer: actor.id,
    on: today,
    affirmed: affirmed.filter((one): one is AttestationPoint => (attestationPoints as readonly string[]).includes(one)),
    parties: shown.split(','),
  };
  return {
    attestation: {
      points: [...attestationPoints],
      qualifications: await qualificationsOf(app, loaded, actor.id, given, today),
    },
  };
}

/**
 * SignDetermination: what each reviewer affirmed must still hold on the day of signing, or the letter would say what is
 * not so. Refuses with the fact that no longer holds, `attestation-missing` where one of them has affirmed nothing, and
 * `not-on-panel`.
 */
export async function checkQualifications(
  app: App,
  loaded: LoadedCase,
  { today }: Pick<DecideContext, 'today'>,
): Promise<Answer<null>> {
  for (const { id, attested } of loaded.state.reviewers) {
    if (!attested) return refused(notAffirmed);
    const asked = await attestationAsked(app, loaded, id);
    if (!asked) return refused(notOnPanel);
    // A party that came in since is screened here by the program; the reviewer's word on the others stands.
    const given: AttestationGiven = {
      case: asked.case,
      round: asked.round,
      reviewer: id,
      on: today,
      affirmed: [...attestationPoints],
      parties: asked.parties.map(({ key }) => key),
    };
    const holds = await qualificationsOf(app, loaded, id, given, today);
    if (!holds.ok) return holds;
  }
  return granted(null);
}

const notOnPanel = { code: 'not-on-panel', because: 'This reviewer is not on the panel any more.', rule: 'LC 139.5' };
const notAffirmed = {
  code: 'attestation-missing',
  because: 'A reviewer of this case has not affirmed the points of independence yet.',
  rule: 'LC 139.5(c)',
};

async function qualificationsOf(
  app: App,
  loaded: LoadedCase,
  reviewerId: string,
  attestation: AttestationGiven,
  today: PlainDate,
): Promise<Answer<Qualifications>> {
  const panel = await loadPanel(app);
  const reviewer = panel.reviewers.get(reviewerId);
  if (!reviewer) return refused(notOnPanel);
  const written = qualificationsParagraph(reviewer, seatCase(loaded, reviewerId), today, {
    attestation,
    graph: preparedOf(panel).index.graph,
    decisions: loaded.state.conflictDecisions,
  });
  if (!written.ok)
    return refused({ ...written.refusal, because: `This cannot be affirmed today: ${written.refusal.because}.` });
  const { licensedIn, certifications, affirmations } = written.value;
  return granted({ licensedIn, certifications, affirmations });
}

/** The case with the treatments this reviewer was drawn for: of a panel each answers for their own. */
function seatCase(loaded: LoadedCase, reviewerId: string) {
  const matching = matchingCaseOf(loaded);
  const drawn = loaded.events.findLast(
    (event) => event.type === 'ReviewerAssigned' && event.data.reviewerId === reviewerId,
  );
  const given = drawn?.type === 'ReviewerAssigned' ? (drawn.data.draw.given as Given | undefined) : undefined;
  const seat = new Set(given?.case.treatments.map(({ id }) => id));
  const treatments = matching.treatments.filter(({ id }) => seat.has(id));
  return treatments.length > 0 ? { ...matching, treatments } : matching;
}
