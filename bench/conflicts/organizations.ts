import type { Chance } from './chance.ts';
import { brands, places, tradeOf } from './names.ts';
import { slip } from './people.ts';

export type Trade = keyof typeof tradeOf;
/** A fictional organization: the words that are its own, and what it does. */
export interface Firm {
  own: string[];
  trade: string;
}

export function makeFirm(chance: Chance, trade: Trade): Firm {
  const own = [chance.of(brands)];
  if (chance.yes(0.3)) own.push(chance.of(places));
  else if (chance.yes(0.2)) own.push(chance.of(brands));
  return { own, trade: chance.of(tradeOf[trade]) };
}

const endings =
  'bridge brook combe croft dale field gate ham haven hurst lea mere mont ridge shaw stead stone ton wick worth'.split(
    ' ',
  );

/** As many organizations as a State has: twelve hundred words of their own instead of sixty. */
export function makeOneOfMany(chance: Chance, trade: Trade): Firm {
  const made = makeFirm(chance, trade);
  return { ...made, own: made.own.map((word) => (places.includes(word) ? word : word + chance.of(endings))) };
}

export const firmName = (f: Firm): string => [...f.own, f.trade].join(' ');

/** A way in which an organization's name really comes; null where it does not apply. */
export type FirmWriting = (f: Firm, chance: Chance) => string | null;

const short: Record<string, string> = {
  Insurance: 'Ins.',
  Company: 'Co.',
  Medical: 'Med',
  Group: 'Grp',
  Center: 'Ctr',
  Services: 'Svcs',
  Management: 'Mgmt',
  Orthopedic: 'Orthopaedic',
  Hospital: 'Hosp.',
  Administrators: 'Admin',
  Associates: 'Assoc.',
  Rehabilitation: 'Rehab',
  Pharmaceuticals: 'Pharma',
  Laboratories: 'Labs',
  Compensation: 'Comp',
  Utilization: 'Util',
  County: 'Cnty',
  Department: 'Dept',
};
const abbreviate = (text: string) =>
  text
    .split(' ')
    .map((word) => short[word] ?? word)
    .join(' ');

export const firmWritings: Record<string, FirmWriting> = {
  'as recorded': firmName,
  'legal form added': (f, c) =>
    `${firmName(f)}${c.of([', Inc.', ' LLC', ' Corp', ', A Medical Corporation', ' L.P.', ' Co'])}`,
  capitals: (f) => firmName(f).toUpperCase(),
  abbreviated: (f) => (abbreviate(firmName(f)) === firmName(f) ? null : abbreviate(firmName(f))),
  'the, and': (f) => `The ${firmName(f)}`,
  'own words only': (f) => f.own.join(' '),
  'one trade word less': (f) => (f.trade.includes(' ') ? [...f.own, f.trade.split(' ')[0]].join(' ') : null),
  'a word more': (f, c) =>
    `${firmName(f)} ${c.of(['of California', 'West', '- Fresno Branch', 'Holdings', 'Corporate Office'])}`,
  'slip in its own word': (f, c) => [slip(f.own[0]!, c), ...f.own.slice(1), f.trade].join(' '),
  'slip and abbreviated': (f, c) => abbreviate([slip(f.own[0]!, c), ...f.own.slice(1), f.trade].join(' ')),
  'run together': (f) => (f.own.length > 1 ? `${f.own.join('')} ${f.trade}` : null),
  'DBA of another': (f, c) => `${c.of(brands)} ${c.of(places)} Holdings, Inc. dba ${firmName(f)}`,
  formerly: (f, c) => `${c.of(brands)} Partners (formerly ${firmName(f)})`,
  'in care of': (f, c) => `${c.of(brands)} Retail, c/o ${firmName(f)}`,
  'words exchanged': (f) => (f.own.length > 1 ? [...f.own.toReversed(), f.trade].join(' ') : null),
};
