import type { CaseState } from '../../case/index.ts';
import { type KnownParties, type KnownParty, knownFromApplication } from '../../privacy/index.ts';
import type { App } from '../app.ts';
import { loadPanel } from '../panel/panel.ts';

/**
 * Everybody the case knows, to be searched for first: parties, their people and numbers, those who wrote its records,
 * and its reviewers, whose names the law keeps from everybody (LC 4610.6(f)).
 */
export async function knownOf(app: App, state: CaseState): Promise<KnownParties> {
  const known = knownFromApplication(state.application);
  const parties: KnownParty[] = [...known.parties, ...authors(state), ...(await reviewers(app, state))];
  return { ...known, parties };
}

/** Words by which a firm is known from a person. */
const firm =
  /\b(?:inc|llc|llp|corp|company|bureau|mutual|insurance|claims|group|center|clinic|hospital|services?|therapy|imaging|medical|medicine|associates|institute|laborator\w+|review|law|office|department|radiology|rehabilitation)\b/i;

/** Who wrote the records: people, and firms where nobody is named. */
const authors = ({ records }: CaseState): KnownParty[] =>
  records.flatMap(({ author }) =>
    author?.trim()
      ? [{ role: firm.test(author) ? ('organization' as const) : ('physician' as const), name: author }]
      : [],
  );

async function reviewers(app: App, state: CaseState): Promise<KnownParty[]> {
  const panel = await loadPanel(app);
  const ids = new Set([...state.reviewers.map(({ id }) => id), ...Object.keys(state.excludedReviewers)]);
  return [...ids].flatMap((id) => {
    const reviewer = panel.reviewers.get(id);
    if (!reviewer) return [];
    const { first, last } = reviewer.name;
    return [{ role: 'reviewer' as const, name: `${first} ${last}`, aliases: reviewer.formerNames }];
  });
}
