import type { PlainDate } from '../../law/dates/types.ts';
import { type PanelIndex, panelIndex } from '../conflicts/panel-index.ts';
import { type Credentials, credentialsOn } from '../credentials.ts';
import { type Expertise, expertiseOf, type Reason } from '../fit/fit.ts';
import { type Organization, organizationGraph } from '../organizations/graph.ts';
import type { Reviewer } from '../reviewer.ts';
import { fingerprint } from './random.ts';

/** A reviewer's standing on one day. */
export interface Standing {
  credentials: Credentials;
  expertise: Expertise;
  /** The lapses of the credentials, as reasons of a draw. */
  lapses: Reason[];
}

/** A panel made ready for many draws: filed by name, credentials read once a day. */
export interface PreparedPanel {
  reviewers: readonly Reviewer[];
  index: PanelIndex;
  /** Tells whether a replay has the panel and the organizations of that day. */
  fingerprint: string;
  standingOn: (date: PlainDate) => readonly Standing[];
}

/** Makes a panel ready. The order of the reviewers is of no consequence: they are taken by id. */
export function preparePanel(panel: readonly Reviewer[], organizations: readonly Organization[] = []): PreparedPanel {
  const reviewers = [...panel].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const byDay = new Map<PlainDate, readonly Standing[]>();
  return {
    reviewers,
    index: panelIndex(reviewers, organizationGraph(organizations)),
    fingerprint: fingerprint(JSON.stringify([reviewers, organizations])),
    standingOn: (date) => {
      const known = byDay.get(date);
      if (known) return known;
      const alike = new Map<string, Expertise>();
      const standing = reviewers.map((reviewer) => {
        const credentials = credentialsOn(reviewer, date);
        const lapses = credentials.lapses.map(({ code, because }) => ({ code, because }));
        const read = expertiseOf(reviewer, credentials);
        const expertise = alike.get(read.key) ?? read;
        alike.set(read.key, expertise);
        return { credentials, expertise, lapses };
      });
      if (byDay.size > 400) byDay.clear();
      byDay.set(date, standing);
      return standing;
    },
  };
}
