import type { CaseOnPage } from '../api/types.ts';

type Status = CaseOnPage['status'];

/** The five stages a worker sees, whatever the house calls its twenty-six states. */
export const stages = ['check', 'records', 'review', 'decision', 'carried-out'] as const;
export type Stage = (typeof stages)[number];

/** Where a state belongs; the compiler asks for each. `over`: nothing more comes of itself. */
const places: Record<Status, { stage: Stage; over?: boolean }> = {
  received: { stage: 'check' },
  duplicate: { stage: 'check', over: true },
  screening: { stage: 'check' },
  'information-requested': { stage: 'check' },
  ineligible: { stage: 'check', over: true },
  deferred: { stage: 'check' },
  eligible: { stage: 'records' },
  assigned: { stage: 'records' },
  consolidated: { stage: 'records', over: true },
  'records-overdue': { stage: 'records' },
  'records-complete': { stage: 'review' },
  'under-review': { stage: 'review' },
  'panel-review': { stage: 'review' },
  'information-from-parties': { stage: 'review' },
  extended: { stage: 'review' },
  draft: { stage: 'review' },
  'quality-review': { stage: 'review' },
  'ready-to-sign': { stage: 'review' },
  signed: { stage: 'review' },
  issued: { stage: 'decision' },
  implemented: { stage: 'carried-out' },
  appealed: { stage: 'decision' },
  affirmed: { stage: 'decision', over: true },
  remanded: { stage: 'review' },
  terminated: { stage: 'check', over: true },
  withdrawn: { stage: 'check', over: true },
};

export const placeOf = (status: Status): { stage: Stage; over?: boolean } => places[status];

/** The clocks whose date answers “by when” in a state, the first that runs first (imr-rules section 3). */
const dates: Partial<Record<Status, readonly string[]>> = {
  'information-requested': ['C11', 'C11b'],
  eligible: ['C13'],
  assigned: ['C14x', 'C14e', 'C14'],
  'records-overdue': ['C14x', 'C14e', 'C14'],
  'records-complete': ['C20', 'C19', 'C18'],
  'under-review': ['C20', 'C19', 'C18'],
  'panel-review': ['C20', 'C19', 'C18'],
  extended: ['C20', 'C19', 'C18'],
  draft: ['C20', 'C19', 'C18'],
  'quality-review': ['C20', 'C19', 'C18'],
  'ready-to-sign': ['C20', 'C19', 'C18'],
  signed: ['C20', 'C19', 'C18'],
  'information-from-parties': ['C16x', 'C16'],
};

/** The day or moment by which the next thing happens; null where the law sets none. */
export const nextDate = (page: CaseOnPage): string | null => dateOf(page, dates[page.status] ?? []);

/** The last day to appeal: C26 for a determination, C29 for “not eligible”. */
export const appealDate = (page: CaseOnPage): string | null => dateOf(page, ['C26', 'C29']);

/** By when an overturned treatment must be authorized (C24) or paid (C25). */
export const carryOutDate = (page: CaseOnPage): string | null => dateOf(page, ['C24', 'C25']);

/** By when a worker's papers should be there (C15). */
export const papersDate = (page: CaseOnPage): string | null => dateOf(page, ['C15x', 'C15e', 'C15']);

function dateOf({ deadlines }: CaseOnPage, wanted: readonly string[]): string | null {
  for (const clock of wanted) {
    // The last of its kind counts: a corrected letter starts the time anew.
    const found = deadlines.findLast(
      (one) => one.clock === clock && one.due && ['open', 'missed'].includes(one.status),
    );
    if (found?.due) return found.due;
  }
  return null;
}
