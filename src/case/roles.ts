/**
 * In which capacity somebody acts. Parties act on their own cases only, staff on their desk's; which cases are
 * whose is the access table's business (app/access), what may be done in a capacity is the action table's.
 */
export const roles = [
  'employee',
  'representative',
  'claims-administrator',
  'physician',
  'intake',
  'assignment',
  'records',
  'reviewer',
  'quality',
  'service',
  'director',
  'operator',
  'system',
] as const;

export type Role = (typeof roles)[number];

export const partyRoles = [
  'employee',
  'representative',
  'claims-administrator',
  'physician',
] as const satisfies readonly Role[];
export const staffRoles = [
  'intake',
  'assignment',
  'records',
  'quality',
  'service',
  'director',
] as const satisfies readonly Role[];

export interface Actor {
  id: string;
  role: Role;
}
