import type { PlainDate } from '../../src/law/index.ts';
import type { ReviewerInput } from '../../src/reviewers/index.ts';
import { type Chance, chanceFrom } from '../conflicts/chance.ts';

/** Nobody here exists: names are made of syllables that no name is made of. */
const given =
  'Alba Bruno Clio Dario Elma Faro Gilda Hugo Ilva Jory Kelda Loris Mirna Nilo Orla Pavel Quira Rolo Silva Timo'.split(
    ' ',
  );
const first = 'bran cor del fen gar hol jas kel lom mar nes pel ras sol tam ven wex yar'.split(' ');
const second = 'a e i o u ai ea io ou'.split(' ');
const third = 'berry croft dale finch grove hart low mead quist rook stile thorn vane wick'.split(' ');
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

export interface Person {
  first: string;
  last: string;
}

const nameOf = (chance: Chance): Person => ({
  first: chance.of(given),
  last: capital(chance.of(first) + chance.of(second) + chance.of(third)),
});

export interface Worker {
  name: Person;
  birthDate: PlainDate;
  sex: 'male' | 'female';
  byPost: boolean;
}

const two = (n: number): string => String(n).padStart(2, '0');

export function workerOf(seed: string, index: number, byPost: number): Worker {
  const chance = chanceFrom(`${seed}:worker:${index}`);
  return {
    name: nameOf(chance),
    birthDate: `${1960 + chance.below(45)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}` as PlainDate,
    sex: chance.yes(0.55) ? 'male' : 'female',
    byPost: chance.yes(byPost),
  };
}

export interface Physician {
  name: Person;
  npi: string;
}

/** Everybody beside the workers: organizations, physicians and staff are as many as the scale needs. */
export interface World {
  administrators: readonly string[];
  employers: readonly string[];
  physicians: readonly Physician[];
  attorneys: readonly Person[];
  reviewers: readonly ReviewerInput[];
  /** People of each desk who are at work at once. */
  staff: Readonly<Record<'intake' | 'assignment' | 'records' | 'quality' | 'service' | 'director', number>>;
}

/** Invented reviewers bear names that no other text has, so that a file of the year never names one by accident. */
const reviewerName = (index: number): Person => ({
  first: ['Zeno', 'Xanthe', 'Ubaldo', 'Yseult'][index % 4]!,
  last: `Zy${first[index % first.length]}${second[Math.floor(index / 18) % second.length]}x${'bdfgklmnprstvz'[Math.floor(index / 162) % 14]}o`,
});

const specialties = [
  ['Physical Medicine and Rehabilitation', 'American Board of Physical Medicine and Rehabilitation'],
  ['Pain Medicine', 'American Board of Anesthesiology'],
  ['Occupational Medicine', 'American Board of Preventive Medicine'],
  ['Family Medicine', 'American Board of Family Medicine'],
  ['Psychiatry', 'American Board of Psychiatry and Neurology'],
] as const;

function reviewerOf(index: number, year: number): ReviewerInput {
  const [specialty, board] = specialties[index % specialties.length]!;
  return {
    id: `rev-${String(index + 1).padStart(4, '0')}`,
    name: reviewerName(index),
    degree: 'MD',
    licences: [
      {
        state: 'CA',
        number: `X${10_000 + index}`,
        status: 'active',
        issuedOn: '2005-06-01',
        expiresOn: `${year + 4}-12-31` as PlainDate,
      },
    ],
    certifications: [{ board, specialty, certifiedOn: '2008-07-01', expiresOn: `${year + 4}-12-31` as PlainDate }],
    yearsInPractice: 20,
    hoursPerWeek: 30,
    lastAttestedOn: `${year - 1}-12-15` as PlainDate,
    languages: ['English'],
    capacity: 40,
  };
}

/** @param size applications of the year */
export function worldOf(seed: string, size: number, year: number): World {
  const chance = chanceFrom(`${seed}:world`);
  const many = (least: number, share: number): number => Math.max(least, Math.ceil(size * share));
  const list = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
  return {
    administrators: list(Math.min(300, many(8, 0.004)), (i) => `Invented Claims Office ${i + 1}`),
    employers: list(many(20, 0.05), (i) => `Imaginary Works ${i + 1}`),
    physicians: list(many(20, 0.03), (i) => ({ name: nameOf(chance), npi: String(1_700_000_000 + i) })),
    attorneys: list(Math.min(400, many(6, 0.004)), () => nameOf(chance)),
    reviewers: list(Math.min(900, many(24, 0.006)), (i) => reviewerOf(i, year)),
    staff: {
      intake: Math.min(60, many(3, 0.0006)),
      assignment: Math.min(20, many(2, 0.0003)),
      records: Math.min(50, many(3, 0.0005)),
      quality: Math.min(50, many(3, 0.0005)),
      service: Math.min(20, many(2, 0.0003)),
      director: 1,
    },
  };
}

/** Few physicians bring most of the requests: the first tenth of them four in five (CWCI; rules, section 16). */
export const oftenFirst = <T>(list: readonly T[], chance: Chance): T =>
  chance.yes(0.83) ? list[chance.below(Math.max(1, Math.ceil(list.length / 10)))]! : chance.of(list);
