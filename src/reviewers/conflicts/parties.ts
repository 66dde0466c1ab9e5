import type { MatchingCase, OrganizationParty, PersonParty } from '../matching-case.ts';
import { foldedWords } from '../names/fold.ts';
import { type ReadOrganization, readOrganization } from '../names/organization.ts';
import { type ReadPerson, readPerson } from '../names/person.ts';
import type { OrganizationGraph } from '../organizations/graph.ts';

/** Someone of the case a reviewer may have no affiliation with (LC 139.5; section 11 of the rules). */
export interface Party {
  /** Stable within the case: `employee`, `facility:2`. Decisions of a person refer to it. */
  key: string;
  role: PartyRole;
  name: string;
  npi: string | null;
  licence: string | null;
  fein: string | null;
  person: ReadPerson | null;
  organization: ReadOrganization | null;
}

export const partyRoles = [
  'employee',
  'employee-family',
  'representative',
  'representative-firm',
  'employer',
  'insurer',
  'administrator',
  'adjuster',
  'ur-organization',
  'ur-reviewer',
  'requesting-physician',
  'physician-group',
  'treating-physician',
  'facility',
  'manufacturer',
] as const;
export type PartyRole = (typeof partyRoles)[number];

/** Lists everyone of the case to screen against, and the makers of named products that the graph of organizations knows. */
export function partiesOf(matching: MatchingCase, graph: OrganizationGraph): Party[] {
  const c = matching;
  return [
    ...person('employee', c.employee),
    ...c.employeeFamily.flatMap((member, i) => person('employee-family', { name: member.name }, i)),
    ...c.representatives.flatMap((r, i) => [...person('representative', r, i), ...firm('representative-firm', r, i)]),
    ...organization('employer', c.employer),
    ...organization('insurer', c.insurer),
    ...organization('administrator', c.administrator),
    ...person('adjuster', c.adjuster),
    ...organization('ur-organization', c.urOrganization),
    ...person('ur-reviewer', c.urReviewer),
    ...person('requesting-physician', c.requestingPhysician),
    ...firm('physician-group', c.requestingPhysician),
    ...c.treatingPhysicians.flatMap((p, i) => [
      ...person('treating-physician', p, i),
      ...firm('physician-group', p, i + 1),
    ]),
    ...c.facilities.flatMap((f, i) => organization('facility', f, i)),
    ...c.manufacturers.flatMap((m, i) => organization('manufacturer', m, i)),
    ...makersOf(c, graph),
  ];
}

const keyOf = (role: PartyRole, i?: number) => (i === undefined ? role : `${role}:${i + 1}`);

function person(
  role: PartyRole,
  party: PersonParty | { name: PersonParty['name'] } | null | undefined,
  i?: number,
): Party[] {
  if (!party) return [];
  const read = readPerson(party.name);
  const { npi = null, licence = null } = 'npi' in party || 'licence' in party ? (party as PersonParty) : {};
  return [
    {
      key: keyOf(role, i),
      role,
      name: read.written,
      npi: npi ?? null,
      licence: licence ?? null,
      fein: null,
      person: read,
      // A physician's own name may be all that is written of their corporation.
      organization:
        typeof party.name === 'string' && looksIncorporated(party.name) ? readOrganization(party.name) : null,
    },
  ];
}

const looksIncorporated = (name: string) => /\b(?:inc|apc|llc|corp|corporation|group|clinic|center)\b/iu.test(name);

function firm(role: PartyRole, party: PersonParty | null | undefined, i?: number): Party[] {
  return party?.organization ? organization(role, { name: party.organization }, i) : [];
}

function organization(role: PartyRole, party: OrganizationParty | null | undefined, i?: number): Party[] {
  if (!party) return [];
  const read = readOrganization(party.name);
  return [
    {
      key: keyOf(role, i),
      role,
      name: party.name,
      npi: party.npi ?? null,
      licence: null,
      fein: party.fein ?? null,
      person: read.person,
      organization: read,
    },
  ];
}

/** Makers of products whose names stand in a disputed treatment: nobody need have typed the maker. */
function makersOf(matching: MatchingCase, graph: OrganizationGraph): Party[] {
  if (graph.products.length === 0) return [];
  const described = ` ${matching.treatments.map((t) => foldedWords(t.description).join(' ')).join(' | ')} `;
  const makers = new Set(
    graph.products.filter(({ words }) => described.includes(` ${words} `)).map(({ maker }) => maker),
  );
  return [...makers].flatMap((maker, i) => organization('manufacturer', maker, matching.manufacturers.length + i));
}
