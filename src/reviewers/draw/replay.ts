import { type DrawInput, type DrawResult, drawPolicy, drawReviewer } from './draw.ts';

/** What came of drawing again. */
export interface Replay {
  same: boolean;
  /** What differs: the inputs, the one chosen, or a candidate; empty when the same. */
  differences: string[];
  result: DrawResult;
}

/** Draws again from the data of that day and compares with the record. A record under another policy says so. */
export function replay(record: DrawResult, input: Omit<DrawInput, 'seed'>): Replay {
  const result = drawReviewer({ ...input, seed: record.seed });
  const differences: string[] = [];
  if (record.policy !== drawPolicy)
    differences.push(`the record was made under policy ${record.policy}, this is ${drawPolicy}`);
  if (record.inputs !== result.inputs) differences.push('the data are not those of that day');
  if (record.chosen !== result.chosen)
    differences.push(`chosen then: ${record.chosen ?? 'nobody'}, now: ${result.chosen ?? 'nobody'}`);
  const before = new Map(record.candidates.map((c) => [c.id, JSON.stringify(c)]));
  for (const candidate of result.candidates) {
    if (before.get(candidate.id) !== JSON.stringify(candidate))
      differences.push(`candidate ${candidate.id} is judged otherwise`);
    before.delete(candidate.id);
  }
  for (const id of before.keys()) differences.push(`candidate ${id} is missing now`);
  return { same: differences.length === 0, differences, result };
}
