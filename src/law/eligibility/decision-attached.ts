import type { Application } from '../application.ts';
import type { PlainDate } from '../dates/types.ts';
import type { Screened } from './context.ts';
import { type Found, passed, reason, type ScreeningTest } from './found.ts';

/** Until then DWC asked for a missing UR decision and gave 15 days; since then the application is simply ineligible. */
export const noMoreReminders: PlainDate = '2014-04-01';

/** I03: is the right UR decision attached, whole? (8 CCR 9792.10.1(b)(1)) */
export const decisionAttached: ScreeningTest = {
  codes: ['I03'],
  question: 'Is the UR decision attached, the right one and complete?',
  run({ application, today }: Screened) {
    const found = missing(application) ?? wrongDate(application, today);
    if (found) return { found: [found], steps: [] };
    const all = [...pages(application), ...otherClaim(application)];
    return all.length > 0
      ? { found: all, steps: [] }
      : passed(`The decision of ${application.urDecision!.decidedOn} is attached with all its pages.`);
  },
};

function missing({ urDecision, receivedOn }: Application): Found | null {
  if (urDecision?.attached) return null;
  return receivedOn < noMoreReminders
    ? reason('I03', 'decision-asked-for', { effect: 'information-requested' })
    : reason('I03', 'decision-missing');
}

/** A decision dated after the application, or in the future, was mistyped or is another one: ask. */
function wrongDate({ urDecision, receivedOn }: Application, today: PlainDate): Found | null {
  const decided = urDecision!.decidedOn;
  if (decided <= receivedOn && decided <= today) return null;
  return reason('I03', 'decision-after-application', {
    effect: 'information-requested',
    facts: { decided, day: receivedOn },
  });
}

const pages = ({ urDecision }: Application): Found[] => (urDecision!.allPages ? [] : [reason('I03', 'decision-pages')]);

function otherClaim({ urDecision, claimNumber }: Application): Found[] {
  const [one, other] = [claimKey(claimNumber), claimKey(urDecision!.claimNumber)];
  return one && other && one !== other
    ? [reason('I03', 'decision-other-claim', { facts: { text: urDecision!.claimNumber! } })]
    : [];
}

/** Claim numbers are typed with and without dashes, spaces and leading zeros. */
export const claimKey = (text: string | null | undefined): string =>
  (text ?? '')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
