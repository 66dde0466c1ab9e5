import { expect, it } from 'vitest';
import { bodyRegionsIn } from './body.ts';
import { categoryLabel, categoryTree } from './categories.ts';
import { categoriseTreatment } from './categorise.ts';
import { drugsIn } from './drugs.ts';
import { reasonsIn, sentencesOf } from './reasons.ts';

const placed: [treatment: string, category: string][] = [
  ['MRI of the left ankle without contrast', 'Diagnostic Testing › Other Diagnostic Tests'],
  ['EMG/NCS of both legs', 'Diagnostic Testing › EMG/NCV/NCS'],
  ['Urine drug screen x1', 'Diagnostic Testing › Lab & Pathology'],
  ['L4-5 transforaminal epidural steroid injection with lidocaine', 'Injection › Injection'],
  ['Medial branch block at C5-6', 'Injection › Facet Injection'],
  ['Flexeril 10mg #60, one tablet at bedtime', 'Pharmaceuticals › Muscle Relaxant'],
  ['Flurbiprofen 20%, Lidocaine 5% in cream base', 'Pharmaceuticals › Topical Compounds'],
  ['Lidoderm patches 5% #30', 'Pharmaceuticals › Topical Analgesics'],
  ['Physical therapy 2x6 for the right knee', 'Rehabilitation › Physical Therapy/Occupational Therapy (PT/OT)'],
  ['Chiro visits for the neck', 'Rehabilitation › Chiropractic'],
  ['TENS unit rental, 30 days', 'DMEPOS › Electrical Stimulation'],
  ['Consultation with an orthopedic surgeon', 'Surgery › Surgical Consult'],
  ['L5-S1 anterior lumbar interbody fusion', 'Surgery › Spine'],
  ['Left knee arthroscopy with partial meniscectomy', 'Surgery › Arthroscopic Surgery'],
  ['Post-op cryotherapy unit, 7 days', 'Surgery › Adjunct Surgical Services'],
  ['Cognitive behavioral therapy, 6 sessions', 'Psych Services › Therapies'],
  ['Functional restoration program, 160 hours', 'Programs › Programs'],
  ['Lumbar home exercise kit', 'DMEPOS › DME'],
  ['Home exercise rehabilitation kit for the neck', 'DMEPOS › DME'],
  ['Medication management visit', 'Evaluation & Management › Medical Specialties'],
  ['Qwerty of the zzyzx', 'Unclassified › Unclassified'],
];

it.each(placed)('%s stands under %s', (treatment, expected) => {
  const category = categoriseTreatment(treatment);
  expect(categoryLabel(category)).toBe(expected);
  expect(category.because).not.toBe('');
  expect(categoryTree[category.main] as readonly string[]).toContain(category.sub);
});

it('knows a drug by its brand, its generic name and names of two words, each drug once', () => {
  expect(drugsIn('Norco 10/325 (hydrocodone) and MS Contin 30mg, Soma').map(({ generic }) => generic)).toEqual([
    'hydrocodone',
    'morphine',
    'carisoprodol',
  ]);
  expect(drugsIn('somatic complaints')).toEqual([]);
});

it('takes the way a tablet is taken for no part of the body', () => {
  expect(bodyRegionsIn('one tablet by mouth')).toEqual([]);
  expect(bodyRegionsIn('L4-L5 and the right shoulder')).toEqual(['Low back', 'Shoulder']);
});

it('keeps the reviewer’s own sentence as the reason, and reads none into a letter without an outcome', () => {
  const rationale =
    'The guideline recommends ten visits. The frequency and duration of the requested visits were not specified. It is not necessary.';
  expect(reasonsIn(rationale, 'upheld')).toContainEqual({
    kind: 'contents-not-specified',
    quote: 'The frequency and duration of the requested visits were not specified.',
  });
  expect(reasonsIn(rationale, null)).toEqual([]);
  expect(reasonsIn(rationale, 'overturned').map(({ kind }) => kind)).not.toContain('contents-not-specified');
});

it('ends no sentence at an abbreviation', () => {
  expect(sentencesOf('Seen by Dr. Nobody Atall. Pain was 5 vs. 7. It fell.')).toHaveLength(3);
});
