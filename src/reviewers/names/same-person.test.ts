import { describe, expect, it } from 'vitest';
import { readPerson } from './person.ts';
import { samePerson } from './same-person.ts';

/** Two names as written, and what the policy says of them. */
const pairs: [string, string, 'probably' | 'perhaps' | 'different'][] = [
  ['Robert Inkhorn', 'Bob Inkhorn, M.D.', 'probably'],
  ['Inkhorn, Robert J.', 'Robert James Inkhorn', 'probably'],
  ['Mary Ann Inkhorn', 'Maryann Inkhorn', 'probably'],
  // Bare initials: a person decides, however alike the two are written.
  ['J. Inkhorn', 'J. Inkhorn', 'perhaps'],
  ['J Inkhorn MD', 'Inkhorn, J.', 'perhaps'],
  ['J. R. Inkhorn', 'J. R. Inkhorn', 'perhaps'],
  ['J.R. Inkhorn', 'JR Inkhorn', 'perhaps'],
  ['J. Inkhorn', 'J. R. Inkhorn', 'perhaps'],
  ['J. Inkhorn', 'J. Robert Inkhorn', 'perhaps'],
  ['J. R. Inkhorn', 'J. Robert Inkhorn', 'perhaps'],
  ['J. Inkhorn', 'James Inkhorn', 'perhaps'],
  // Something else supports it, or speaks against it.
  ['J. Robert Inkhorn', 'Inkhorn, J. Robert', 'probably'],
  ['J. Robert Inkhorn', 'J. Thomas Inkhorn', 'different'],
  ['J. Inkhorn', 'K. Inkhorn', 'different'],
  ['J. Inkhorn Jr.', 'J. Inkhorn Sr.', 'different'],
  ['J. Inkhorn', 'J. Vellumson', 'different'],
  ['Robert Inkhorn', 'Thomas Inkhorn', 'different'],
];

describe('are two names one person’s', () => {
  it.each(pairs)('%s and %s: %s', (a, b, certainty) => {
    const [one, other] = [readPerson(a), readPerson(b)];
    expect(samePerson(one, other).certainty).toBe(certainty);
    expect(samePerson(other, one).certainty).toBe(certainty);
    if (certainty === 'perhaps') expect(samePerson(one, other).because.join()).not.toBe('');
  });
});
