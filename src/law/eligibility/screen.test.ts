import { describe, expect, it } from 'vitest';
import { applicationWith, type Change, eligibleInput } from '../testing/applications.ts';
import { canMeet, type Shortfall, shortfalls } from './cases.ts';
import type { ScreeningContextInput } from './context.ts';
import { reviewKindOf } from './filing-time.ts';
import { reasonCodes, reasonRules } from './reasons.ts';
import { type ScreeningOutcome, screen } from './screen.ts';

const screened = (change: Change = {}, context: ScreeningContextInput = {}) => screen(applicationWith(change), context);
const variantsOf = (result: ReturnType<typeof screen>) => result.reasons.map((reason) => reason.variant);

describe('an application with nothing wrong', () => {
  it('is eligible, with a trace of every test and no reason', () => {
    const result = screened();
    expect(result).toMatchObject({
      eligible: true,
      outcome: 'eligible',
      reasons: [],
      closing: null,
      treatments: ['mri', 'pt'],
      screenedOn: '2019-05-03',
      fileBy: '2019-05-06',
    });
    expect(result.trace.every((step) => step.result === 'passed' && step.because !== '')).toBe(true);
    expect(new Set(result.trace.flatMap((step) => step.codes))).toEqual(new Set(reasonCodes));
  });
});

describe('each reason alone', () => {
  it.each(shortfalls.map((one) => [one.code, one.variant, one.outcome, one] as const))(
    '%s %s: %s',
    (code, variant, outcome, { change, context }) => {
      const result = screened(change, context);
      const reason = result.reasons.find((one) => one.variant === variant);
      expect(reason).toMatchObject({ code, rule: reasonRules[reason!.code].cite });
      expect(reason!.because).not.toMatch(/undefined|null|“”|do not know$/);
      expect(result.outcome).toBe(outcome);
      expect(result.eligible).toBe(outcome === 'eligible');
      expect(
        result.trace.some((step) => step.codes.includes(reason!.code) && step.because.includes(reason!.because)),
      ).toBe(true);
    },
  );

  it('covers every reason of section 5', () => {
    expect(new Set(shortfalls.map((one) => one.code))).toEqual(new Set(reasonCodes));
  });
});

/** What follows where two meet, told from the outcomes alone and the list of what cannot be cured. */
const incurable = ['I04', 'I05', 'I08', 'I09', 'I10', 'I14', 'I15'];
function expectedOf(a: Shortfall, b: Shortfall): ScreeningOutcome {
  const pair = [a, b];
  if (
    pair.some(
      ({ code, outcome }) =>
        outcome === 'ineligible' && (incurable.includes(code) || a.touches.includes('flag ground')),
    )
  )
    return 'ineligible';
  const ranked: ScreeningOutcome[] = ['deferred', 'ineligible', 'information-requested', 'eligible'];
  return ranked.find((outcome) => pair.some((one) => one.outcome === outcome))!;
}

const withTwoReasons = shortfalls.filter((one) => one.variant === 'physician-silent');
const pairs = shortfalls.flatMap((a, index) =>
  shortfalls
    .slice(index + 1)
    .filter((b) => a.code !== b.code && canMeet(a, b) && !withTwoReasons.includes(a) && !withTwoReasons.includes(b))
    .map((b) => [a, b] as const),
);

describe('reasons in pairs', () => {
  it('are many', () => expect(pairs.length).toBeGreaterThan(250));

  it.each(pairs.map(([a, b]) => [`${a.code} ${a.variant}`, `${b.code} ${b.variant}`, a, b] as const))(
    '%s with %s',
    (_a, _b, a, b) => {
      const result = screen(applicationWith(a.change ?? {}, b.change ?? {}), { ...a.context, ...b.context });
      expect(variantsOf(result)).toEqual(expect.arrayContaining([a.variant, b.variant]));
      expect(result.outcome).toBe(expectedOf(a, b));
      expect(result.reasons.map((one) => one.code)).toEqual([...result.reasons.map((one) => one.code)].sort());
    },
  );
});

describe('timeliness', () => {
  const times: [string, Change, ScreeningOutcome][] = [
    ['on the last day by mail', { sentOn: '2019-05-06', receivedOn: '2019-05-09' }, 'eligible'],
    ['a day after', { sentOn: '2019-05-07', receivedOn: '2019-05-09' }, 'ineligible'],
    ['received late, day of sending unknown', { sentOn: null, receivedOn: '2019-05-07' }, 'ineligible'],
    [
      'served electronically: no mail days',
      { urDecision: { servedBy: 'electronic' }, sentOn: '2019-05-02', receivedOn: '2019-05-02' },
      'ineligible',
    ],
    [
      'way of service unknown, in time in any case',
      { urDecision: { servedBy: null }, sentOn: '2019-05-01' },
      'eligible',
    ],
    [
      'way of service unknown, in time if mailed',
      { urDecision: { servedBy: null }, sentOn: '2019-05-03' },
      'information-requested',
    ],
    [
      'way of service unknown, late even if mailed',
      { urDecision: { servedBy: null }, sentOn: '2019-05-07', receivedOn: '2019-05-07' },
      'ineligible',
    ],
    ['day of service unknown, in time from the decision', { urDecision: { servedOn: null } }, 'eligible'],
    [
      'form never supplied (C08)',
      { urDecision: { formSupplied: false }, sentOn: '2020-05-07', receivedOn: '2020-05-07' },
      'eligible',
    ],
    [
      'form supplied later (C08)',
      {
        urDecision: { formSupplied: false, formSuppliedOn: '2019-06-03' },
        sentOn: '2019-07-01',
        receivedOn: '2019-07-01',
      },
      'eligible',
    ],
    [
      'form supplied later, and late after it',
      {
        urDecision: { formSupplied: false, formSuppliedOn: '2019-06-03' },
        sentOn: '2019-07-10',
        receivedOn: '2019-07-10',
      },
      'ineligible',
    ],
    [
      'drugs alone, 2017: 30 days',
      {
        treatments: [{ id: 'd', description: 'Drug', urOutcome: 'denied', isDrug: true }],
        receivedOn: '2017-05-01',
        sentOn: null,
        dateOfInjury: '2016-01-01',
        urDecision: { decidedOn: '2017-04-01', servedOn: '2017-04-01', rfaReceivedOn: null, rfaDate: null },
      },
      'eligible',
    ],
    [
      'drugs alone, 2019: 10 days and 5',
      { treatments: [{ id: 'd', description: 'Drug', urOutcome: 'denied', isDrug: true }], sentOn: '2019-04-17' },
      'ineligible',
    ],
    [
      'drugs among others, in time',
      {
        treatments: [...eligibleInput.treatments, { id: 'd', description: 'Drug', urOutcome: 'denied', isDrug: true }],
        sentOn: '2019-04-16',
      },
      'eligible',
    ],
    [
      'after a liability dispute, in time (C09)',
      {
        liabilityDispute: { disputed: true, resolvedOn: '2019-08-01' },
        sentOn: '2019-09-05',
        receivedOn: '2019-09-05',
      },
      'eligible',
    ],
    [
      'a decision without countable dates is asked about',
      { urDecision: { decidedOn: '3014-07-24', servedOn: '3014-07-24' } },
      'information-requested',
    ],
    [
      'resolved on a day that cannot be counted',
      { liabilityDispute: { disputed: true, resolvedOn: '1850-01-01' } },
      'eligible',
    ],
    ['no UR decision at all', { urDecision: null }, 'ineligible'],
  ];
  it.each(times)('%s', (_words, change, outcome) => expect(screened(change).outcome).toBe(outcome));

  it('keeps drugs of unknown service apart, and reviews the rest once answered', () => {
    const change: Change = {
      treatments: [eligibleInput.treatments[0], { id: 'd', description: 'Drug', urOutcome: 'denied', isDrug: true }],
      urDecision: { servedBy: null },
      sentOn: '2019-04-15',
    };
    expect(screened(change)).toMatchObject({ outcome: 'information-requested', reasons: [{ treatments: ['d'] }] });
    expect(screened(change, { informationRequest: { receivedOn: '2019-05-06' }, today: '2019-06-01' })).toMatchObject({
      outcome: 'eligible',
      treatments: ['mri'],
    });
  });
});

describe('signature', () => {
  const representative = { name: { first: 'Tomas', last: 'Nobody' }, role: 'attorney' } as const;
  const signed: [string, Change, ScreeningOutcome][] = [
    [
      'an attorney who is named',
      { filedBy: 'attorney', signature: { signedBy: 'attorney' }, representative },
      'eligible',
    ],
    [
      'an attorney’s paralegal signing as designee',
      { signature: { signedBy: 'designee' }, representative },
      'eligible',
    ],
    [
      'a designee named after the decision',
      {
        signature: { signedBy: 'designee' },
        representative: { ...representative, role: 'designee', designatedOn: '2019-04-01' },
      },
      'eligible',
    ],
    [
      'somebody signing as attorney who is a designee named too early',
      {
        signature: { signedBy: 'attorney' },
        representative: { ...representative, role: 'designee', designatedOn: '2019-01-01' },
      },
      'ineligible',
    ],
    ['a designee of whom nothing is known', { signature: { signedBy: 'designee' } }, 'information-requested'],
    [
      'a designee, without any UR decision',
      {
        urDecision: null,
        signature: { signedBy: 'designee' },
        representative: { ...representative, role: 'designee', designatedOn: '2019-01-01' },
      },
      'ineligible',
    ],
    [
      'an emergency provider on own behalf',
      { filedBy: 'emergency-provider', signature: { signedBy: 'emergency-provider' } },
      'eligible',
    ],
    ['an emergency provider signing for the worker', { signature: { signedBy: 'emergency-provider' } }, 'ineligible'],
    ['a physician sending the worker’s own form', { filedBy: 'physician' }, 'eligible'],
    ['a physician alone', { filedBy: 'physician', signature: { signedBy: 'none' } }, 'ineligible'],
    ['an employer', { filedBy: 'employer' }, 'ineligible'],
  ];
  it.each(signed)('%s', (_words, change, outcome) => expect(screened(change).outcome).toBe(outcome));
});

describe('what else is looked at', () => {
  const others: [string, Change, ScreeningContextInput, ScreeningOutcome][] = [
    ['liability as the ground of UR', { urDecision: { ground: 'liability' } }, {}, 'deferred'],
    [
      'liability disputed, and the administrator agrees',
      { liabilityDispute: { disputed: true, administratorAgreesToReview: true } },
      {},
      'eligible',
    ],
    [
      'liability resolved only after today',
      { liabilityDispute: { disputed: true, resolvedOn: '2019-06-01' } },
      {},
      'deferred',
    ],
    [
      'liability resolved, without the form’s mark',
      { urDecision: { ground: 'liability' }, liabilityDispute: { disputed: true, resolvedOn: '2019-04-20' } },
      {},
      'eligible',
    ],
    [
      'old injury, decision of July 2013',
      {
        dateOfInjury: '2001-01-01',
        urDecision: { decidedOn: '2013-07-01', servedOn: null, servedBy: null, rfaDate: null, rfaReceivedOn: null },
        receivedOn: '2013-07-15',
        sentOn: null,
      },
      {},
      'eligible',
    ],
    [
      'new injury, decision of March 2013',
      {
        dateOfInjury: '2013-01-02',
        urDecision: { decidedOn: '2013-03-01', servedOn: '2013-03-01', rfaDate: null, rfaReceivedOn: null },
        receivedOn: '2013-03-15',
        sentOn: null,
      },
      {},
      'eligible',
    ],
    [
      'decision before the program',
      {
        dateOfInjury: null,
        urDecision: {
          decidedOn: '2012-12-03',
          servedOn: '2012-12-03',
          rfaDate: '2012-12-01',
          rfaReceivedOn: '2012-12-02',
        },
        receivedOn: '2012-12-15',
        sentOn: null,
      },
      {},
      'ineligible',
    ],
    ['authorized only after today', { endedBefore: { reason: 'authorized', on: '2019-07-01' } }, {}, 'eligible'],
    [
      'retrospective UR within 30 days',
      { urDecision: { kind: 'retrospective', rfaReceivedOn: '2019-03-02' } },
      {},
      'eligible',
    ],
    [
      'expedited UR, whose hours are not known',
      { urDecision: { kind: 'expedited', rfaReceivedOn: '2019-03-02' } },
      {},
      'eligible',
    ],
    ['no treatment named', { treatments: [] }, {}, 'information-requested'],
    [
      'only what the form can do without is empty',
      { employer: null, primaryDiagnosis: null, employee: { birthDate: null } },
      {},
      'eligible',
    ],
    ['an injury in the future', { dateOfInjury: '2020-01-01' }, { today: '2019-05-03' }, 'information-requested'],
    [
      'an injury after receipt',
      { dateOfInjury: '2019-05-04', urDecision: null },
      { today: '2020-05-03' },
      'ineligible',
    ],
    ['a decision dated in the future of the day of screening', {}, { today: '2019-03-01' }, 'information-requested'],
    ['the flag on the form, without a decision', { informationNotReceived: true, urDecision: null }, {}, 'ineligible'],
    ['a claim number missing on one paper', { urDecision: { claimNumber: null } }, {}, 'eligible'],
  ];
  it.each(others)('%s', (_words, change, context, outcome) => expect(screened(change, context).outcome).toBe(outcome));
});

describe('a request for information', () => {
  const missing: Change = { claimNumber: null };
  const asked = (today: string, answeredOn?: '2019-05-08'): ScreeningContextInput => ({
    informationRequest: { receivedOn: '2019-05-06', answeredOn },
    today: today as '2019-05-06',
  });

  it('is open for five business days (C11)', () => {
    expect(screened(missing, asked('2019-05-13'))).toMatchObject({
      outcome: 'information-requested',
      answerBy: '2019-05-13',
    });
  });

  it('lapses, and what is known decides', () => {
    expect(screened(missing, asked('2019-05-14'))).toMatchObject({
      outcome: 'ineligible',
      answerBy: null,
      reasons: [{ code: 'I06', effect: 'ineligible' }],
    });
  });

  it('resumes with the answer', () => {
    expect(screened({}, asked('2019-05-08', '2019-05-08')).outcome).toBe('eligible');
    expect(screened(missing, asked('2019-05-08', '2019-05-08')).outcome).toBe('ineligible');
    expect(screened(missing, asked('2019-05-07', '2019-05-08')).outcome).toBe('information-requested');
  });

  it('is not answered by the answer to an earlier one', () => {
    const again: ScreeningContextInput = { informationRequest: { receivedOn: '2019-05-06', answeredOn: '2019-05-02' } };
    expect(screened(missing, { ...again, today: '2019-05-08' }).outcome).toBe('information-requested');
  });

  it('was 15 days under the emergency regulations (C11b)', () => {
    const change: Change = {
      ...missing,
      receivedOn: '2013-08-01',
      sentOn: null,
      dateOfInjury: '2013-02-01',
      urDecision: { decidedOn: '2013-07-15', servedOn: '2013-07-15', rfaDate: null, rfaReceivedOn: null },
    };
    expect(screened(change, { informationRequest: { receivedOn: '2013-08-05' }, today: '2013-08-20' })).toMatchObject({
      outcome: 'information-requested',
      answerBy: '2013-08-20',
    });
  });

  it('that cannot be dated stays open', () => {
    expect(screened(missing, { informationRequest: { receivedOn: '2012-08-05' }, today: '2019-08-20' }).outcome).toBe(
      'information-requested',
    );
  });

  it('gives the benefit to the worker where the form and the decision contradict each other', () => {
    const result = screened({ informationNotReceived: true }, asked('2019-05-14'));
    expect(result).toMatchObject({ outcome: 'eligible', reasons: [{ code: 'I13', effect: 'recorded' }] });
  });
});

describe('the kind of review', () => {
  const drug = { id: 'd', description: 'Drug', urOutcome: 'denied', isDrug: true } as const;
  it.each<[Change, string]>([
    [{}, 'standard'],
    [{ reviewType: 'expedited', treatments: [drug] }, 'expedited'],
    [{ treatments: [drug] }, 'formulary'],
    [{ treatments: [drug, eligibleInput.treatments[0]] }, 'standard'],
    [{ treatments: [drug], urDecision: { decidedOn: '2017-12-29' } }, 'standard'],
    [{ treatments: [] }, 'standard'],
    [{ treatments: [drug], urDecision: null }, 'standard'],
  ])('%j: %s', (change, kind) => expect(reviewKindOf(applicationWith(change))).toBe(kind));
});

describe('closing', () => {
  const of = (variant: string) => {
    const one = shortfalls.find((shortfall) => shortfall.variant === variant)!;
    return screened(one.change, one.context);
  };
  it('tells duplicates and ended disputes from ineligible applications', () => {
    expect(of('duplicate')).toMatchObject({ closing: 'duplicate', duplicateOf: 'CM19-0000001' });
    expect(of('withdrawn').closing).toBe('terminated');
    expect(of('late').closing).toBe('ineligible');
    expect(of('liability-disputed').closing).toBeNull();
  });

  it('nothing left to review is ineligible, whatever took each item out', () => {
    const [mri, pt] = eligibleInput.treatments;
    const context = shortfalls.find((one) => one.variant === 'duplicate-items')!.context;
    const result = screened({ treatments: [{ ...mri, urOutcome: 'approved' }, pt] }, context);
    expect(result).toMatchObject({ outcome: 'ineligible', treatments: [] });
  });

  it('says that the text since April 2026 was not seen', () => {
    const late = {
      receivedOn: '2026-07-01',
      sentOn: null,
      urDecision: { decidedOn: '2026-04-02', servedOn: '2026-04-02', rfaDate: null, rfaReceivedOn: null },
    } as const;
    expect(screened(late).reasons[0]?.note).toContain('was not seen');
    expect(of('late').reasons[0]).not.toHaveProperty('note');
  });
});
