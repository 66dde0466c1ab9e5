import type { Change } from '../testing/applications.ts';
import { eligibleInput } from '../testing/applications.ts';
import type { ScreeningContextInput } from './context.ts';
import type { Variant } from './found.ts';
import type { ScreeningOutcome } from './screen.ts';

/** One way in which an application falls short, for the table test: what is changed in the eligible one, and the answer. */
export interface Shortfall {
  variant: Variant;
  code: string;
  change?: Change;
  context?: ScreeningContextInput;
  outcome: ScreeningOutcome;
  /** The fields it touches: two shortfalls of one field cannot be put together. */
  touches: string;
}

type Rest = Pick<Shortfall, 'change' | 'context' | 'touches'>;
const of =
  (outcome: ScreeningOutcome) =>
  (code: string, variant: Variant, rest: Rest): Shortfall => ({ code, variant, outcome, ...rest });
const ineligible = of('ineligible');
const asked = of('information-requested');
const deferred = of('deferred');
const eligible = of('eligible');

const [mri, pt] = eligibleInput.treatments;
const drug = { id: 'drug', description: 'Invented ointment 5 percent', urOutcome: 'denied', isDrug: true } as const;
const designee = { name: { first: 'Tomas', last: 'Nobody' }, role: 'designee' } as const;
const earlier = (change: object, outcome: 'open' | 'upheld' = 'open'): ScreeningContextInput => ({
  earlier: [{ id: 'CM19-0000001', outcome, application: { ...eligibleInput, ...change } as typeof eligibleInput }],
});
const decision = eligibleInput.urDecision;

export const shortfalls: readonly Shortfall[] = [
  ineligible('I01', 'late', { change: { sentOn: '2019-05-07', receivedOn: '2019-05-08' }, touches: 'time' }),
  ineligible('I01', 'late-after-liability', {
    change: { liabilityDispute: { disputed: true, resolvedOn: '2019-03-20' } },
    touches: 'time liability',
  }),
  asked('I01', 'service-unknown', {
    change: { urDecision: { servedOn: null }, sentOn: '2019-06-28', receivedOn: '2019-06-28' },
    touches: 'time',
  }),
  eligible('I01', 'late-drugs', { change: { treatments: [mri, drug] }, touches: 'treatments time' }),
  ineligible('I02', 'unsigned', { change: { signature: { signedBy: 'none' } }, touches: 'signature' }),
  ineligible('I02', 'not-allowed-to-file', { change: { filedBy: 'claims-administrator' }, touches: 'signature' }),
  ineligible('I02', 'designated-too-early', {
    change: { signature: { signedBy: 'designee' }, representative: { ...designee, designatedOn: '2012-12-31' } },
    touches: 'signature',
  }),
  asked('I02', 'designation-undated', {
    change: { signature: { signedBy: 'designee' }, representative: designee },
    touches: 'signature',
  }),
  asked('I02', 'no-representative', { change: { signature: { signedBy: 'attorney' } }, touches: 'signature' }),
  ineligible('I03', 'decision-missing', { change: { urDecision: { attached: false } }, touches: 'decision' }),
  asked('I03', 'decision-asked-for', {
    change: {
      urDecision: {
        attached: false,
        decidedOn: '2014-02-10',
        servedOn: '2014-02-10',
        rfaDate: null,
        rfaReceivedOn: null,
      },
      dateOfInjury: '2013-06-04',
      receivedOn: '2014-03-03',
      sentOn: null,
    },
    touches: 'decision time dates injury liability treatments earlier ur',
  }),
  ineligible('I03', 'decision-pages', { change: { urDecision: { allPages: false } }, touches: 'decision' }),
  ineligible('I03', 'decision-other-claim', {
    change: { urDecision: { claimNumber: 'FIC-99' } },
    touches: 'decision claim',
  }),
  asked('I03', 'decision-after-application', {
    change: { urDecision: { decidedOn: '2019-05-10', servedOn: null, rfaReceivedOn: null } },
    touches: 'decision time dates earlier ur injury',
  }),
  ineligible('I04', 'conditional', {
    change: { urDecision: { ground: 'information-not-received' } },
    touches: 'ground',
  }),
  ineligible('I05', 'duplicate', {
    context: earlier({ channel: 'fax' }),
    touches: 'earlier dates treatments decision time',
  }),
  eligible('I05', 'duplicate-items', {
    context: earlier({ treatments: [pt] }),
    touches: 'earlier dates treatments decision',
  }),
  asked('I06', 'incomplete', {
    change: { signature: { consentToRecords: false }, pagesMissing: true },
    touches: 'complete',
  }),
  asked('I06', 'dates-contradict', { change: { dateOfInjury: '2019-04-02' }, touches: 'injury dates' }),
  deferred('I07', 'liability-disputed', {
    change: { liabilityDispute: { disputed: true, reason: 'body part' } },
    touches: 'liability time',
  }),
  ineligible('I08', 'before-program', {
    change: {
      dateOfInjury: '2012-05-05',
      receivedOn: '2013-03-28',
      sentOn: null,
      urDecision: {
        decidedOn: '2013-03-11',
        servedOn: '2013-03-11',
        rfaDate: '2013-03-05',
        rfaReceivedOn: '2013-03-05',
      },
    },
    touches: 'dates injury time decision liability treatments earlier ur',
  }),
  ineligible('I09', 'bill-amount', { change: { disputeKind: 'bill-amount' }, touches: 'kind' }),
  ineligible('I09', 'mpn-diagnosis', { change: { disputeKind: 'mpn-diagnosis' }, touches: 'kind' }),
  ineligible('I09', 'health-plan', { change: { disputeKind: 'health-plan' }, touches: 'kind' }),
  asked('I09', 'other-ground', { change: { urDecision: { ground: 'other' } }, touches: 'ground kind' }),
  ineligible('I10', 'authorized', {
    change: { endedBefore: { reason: 'authorized', on: '2013-01-10' } },
    touches: 'ended',
  }),
  ineligible('I10', 'settled', { change: { endedBefore: { reason: 'settled', on: '2013-01-10' } }, touches: 'ended' }),
  ineligible('I10', 'withdrawn', {
    change: { endedBefore: { reason: 'withdrawn', on: '2013-01-10' } },
    touches: 'ended',
  }),
  ineligible('I10', 'approved-by-ur', {
    change: { treatments: [{ ...mri, urOutcome: 'approved' }] },
    touches: 'treatments earlier',
  }),
  eligible('I10', 'approved-items', {
    change: { treatments: [mri, { ...pt, urOutcome: 'approved' }] },
    touches: 'treatments earlier',
  }),
  eligible('I11', 'ur-looks-late', {
    change: { urDecision: { rfaReceivedOn: '2019-03-01', rfaDate: '2019-02-28' } },
    touches: 'ur dates',
  }),
  eligible('I11', 'ur-said-late', { context: { urUntimelyAsserted: true }, touches: 'ur' }),
  eligible('I12', 'agreement', { context: { agreement: 'An agreed evaluator is named.' }, touches: 'agreement' }),
  ineligible('I13', 'physician-silent', {
    change: { informationNotReceived: true, urDecision: { ground: 'information-not-received' } },
    touches: 'ground flag',
  }),
  asked('I13', 'physician-contradiction', { change: { informationNotReceived: true }, touches: 'ground flag' }),
  ineligible('I14', 'repeat', {
    context: earlier({ urDecision: { ...decision, decidedOn: '2018-09-03', servedOn: '2018-09-03' } }, 'upheld'),
    touches: 'earlier dates treatments decision time',
  }),
  ineligible('I15', 'other', {
    context: { otherReason: { text: 'The papers belong to another state.', decidedBy: 'Supervisor Two' } },
    touches: 'other',
  }),
];

/** May the two be put together in one application? */
export const canMeet = (a: Shortfall, b: Shortfall): boolean =>
  !a.touches.split(' ').some((field) => b.touches.split(' ').includes(field));
