import { type Actor, type CaseState, partyRoles, type RecordedEvent, type Role, staffRoles } from '../../case/index.ts';
import type { PlainDate } from '../../law/dates/types.ts';
import type { PartyAccess } from '../../store/index.ts';
import type { Capacity, Relation } from './actions.ts';
import type { Principal } from './principal.ts';
import { namedSubject, npiSubject, organizationSubject, personSubject, representativeSubject } from './subjects.ts';

/**
 * Everyone who is a party to the case and since when: written with each event, asked on each request. A change of the
 * representative or of the claims administrator counts from the day it names: before it the one stands there, from it
 * the other (`events`, where there were such changes).
 */
export function partiesOf(
  state: CaseState,
  filedBy: Actor | null,
  events: readonly RecordedEvent[] = [],
): PartyAccess[] {
  const { employee, requestingPhysician } = state.application;
  // Without a birth date a worker is a name only, and anybody may be called so.
  const worker = employee.birthDate ? personSubject(employee.name, employee.birthDate) : namedSubject(employee.name);
  const parties: PartyAccess[] = [{ ...worker, relation: 'employee' }];
  const representatives = representativesOf(state, events);
  if (filedBy && (filedBy.role === 'employee' || filedBy.role === 'representative')) {
    const until = filedBy.role === 'representative' ? (representatives[0]?.to ?? null) : null;
    parties.push({ kind: 'user', subject: filedBy.id, relation: filedBy.role, to: until });
  }
  parties.push(...representatives, ...administratorsOf(state, events));
  if (requestingPhysician?.npi) parties.push({ ...npiSubject(requestingPhysician.npi), relation: 'physician' });
  return parties;
}

/** What held first, then each change with its day: each ends where the next begins. */
function periods<T>(first: T, firstFrom: string | null, changes: { from: string; to: T }[]) {
  const all = [
    { from: firstFrom, who: first },
    ...changes.map(({ from, to }) => ({ from: from as string | null, who: to })),
  ];
  return all.map((one, index) => ({ ...one, to: all[index + 1]?.from ?? null }));
}

function representativesOf(state: CaseState, events: readonly RecordedEvent[]): PartyAccess[] {
  const changes = events.flatMap((event) =>
    event.type === 'RepresentativeChanged' ? [{ from: event.data.from, to: event.data.representative }] : [],
  );
  const first = changes.length > 0 ? filedOf(events)?.representative : state.application.representative;
  return periods(first ?? null, first?.designatedOn ?? null, changes).flatMap(({ who, from, to }) =>
    who ? [{ ...representativeSubject(who.name, who.contact?.email), relation: 'representative', from, to }] : [],
  );
}

function administratorsOf(state: CaseState, events: readonly RecordedEvent[]): PartyAccess[] {
  const changes = events.flatMap((event) =>
    event.type === 'AdministratorChanged' ? [{ from: event.data.from, to: event.data.company as string | null }] : [],
  );
  const first = (changes.length > 0 ? filedOf(events) : state.application)?.claimsAdministrator?.company ?? null;
  return periods(first, null, changes).flatMap(({ who, from, to }) =>
    who
      ? [
          {
            ...organizationSubject(who),
            relation: 'claims-administrator',
            ...(from ? { from } : {}),
            ...(to ? { to } : {}),
          },
        ]
      : [],
  );
}

/** The application before any change of parties; as answered to a request for information, where it was. */
function filedOf(events: readonly RecordedEvent[]): CaseState['application'] | null {
  let filed: CaseState['application'] | null = null;
  for (const event of events) {
    if (event.type === 'ApplicationReceived') filed = event.data.application;
    if (event.type === 'InformationReceived' && event.data.application) filed = event.data.application;
    if (event.type === 'RepresentativeChanged' || event.type === 'AdministratorChanged') break;
  }
  return filed;
}

const isStaff = (role: Role): boolean => (staffRoles as readonly Role[]).includes(role) || role === 'operator';
const isParty = (role: Role): boolean => (partyRoles as readonly Role[]).includes(role);

/**
 * The capacities in which this person may see and act on this case; none means that for them it does not exist.
 * Staff work on every case of their desk; a reviewer on the cases assigned to them; a party on their own, on the days
 * their relation lasts.
 */
export function capacitiesIn(
  principal: Principal,
  state: CaseState,
  parties: readonly PartyAccess[],
  today: PlainDate,
): Capacity[] {
  if (principal.onlyCase && principal.onlyCase !== state.caseNumber) return [];
  const related = new Set(
    parties
      .filter(
        (party) =>
          holdsOn(party, today) &&
          principal.subjects.some((one) => one.kind === party.kind && one.subject === party.subject),
      )
      .map((party) => party.relation),
  );
  return principal.roles.flatMap((role): Capacity[] => {
    if (role === 'reviewer') {
      const relation = reviewerRelation(principal, state);
      return relation ? [{ role, relation }] : [];
    }
    if (isParty(role)) return related.has(role) ? [{ role, relation: 'party' }] : [];
    if (role === 'system') return [{ role, relation: 'program' }];
    return isStaff(role) ? [{ role, relation: 'desk' }] : [];
  });
}

/** The roles of those capacities. */
export const rolesIn = (...of: Parameters<typeof capacitiesIn>): Role[] => capacitiesIn(...of).map(({ role }) => role);

function reviewerRelation(principal: Principal, state: CaseState): Relation | null {
  const seat = state.reviewers.find((one) => one.id === principal.reviewerId);
  if (seat) return seat.attested ? 'affirmed' : 'seat';
  return state.issued.length > 0 && wrote(principal, state) ? 'wrote' : null;
}

function wrote(principal: Principal, state: CaseState): boolean {
  return principal.reviewerId != null && state.excludedReviewers[principal.reviewerId]?.startsWith('reviewed') === true;
}

const holdsOn = (party: PartyAccess, day: PlainDate): boolean =>
  (party.from == null || party.from <= day) && (party.to == null || day < party.to);

/** Under which name a person acts in the ledger: reviewers by their panel id, everybody else by their account. */
export function actorAs(principal: Principal, role: Role): Actor {
  return { id: role === 'reviewer' ? (principal.reviewerId ?? principal.userId) : principal.userId, role };
}
