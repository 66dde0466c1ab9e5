import { getSpecialty } from '../catalogue/specialties.ts';
import type { CaseNeeds } from '../fit/needs.ts';
import type { PanelProposal } from '../fit/panel-proposal.ts';
import { fitTable } from '../fit/table.ts';
import type { Judged } from './judged.ts';

/** Where a case waits that nobody could be drawn for. */
export const queueNames = [
  'needs-conflict-decision',
  'needs-panel-approval',
  'needs-capacity',
  'needs-credentials',
  'needs-classification',
  'needs-reviewer',
] as const;
export type QueueName = (typeof queueNames)[number];

export interface Queue {
  name: QueueName;
  /** What is missing, in words a person can act on. */
  missing: string[];
}

/** Names the queue by what is nearest to a solution. */
export function queueFor(judged: readonly Judged[], asked: CaseNeeds, proposal: PanelProposal | null): Queue {
  const fitting = judged.filter((j) => j.fit.fits && !j.excluded);
  const only = (bars: (j: Judged) => boolean) => fitting.filter(bars);
  const undecided = only((j) => j.screening.answer === 'possible' && j.standing.credentials.ok && !j.full);
  if (undecided.length > 0) {
    return {
      name: 'needs-conflict-decision',
      missing: undecided.map(
        (j) => `a person's decision on a possible conflict of ${j.candidate.id}: ${pathsToDecide(j)}`,
      ),
    };
  }
  if (proposal) {
    return {
      name: 'needs-panel-approval',
      missing: ["the Administrative Director's written approval of a panel (8 CCR 9792.10.6(c))"],
    };
  }
  const full = only((j) => j.full && j.standing.credentials.ok && j.screening.answer === 'clear');
  if (full.length > 0) {
    return {
      name: 'needs-capacity',
      missing: full.map(
        (j) => `room: ${j.candidate.id} fits, but is ${j.candidate.reasons.map((r) => r.because).join(', ')}`,
      ),
    };
  }
  const lapsed = only((j) => !j.standing.credentials.ok && j.screening.answer === 'clear');
  if (lapsed.length > 0) {
    return {
      name: 'needs-credentials',
      missing: lapsed.map(
        (j) => `credentials of ${j.candidate.id}: ${j.candidate.reasons.map((r) => r.because).join(', ')}`,
      ),
    };
  }
  if (asked.unclassified.length > 0) {
    return {
      name: 'needs-classification',
      missing: asked.unclassified.map(
        (id) => `kind and body region of treatment ${id}: its words are in no line of the table`,
      ),
    };
  }
  return {
    name: 'needs-reviewer',
    missing: asked.needs.map((need) => `a reviewer for treatment ${need.treatment}: ${specialtiesFor(need)}`),
  };
}

const pathsToDecide = (j: Judged) =>
  j.screening.paths
    .filter((p) => p.answer === 'possible')
    .map((p) => p.key)
    .join(', ');

function specialtiesFor(need: CaseNeeds['needs'][number]): string {
  const fitting = fitTable.filter(
    (row) =>
      (need.regions.length === 0 || need.regions.some((region) => row.regions.has(region))) &&
      need.kinds.every((kind) => row.core.has(kind)),
  );
  const names = fitting.map((row) => getSpecialty(row.specialty).name);
  return names.length > 0 ? `free and without conflict, in ${names.join(', ')}` : 'the table has no specialty for it';
}
