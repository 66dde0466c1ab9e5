import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationWith, type Change, eligibleInput } from '../testing/applications.ts';
import { duplicateBucket, duplicateKey, isDuplicateOf, repeatedItems } from './duplicates.ts';
import { isSameWord, slipsBetween } from './edit-distance.ts';
import { isSameTreatment, wordsOf } from './same-treatment.ts';
import { isSameWorker } from './same-worker.ts';
import { screen } from './screen.ts';

const first = applicationWith();
const [mri, pt] = eligibleInput.treatments;

describe('the same application by another channel', () => {
  const same: [string, Change][] = [
    ['by fax', { channel: 'fax' }],
    ['in capitals with blanks', { employee: { name: { first: ' ROSALINDA ', last: 'QUILL FEATHER' } } }],
    ['letters exchanged in the name', { employee: { name: { first: 'Rosalnida', last: 'Quillfeahter' } } }],
    ['a letter left out', { employee: { name: { last: 'Quilfeather' } } }],
    ['first and last name exchanged', { employee: { name: { first: 'Quillfeather', last: 'Rosalinda' } } }],
    ['only an initial', { employee: { name: { first: 'R' } } }],
    ['without a claim number', { claimNumber: null }],
    ['a digit exchanged in the claim number', { claimNumber: 'FIC-0012354' }],
    ['another day of injury typed, the claim number right', { dateOfInjury: '2018-06-05' }],
    ['items in another order', { treatments: [pt, mri] }],
    [
      'items worded differently',
      {
        treatments: [
          { ...mri, description: 'Lumbar spine Magnetic Resonance Imaging w/o contrast' },
          { ...pt, description: 'twelve visits PT' },
        ],
      },
    ],
    ['one item only of two', { treatments: [mri] }],
  ];
  it.each(same)('%s', (_words, change) => {
    const second = applicationWith(change);
    expect(isDuplicateOf(second, first)).toBe(true);
    expect(screen(second, { earlier: [{ id: 'A', application: first }] })).toMatchObject({
      outcome: 'ineligible',
      closing: 'duplicate',
      duplicateOf: 'A',
    });
  });

  const other: [string, Change][] = [
    ['another worker', { employee: { name: { first: 'Wendell', last: 'Quillfeather' } } }],
    [
      'a namesake: nothing else agrees',
      { claimNumber: 'OTHER-77', dateOfInjury: '2017-02-02', employee: { birthDate: '1950-01-01' } },
    ],
    [
      'a namesake hurt on the same day: claim and birth differ',
      { claimNumber: 'OTHER-77', employee: { birthDate: '1950-01-01' } },
    ],
    ['another UR decision', { urDecision: { decidedOn: '2019-04-02' } }],
    ['no UR decision', { urDecision: null }],
    ['another number of visits', { treatments: [{ ...pt, description: 'Physical therapy, 6 visits' }] }],
    ['the other side', { treatments: [{ ...mri, description: 'MRI of the cervical spine without contrast' }] }],
    ['with contrast', { treatments: [{ ...mri, description: 'MRI of the lumbar spine with contrast' }] }],
    ['nothing asked', { treatments: [] }],
  ];
  it.each(other)('not: %s', (_words, change) => expect(isDuplicateOf(applicationWith(change), first)).toBe(false));

  it('may be filed again after it was found ineligible', () => {
    expect(screen(first, { earlier: [{ id: 'A', application: first, outcome: 'ineligible' }] }).outcome).toBe(
      'eligible',
    );
  });

  it('is a duplicate of itself whatever happens to case and blanks', () => {
    const noise = fc.constantFrom(
      ...[
        (text: string) => text.toUpperCase(),
        (text: string) => text.toLowerCase(),
        (text: string) => ` ${text} `,
        (text: string) => text.split('').join(''),
      ],
    );
    fc.assert(
      fc.property(noise, noise, (name, item) => {
        const again = applicationWith({
          employee: { name: { first: name('Rosalinda'), last: name('Quillfeather') } },
          treatments: [{ ...mri, description: item(mri.description) }, pt],
        });
        expect(isDuplicateOf(again, first) && isDuplicateOf(first, again)).toBe(true);
        expect(duplicateKey(again)).toBe(duplicateKey(first));
      }),
    );
  });

  it('has a key that exchanged letters do not change, and a bucket by decision', () => {
    const typed = applicationWith({
      employee: { name: { first: 'Rosalnida' } },
      treatments: [pt, { ...mri, description: 'MRI lumbra spine wihtout contrast' }],
    });
    expect(duplicateKey(typed)).toBe(duplicateKey(first)?.replace(/\|12.*$/, (items) => items));
    expect(duplicateKey(applicationWith({ urDecision: null }))).toBeNull();
    expect([duplicateBucket(first), duplicateBucket(applicationWith({ urDecision: null }))]).toEqual([
      '2019-04-01',
      null,
    ]);
    expect(
      repeatedItems(
        applicationWith({ treatments: [mri, { id: 'x', description: 'Knee brace', urOutcome: 'denied' }] }),
        first,
      ).map(({ id }) => id),
    ).toEqual(['mri']);
  });
});

describe('repeats within 12 months (I14)', () => {
  const before = applicationWith({
    urDecision: { decidedOn: '2018-04-02', servedOn: '2018-04-02', rfaDate: null, rfaReceivedOn: null },
  });
  const outcomes: [string, Change, object, string[]][] = [
    ['the last day of the 12 months', { urDecision: { decidedOn: '2019-04-02', servedOn: '2019-04-02' } }, {}, ['I14']],
    ['the day after', { urDecision: { decidedOn: '2019-04-03', servedOn: '2019-04-03' } }, {}, []],
    ['a documented change', {}, { changeDocumented: true }, []],
    [
      'one of two treatments',
      { treatments: [mri, { id: 'x', description: 'Knee brace', urOutcome: 'denied' }] },
      {},
      ['I14'],
    ],
    ['another treatment', { treatments: [{ id: 'x', description: 'Knee brace', urOutcome: 'denied' }] }, {}, []],
    ['another physician', { requestingPhysician: { name: { last: 'Autre' }, group: null } }, {}, []],
    [
      'another physician of the same group',
      { requestingPhysician: { name: { last: 'Autre' }, group: 'MADE UP MEDICAL GROUP' } },
      {},
      ['I14'],
    ],
    ['a physician not known', { requestingPhysician: null }, {}, ['I06', 'I14']],
    ['another worker', { employee: { name: { first: 'Wendell', last: 'Other' } } }, {}, []],
    ['no decision', { urDecision: null }, {}, ['I03']],
  ];
  it.each(outcomes)('%s', (_words, change, context, codes) => {
    const result = screen(
      applicationWith(
        { urDecision: { decidedOn: '2019-03-25', servedOn: '2019-04-01', rfaDate: null, rfaReceivedOn: null } },
        change,
      ),
      { earlier: [{ id: 'A', application: before, outcome: 'upheld' }], ...context },
    );
    expect(result.reasons.map(({ code }) => code)).toEqual(codes);
  });

  it('one treatment of two leaves the other in review', () => {
    const result = screen(
      applicationWith({ treatments: [mri, { id: 'x', description: 'Knee brace', urOutcome: 'denied' }] }),
      { earlier: [{ id: 'A', application: before, outcome: 'upheld' }] },
    );
    expect(result).toMatchObject({ outcome: 'eligible', treatments: ['x'] });
  });

  it('does not count what was overturned, what was never decided, nor decisions that cannot be dated', () => {
    const codes = (application: typeof before, outcome: 'upheld' | 'overturned') =>
      screen(first, { earlier: [{ id: 'A', application, outcome }] }).reasons;
    expect(codes(before, 'overturned')).toEqual([]);
    expect(codes(applicationWith({ urDecision: null }), 'upheld')).toEqual([]);
    expect(codes(applicationWith({ urDecision: { decidedOn: '2012-12-30' } }), 'upheld')).toEqual([]);
    const npi = { requestingPhysician: { npi: '1234567893', name: { last: 'Autre' }, group: null } };
    expect(
      screen(applicationWith(npi), {
        earlier: [
          {
            id: 'A',
            application: applicationWith(
              { requestingPhysician: { npi: '1234567893' } },
              { urDecision: { decidedOn: '2018-12-03' } },
            ),
          },
        ],
      }).reasons,
    ).toHaveLength(1);
  });
});

describe('treatments worded differently', () => {
  it.each([
    ['X-rays of left knee', 'left knee xray', true],
    ['EMG/NCS of the right upper extremity', 'Electromyography and nerve conduction study, RT upper extremity', true],
    ['Norco 10/325 mg #60', 'NORCO 10/325mg, qty 60', true],
    ['Norco 10/325 mg #60', 'Norco 10/325 mg #90', false],
    ['Epidural steroid injection L4-L5', 'ESI at L4-5', true],
    ['Epidural steroid injection L4-L5', 'ESI at L3-L4', false],
    ['Epidural steroid injection L4-L5', 'ESI L4 - L5', true],
    ['Injection at C5', 'Injection at C6', false],
    ['Arthroscopy of the left shoulder', 'Arthroscopy of the right shoulder', false],
    ['Acupuncture 8 visits', 'Acupunctrue, eight visits', true],
    ['Gabapentin 300.0 mg', 'Gabapentin 0300 mg', true],
    ['Functional restoration program', 'Chiropractic treatment', false],
    ['', '', true],
  ])('%s | %s: %s', (a, b, same) => {
    expect(isSameTreatment(a, b)).toBe(same);
    expect(isSameTreatment(b, a)).toBe(same);
  });

  it('reads the words that matter', () =>
    expect(wordsOf('The 12 sessions of P.T. for the knees, 2 x 6')).toEqual(['12', '2', '6', 'knee', 'pt', 'session']));
});

describe('slips of the keyboard', () => {
  it.each([
    ['abcd', 'abcd', 0],
    ['abcd', 'abdc', 1],
    ['abcd', 'abd', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['abc', 'cab', 2],
  ])('%s → %s: %i', (a, b, n) => expect(slipsBetween(a, b)).toBe(n));

  it('are the same there and back, and never more than the longer word', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(
        word,
        word,
        (a, b) => slipsBetween(a, b) === slipsBetween(b, a) && slipsBetween(a, b) <= Math.max(a.length, b.length),
      ),
    );
  });

  it('are not forgiven in short words', () => {
    expect([isSameWord('Lee', 'Lea'), isSameWord('Ruiz', 'Riuz'), isSameWord('Fernandez', 'Hernandez')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('two people whose name differs by a letter are told apart by what else is known', () => {
    const other = applicationWith({
      employee: { name: { last: 'Quillfaether' }, birthDate: '1988-12-12' },
      claimNumber: 'ZZZ-9',
      dateOfInjury: '2016-10-10',
    });
    expect(isSameWorker(other, first)).toBe(false);
    const unknown = applicationWith({ employee: { birthDate: null }, claimNumber: null, dateOfInjury: null });
    expect([isSameWorker(unknown, first), isSameWorker(first, unknown)]).toEqual([false, false]);
  });
});
