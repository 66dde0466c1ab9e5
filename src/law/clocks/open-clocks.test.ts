import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../dates/types.ts';
import { type CaseFact, caseFactKinds, factAt, knownOn } from './case-facts.ts';
import { averageDaysToDecide, daysToDecide } from './days-to-decide.ts';
import { openClocks } from './open-clocks.ts';

/** Given these facts, when asked on that day, then these clocks: `C05 2019-05-06 met`. */
const told = (facts: CaseFact[], on: string) =>
  openClocks(facts, on as PlainDate).map((one) => `${one.clock} ${one.due} ${one.status}`);
const fact = (kind: CaseFact['kind'], on: string, more: Partial<CaseFact> = {}): CaseFact => ({
  kind,
  on: on as PlainDate,
  ...more,
});

const standard: CaseFact[] = [
  fact('ur-served', '2019-04-01', { served: 'mail' }),
  fact('application-received', '2019-05-01'),
  fact('eligible', '2019-05-03'),
  fact('noarfi-sent', '2019-05-06', { served: 'mail' }),
  fact('records-complete', '2019-05-20'),
  fact('determination-served', '2019-06-18', { served: 'mail' }),
  fact('determination-received', '2019-06-20', { toAuthorize: true, toReimburse: true }),
  fact('implemented', '2019-06-27'),
];

describe('the clocks of a case', () => {
  it('follow from its facts, standard review', () => {
    expect(told(standard, '2019-07-30')).toEqual([
      'C05 2019-05-06 met',
      'C13 2019-05-06 met',
      'C14 2019-05-21 met',
      'C14s 2019-05-16 missed',
      'C15 2019-05-21 lapsed',
      'C18 2019-06-19 met',
      'C26 2019-07-23 lapsed',
      'C24 2019-06-27 met',
      'C25 2019-07-10 met',
    ]);
  });

  it('are told as known on a day: later facts and facts recorded later are left out', () => {
    expect(told(standard, '2019-05-10')).toEqual([
      'C05 2019-05-06 met',
      'C13 2019-05-06 met',
      'C14 2019-05-21 open',
      'C14s 2019-05-16 open',
      'C15 2019-05-21 open',
    ]);
    const late = [fact('eligible', '2019-05-03'), fact('noarfi-sent', '2019-05-06', { knownOn: '2019-05-20' })];
    expect(told(late, '2019-05-19')).toEqual(['C13 2019-05-06 missed']);
    expect(told(late, '2019-05-20')[0]).toBe('C13 2019-05-06 met');
  });

  it('tell the ten days of the statute beside the fifteen DWC goes by (C14s, LC 4610.5(l))', () => {
    const c14s = (on: string, ...facts: CaseFact[]) =>
      openClocks(facts, on as PlainDate).find(({ clock }) => clock === 'C14s');
    const sent = fact('noarfi-sent', '2019-05-06', { served: 'mail' });
    expect(c14s('2019-05-10', sent)).toMatchObject({ due: '2019-05-16', status: 'open', daysLeft: 6, confidence: 'K' });
    expect(c14s('2019-05-17', sent)).toMatchObject({ status: 'missed', rule: 'LC 4610.5(l), (i)' });
    // No rule extends it for mail, and an expedited review has its own period.
    expect(c14s('2019-05-10', { ...sent, served: 'electronic' })?.due).toBe('2019-05-16');
    expect(c14s('2019-05-10', { ...sent, review: 'expedited' })).toBeUndefined();
  });

  it('say how many days are left, and what follows if it is missed', () => {
    const [c13] = openClocks([fact('eligible', '2019-05-03')], '2019-05-04');
    expect(c13).toMatchObject({
      clock: 'C13',
      daysLeft: 2,
      ifMissed: 'The rules state no consequence.',
      rule: '8 CCR 9792.10.4(b)',
      closed: null,
    });
    const [missed] = openClocks([fact('records-complete', '2019-05-20')], '2019-06-21');
    expect(missed).toMatchObject({ clock: 'C18', status: 'missed', daysLeft: -2 });
    expect(missed!.ifMissed).toContain('stays valid');
    const [met] = openClocks(standard, '2019-06-30');
    expect(met!.daysLeft).toBeNull();
  });

  it('met after its end was missed all the same', () => {
    const [c18] = openClocks(
      [fact('records-complete', '2019-05-20'), fact('determination-served', '2019-07-01')],
      '2019-08-01',
    );
    expect(c18).toMatchObject({ status: 'missed', daysLeft: null, closed: { kind: 'determination-served' } });
  });

  it('grow by an extension, but not by one granted after the letter', () => {
    const facts = [fact('records-complete', '2019-05-20'), fact('extended', '2019-06-10')];
    expect(told(facts, '2019-06-11')).toEqual(['C18 2019-06-24 open']);
    expect(told([facts[0]!, fact('determination-served', '2019-06-05'), facts[1]!], '2019-06-11')[0]).toBe(
      'C18 2019-06-19 met',
    );
  });

  it('stop when the dispute ends', () => {
    const facts = [...standard.slice(0, 4), fact('dispute-resolved', '2019-05-08'), fact('ended', '2019-05-10')];
    expect(told(facts, '2019-05-11').slice(2)).toEqual([
      'C14 2019-05-21 stopped',
      'C14s 2019-05-16 stopped',
      'C15 2019-05-21 stopped',
      'C22 2019-05-13 met',
    ]);
  });

  it('are those of a formulary dispute', () => {
    const facts = [
      fact('ur-served', '2019-04-01', { served: 'electronic', review: 'formulary' }),
      fact('noarfi-sent', '2019-04-15', { served: 'electronic' }),
      fact('records-complete', '2019-04-22'),
    ];
    expect(told(facts, '2019-04-23')).toEqual([
      'C06 2019-04-11 missed',
      'C14e 2019-04-29 met',
      'C14s 2019-04-25 met',
      'C15e 2019-04-29 open',
      'C19 2019-04-29 open',
    ]);
  });

  it('wait for a form that was not supplied (C08)', () => {
    expect(told([fact('ur-served', '2019-04-01', { formSupplied: false })], '2019-06-01')).toEqual([]);
    expect(
      told([fact('ur-served', '2019-04-01', { formSupplied: false, formSuppliedOn: '2019-05-01' })], '2019-05-02'),
    ).toEqual(['C05 2019-05-31 open']);
  });

  it('cover eligibility, its questions and its refusal', () => {
    const facts = [
      fact('ur-decided', '2019-03-29'),
      fact('info-requested', '2019-05-06'),
      fact('info-received', '2019-05-10'),
      fact('not-eligible-served', '2019-05-13', { served: 'mail' }),
      fact('appealed', '2019-06-03'),
      fact('verification-defect', '2019-06-10'),
    ];
    expect(told(facts, '2019-06-11')).toEqual([
      'C04 2020-03-29 open',
      'C11 2019-05-13 met',
      'C12 2019-05-10 met',
      'C29 2019-06-17 met',
      'C27 2019-07-01 open',
    ]);
    const waiting = [fact('info-received', '2019-05-10')];
    expect(told(waiting, '2019-05-20')).toEqual(['C12 2019-05-10 open']);
    expect(told([...waiting, fact('ended', '2019-05-11')], '2019-05-20')).toEqual(['C12 2019-05-10 stopped']);
    expect(told([fact('info-requested', '2013-05-06')], '2013-05-07')).toEqual(['C11b 2013-05-21 open']);
    expect(told([fact('liability-resolved', '2019-05-06', { served: 'mail' })], '2019-05-07')).toEqual([
      'C09 2019-06-10 open',
    ]);
  });

  it('start nothing where everything was upheld', () => {
    expect(told([fact('determination-received', '2019-06-20')], '2019-06-21')).toEqual([]);
  });

  it('cover money and changes', () => {
    const facts = [
      fact('administrator-changed', '2019-05-06'),
      fact('administrator-change-told', '2019-05-08'),
      fact('invoiced', '2019-07-01'),
      fact('records-requested', '2019-07-01'),
    ];
    expect(told(facts, '2019-07-02')).toEqual(['C23 2019-05-13 met', 'C28 2019-07-31 open', 'C16 2019-07-09 open']);
  });
});

describe('expedited', () => {
  const start: CaseFact[] = [
    fact('noarfi-sent', '2021-03-12', { review: 'expedited', served: 'fax' }),
    factAt('noarfi-received', '2021-03-12T17:00:00.000Z'),
    factAt('records-complete', '2021-03-13T16:00:00.000Z'),
  ];

  it('counts hours', () => {
    expect(told(start, '2021-03-13')).toEqual([
      'C14x 2021-03-13T09:00:00-08:00 met',
      'C15x 2021-03-13T09:00:00-08:00 open',
      'C20 2021-03-16T09:00:00-07:00 open',
    ]);
    const at = (instant: string) => openClocks(start, instant as PlainDate).map((one) => one.status);
    expect(at('2021-03-13T16:59:00.000Z')).toEqual(['met', 'open', 'open']);
    expect(at('2021-03-13T17:01:00.000Z')).toEqual(['met', 'lapsed', 'open']);
    expect(at('2021-03-16T16:01:00.000Z')).toEqual(['met', 'lapsed', 'missed']);
  });

  it('looks at the hour at which it was met', () => {
    const late = [...start.slice(0, 2), factAt('records-complete', '2021-03-13T17:30:00.000Z')];
    expect(told(late, '2021-03-14')[0]).toBe('C14x 2021-03-13T09:00:00-08:00 missed');
    expect(told([...start.slice(0, 2), fact('records-complete', '2021-03-13')], '2021-03-14')[0]).toBe(
      'C14x 2021-03-13T09:00:00-08:00 met',
    );
  });

  it('does not guess an hour that was not recorded', () => {
    const [clock] = openClocks([fact('noarfi-received', '2021-03-12', { review: 'expedited' })], '2021-03-12');
    expect(clock).toMatchObject({ clock: 'C14x', due: null, status: 'unknown', daysLeft: null, confidence: null });
    expect(clock!.steps[0]).toContain('needs a time');
  });

  it('asks for more records within a day', () => {
    expect(told([fact('records-requested', '2021-03-12', { review: 'expedited' })], '2021-03-12')).toEqual([
      'C16x 2021-03-15 open',
    ]);
    expect(told([fact('noarfi-received', '2021-03-12')], '2021-03-12')).toEqual([]);
  });

  it('a conversion starts new clocks and stops the old', () => {
    const before = [fact('noarfi-sent', '2021-03-01', { served: 'mail' })];
    const converted = factAt('expedited-conversion', '2021-03-08T18:00:00.000Z');
    expect(told([...before, converted], '2021-03-08')).toEqual([
      'C14 2021-03-16 stopped',
      'C14s 2021-03-11 stopped',
      'C15 2021-03-16 stopped',
      'C14x 2021-03-09T10:00:00-08:00 open',
    ]);
    const withRecords = [...before, fact('records-complete', '2021-03-05'), converted];
    expect(told(withRecords, '2021-03-08').slice(3)).toEqual([
      'C18 2021-04-05 stopped',
      'C14x 2021-03-09T10:00:00-08:00 open',
      'C20 2021-03-11T10:00:00-08:00 open',
    ]);
    const andBack = [...withRecords, fact('regular-conversion', '2021-03-09')];
    expect(told(andBack, '2021-03-09').at(-1)).toBe('C18 2021-04-08 open');
  });
});

describe('rounds', () => {
  const facts: CaseFact[] = [
    ...standard.slice(2, 6),
    fact('appealed', '2019-07-15'),
    fact('remanded', '2019-12-02'),
    fact('noarfi-sent', '2019-12-04', { served: 'electronic' }),
    fact('records-complete', '2019-12-16'),
    fact('determination-served', '2020-01-06'),
  ];

  it('a remand starts the clocks again (C30)', () => {
    expect(told(facts, '2019-12-20').slice(-4)).toEqual([
      'C14e 2019-12-16 met',
      'C14s 2019-12-16 met',
      'C15e 2019-12-16 lapsed',
      'C18 2020-01-15 open',
    ]);
  });

  it('each have their own two spans, as DWC reports them', () => {
    const rows = daysToDecide(facts, '2020-02-01');
    expect(rows).toEqual([
      { round: 1, decidedOn: '2019-06-18', fromNotice: 43, fromCompleteRecords: 29 },
      { round: 2, decidedOn: '2020-01-06', fromNotice: 33, fromCompleteRecords: 21 },
    ]);
    expect(averageDaysToDecide(rows)).toEqual({
      fromNotice: { days: 38, of: 2 },
      fromCompleteRecords: { days: 25, of: 2 },
    });
    expect(daysToDecide(facts, '2019-06-17')).toEqual([]);
  });

  it('a corrected letter is not a second decision, and what is not recorded is not counted', () => {
    const corrected = [fact('determination-served', '2019-06-18'), fact('determination-served', '2019-06-25')];
    const rows = daysToDecide(corrected, '2019-07-01');
    expect(rows).toEqual([{ round: 1, decidedOn: '2019-06-18', fromNotice: null, fromCompleteRecords: null }]);
    expect(averageDaysToDecide(rows)).toEqual({
      fromNotice: { days: null, of: 0 },
      fromCompleteRecords: { days: null, of: 0 },
    });
    expect(told(corrected, '2019-07-01')).toEqual(['C26 2019-07-18 stopped', 'C26 2019-07-25 open']);
  });
});

describe('facts', () => {
  it('are put in the order in which they happened', () => {
    const [late, early, day] = [
      factAt('eligible', '2019-05-03T20:00:00.000Z'),
      factAt('info-received', '2019-05-03T17:00:00.000Z'),
      fact('ended', '2019-05-02'),
    ];
    expect(knownOn([late, early, day], '2019-05-03')).toEqual([day, early, late]);
    expect(knownOn([early, late], '2019-05-03')).toEqual([early, late]);
    expect(knownOn([late, late, fact('ended', '2019-05-03')], '2019-05-03')).toHaveLength(3);
    expect(new Set(caseFactKinds).size).toBe(caseFactKinds.length);
  });
});
