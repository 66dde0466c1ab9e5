import { type Role, staffRoles } from '../../case/index.ts';
import type { Config } from '../config.ts';

/** How somebody proved who they are in a session. */
export type Strength = 'password' | 'second-factor' | 'passkey' | 'oidc';

const byPath: readonly (readonly [RegExp, Strength])[] = [
  [/^\/two-factor\/verify-(totp|backup-code)$/, 'second-factor'],
  [/^\/passkey\/sign-in$/, 'passkey'],
  [/^\/oidc\/callback$/, 'oidc'],
  [/^\/sign-in\/email$/, 'password'],
];

/** The strength of a session that begins at this address of the sign-in library; a renewed one keeps what it had. */
export function strengthAt(path: string | undefined, before: string | undefined): Strength {
  const found = byPath.find(([pattern]) => pattern.test(path ?? ''));
  return found?.[1] ?? ((before as Strength | undefined) || 'password');
}

/** Whether more than the password is proved at this address. */
export const isProofAt = (path: string | undefined): boolean =>
  byPath.some(([pattern, strength]) => strength !== 'password' && pattern.test(path ?? ''));

/** Sign-ins of the demonstration open nothing in a program that does not show it, whatever its data folder holds. */
export const isOfDemonstrationOnly = (config: Config, userId: string): boolean =>
  !config.OPENIMR_DEMO && userId.startsWith('demo-');

/** Whether the setting asks a second factor of somebody in these roles. */
export function needsSecondFactor(config: Config, roles: readonly Role[]): boolean {
  if (config.OPENIMR_DEMO) return false;
  if (config.OPENIMR_SECOND_FACTOR === 'everyone') return true;
  const staff: readonly Role[] = [...staffRoles, 'operator', 'reviewer'];
  return config.OPENIMR_SECOND_FACTOR === 'staff' && roles.some((role) => staff.includes(role));
}
