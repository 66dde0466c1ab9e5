import type { DecideContext, Found } from '../../case/index.ts';
import { type Affirmation, affirmations, type Qualifications } from '../../determination/model.ts';
import { type Answer, granted, refused } from '../../law/index.ts';
import { credentialsOn, organizationGraph, partiesOf, type Reviewer, roleInWords } from '../../reviewers/index.ts';
import { stateName } from '../../reviewers/panel/states.ts';
import type { App } from '../app.ts';
import type { LoadedCase } from '../cases/load.ts';
import { loadPanel } from '../panel/panel.ts';
import { matchingCaseOf } from './draw.ts';

/** A point the reviewer affirms for this case before the file opens: its key, and the words with the parties' names. */
export interface Point {
  key: string;
  words: string;
}

/** What this reviewer must affirm in this case (LC 139.5; L15): independence of each party, and each word of the letter. */
export function attestationPoints(loaded: LoadedCase): Point[] {
  const parties = partiesOf(matchingCaseOf(loaded), organizationGraph([]));
  const independence = parties.map(
    (party): Point => ({
      key: `independent-of:${party.key}`,
      words: `I have no professional, family or financial tie to ${roleInWords(party.role)}: ${party.name}.`,
    }),
  );
  return [...independence, ...affirmations.map((key) => ({ key, words: affirmationWords[key] }))];
}

const affirmationWords: Record<Affirmation, string> = {
  'no-affiliation': 'I have no affiliation with the employer, the employee, the providers or the claims administrator.',
  'five-years': 'I have been in active clinical practice for more than five years.',
  'twenty-four-hours': 'I work at least 24 hours a week in active practice.',
  'matched-expertise': 'I evaluate or treat this medical condition and these disputed treatments.',
  'knows-hierarchy': 'I know the laws and rules that govern this review, with their hierarchy of evidence.',
};

/** AttestNoConflict: the points, and what the panel's facts allow the letter to say of this reviewer today. */
export async function lookUpAttestation(app: App, loaded: LoadedCase, { actor, today }: DecideContext): Promise<Found> {
  const reviewer = (await loadPanel(app)).reviewers.get(actor.id);
  const points = attestationPoints(loaded).map((point) => point.key);
  return {
    attestation: {
      points,
      qualifications: reviewer
        ? qualificationsOf(reviewer, today)
        : refused({ code: 'not-on-panel', because: 'This reviewer is not on the panel any more.' }),
    },
  };
}

function qualificationsOf(reviewer: Reviewer, today: DecideContext['today']): Answer<Qualifications> {
  const credentials = credentialsOn(reviewer, today);
  const lapse = credentials.lapses[0];
  if (lapse)
    return refused({ code: lapse.code, because: `This cannot be affirmed today: ${lapse.because}.`, rule: lapse.rule });
  const licensedIn = credentials.licensedIn.map((state) => stateName(state) ?? state);
  return granted({ licensedIn, certifications: credentials.certifications, affirmations: [...affirmations] });
}
