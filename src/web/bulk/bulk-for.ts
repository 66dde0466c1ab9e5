import type { BulkName } from '../../app/desk/bulk-steps.ts';

export type { BulkName };

/** Whose desk does what to many: as the server has it (its test holds the two together). */
const desksOf: Record<BulkName, readonly string[]> = {
  'screen-eligible': ['intake'],
  'send-notice': ['intake', 'assignment'],
  remind: ['records', 'assignment', 'service'],
  'declare-complete': ['records'],
  'note-overdue': ['records'],
  assign: ['assignment'],
  issue: ['service'],
  'begin-round': ['assignment'],
};

export const bulkFor = (roles: readonly string[]): BulkName[] =>
  (Object.keys(desksOf) as BulkName[]).filter((name) => desksOf[name].some((desk) => roles.includes(desk)));

export const isBulkName = (name: unknown): name is BulkName => typeof name === 'string' && name in desksOf;
