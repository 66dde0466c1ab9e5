import type { Kind } from '../../src/privacy/index.ts';
import { firstNames as listedFirst } from '../../src/privacy/names/lists/first.ts';
import { surnames as listedLast } from '../../src/privacy/names/lists/last.ts';
import { keyOf } from '../../src/privacy/tokens.ts';
import type { Chance } from './chance.ts';
import {
  employers,
  facilities,
  firstNames,
  insurers,
  inventedTowns,
  realTowns,
  streets,
  surnames,
} from './held-out.ts';

export interface Person {
  first: string;
  last: string;
  listed: boolean;
}

const capital = (word: string) =>
  word.replace(/(^|-)(\p{L})/gu, (_, dash: string, letter: string) => dash + letter.toUpperCase());
const shippedFirst = [...listedFirst].filter((name) => name.length > 2).map(capital);
const shippedLast = [...listedLast].filter((name) => name.length > 2).map(capital);

export const isShipped = (person: Person): boolean =>
  listedFirst.has(keyOf(person.first)) && listedLast.has(keyOf(person.last));

/** A name; four in ten from the list the program does not ship, some with two surnames. */
export function somePerson(chance: Chance): Person {
  const held = chance.below(10) < 4;
  const first = chance.pick(held ? firstNames : shippedFirst);
  const surname = () => chance.pick(held ? surnames : shippedLast);
  const last = chance.below(14) === 0 ? `${surname()}-${surname()}` : surname();
  return { first, last, listed: !held };
}

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');
const jobs =
  'warehouse worker|line cook|truck driver|nursing assistant|welder|carpenter|cashier|janitor|machine operator|school teacher|firefighter|picker'.split(
    '|',
  );
const two = (value: number) => String(value).padStart(2, '0');

type Maker = (chance: Chance) => string;

function someDate(chance: Chance): string {
  const [year, month, day] = [2009 + chance.below(15), 1 + chance.below(12), 1 + chance.below(28)];
  const name = months[month - 1]!;
  return chance.pick([
    `${two(month)}/${two(day)}/${year}`,
    `${month}/${day}/${year}`,
    `${month}/${day}/${two(year % 100)}`,
    `${two(month)}-${two(day)}-${year}`,
    `${name} ${day}, ${year}`,
    `${name.slice(0, 3)} ${day}, ${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${day} ${name} ${year}`,
    `${name} ${day}${day === 1 || day === 21 ? 'st' : day === 2 || day === 22 ? 'nd' : day === 3 || day === 23 ? 'rd' : 'th'}, ${year}`,
  ]);
}

const phoneOf: Maker = (chance) => {
  const [a, b, c] = [`5${chance.digits(2)}`, '555', `01${two(chance.below(100))}`];
  return chance.pick([`(${a}) ${b}-${c}`, `${a}-${b}-${c}`, `${a}.${b}.${c}`, `+1 ${a} ${b} ${c}`, `1-${a}-${b}-${c}`]);
};
const vinLetters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const letter: Maker = (chance) => chance.pick([...vinLetters]);
const street: Maker = (chance) => `${chance.digits(2 + chance.below(3))} ${chance.pick(streets)}`;
const someTown: Maker = (chance) => chance.pick(chance.below(3) === 0 ? inventedTowns : realTowns);

/** Slots that are not people: kind and how the value is written. */
export const makers: Record<string, [Kind, Maker]> = {
  date: ['date', someDate],
  monthyear: ['date', (chance) => `${chance.pick(months)} ${2008 + chance.below(16)}`],
  shortdate: ['date', (chance) => `${1 + chance.below(12)}/${11 + chance.below(17)}`],
  age: ['age', (chance) => String(90 + chance.below(12))],
  mrn: [
    'mrn',
    (chance) => chance.pick([chance.digits(7), `00-${chance.digits(2)}-${chance.digits(3)}`, `M${chance.digits(6)}`]),
  ],
  ssn: ['ssn', (chance) => `${900 + chance.below(99) - 400}-${two(10 + chance.below(80))}-${chance.digits(4)}`],
  claim: [
    'claim-number',
    (chance) =>
      chance.pick([
        `WC-${2010 + chance.below(12)}-${chance.digits(6)}`,
        chance.digits(9),
        `${chance.digits(3)}${letter(chance)}${letter(chance)}${chance.digits(6)}`,
        `0${chance.digits(4)}-${chance.digits(5)}-01`,
      ]),
  ],
  wcis: ['wcis', (chance) => chance.digits(12)],
  eams: ['eams', (chance) => `ADJ${chance.digits(chance.pick([7, 8]))}`],
  rfa: ['rfa', (chance) => `RFA-${chance.digits(6)}`],
  npi: ['npi', (chance) => `1${chance.digits(9)}`],
  plan: ['health-plan', (chance) => `${letter(chance)}${letter(chance)}${letter(chance)}${chance.digits(9)}`],
  account: [
    'account',
    (chance) => chance.pick([chance.digits(8), `${chance.digits(4)}-${chance.digits(4)}`, `AC${chance.digits(7)}`]),
  ],
  device: ['device', (chance) => `${letter(chance)}${letter(chance)}${chance.digits(6)}${letter(chance)}`],
  vin: [
    'vehicle',
    (chance) =>
      `1${letter(chance)}${letter(chance)}${chance.digits(2)}${letter(chance)}${chance.digits(3)}${letter(chance)}${letter(chance)}${chance.digits(6)}`,
  ],
  licence: ['licence', (chance) => `${letter(chance)}${chance.digits(7)}`],
  licence2: ['licence', (chance) => `${chance.pick(['A', 'G', 'C'])}${chance.digits(5)}`],
  ip: [
    'ip',
    (chance) =>
      `${chance.pick([10, 172, 192])}.${chance.below(256)}.${100 + chance.below(150)}.${1 + chance.below(250)}`,
  ],
  specimen: ['identifier', (chance) => `${letter(chance)}${letter(chance)}${chance.digits(8)}`],
  photo: ['photo', (chance) => `IMG_${chance.digits(4)}.jpg`],
  phone: ['phone', phoneOf],
  fax: ['fax', phoneOf],
  email: [
    'email',
    (chance) =>
      `${keyOf(chance.pick(firstNames)).replace(/\W/g, '')}.${chance.digits(3)}@${chance.pick(['example.com', 'mail.example.org', 'clinic.example.net'])}`,
  ],
  url: [
    'url',
    (chance) =>
      chance.pick([`https://portal.example.org/chart/${chance.digits(6)}`, `www.example.net/u/${chance.digits(5)}`]),
  ],
  address: [
    'address',
    (chance) =>
      `${street(chance)}${chance.pick(['', `, Apt. ${1 + chance.below(40)}`, `, Suite ${chance.digits(3)}`, ` #${chance.digits(2)}`])}, ${someTown(chance)}, CA 9${chance.digits(4)}`,
  ],
  pobox: ['address', (chance) => `P.O. Box ${chance.digits(4)}, ${someTown(chance)}, CA 9${chance.digits(4)}`],
  town: ['town', someTown],
  employer: ['employer', (chance) => chance.pick(employers)],
  facility: ['facility', (chance) => chance.pick(facilities)],
  insurer: ['organization', (chance) => chance.pick(insurers)],
};

/** Slots that are filled with nothing to find. */
export const fillers: Record<string, Maker> = {
  young: (chance) => String(21 + chance.below(48)),
  job: (chance) => chance.pick(jobs),
};
