import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Chance, chanceFrom } from '../../bench/conflicts/chance.ts';
import { firmName, firmWritings, makeFirm } from '../../bench/conflicts/organizations.ts';
import { inFields, makePerson, type Person, plainly, writings } from '../../bench/conflicts/people.ts';
import { drawReviewer, matchingCaseSchema, preparePanel, type ReviewerInput, reviewerSchema } from './index.ts';

const date = '2026-11-21';

/** What is wrong with a reviewer, known because it was put there; the draw is not asked. */
type Flaw = (reviewer: ReviewerInput, matching: CaseInput, chance: Chance) => void;
type CaseInput = {
  requestingPhysician: { name: string; npi?: string };
  administrator: { name: string };
  employee: { name: string };
  earlierReviewers: string[];
  treatments: { id: string; description: string }[];
};

const write = (person: Person, chance: Chance): string =>
  Object.values(writings)[chance.below(Object.keys(writings).length)]!(person, chance) ?? plainly(person);

const flaws: Record<string, Flaw> = {
  'licence expired': (r) => Object.assign(r.licences[0]!, { expiresOn: '2026-11-20' }),
  'licence restricted': (r) => Object.assign(r.licences[0]!, { status: 'probation' }),
  'licence with terms': (r) => Object.assign(r.licences[0]!, { restriction: 'no surgery' }),
  'licence begins later': (r) => Object.assign(r.licences[0]!, { issuedOn: '2027-01-01' }),
  'licence found to be of another': (r) =>
    Object.assign(r, { verifications: [{ on: '2026-05-01', source: 'register', what: 'licence', result: 'refuted' }] }),
  'certification expired': (r) => Object.assign(r.certifications![0]!, { expiresOn: '2026-01-31' }),
  'no certification': (r) => Object.assign(r, { certifications: [] }),
  'four years': (r) => Object.assign(r, { yearsInPractice: 4.9 }),
  'twenty-three hours': (r) => Object.assign(r, { hoursPerWeek: 23 }),
  disciplined: (r) => Object.assign(r, { discipline: [{ action: 'public reproval', on: '2019-01-01' }] }),
  'earlier round': (r, c) => c.earlierReviewers.push(r.id),
  'is the requesting physician': (r, c, chance) => {
    const person = makePerson(chance);
    r.name = inFields(person);
    c.requestingPhysician.name = write(person, chance);
  },
  'same NPI': (r, c) => {
    r.npi = '1234567893';
    c.requestingPhysician.npi = '1234567893';
  },
  'family of the employee': (r, c, chance) => {
    const person = makePerson(chance);
    r.family = [{ name: plainly(person), relation: 'sibling' }];
    c.employee.name = write(person, chance);
  },
  'works for the administrator': (r, c, chance) => {
    const firm = makeFirm(chance, 'administrator');
    r.disclosures = [{ organization: firmName(firm), relation: 'employment' }];
    const way = Object.values(firmWritings)[chance.below(Object.keys(firmWritings).length)]!;
    c.administrator.name = way(firm, chance) ?? firmName(firm);
  },
};
const flawNames = Object.keys(flaws);

function makeOne(seed: number) {
  const chance = chanceFrom(`assignment ${seed}`);
  const matching: CaseInput = {
    requestingPhysician: { name: plainly(makePerson(chance)) },
    administrator: { name: firmName(makeFirm(chance, 'administrator')) },
    employee: { name: plainly(makePerson(chance)) },
    earlierReviewers: [],
    treatments: [
      {
        id: 't1',
        description: chance.of([
          'lumbar epidural steroid injection',
          'Norco 10/325 mg',
          'physical therapy for the neck',
        ]),
      },
    ],
  };
  const flawed = new Map<string, string>();
  // Later flaws may write over the same party: only the last of those that need it still stands.
  const party = { physician: '', employee: '', administrator: '' };
  const reviewers = Array.from({ length: 2 + chance.below(4) }, (_, i) => {
    const id = `R${i}`;
    const reviewer: ReviewerInput = {
      id,
      name: inFields(makePerson(chance)),
      licences: [{ state: 'CA', number: `A${100_000 + i}`, expiresOn: '2028-01-01' }],
      certifications: [{ board: 'ABPMR', specialty: 'PM&R', subspecialty: 'Pain Medicine', expiresOn: '2028-01-01' }],
      yearsInPractice: 12,
      hoursPerWeek: 30,
    };
    if (chance.yes(0.7)) {
      const flaw = chance.of(flawNames);
      flaws[flaw]!(reviewer, matching, chance);
      const seat = flaw.includes('physician')
        ? 'physician'
        : flaw.includes('employee')
          ? 'employee'
          : flaw.includes('administrator')
            ? 'administrator'
            : null;
      if (seat) {
        flawed.delete(party[seat]);
        party[seat] = id;
      }
      flawed.set(id, flaw);
    }
    return reviewer;
  });
  return { reviewers, matching, flawed, chance };
}

it('never assigns a known conflict, a lapsed credential or an earlier round, over 10,000 random panels and cases', () => {
  let drawn = 0;
  let waited = 0;
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { reviewers, matching, flawed } = makeOne(seed);
      const panel = preparePanel(reviewers.map((r) => reviewerSchema.parse(r)));
      const result = drawReviewer({ case: matchingCaseSchema.parse(matching), panel, date, seed: String(seed) });
      for (const candidate of result.candidates) {
        const flaw = flawed.get(candidate.id);
        if (flaw !== undefined && candidate.eligible)
          throw new Error(`${candidate.id} is eligible with the flaw "${flaw}"`);
        if (!candidate.eligible) expect(candidate.reasons.length).toBeGreaterThan(0);
      }
      if (result.chosen === null) {
        waited++;
        expect(result.queue?.missing.length).toBeGreaterThan(0);
      } else {
        drawn++;
        expect(flawed.has(result.chosen)).toBe(false);
      }
    }),
    { numRuns: 10_000, seed: 5 },
  );
  // The property would hold of a draw that never assigns; this one does, and does wait.
  expect(drawn).toBeGreaterThan(4_000);
  expect(waited).toBeGreaterThan(200);
});
