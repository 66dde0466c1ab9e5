import {
  type MatchingCase,
  type MatchingCaseInput,
  matchingCaseSchema,
  type Organization,
  organizationSchema,
  type Reviewer,
  type ReviewerInput,
  reviewerSchema,
} from '../../src/reviewers/index.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { brands, places } from './names.ts';
import { type Firm, type FirmWriting, firmName, firmWritings, makeFirm, type Trade } from './organizations.ts';
import { incorporated, inFields, last, makePerson, type Person, plainly, type Writing, writings } from './people.ts';

/** A reviewer and a case with the truth about them, known because of how they were made. */
export interface Pair {
  /** What makes it true, for the table. */
  kind: string;
  truth: 'conflict' | 'clear';
  reviewer: Reviewer;
  case: MatchingCase;
  organizations: Organization[];
}

/** A reviewer and a case whose people and organizations are all different ones. */
interface Strangers {
  reviewer: ReviewerInput & {
    disclosures: NonNullable<ReviewerInput['disclosures']>;
    family: NonNullable<ReviewerInput['family']>;
  };
  case: MatchingCaseInput;
  organizations: (typeof organizationSchema)['_input'][];
  /** An organization that shares no word of its own with any other of the pair. */
  firm: (trade: Trade) => Firm;
}

/** Makes the whole set: every way of writing at least `each` times, and as many pairs of strangers. */
export function makePairs(seed: string, each: number): Pair[] {
  const chance = chanceFrom(seed);
  const made = [...conflictKinds(), ...clearKinds()].flatMap(({ kind, truth, times, plant }) => {
    const pairs: Pair[] = [];
    for (let tries = 0; pairs.length < each * (times ?? 1) && tries < each * 60; tries++) {
      const strangers = makeStrangers(chance, String(tries));
      if (plant(strangers, chance)) pairs.push(finish(kind, truth, strangers));
    }
    return pairs;
  });
  return made;
}

const finish = (kind: string, truth: Pair['truth'], made: Strangers): Pair => ({
  kind,
  truth,
  reviewer: reviewerSchema.parse(made.reviewer),
  case: matchingCaseSchema.parse(made.case),
  organizations: made.organizations.map((o) => organizationSchema.parse(o)),
});

function makeStrangers(chance: Chance, number: string): Strangers {
  const used = new Set<string>();
  // Strangers are made strangers: no given name with any of the same surnames twice, no word of a firm's own twice.
  const person = (): Person => {
    for (;;) {
      const p = makePerson(chance);
      const marks = p.surnames.map((s) => `${p.first} ${s}`);
      if (marks.some((mark) => used.has(mark))) continue;
      for (const mark of marks) used.add(mark);
      return p;
    }
  };
  const freshFirm = (trade: Trade): Firm => {
    for (;;) {
      const f = makeFirm(chance, trade);
      const own = f.own.filter((word) => brands.includes(word));
      if (own.some((word) => used.has(word))) continue;
      for (const word of own) used.add(word);
      return f;
    }
  };
  const firm = (trade: Trade): string => firmName(freshFirm(trade));
  return {
    reviewer: {
      id: `R${number}`,
      name: fieldsOf(person()),
      licences: [{ state: 'CA', number: `A${chance.below(900_000) + 100_000}` }],
      npi: npi(chance),
      family: [
        { name: plainly(person()), relation: 'spouse' },
        { name: plainly(person()), relation: 'sibling' },
      ],
      disclosures: [
        { kind: 'employer', organization: firm('group'), relation: 'employment' },
        { kind: 'facility', organization: firm('facility'), relation: 'contract', shareOfIncome: 0.3 },
        { kind: 'manufacturer', organization: firm('maker') },
      ],
    },
    case: {
      id: `C${number}`,
      employee: { name: plainly(person()) },
      employeeFamily: [{ name: plainly(person()), relation: 'spouse' }],
      representatives: [{ name: plainly(person()), organization: `${firm('firm')} LLP` }],
      employer: { name: firm('employer') },
      insurer: { name: firm('insurer') },
      administrator: { name: firm('administrator') },
      urOrganization: { name: firm('ur') },
      urReviewer: { name: plainly(person()) },
      requestingPhysician: { name: plainly(person()), npi: npi(chance), organization: firm('group') },
      facilities: [{ name: firm('facility') }, { name: firm('facility') }],
      manufacturers: [{ name: firm('maker') }],
      treatments: [{ id: 't1', description: 'lumbar epidural steroid injection' }],
    },
    organizations: [],
    firm: freshFirm,
  };
}

const fieldsOf = (p: Person) => inFields(p);
const npi = (chance: Chance) => `1${String(chance.below(1_000_000_000)).padStart(9, '0')}`;

interface Kind {
  kind: string;
  truth: Pair['truth'];
  times?: number;
  /** Makes the truth true; false when it does not apply to whom chance made. */
  plant: (made: Strangers, chance: Chance) => boolean;
}

/** Where in a case a person may stand, and how a written name gets there. */
const personSeats: ((of: MatchingCaseInput, name: string) => void)[] = [
  (c, name) => Object.assign(c, { employee: { name } }),
  (c, name) => Object.assign(c, { requestingPhysician: { name } }),
  (c, name) => Object.assign(c, { urReviewer: { name } }),
  (c, name) => Object.assign(c, { representatives: [{ name }] }),
  (c, name) => Object.assign(c, { treatingPhysicians: [{ name }] }),
];
const firmSeats: ((of: MatchingCaseInput, name: string) => void)[] = [
  (c, name) => Object.assign(c, { employer: { name } }),
  (c, name) => Object.assign(c, { insurer: { name } }),
  (c, name) => Object.assign(c, { administrator: { name } }),
  (c, name) => Object.assign(c, { urOrganization: { name } }),
  (c, name) => Object.assign(c, { facilities: [{ name }] }),
  (c, name) => Object.assign(c, { manufacturers: [{ name }] }),
];
const trades: Trade[] = ['insurer', 'administrator', 'group', 'facility', 'ur', 'maker', 'employer'];

function conflictKinds(): Kind[] {
  return [
    ...Object.entries(writings).map(
      ([kind, write]): Kind => ({ kind: `themself, ${kind}`, truth: 'conflict', plant: plantSelf(write) }),
    ),
    ...Object.entries(writings).map(
      ([kind, write]): Kind => ({ kind: `family, ${kind}`, truth: 'conflict', plant: plantFamily(write) }),
    ),
    ...Object.entries(incorporated).map(
      ([kind, write]): Kind => ({ kind: `corporation, ${kind}`, truth: 'conflict', plant: plantCorporation(write) }),
    ),
    ...Object.entries(firmWritings).map(
      ([kind, write]): Kind => ({ kind: `organization, ${kind}`, truth: 'conflict', plant: plantFirm(write) }),
    ),
    { kind: 'themself, maiden name on file', truth: 'conflict', plant: plantMaiden },
    {
      kind: 'numbers: NPI',
      truth: 'conflict',
      plant: (m) => Object.assign(m.case.requestingPhysician!, { npi: m.reviewer.npi }) !== null,
    },
    {
      kind: 'numbers: licence',
      truth: 'conflict',
      plant: (m) => Object.assign(m.case.urReviewer!, { licence: `CA ${m.reviewer.licences[0]!.number}` }) !== null,
    },
    { kind: 'graph: subsidiary', truth: 'conflict', plant: plantOwned(['child', 'parent']) },
    { kind: 'graph: parent', truth: 'conflict', plant: plantOwned(['parent', 'child']) },
    { kind: 'graph: sister company', truth: 'conflict', plant: plantOwned(['child', 'sister']) },
    { kind: 'graph: four levels, in a circle', truth: 'conflict', plant: plantCircle },
    { kind: 'graph: trade name', truth: 'conflict', plant: plantAlias },
    { kind: 'graph: maker of a named drug', truth: 'conflict', plant: plantProduct },
    {
      kind: 'an earlier round',
      truth: 'conflict',
      plant: (m) => Object.assign(m.case, { earlierReviewers: [m.reviewer.id], round: 2 }) !== null,
    },
  ];
}

const recorded = (chance: Chance): Person => makePerson(chance);

const plantSelf = (write: Writing) => (made: Strangers, chance: Chance) => {
  const p = recorded(chance);
  const name = write(p, chance);
  if (name === null) return false;
  made.reviewer.name = inFields(p);
  chance.of(personSeats)(made.case, name);
  return true;
};

const plantFamily = (write: Writing) => (made: Strangers, chance: Chance) => {
  const p = recorded(chance);
  const name = write(p, chance);
  if (name === null) return false;
  made.reviewer.family.push({ name: plainly(p), relation: chance.of(['spouse', 'child', 'parent', 'sibling']) });
  chance.of(personSeats)(made.case, name);
  return true;
};

/** The group of the requesting physician is the reviewer's own corporation, or the reviewer works for the physician's. */
const plantCorporation = (write: Writing) => (made: Strangers, chance: Chance) => {
  const p = recorded(chance);
  const name = write(p, chance)!;
  if (chance.yes(0.5)) {
    made.reviewer.name = inFields(p);
    made.case.requestingPhysician!.organization = name;
  } else {
    made.reviewer.disclosures.push({ kind: 'employer', organization: name, relation: 'employment' });
    made.case.requestingPhysician!.name = plainly(p);
  }
  return true;
};

const plantFirm = (write: FirmWriting) => (made: Strangers, chance: Chance) => {
  const f: Firm = makeFirm(chance, chance.of(trades));
  const name = write(f, chance);
  if (name === null) return false;
  made.reviewer.disclosures.push({ kind: 'other', organization: firmName(f), relation: 'employment' });
  chance.of(firmSeats)(made.case, name);
  return true;
};

function plantMaiden(made: Strangers, chance: Chance): boolean {
  const p = recorded(chance);
  const maiden = chance.of(recorded(chance).surnames);
  made.reviewer.name = inFields(p);
  made.reviewer.formerNames = [maiden];
  const name = chance.of([
    `${p.first} ${maiden}`,
    `${maiden}, ${p.first}`,
    `${p.first} ${maiden}-${last(p)}`,
    `${p.first} ${last(p)} (née ${maiden})`,
  ]);
  chance.of(personSeats)(made.case, name);
  return true;
}

type Place = 'parent' | 'child' | 'sister';

/** The reviewer works for one member of an ownership family, another is a party. */
const plantOwned =
  ([theirs, partys]: [Place, Place]) =>
  (made: Strangers, chance: Chance) => {
    const names = distinctFirms(made, chance, 3);
    const at: Record<Place, string> = { parent: names[0]!, child: names[1]!, sister: names[2]! };
    made.organizations = [
      { id: 'parent', name: at.parent },
      { id: 'child', name: at.child, owners: [{ organization: 'parent', share: chance.of([0.6, 1, null]) }] },
      { id: 'sister', name: at.sister, owners: [{ organization: 'parent', share: 1 }] },
    ];
    made.reviewer.disclosures.push({
      kind: 'employer',
      organization: `${at[theirs]}${chance.of(['', ', Inc.', ' LLC'])}`,
      relation: 'employment',
    });
    chance.of(firmSeats)(made.case, chance.yes(0.5) ? at[partys] : at[partys].toUpperCase());
    return true;
  };

/** a owns b owns c owns d owns b: reviewer at a, party d. */
function plantCircle(made: Strangers, chance: Chance): boolean {
  const [a, b, c, d] = distinctFirms(made, chance, 4) as [string, string, string, string];
  made.organizations = [
    { id: 'a', name: a },
    {
      id: 'b',
      name: b,
      owners: [
        { organization: 'a', share: 0.8 },
        { organization: 'd', share: 0.2 },
      ],
    },
    { id: 'c', name: c, owners: [{ organization: 'b', share: 1 }] },
    { id: 'd', name: d, owners: [{ organization: 'c', share: 1 }] },
  ];
  made.reviewer.disclosures.push({ kind: 'insurer', organization: a, relation: 'contract', shareOfIncome: 0.4 });
  chance.of(firmSeats)(made.case, d);
  return true;
}

function plantAlias(made: Strangers, chance: Chance): boolean {
  const [legal, trade] = distinctFirms(made, chance, 2) as [string, string];
  made.organizations = [{ id: 'a', name: `${legal}, Inc.`, aliases: [trade] }];
  made.reviewer.disclosures.push({ kind: 'other', organization: legal, relation: 'ownership', ownershipShare: 0.5 });
  chance.of(firmSeats)(made.case, trade);
  return true;
}

function plantProduct(made: Strangers, chance: Chance): boolean {
  const [maker] = distinctFirms(made, chance, 1) as [string];
  const product = chance.of(['Zolvamid', 'Percarotex', 'Dorsiflow 3000', 'Neuralev']);
  made.organizations = [{ id: 'm', name: maker, products: [product] }];
  made.reviewer.disclosures.push({
    kind: 'manufacturer',
    organization: maker,
    relation: 'contract',
    shareOfIncome: 0.1,
  });
  made.case.treatments = [{ id: 't1', description: `${product} #60 with one refill` }];
  return true;
}

function distinctFirms(made: Strangers, chance: Chance, n: number): string[] {
  return Array.from({ length: n }, () => firmName(made.firm(chance.of(trades))));
}

function clearKinds(): Kind[] {
  return [
    { kind: 'strangers', truth: 'clear', times: 60, plant: () => true },
    { kind: 'same surname, another given name', truth: 'clear', times: 3, plant: plantNamesake },
    { kind: 'same given name, another surname', truth: 'clear', times: 2, plant: plantSameGiven },
    { kind: 'same trade, another organization', truth: 'clear', times: 2, plant: plantSameTrade },
    { kind: 'same own word, another trade', truth: 'clear', plant: plantSameOwn },
    { kind: 'one own word of two in common', truth: 'clear', plant: plantHalfShared },
    { kind: 'same place, another organization', truth: 'clear', times: 2, plant: plantSamePlace },
    { kind: 'staff privileges alone', truth: 'clear', plant: plantTie({ relation: 'staff-privileges' }) },
    { kind: 'contract, 4 % of income', truth: 'clear', plant: plantTie({ relation: 'contract', shareOfIncome: 0.04 }) },
    {
      kind: 'employment ended long ago',
      truth: 'clear',
      plant: plantTie({ relation: 'employment', until: '2009-06-30' }),
    },
    { kind: 'owners of one joint venture', truth: 'clear', plant: plantCoOwners },
    { kind: 'a holding of 3 %', truth: 'clear', plant: plantSmallHolding },
  ];
}

function plantNamesake(made: Strangers, chance: Chance): boolean {
  const [p, q] = [makePerson(chance), makePerson(chance)];
  if (p.first[0] === q.first[0] || areForms(p.first, q.first)) return false;
  made.reviewer.name = inFields(p);
  chance.of(personSeats)(made.case, plainly({ ...q, middle: null, surnames: p.surnames }));
  return true;
}

/** Who is called by forms of one name cannot be told from themself by name: not a clear pair by making. */
const areForms = (a: string, b: string) =>
  [a, b].every((name) => /^(?:Jos[eé]|Mar[ií]a|Jes[uú]s)$/u.test(name)) || a.slice(0, 3) === b.slice(0, 3);

function plantSameGiven(made: Strangers, chance: Chance): boolean {
  const [p, q] = [makePerson(chance), makePerson(chance)];
  if (p.surnames.some((s) => q.surnames.some((t) => s.slice(0, 2) === t.slice(0, 2)))) return false;
  made.reviewer.name = inFields(p);
  chance.of(personSeats)(made.case, plainly({ ...q, first: p.first, middle: p.middle }));
  return true;
}

function plantSameTrade(made: Strangers, chance: Chance): boolean {
  const trade = chance.of(trades);
  const [f, g] = [made.firm(trade), made.firm(trade)];
  made.reviewer.disclosures.push({ kind: 'employer', organization: firmName(f), relation: 'employment' });
  chance.of(firmSeats)(made.case, firmName({ ...g, trade: f.trade }));
  return true;
}

/** "Kestrel Insurance" and "Kestrel Foods", which have nothing to do with each other: names cannot tell. */
function plantSameOwn(made: Strangers, chance: Chance): boolean {
  const [f, g] = [made.firm('insurer'), made.firm('employer')];
  made.reviewer.disclosures.push({ kind: 'employer', organization: firmName(f), relation: 'employment' });
  chance.of(firmSeats)(made.case, firmName({ ...g, own: f.own }));
  return true;
}

/** "Rookery Inkwell Hospital" and "Inkwell Laboratories". */
function plantHalfShared(made: Strangers, chance: Chance): boolean {
  const [f, g] = [made.firm(chance.of(trades)), made.firm(chance.of(trades))];
  made.reviewer.disclosures.push({
    kind: 'employer',
    organization: firmName({ ...f, own: [f.own[0]!, g.own[0]!] }),
    relation: 'employment',
  });
  chance.of(firmSeats)(made.case, firmName({ ...g, own: [g.own[0]!] }));
  return true;
}

function plantSamePlace(made: Strangers, chance: Chance): boolean {
  const [f, g] = [made.firm('facility'), made.firm('group')];
  if (f.own.length < 2 || !places.includes(f.own[1]!)) return false;
  made.reviewer.disclosures.push({ kind: 'facility', organization: firmName(f), relation: 'employment' });
  chance.of(firmSeats)(made.case, firmName({ ...g, own: [g.own[0]!, f.own[1]!] }));
  return true;
}

const plantTie =
  (tie: { relation: 'staff-privileges' | 'contract' | 'employment'; shareOfIncome?: number; until?: '2009-06-30' }) =>
  (made: Strangers) => {
    const [facility] = made.case.facilities as { name: string }[];
    made.reviewer.disclosures.push({ kind: 'facility', organization: facility!.name, ...tie });
    return true;
  };

function plantCoOwners(made: Strangers, chance: Chance): boolean {
  const [a, b, venture] = distinctFirms(made, chance, 3) as [string, string, string];
  made.organizations = [
    { id: 'a', name: a },
    { id: 'b', name: b },
    {
      id: 'v',
      name: venture,
      owners: [
        { organization: 'a', share: 0.5 },
        { organization: 'b', share: 0.5 },
      ],
    },
  ];
  made.reviewer.disclosures.push({ kind: 'other', organization: a, relation: 'employment' });
  Object.assign(made.case, { insurer: { name: b } });
  return true;
}

function plantSmallHolding(made: Strangers, chance: Chance): boolean {
  const [a, b] = distinctFirms(made, chance, 2) as [string, string];
  made.organizations = [
    { id: 'a', name: a },
    { id: 'b', name: b, owners: [{ organization: 'a', share: 0.03 }] },
  ];
  made.reviewer.disclosures.push({ kind: 'other', organization: a, relation: 'employment' });
  Object.assign(made.case, { insurer: { name: b } });
  return true;
}
