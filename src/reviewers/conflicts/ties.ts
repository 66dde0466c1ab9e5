import type { PlainDate } from '../../law/dates/types.ts';
import { type ReadOrganization, readOrganization } from '../names/organization.ts';
import { type ReadPerson, readPerson } from '../names/person.ts';
import type { Disclosure, Reviewer } from '../reviewer.ts';

/** Who or what a reviewer is tied to: themself, their family, what they disclosed. */
export interface Tie {
  /** Stable within the reviewer: `self`, `family:1`, `disclosure:3`. */
  key: string;
  /** In words that name nobody: "their own name", "a sibling", "an employer they disclosed". */
  what: string;
  persons: ReadPerson[];
  organization: ReadOrganization | null;
  npi: string | null;
  fein: string | null;
  licences: string[];
  materialOn: (date: PlainDate) => Materiality;
}

/** Does the tie count (LC 139.5), may it, or does it not, and why. */
export interface Materiality {
  counts: 'yes' | 'perhaps' | 'no';
  why?: string;
}

/** LC 139.5: more than 5 % of annual income is material (confidence K: text to be read against the source). */
const materialShare = 0.05;
/** A tie that ended may still count for some years; the rule names no term, so a person decides (confidence ?). */
const yearsAPastTieMayCount = 3;

/** Lists a reviewer's ties. Every former name is themself; their own corporation meets them as the person behind it. */
export function tiesOf(reviewer: Reviewer): Tie[] {
  return [self(reviewer), ...reviewer.family.flatMap(familyTies), ...reviewer.disclosures.map(disclosureTie)];
}

function self(reviewer: Reviewer): Tie {
  const current = readPerson(reviewer.name);
  const former = reviewer.formerNames.flatMap((name) => formerName(name, reviewer.name.first));
  return {
    ...nothing,
    key: 'self',
    what: 'the reviewer in person',
    persons: [current, ...former],
    npi: reviewer.npi ?? null,
    licences: reviewer.licences.map((licence) => licenceKey(licence.state, licence.number)),
  };
}

/** A former name is often given as the surname alone. */
function formerName(name: string, first: string): ReadPerson[] {
  const alone = !/[\s,]/u.test(name.trim());
  return alone ? [readPerson({ first, last: name })] : [readPerson(name)];
}

const nothing = {
  persons: [],
  organization: null,
  npi: null,
  fein: null,
  licences: [],
  materialOn: (): Materiality => ({ counts: 'yes' }),
};

const relationWords = {
  spouse: 'their spouse',
  child: 'a child of theirs',
  parent: 'a parent of theirs',
  sibling: 'a sibling of theirs',
  'spouse-parent': "their spouse's parent",
  'child-spouse': "a child's spouse",
  other: 'a relative of another degree',
} as const;

function familyTies(member: Reviewer['family'][number], i: number): Tie[] {
  const what = relationWords[member.relation];
  const distant: Materiality = { counts: 'perhaps', why: 'the rule names closer relatives only' };
  const materialOn = (): Materiality => (member.relation === 'other' ? distant : { counts: 'yes' });
  const person: Tie = { ...nothing, key: `family:${i + 1}`, what, persons: [readPerson(member.name)], materialOn };
  if (!member.employer) return [person];
  const employed: Materiality = {
    counts: 'perhaps',
    why: 'a relative works there; it counts for officers and directors',
  };
  const employer = readOrganization(member.employer);
  return [
    person,
    {
      ...nothing,
      key: `family-employer:${i + 1}`,
      what: `where ${what} works`,
      organization: employer,
      materialOn: () => employed,
    },
  ];
}

function disclosureTie(disclosure: Disclosure, i: number): Tie {
  const organization = readOrganization(disclosure.organization);
  return {
    ...nothing,
    key: `disclosure:${i + 1}`,
    what: `${article(disclosure.kind)} they disclosed`,
    organization,
    persons: organization.person ? [organization.person] : [],
    npi: disclosure.npi ?? null,
    fein: digits(disclosure.fein),
    materialOn: (date) => materialityOf(disclosure, date),
  };
}

const article = (kind: Disclosure['kind']) => {
  if (kind === 'other') return 'an organization';
  return /^[aeiou]/u.test(kind) && kind !== 'ur-organization' ? `an ${kind}` : `a ${kind.replace('ur-', 'UR ')}`;
};

function materialityOf(disclosure: Disclosure, date: PlainDate): Materiality {
  const { relation, shareOfIncome, ownershipShare, until } = disclosure;
  if (until != null && until < date) return endedTie(until, date);
  if (relation === 'staff-privileges') return { counts: 'no', why: 'staff privileges alone do not count' };
  if (relation === 'employment' || relation === 'partnership' || relation === 'shareholder') return { counts: 'yes' };
  const share = Math.max(shareOfIncome ?? 0, ownershipShare ?? 0);
  if (share > materialShare) return { counts: 'yes', why: 'more than 5 % of income or ownership' };
  if (relation === 'contract' && shareOfIncome != null) return { counts: 'no', why: 'not more than 5 % of income' };
  if (relation === 'undescribed' && shareOfIncome == null && ownershipShare == null) return { counts: 'yes' };
  return shareOfIncome == null && ownershipShare == null
    ? { counts: 'perhaps', why: 'the share of income is not known' }
    : { counts: 'perhaps', why: 'not more than 5 %, of a kind of tie that may count all the same' };
}

function endedTie(until: PlainDate, date: PlainDate): Materiality {
  const counts = addYears(until, yearsAPastTieMayCount) < date ? 'no' : 'perhaps';
  return { counts, why: `the tie ended on ${until}` };
}

/** The same day some years later, for comparing only (29 February stays in February). */
export const addYears = (date: PlainDate, years: number): PlainDate =>
  `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}` as PlainDate;

/** One spelling of a licence: `CA A 012345` and `CAA12345` are the same. */
export const licenceKey = (state: string, number: string) =>
  `${state}${number}`
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '')
    .replace(/(?<=[A-Z])0+(?=\d)/gu, '');

export const digits = (text: string | null | undefined) => text?.replace(/\D/gu, '') || null;
