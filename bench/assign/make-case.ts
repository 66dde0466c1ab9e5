import { type MatchingCase, matchingCaseSchema } from '../../src/reviewers/index.ts';
import type { Chance } from '../conflicts/chance.ts';
import { firmName, makeOneOfMany } from '../conflicts/organizations.ts';
import { makePerson, plainly } from '../conflicts/people.ts';

const conditions: [string, string[]][] = [
  [
    'low back pain with radiculopathy',
    [
      'L4-L5 epidural steroid injection',
      'Norco 10/325 mg #60',
      'MRI of the lumbar spine without contrast',
      'lumbar fusion L4-S1',
      'TENS unit',
    ],
  ],
  [
    'right shoulder rotator cuff tear',
    [
      'right shoulder arthroscopic rotator cuff repair',
      'twelve sessions of physical therapy',
      'cold therapy unit',
      'MRI right shoulder',
    ],
  ],
  [
    'cervical strain',
    [
      'acupuncture twice a week for four weeks',
      'cervical facet injection',
      'cyclobenzaprine 7.5 mg #90',
      'chiropractic treatment, six visits',
    ],
  ],
  [
    'left knee meniscal tear',
    [
      'left knee arthroscopy with meniscectomy',
      'hyaluronic acid injections, left knee',
      'knee brace',
      'physical therapy',
    ],
  ],
  [
    'depression and anxiety after the injury',
    ['cognitive behavioral therapy, eight sessions', 'sertraline 50 mg', 'psychological evaluation'],
  ],
  ['carpal tunnel syndrome', ['EMG/NCV of the upper extremities', 'carpal tunnel release', 'wrist splint']],
  ['plantar fasciitis', ['custom orthotics', 'plantar fascia injection']],
  [
    'chronic pain syndrome',
    ['functional restoration program', 'urine drug screen', 'gabapentin 600 mg #90', 'compounded topical cream'],
  ],
];

/** A fictional case of the kinds that come most, with one to three treatments. */
export function makeCase(chance: Chance, number: number): MatchingCase {
  const [condition, treatments] = chance.of(conditions);
  const asked = [...new Set(Array.from({ length: 1 + chance.below(3) }, () => chance.of(treatments)))];
  const person = () => plainly(makePerson(chance));
  return matchingCaseSchema.parse({
    id: `C${number}`,
    kind: chance.yes(0.05) ? 'expedited' : 'regular',
    employee: { name: person() },
    employeeFamily: [{ name: person(), relation: 'spouse' }],
    representatives: [{ name: person(), organization: firmName(makeOneOfMany(chance, 'firm')) }],
    employer: { name: firmName(makeOneOfMany(chance, 'employer')) },
    insurer: { name: firmName(makeOneOfMany(chance, 'insurer')) },
    administrator: { name: firmName(makeOneOfMany(chance, 'administrator')) },
    urOrganization: { name: firmName(makeOneOfMany(chance, 'ur')) },
    urReviewer: { name: person() },
    requestingPhysician: {
      name: person(),
      organization: firmName(makeOneOfMany(chance, 'group')),
      specialty: chance.of(['Pain Management', 'Orthopedics', 'PM&R', 'Family Practice']),
    },
    facilities: [{ name: firmName(makeOneOfMany(chance, 'facility')) }],
    condition: { text: condition },
    treatments: asked.map((description, i) => ({ id: `t${i + 1}`, description })),
  });
}
