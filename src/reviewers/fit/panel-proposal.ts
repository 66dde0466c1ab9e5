import type { CaseNeeds } from './needs.ts';

/** Reviewers who cover a case together, where no one covers it alone. */
export interface PanelProposal {
  reviewers: { id: string; covers: string[] }[];
  /** A panel only with the Administrative Director's written approval, because of complexity (8 CCR 9792.10.6(c)). */
  needsApproval: 'administrative-director-in-writing';
  rule: string;
  because: string;
}

interface Proposable {
  candidate: { id: string };
  fit: { fits: boolean; covered: string[] };
  standing: { credentials: { ok: boolean } };
  screening: { answer: string };
  full: boolean;
  excluded: boolean;
}

const mostReviewers = 3;

/** Proposes up to three reviewers who are free and without conflict and cover all treatments together; null when there are none such. */
export function proposePanel(judged: readonly Proposable[], asked: CaseNeeds): PanelProposal | null {
  if (asked.needs.length < 2 || judged.some((j) => j.fit.fits && isFree(j))) return null;
  const free = judged.filter((j) => isFree(j) && j.fit.covered.length > 0);
  const open = new Set(asked.needs.map((need) => need.treatment));
  const reviewers: PanelProposal['reviewers'] = [];
  while (open.size > 0 && reviewers.length < mostReviewers) {
    const best = mostCovering(free, open);
    if (!best) return null;
    const covers = best.fit.covered.filter((treatment) => open.has(treatment));
    for (const treatment of covers) open.delete(treatment);
    reviewers.push({ id: best.candidate.id, covers });
  }
  if (open.size > 0) return null;
  return {
    reviewers,
    needsApproval: 'administrative-director-in-writing',
    rule: '8 CCR 9792.10.6(c)',
    because: `no reviewer covers all ${asked.needs.length} treatments; ${reviewers.length} do together`,
  };
}

const isFree = (j: Proposable) => j.standing.credentials.ok && j.screening.answer === 'clear' && !j.full && !j.excluded;

/** Covers most of what is open; of equals the first by id, so that a proposal can be made again. */
function mostCovering(free: readonly Proposable[], open: ReadonlySet<string>): Proposable | null {
  let best: Proposable | null = null;
  let most = 0;
  for (const one of free) {
    const covers = one.fit.covered.filter((treatment) => open.has(treatment)).length;
    if (covers > most) {
      best = one;
      most = covers;
    }
  }
  return best;
}
