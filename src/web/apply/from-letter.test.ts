import { describe, expect, it } from 'vitest';
import { type Answers, newTreatment, noAnswers } from './answers.ts';
import { stepToAsk, withOwnName } from './from-letter.ts';

const read = (values: Answers['values'], fromLetter: string[], treatments: Answers['treatments'] = []): Answers => ({
  ...noAnswers,
  values,
  treatments,
  fromLetter,
});

describe('pages the letter answered', () => {
  it('are passed over, one or several', () => {
    const answers = read(
      { ground: 'medical-necessity', dateOfInjury: '2026-3-2', employerName: 'Mill', diagnosis: 'Torn shoulder' },
      ['treatments', 'dateOfInjury', 'employerName', 'diagnosis'],
      [newTreatment('t1', 'Therapy')],
    );
    expect(stepToAsk('decision', answers)).toBe('reason');
    expect(stepToAsk('contact', answers)).toBe('doctor');
  });

  it('are shown when one question is open, or was typed and not read', () => {
    expect(stepToAsk('contact', read({ dateOfInjury: '2026-3-2' }, ['dateOfInjury']))).toBe('injury');
    const typed = read({ dateOfInjury: '2026-3-2', employerName: 'Mill', diagnosis: 'Torn' }, []);
    expect(stepToAsk('contact', typed)).toBe('injury');
    expect(stepToAsk('decision', read({}, ['treatments']))).toBe('treatments');
  });

  it('never pass over the check and the signature', () => {
    expect(stepToAsk('speed', noAnswers)).toBe('check');
    expect(stepToAsk('check', noAnswers)).toBe('sign');
    expect(stepToAsk('sign', noAnswers)).toBeNull();
  });
});

describe('the worker’s own name', () => {
  it('is there when they apply for themselves, and never instead of what was typed', () => {
    const own = read({ filedBy: 'employee' }, []);
    expect(withOwnName(own, 'Matías Robledal Cuento').values).toMatchObject({
      firstName: 'Matías',
      lastName: 'Robledal Cuento',
    });
    expect(withOwnName(read({ filedBy: 'employee', lastName: 'X' }, []), 'A B').values.lastName).toBe('X');
    expect(withOwnName(read({ filedBy: 'attorney' }, []), 'A B').values.lastName).toBeUndefined();
    expect(withOwnName(own, null)).toBe(own);
    expect(withOwnName(own, 'Single')).toBe(own);
  });
});
