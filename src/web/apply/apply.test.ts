import { describe, expect, it } from 'vitest';
import { applicationSchema } from '../../law/application.ts';
import { type Answers, newTreatment, nextTreatmentId, noAnswers, typedDate } from './answers.ts';
import { applicationOf } from './application-of.ts';
import { faultsOf, stepsWithFaults } from './faults.ts';
import { type DenialRead, proposalsOf, withProposals } from './proposals.ts';
import { fieldsOf } from './steps.ts';
import { en } from './words-en.ts';
import { es } from './words-es.ts';

const today = '2026-06-15';
const answers = (values: Answers['values'], more: Partial<Answers> = {}): Answers => ({
  ...noAnswers,
  ...more,
  values,
});
const named = { filedBy: 'employee', firstName: 'Clementine', lastName: 'Harrowgate' };

describe('a typed date', () => {
  it.each([
    ['', 'empty'],
    ['--', 'empty'],
    ['2026-2-29', 'wrong'],
    ['2024-2-29', { day: '2024-02-29' }],
    ['2026-4-31', 'wrong'],
    ['26-4-30', 'wrong'],
    ['2026-4-', 'wrong'],
    ['2026-13-1', 'wrong'],
    ['0226-1-1', 'wrong'],
    ['2026-4-1', { day: '2026-04-01' }],
  ])('%s is %j', (typed, expected) => expect(typedDate(typed)).toEqual(expected));
});

describe('the application made of the answers', () => {
  it('is one the law accepts with names alone, and says nothing that was not typed', () => {
    const application = applicationSchema.parse(applicationOf(answers(named), today, 'es'));
    expect(application).toMatchObject({
      language: 'es',
      receivedOn: today,
      treatments: [],
      urDecision: null,
      requestingPhysician: null,
      signature: { signedBy: 'none', consentToRecords: false },
    });
  });

  it('carries an attorney who files as representative and signer', () => {
    const typed = answers({ ...named, filedBy: 'attorney', repFirst: 'Ada', repLast: 'Brief', signature: 'Ada Brief' });
    const application = applicationSchema.parse(applicationOf(typed, today, 'en'));
    expect(application.representative).toMatchObject({ role: 'attorney', name: { first: 'Ada', last: 'Brief' } });
    expect(application.signature).toMatchObject({ signedBy: 'attorney', signedOn: today });
  });

  it('keeps the authorized part of a modified treatment only, and drops empty lines', () => {
    const treatments = [
      { ...newTreatment('t1', 'Therapy, 12 visits'), urOutcome: 'modified' as const, authorized: '6 visits' },
      { ...newTreatment('t2', 'A brace'), authorized: 'left from before' },
      newTreatment('t3', '  '),
    ];
    const application = applicationSchema.parse(applicationOf(answers(named, { treatments }), today, 'en'));
    expect(application.treatments.map(({ id, authorized }) => [id, authorized])).toEqual([
      ['t1', '6 visits'],
      ['t2', null],
    ]);
    expect(nextTreatmentId(treatments)).toBe('t4');
  });

  it('leaves out an expedited certification without its day, and half an address', () => {
    const typed = answers({ ...named, reviewType: 'expedited', certification: 'danger', city: 'Fictionville' });
    const application = applicationSchema.parse(applicationOf(typed, today, 'en'));
    expect(application).toMatchObject({ reviewType: 'expedited', expeditedCertification: null });
    expect(application.employee.contact.address).toBeNull();
  });
});

describe('what keeps a page from going on', () => {
  it('is only what could not be sent', () => {
    expect(stepsWithFaults(answers({}), today)).toEqual(['who', 'you']);
    expect(stepsWithFaults(answers(named), today)).toEqual([]);
    expect(faultsOf('decision', answers({ decidedOn: '2026-6-16' }), today)).toEqual([
      { field: 'decidedOn', kind: 'inFuture' },
    ]);
    expect(faultsOf('you', answers({ ...named, zip: '9000', email: 'a@b' }), today).map(({ kind }) => kind)).toEqual([
      'notZip',
      'notEmail',
    ]);
    expect(faultsOf('sign', answers(named), today).map(({ kind }) => kind)).toEqual(['noConsent', 'needed']);
  });
});

describe('what was read from the letter', () => {
  const value = (text: string, confidence = 0.9) => ({ value: text, confidence, text, page: 1 });
  const read: DenialRead = {
    read: true,
    isUrDecision: 0.9,
    pages: 1,
    unreadable: 0,
    refused: [],
    values: {
      decidedOn: value('2026-06-01'),
      claimNumber: value('X-1', 0.3),
      requestingPhysician: value('Dr. Ann B. Cole, MD'),
    },
    treatments: [{ description: value('MRI of the knee'), outcome: 'modified', authorized: 'one view' }],
  };

  it('is proposed, the unsure as unsure, and never overwrites what the person typed', () => {
    const list = proposalsOf(read);
    expect(list.filter(({ isSure }) => !isSure).map(({ label }) => label)).toEqual(['claimNumber']);
    const filled = withProposals(answers({ decidedOn: '2026-6-2' }), list);
    expect(filled.values).toMatchObject({ decidedOn: '2026-6-2', doctorFirst: 'Ann', doctorLast: 'B. Cole' });
    expect(filled.fromLetter).not.toContain('decidedOn');
    expect(filled.treatments).toMatchObject([
      { description: 'MRI of the knee', urOutcome: 'modified', authorized: 'one view' },
    ]);
    const own = withProposals(answers({}, { treatments: [newTreatment('t1', 'Mine')] }), list);
    expect(own.treatments).toMatchObject([{ description: 'Mine' }]);
  });
});

it('every choice has its words in both languages', () => {
  for (const { name, choices } of Object.values(fieldsOf).flat())
    for (const choice of choices ?? [])
      for (const words of [en, es]) expect(words.choices[`${name}.${choice}`], `${name}.${choice}`).toBeTruthy();
});
