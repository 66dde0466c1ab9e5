import type { CaseOnPage } from '../api/types.ts';

/** Whether this person sees the case as its worker or representative, and not as staff or another party. */
export const isOwnCase = ({ roles }: CaseOnPage): boolean =>
  roles.length > 0 && roles.every((role) => role === 'employee' || role === 'representative');
