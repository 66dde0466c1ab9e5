import { precision, recall, type Scores } from './score.ts';

/** Figures of a run, kept to compare the next one with; each miss as "letter field item". */
export interface Recorded {
  fields: Record<string, { precision: number; recall: number }>;
  misses: string[];
}

export interface Changes {
  fields: { field: string; before: number; now: number }[];
  gained: string[];
  lost: string[];
}

export function figuresOf({ fields, misses }: Scores): Recorded {
  return {
    fields: Object.fromEntries(
      [...fields].map(([field, score]) => [field, { precision: precision(score), recall: recall(score) }]),
    ),
    misses: [...new Set(misses.map(({ letter, field }) => `${letter} ${field}`))].sort(),
  };
}

/** What is read now that was not, and what was read and is not now. */
export function changesSince(last: Recorded, now: Recorded): Changes {
  const before = new Set(last.misses);
  const after = new Set(now.misses);
  const fields = Object.entries(now.fields).flatMap(([field, { recall: value }]) => {
    const was = last.fields[field]?.recall;
    return was !== undefined && was !== value ? [{ field, before: was, now: value }] : [];
  });
  return {
    fields,
    gained: last.misses.filter((miss) => !after.has(miss)),
    lost: now.misses.filter((miss) => !before.has(miss)),
  };
}
