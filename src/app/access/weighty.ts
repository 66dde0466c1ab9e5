import type { Action } from './actions.ts';

/**
 * Steps of the highest consequence: what decides the care of somebody, opens what was sealed, lets somebody new decide, or
 * makes a way in. Whoever takes one must have proved within minutes who they are, not only have a session (ASVS 3.7.1).
 */
export const weighty: ReadonlySet<Action> = new Set<Action>([
  'case.do.SignDetermination',
  'case.do.CorrectDetermination',
  'case.do.ApprovePanel',
  'case.do.AffirmOnAppeal',
  'case.do.RemandOnAppeal',
  'case.do.UnsealRecord',
  'panel.change',
  'payments.manage',
  'publications.settings',
  'keys.manage',
]);
