import type { LetterRead } from '../../src/determination/model.ts';
import { drugTable } from '../../src/library/catalogue/drugs.ts';

/** A number from 0 to 1 from a seed (mulberry32): the same seed gives the same letters anywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const syllables =
  'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo ya zen cor dal mer pin tor vas lin gra ster'.split(' ');
/** A vocabulary of made-up words, so that rare words are as many as in real letters (about 40,000). */
const rare = Array.from({ length: 40_000 }, (_, i) => {
  const n = i + 900;
  return (
    syllables[n % 30]! +
    syllables[Math.floor(n / 30) % 30]! +
    syllables[Math.floor(n / 900) % 30]! +
    (n > 27_000 ? syllables[(n * 7) % 30]! : '')
  );
});
const common =
  'the of and to patient pain with for injured worker is treatment medical was in guidelines not documentation therapy records request that improvement functional lumbar spine right left sessions physical cervical shoulder evidence recommended chronic injury exam weeks necessary per use review provided medications radiculopathy range motion criteria symptoms low back knee conservative care neurologic findings weakness sensation injection imaging clinical prior response duration frequency dose opioid exercise home program failed trial relief objective decreased tenderness straight leg raise positive negative diagnosis strain sprain disc'.split(
    ' ',
  );

const treatments: [text: string, weight: number, overturned: number][] = [
  ['Physical therapy, {n} sessions for the {part}', 14, 0.11],
  ['MRI of the {part} without contrast', 9, 0.1],
  ['{drug} {n}0mg #60', 34, 0.08],
  ['Acupuncture, {n} visits for the {part}', 4, 0.13],
  ['Chiropractic treatment, {n} visits for the {part}', 4, 0.1],
  ['EMG/NCV of both {part}s', 4, 0.1],
  ['Epidural steroid injection at L{n}-S1', 4, 0.12],
  ['Urine drug screen', 4, 0.12],
  ['TENS unit, {n} month rental', 3, 0.05],
  ['Compound cream: flurbiprofen 20%, lidocaine 5%', 3, 0.02],
  ['Follow-up visit with pain management, {n} visits', 4, 0.24],
  ['Left {part} arthroscopy', 2, 0.16],
  ['Functional restoration program, {n}0 hours', 1, 0.21],
  ['Cognitive behavioral therapy, {n} sessions', 2, 0.2],
  ['Lumbar brace', 2, 0.05],
  ['Home health aide, {n} hours a week', 1, 0.1],
  ['Medial branch block at C{n}', 2, 0.1],
  ['Cold therapy unit, {n} day rental', 2, 0.06],
  ['Transportation to visits', 0.5, 0.08],
];
const parts = [
  'lumbar spine',
  'cervical spine',
  'shoulder',
  'knee',
  'wrist',
  'ankle',
  'elbow',
  'hip',
  'hand',
  'thoracic spine',
];
const specialties = [
  'Occupational Medicine',
  'Physical Medicine & Rehabilitation',
  'Family Practice',
  'Pain Management',
  'Preventive Medicine',
  'Orthopedic Surgery',
  'Internal Medicine',
  'Emergency Medicine',
  'Psychiatry',
  'Chiropractic',
  'Neurology',
  'Anesthesiology',
];
const states = ['California', 'Texas', 'Florida', 'New York', 'Arizona', 'Ohio', 'Iowa', 'Maryland'];
const chapters: [string, string][] = [
  ['MTUS', 'Chronic Pain Medical Treatment'],
  ['MTUS', 'Low Back Complaints'],
  ['MTUS', 'Neck and Upper Back Complaints'],
  ['ODG', 'Pain'],
  ['MTUS', 'Shoulder Complaints'],
  ['MTUS', 'Knee Complaints'],
  ['ODG', 'Low Back'],
  ['ACOEM', 'Initial Approaches to Treatment'],
];
const against = [
  'The frequency and duration were not specified in the request.',
  'There is no documentation of functional improvement with the treatment so far.',
  'The request exceeds the number of visits recommended by the guidelines.',
  'There was no evidence of failed conservative care.',
  'No red flags or neurologic deficits were noted.',
];
const favouring = [
  'The documentation shows functional improvement.',
  'The patient meets the criteria of the guideline.',
  'Failed conservative treatment is documented.',
];

/** Draws with the skew of real lists: the first much more often than the last. */
const zipf = <T>(random: () => number, list: readonly T[], skew = 2.2): T =>
  list[Math.min(list.length - 1, Math.floor(list.length * random() ** skew))]!;

function words(random: () => number, count: number): string {
  const out: string[] = [];
  for (let i = 0; i < count; i++) {
    const word = random() < 0.93 ? zipf(random, common, 1.8) : zipf(random, rare, 3);
    out.push(i % 17 === 0 ? word[0]!.toUpperCase() + word.slice(1) : word);
    if (i % 17 === 16) out[i] += '.';
  }
  return `${out.join(' ')}.`;
}

const totalWeight = treatments.reduce((sum, [, weight]) => sum + weight, 0);

function item(random: () => number): LetterRead['items'][number] {
  let at = random() * totalWeight;
  const [text, , share] =
    treatments.find(([, weight]) => {
      at -= weight;
      return at < 0;
    }) ?? treatments[0]!;
  const drug = zipf(random, drugTable)[0];
  const treatment = text
    .replaceAll('{n}', String(1 + Math.floor(random() * 8)))
    .replace('{part}', zipf(random, parts))
    .replace('{drug}', drug);
  const outcome = random() < share ? 'overturned' : 'upheld';
  const [source, guideline] = zipf(random, chapters);
  const citation = {
    kind: source === 'MTUS' ? ('mtus' as const) : ('non-mtus' as const),
    source: source as 'MTUS',
    guideline,
    year: null,
    chapter: null,
    sections: [],
    pages: [],
    raw: `${source} ${guideline}`,
  };
  const reason = outcome === 'upheld' ? zipf(random, against) : zipf(random, favouring);
  const rationale = `${words(random, 90 + Math.floor(random() * 130))} ${reason} The request is ${outcome === 'upheld' ? 'not ' : ''}medically necessary.`;
  return {
    treatment,
    outcome,
    administratorBasis: [citation],
    reviewerBasis: [citation],
    rationale,
    spans: { treatment: [0, 0], rationale: [0, 0] },
  };
}

/** The letter of this number: any number gives a letter, the same for the same number. About 2,500 characters of text. */
export function generatedLetter(number: number, seed = 7): LetterRead {
  const random = seeded(seed * 1_000_003 + number);
  const items = Array.from({ length: 1 + Math.floor(3.2 * random() ** 3) }, () => item(random));
  const year = 2013 + Math.floor(random() * 12);
  const month = 1 + Math.floor(random() * 12);
  const day = (m: number, d: number) => `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return {
    file: '',
    layout: '2016',
    caseNumber: `CM${String(year).slice(2)}-${String(number).padStart(7, '0')}`,
    priority: random() < 0.97 ? 'standard' : 'expedited',
    dates: {
      injury: null,
      assigned: day(month, 1 + Math.floor(random() * 10)),
      urDenial: null,
      applicationReceived: null,
      decision: day(month, 12 + Math.floor(random() * 16)),
    },
    reviewer: {
      licensedIn: ['California', zipf(random, states)].slice(random() < 0.4 ? 1 : 0),
      certifications: [zipf(random, specialties)],
      affirmations: [],
    },
    patient: { age: 20 + Math.floor(random() * 50), sex: random() < 0.5 ? 'male' : 'female' },
    summary: words(random, 120 + Math.floor(random() * 120)),
    items,
    unread: [],
  };
}

export const searchText = (letter: Pick<LetterRead, 'summary'> & { items: SearchedItem[] }): string =>
  [...letter.items.flatMap((one) => [one.treatment, one.rationale, one.reviewerBasis[0]!.raw]), letter.summary].join(
    '\n',
  );

type SearchedItem = { treatment: string; rationale: string; reviewerBasis: { raw: string }[] };

export interface BenchQuery {
  kind: 'rare' | 'two words' | 'either word' | 'phrase' | 'filtered' | 'field name' | 'misspelled';
  words: string;
  filters?: Record<string, string[]>;
}

/** The same mix each time: what people ask of such a library. */
export function benchQueries(count: number, seed = 11): BenchQuery[] {
  const random = seeded(seed);
  const two = () => `${zipf(random, common.slice(3), 1.2)} ${zipf(random, common.slice(3), 1.2)}`;
  const kinds: (() => BenchQuery)[] = [
    () => ({ kind: 'rare', words: zipf(random, rare, 2) }),
    () => ({ kind: 'two words', words: two() }),
    () => ({ kind: 'either word', words: two().replace(' ', ' OR ') }),
    () => ({
      kind: 'phrase',
      words: zipf(random, [
        '"functional improvement"',
        '"conservative care"',
        '"epidural steroid injection"',
        '"red flags"',
        '"physical therapy"',
        '"medically necessary"',
      ]),
    }),
    () => ({ kind: 'filtered', words: two(), filters: { outcome: ['overturned'], category: ['Pharmaceuticals'] } }),
    () => ({ kind: 'field name', words: zipf(random, ['ESI', 'norco', 'PT', 'TENS', 'HEP', 'MRI knee']) }),
    () => ({
      kind: 'misspelled',
      words: zipf(random, ['radiculopathi shoulder', 'acupuncure', 'chiropratic neck', 'tendernes']),
    }),
  ];
  return Array.from({ length: count }, (_, i) => kinds[i % kinds.length]!());
}
