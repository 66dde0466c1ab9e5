import type { PaperCase } from '../demo/paper/index.ts';
import { seededRandom } from '../demo/paper/random.ts';

export const ocrCase: PaperCase = {
  patient: { first: 'Robin', last: 'Samplewright', birthDate: '1971-06-09' },
  claimNumber: 'FIC-7700-21',
  dateOfInjury: '2015-08-17',
  employer: 'Imaginary Freight',
  claimsAdministrator: { company: 'Fictional Claims Company' },
};

const subjects = [
  'The worker',
  'Range of motion',
  'The lumbar spine',
  'Grip strength',
  'The right shoulder',
  'Sleep',
  'The left knee',
  'Gait',
  'Straight leg raising',
  'Medication use',
];
const verbs = [
  'shows',
  'has improved since',
  'remains limited by',
  'was compared with',
  'is consistent with',
  'does not explain',
  'was tested against',
];
const objects = [
  'moderate tenderness at L4-L5',
  '120 degrees of abduction',
  'pain rated 7/10 on motion',
  'the visit of 02/11/2016',
  'numbness in the fifth digit',
  'twelve visits of physical therapy',
  'naproxen 550 mg twice a day',
  'a positive impingement sign',
  'the MRI read on 01/19/2016',
  'work restrictions of 15 lbs.',
  'five out of five strength',
];
const ends = [
  'without relief',
  'after the injury',
  'on both sides',
  'as reported before',
  'when lifting overhead',
  'at rest and at night',
  'with home exercise',
];

/** About a page of clinical sentences, different for each number and the same every time. */
export function ocrText(number: number, sentences = 42): string {
  const random = seededRandom(1000 + number);
  const one = (words: readonly string[]) => words[Math.floor(random() * words.length)]!;
  const written = Array.from(
    { length: sentences },
    () => `${one(subjects)} ${one(verbs)} ${one(objects)} ${one(ends)}.`,
  );
  const paragraphs: string[] = [];
  while (written.length > 0) paragraphs.push(written.splice(0, 6).join(' '));
  return paragraphs.join('\n');
}
