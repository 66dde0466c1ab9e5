import { type Actor, type CaseState, partyRoles, type Role, staffRoles } from '../../case/index.ts';
import type { PlainDate } from '../../law/dates/types.ts';
import type { PartyAccess } from '../../store/index.ts';
import type { Principal } from './principal.ts';
import { npiSubject, organizationSubject, personSubject } from './subjects.ts';

/** Everyone who is a party to the case and since when: written with each event, asked on each request. */
export function partiesOf(state: CaseState, filedBy: Actor | null): PartyAccess[] {
  const { application } = state;
  const parties: PartyAccess[] = [
    { ...personSubject(application.employee.name, application.employee.birthDate), relation: 'employee' },
  ];
  if (filedBy && (filedBy.role === 'employee' || filedBy.role === 'representative')) {
    parties.push({ kind: 'user', subject: filedBy.id, relation: filedBy.role });
  }
  const { representative, claimsAdministrator, requestingPhysician } = application;
  if (representative)
    parties.push({
      ...personSubject(representative.name, null),
      relation: 'representative',
      from: representative.designatedOn ?? null,
    });
  if (claimsAdministrator)
    parties.push({ ...organizationSubject(claimsAdministrator.company), relation: 'claims-administrator' });
  if (requestingPhysician?.npi) parties.push({ ...npiSubject(requestingPhysician.npi), relation: 'physician' });
  return parties;
}

const isStaff = (role: Role): boolean =>
  (staffRoles as readonly Role[]).includes(role) || role === 'operator' || role === 'system';
const isParty = (role: Role): boolean => (partyRoles as readonly Role[]).includes(role);

/**
 * The capacities in which this person may see and act on this case; none means that for them it does not exist.
 * Staff work on every case of their desk; a reviewer on the cases assigned to them; a party on their own, on the days
 * their relation lasts.
 */
export function rolesIn(
  principal: Principal,
  state: CaseState,
  parties: readonly PartyAccess[],
  today: PlainDate,
): Role[] {
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
  return principal.roles.filter((role) => {
    if (role === 'reviewer')
      return (
        state.reviewers.some((one) => one.id === principal.reviewerId) ||
        state.issued.some(() => wrote(principal, state))
      );
    if (isParty(role)) return related.has(role);
    return isStaff(role);
  });
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
