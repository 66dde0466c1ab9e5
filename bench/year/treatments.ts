import type { Chance } from '../conflicts/chance.ts';
import { type Kind, kindOf, kinds } from './mix.ts';

/** A part of the body with the words its papers are made of, and the MTUS guideline that treats it. */
export interface Region {
  name: string;
  diagnosis: { text: string; icd: string };
  guideline: string;
  year: number;
  symptom: string;
  finding: string;
}

export const regions: readonly Region[] = [
  {
    name: 'low back',
    diagnosis: { text: 'Lumbar strain', icd: 'S39.012A' },
    guideline: 'Low Back Disorders',
    year: 2020,
    symptom: 'aching low back pain that is worse when sitting',
    finding: 'the low back was tender with muscle spasm',
  },
  {
    name: 'neck',
    diagnosis: { text: 'Cervical strain', icd: 'S16.1XXA' },
    guideline: 'Cervical and Thoracic Spine Disorders',
    year: 2018,
    symptom: 'aching neck pain that is worse when looking down',
    finding: 'the neck was tender and turned less than before',
  },
  {
    name: 'shoulder',
    diagnosis: { text: 'Shoulder sprain', icd: 'S43.409A' },
    guideline: 'Shoulder Disorders',
    year: 2016,
    symptom: 'aching shoulder pain that is worse when reaching',
    finding: 'the shoulder was tender and lifting the arm hurt',
  },
  {
    name: 'knee',
    diagnosis: { text: 'Knee sprain', icd: 'S83.90XA' },
    guideline: 'Knee Disorders',
    year: 2019,
    symptom: 'aching knee pain that is worse on stairs',
    finding: 'the knee was swollen and bending it hurt',
  },
];

/** What the body does not show is asked for by itself, and read by psychiatrists. */
export const mind: Region = {
  name: 'mind',
  diagnosis: { text: 'Adjustment disorder with anxiety', icd: 'F43.22' },
  guideline: 'Stress-Related Conditions',
  year: 2004,
  symptom: 'worry and poor sleep since the injury',
  finding: 'the mood was low and the thoughts were in order',
};

/** The part of the body an application is about. */
export const regionOf = (chance: Chance): Region => (chance.yes(kinds.psychology.share) ? mind : chance.of(regions));

export interface Asked {
  id: string;
  kind: Kind;
  description: string;
  isDrug: boolean;
  outcome: 'upheld' | 'overturned';
}

type Wording = (region: Region, chance: Chance) => string;
const tablets = (chance: Chance): string => `#${30 * (1 + chance.below(8))}`;
const visits = (chance: Chance): string => `${2 + chance.below(22)} visits`;

/** How requests of each kind are worded; amounts differ, so that one application never asks for the same thing twice. */
const wordings: Record<Kind, readonly Wording[]> = {
  opioid: [(_, c) => `Hydrocodone/APAP 10/325 mg ${tablets(c)}`, (_, c) => `Tramadol 50 mg ${tablets(c)}`],
  topical: [
    (_, c) => `Lidocaine 5% patch ${tablets(c)}`,
    (_, c) => `Diclofenac 1% gel, ${100 * (1 + c.below(9))} grams`,
  ],
  'muscle-relaxant': [(_, c) => `Cyclobenzaprine 7.5 mg ${tablets(c)}`, (_, c) => `Tizanidine 4 mg ${tablets(c)}`],
  'other-drug': [
    (_, c) => `Naproxen 500 mg ${tablets(c)}`,
    (_, c) => `Gabapentin 300 mg ${tablets(c)}`,
    (_, c) => `Omeprazole 20 mg ${tablets(c)}`,
  ],
  rehabilitation: [
    (r, c) => `Physical therapy for the ${r.name}, ${visits(c)}`,
    (r, c) => `Acupuncture for the ${r.name}, ${visits(c)}`,
    (r, c) => `Chiropractic treatment of the ${r.name}, ${visits(c)}`,
  ],
  diagnostic: [(r) => `MRI of the ${r.name} without contrast`, (r) => `X-rays of the ${r.name}, three views`],
  injection: [
    (r, c) => `Trigger point injections of the ${r.name}, series of ${1 + c.below(9)}`,
    (r, c) => `Corticosteroid injection of the ${r.name} under ultrasound, series of ${1 + c.below(9)}`,
  ],
  equipment: [
    (r, c) => `Brace for the ${r.name}, model ${1 + c.below(40)}`,
    (r, c) => `Hot and cold pack for the ${r.name}, ${1 + c.below(9)} sets`,
  ],
  surgery: [(r) => `Postoperative cold therapy unit for the ${r.name}`, () => 'Preoperative medical clearance'],
  office: [
    (r, c) => `Follow-up office visit for the ${r.name}, ${1 + c.below(12)} visits`,
    (r) => `Consultation with pain management for the ${r.name}`,
  ],
  psychology: [
    (_, c) => `Cognitive behavioral therapy, ${visits(c)}`,
    (_, c) => `Group therapy with a psychologist, ${visits(c)}`,
  ],
  program: [(_, c) => `Functional restoration program, ${10 * (1 + c.below(16))} hours`],
};

const isDrug = (kind: Kind): boolean => ['opioid', 'topical', 'muscle-relaxant', 'other-drug'].includes(kind);

/** So many treatments for one part of the body, each with what the review will decide. */
export function treatmentsFor(region: Region, count: number, chance: Chance): Asked[] {
  const asked = new Map<string, Asked>();
  for (let tries = 0; asked.size < count && tries < count * 40; tries++) {
    const kind = region === mind ? 'psychology' : kindOf(chance);
    if (kind === 'psychology' && region !== mind) continue;
    const description = chance.of(wordings[kind])(region, chance);
    if (asked.has(description)) continue;
    const outcome = chance.yes(kinds[kind].overturned) ? ('overturned' as const) : ('upheld' as const);
    asked.set(description, { id: `t${asked.size + 1}`, kind, description, isDrug: isDrug(kind), outcome });
  }
  return [...asked.values()];
}
