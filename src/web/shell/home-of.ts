/** Where each person's work begins. */
export function homeOf(roles: readonly string[]): '/cases' | '/my-cases' | '/inbox' | '/reviews' {
  if (roles.includes('claims-administrator')) return '/inbox';
  if (roles.some((role) => ['employee', 'representative', 'physician'].includes(role))) return '/my-cases';
  if (roles.includes('reviewer')) return '/reviews';
  return '/cases';
}
