import type { Confidence } from '../rule.ts';
import type { FeeRow } from './fee-row.ts';

type Limits = Partial<Pick<FeeRow, 'review' | 'pharmacyOnly' | 'medicalDoctor' | 'reviewers' | 'point' | 'note'>>;
type Period = { from: FeeRow['effective']['from']; to: FeeRow['effective']['to'] };

const row = (effective: Period, dollars: number, confidence: Confidence, limits: Limits): FeeRow => ({
  cite: '8 CCR 9792.10.8',
  effective,
  dollars,
  confidence,
  unseenFrom: null,
  review: null,
  pharmacyOnly: null,
  medicalDoctor: null,
  reviewers: null,
  point: 'decided',
  note: null,
  ...limits,
});

const y2013: Period = { from: '2013-01-01', to: '2013-12-31' };
const y2014: Period = { from: '2014-04-01', to: '2014-12-31' };
const y2015: Period = { from: '2015-01-01', to: '2019-12-31' };
const y2020: Period = { from: '2020-01-01', to: '2026-03-31' };
const weakCopy = 'From a weak copy of a DWC page.';

/**
 * Section 12 of the rules. Not seen, and so not here: withdrawals in 2013, the first quarter of 2014, two reviewers
 * after 2013, expedited pharmacy-only cases before 2020, and everything from 2026-04-01.
 */
export const feeRows: readonly FeeRow[] = [
  row(y2013, 560, 'V', { review: 'standard', medicalDoctor: true, reviewers: 1 }),
  row(y2013, 760, 'V', { review: 'standard', medicalDoctor: true, reviewers: 2 }),
  row(y2013, 495, 'V', { review: 'standard', medicalDoctor: false, reviewers: 1 }),
  row(y2013, 655, 'V', { review: 'standard', medicalDoctor: false, reviewers: 2 }),
  row(y2013, 685, 'V', { review: 'expedited', medicalDoctor: true, reviewers: 1 }),
  row(y2013, 850, 'V', { review: 'expedited', medicalDoctor: true, reviewers: 2 }),
  row(y2013, 595, 'V', { review: 'expedited', medicalDoctor: false, reviewers: 1 }),
  row(y2014, 420, 'V', { review: 'standard', pharmacyOnly: false, reviewers: 1 }),
  row(y2014, 515, 'V', { review: 'expedited', pharmacyOnly: false, reviewers: 1 }),
  row(y2014, 390, 'V', { review: 'standard', pharmacyOnly: true, reviewers: 1 }),
  row(y2014, 160, 'V', { point: 'before-forwarding' }),
  row(y2014, 420, 'V', { point: 'after-forwarding' }),
  row(y2015, 390, 'K', { review: 'standard', pharmacyOnly: false, reviewers: 1 }),
  row(y2015, 515, 'K', { review: 'expedited', pharmacyOnly: false, reviewers: 1 }),
  row(y2015, 345, 'K', { review: 'standard', pharmacyOnly: true, reviewers: 1 }),
  row(y2015, 123, 'K', { point: 'before-forwarding', note: 'About this amount.' }),
  row(y2020, 345, 'S', { reviewers: 1, note: weakCopy }),
  row(y2020, 115, 'S', { point: 'before-forwarding', note: weakCopy }),
  row(y2020, 345, '?', { point: 'after-forwarding', note: 'The text of the source is cut off here.' }),
];
