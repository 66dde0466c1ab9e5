import { describe, expect, it } from 'vitest';
import { type Answers, newTreatment, noAnswers } from './answers.ts';
import { askedSteps, stepAskedBefore, stepToAsk, withOwnName } from './asked.ts';
import { shownFields } from './steps.ts';

const paper = { id: 'p1', name: 'letter.jpg', size: 1 };
const given = (values: Answers['values'], more: Partial<Answers> = {}): Answers => ({ ...noAnswers, ...more, values });
const read = given(
  { decidedOn: '2026-6-1', ground: 'medical-necessity', dateOfInjury: '2026-3-2', claimNumber: 'X-1' },
  {
    papers: [paper],
    treatments: [newTreatment('t1', 'Therapy')],
    fromLetter: ['treatments', 'decidedOn', 'ground', 'dateOfInjury', 'claimNumber'],
  },
);

describe('the pages that are asked', () => {
  it('are all of the form where no letter was read', () => {
    const typed = 'who denial you decision treatments injury doctor company help sign';
    expect(askedSteps(noAnswers, true).join(' ')).toBe(typed);
    // Given, but nobody is signed in: it cannot be read.
    expect(askedSteps(given({}, { papers: [paper] }), false).join(' ')).toBe(typed);
  });

  it('are few where it was: what it says on one page, what it leaves open on another', () => {
    expect(askedSteps(read, true).join(' ')).toBe('who denial you letter open help sign');
    const open = shownFields('open', read).map(({ name }) => name);
    for (const name of [
      'servedBy',
      'liability',
      'employerName',
      'diagnosis',
      'doctorLast',
      'doctorSpecialty',
      'company',
    ])
      expect(open).toContain(name);
    for (const name of ['decidedOn', 'ground', 'dateOfInjury', 'claimNumber', 'liabilityReason', 'icd'])
      expect(open).not.toContain(name);
  });

  it('ask for the treatment when the letter did not tell it', () => {
    const without = { ...read, treatments: [], fromLetter: read.fromLetter.filter((name) => name !== 'treatments') };
    expect(askedSteps(without, true)).toContain('treatments');
    const emptied = { ...read, treatments: [] };
    expect(askedSteps(emptied, true)).toContain('treatments');
  });

  it('are walked on and back alike', () => {
    for (const answers of [noAnswers, read]) {
      const steps = askedSteps(answers, true);
      for (const [at, step] of steps.entries()) {
        expect(stepToAsk(step, answers, true)).toBe(steps[at + 1] ?? null);
        expect(stepAskedBefore(step, answers, true)).toBe(steps[at - 1] ?? null);
      }
    }
    // From a page that is passed over, too: it was opened to change an answer.
    expect(stepToAsk('company', read, true)).toBe('help');
  });

  it('show what follows an answer on the same page', () => {
    const disputed = { ...read, values: { ...read.values, liability: 'yes' } };
    expect(shownFields('open', disputed).map(({ name }) => name)).toContain('liabilityReason');
  });
});

describe('the worker’s own name', () => {
  it('is there when they apply for themselves, and never instead of what was typed', () => {
    const own = given({ filedBy: 'employee' });
    expect(withOwnName(own, 'Matías Robledal Cuento').values).toMatchObject({
      firstName: 'Matías',
      lastName: 'Robledal Cuento',
    });
    expect(withOwnName(given({ filedBy: 'employee', lastName: 'X' }), 'A B').values.lastName).toBe('X');
    expect(withOwnName(given({ filedBy: 'attorney' }), 'A B').values.lastName).toBeUndefined();
    expect(withOwnName(own, null)).toBe(own);
    expect(withOwnName(own, 'Single')).toBe(own);
  });
});
