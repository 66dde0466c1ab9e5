import { describe, expect, it } from 'vitest';
import { caseFor, kindFor } from './guess.ts';

const cases = [
  { caseNumber: 'CM26-0000009', claimNumber: 'FIC-0009', employee: 'Clementine Harrowgate' },
  { caseNumber: 'CM26-0000010', claimNumber: 'FIC-00091', employee: 'Rosalind Quillfeather' },
  { caseNumber: 'CM26-0000011', claimNumber: null, employee: 'Rosalind Quillfeather' },
];

describe('the case of a file', () => {
  it.each([
    ['CM26-0000009 progress.pdf', 'CM26-0000009'],
    ['cm260000010_mri.tif', 'CM26-0000010'],
    ['FIC 0009 rfa.pdf', 'CM26-0000009'],
    ['fic-00091.pdf', 'CM26-0000010'],
    ['Harrowgate, Clementine PR-2.pdf', 'CM26-0000009'],
    ['quillfeather_rosalind.pdf', null],
    ['scan0001.pdf', null],
    ['harrowgate.pdf', null],
  ])('%s: %s', (name, expected) => expect(caseFor(name, cases)).toBe(expected));
});

describe('the kind of a file', () => {
  it.each([
    ['FIC-0009_PR2_2026.pdf', 'progress-report'],
    ['UR denial.pdf', 'ur-decision'],
    ['MRI_right_knee.pdf', 'imaging'],
    ['RFA signed.pdf', 'rfa'],
    ['IMR form.pdf', 'application-form'],
    ['scan0001.pdf', ''],
  ])('%s: %s', (name, expected) => expect(kindFor(name)).toBe(expected));
});
