import { type Reviewer, reviewerSchema } from '../../src/reviewers/index.ts';
import type { Chance } from '../conflicts/chance.ts';
import { firmName, makeOneOfMany } from '../conflicts/organizations.ts';
import { inFields, makePerson, plainly } from '../conflicts/people.ts';

/** Specialties as they stand on such a panel, with how many in a hundred hold them. */
const mix: [number, string, string, string, string?][] = [
  [
    22,
    'MD',
    'American Board of Physical Medicine and Rehabilitation',
    'Physical Medicine and Rehabilitation',
    'Pain Medicine',
  ],
  [16, 'MD', 'American Board of Preventive Medicine', 'Occupational Medicine'],
  [14, 'MD', 'American Board of Orthopaedic Surgery', 'Orthopaedic Surgery'],
  [10, 'MD', 'American Board of Anesthesiology', 'Anesthesiology', 'Pain Medicine'],
  [8, 'MD', 'American Board of Family Medicine', 'Family Medicine'],
  [6, 'MD', 'American Board of Internal Medicine', 'Internal Medicine'],
  [5, 'MD', 'American Board of Psychiatry and Neurology', 'Psychiatry'],
  [4, 'MD', 'American Board of Neurological Surgery', 'Neurological Surgery'],
  [4, 'DC', 'National Board of Chiropractic Examiners', 'Chiropractic'],
  [3, 'PSYD', 'American Board of Professional Psychology', 'Psychology'],
  [2, 'LAC', 'California Acupuncture Board', 'Acupuncture'],
  [2, 'DPM', 'American Board of Podiatric Medicine', 'Podiatric Medicine'],
  [1, 'MD', 'American Board of Ophthalmology', 'Ophthalmology'],
  [1, 'DDS', 'American Board of Orofacial Pain', 'Dentistry'],
  [1, 'MD', 'American Board of Urology', 'Urology'],
  [1, 'MD', 'American Board of Surgery', 'Surgery'],
];
const lots = mix.flatMap((entry) => Array.from({ length: entry[0] }, () => entry));

/** A fictional panel: some lapsed, some on leave, each with ties to disclose. */
export function makePanel(chance: Chance, size: number): Reviewer[] {
  return Array.from({ length: size }, (_, i) => {
    const [, degree, board, specialty, subspecialty] = chance.of(lots);
    return reviewerSchema.parse({
      id: `R${String(i + 1).padStart(4, '0')}`,
      name: inFields(makePerson(chance)),
      degree,
      licences: [
        {
          state: chance.yes(0.7) ? 'CA' : chance.of(['NV', 'AZ', 'OR', 'WA', 'TX']),
          number: `A${100_000 + i}`,
          expiresOn: chance.yes(0.03) ? '2025-12-31' : '2029-12-31',
          status: chance.yes(0.01) ? 'probation' : 'active',
        },
      ],
      certifications: [
        {
          board,
          specialty,
          subspecialty: subspecialty ?? null,
          expiresOn: chance.yes(0.03) ? '2025-06-30' : '2031-12-31',
        },
      ],
      yearsInPractice: chance.yes(0.02) ? 3 : 5 + chance.below(30),
      hoursPerWeek: chance.yes(0.02) ? 16 : 24 + chance.below(30),
      lastAttestedOn: '2025-11-01',
      capacity: 4 + chance.below(12),
      leave: chance.yes(0.05) ? [{ from: '2026-03-01', until: '2026-03-21' }] : [],
      family: [
        { name: plainly(makePerson(chance)), relation: 'spouse' },
        { name: plainly(makePerson(chance)), relation: 'sibling' },
      ],
      disclosures: [
        { kind: 'employer', organization: firmName(makeOneOfMany(chance, 'group')), relation: 'employment' },
        { kind: 'facility', organization: firmName(makeOneOfMany(chance, 'facility')), relation: 'staff-privileges' },
        {
          kind: 'insurer',
          organization: firmName(makeOneOfMany(chance, 'insurer')),
          relation: 'contract',
          shareOfIncome: chance.next() * 0.1,
        },
      ],
    });
  });
}
