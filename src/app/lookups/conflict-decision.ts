import type { CommandOf, DecideContext, Found } from '../../case/index.ts';
import { type Answer, granted, refused } from '../../law/index.ts';
import { screenPanel } from '../../reviewers/index.ts';
import type { App } from '../app.ts';
import type { LoadedCase } from '../cases/load.ts';
import { loadPanel, preparedOf } from '../panel/panel.ts';
import { matchingCaseOf } from './draw.ts';

/**
 * DecideConflict: only what screening calls possible is a person's to decide. Refuses `conflict-not-found`, and
 * `conflict-certain` for one that cannot be decided away (LC 139.5).
 */
export async function checkConflictDecision(
  app: App,
  loaded: LoadedCase,
  { reviewerId, path }: CommandOf<'DecideConflict'>['data'],
  { today }: Pick<DecideContext, 'today'>,
): Promise<Answer<Found>> {
  const panel = await loadPanel(app);
  const screened = screenPanel(preparedOf(panel).index, matchingCaseOf(loaded), today);
  const found = screened.find((one) => one.reviewer === reviewerId)?.paths.find((one) => one.key === path);
  if (!found)
    return refused({
      code: 'conflict-not-found',
      because: `Screening names no such possible conflict of ${reviewerId} in this case.`,
      field: 'path',
    });
  if (found.answer === 'conflict')
    return refused({
      code: 'conflict-certain',
      because: 'This is a conflict, not a possible one; it cannot be decided away.',
      field: 'path',
      rule: found.rule,
    });
  return granted({});
}
