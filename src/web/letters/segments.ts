import type { Finding } from '../../determination/model.ts';

/** A stretch of the letter's text and the findings (by their number) that lie on it. */
export interface Segment {
  start: number;
  end: number;
  findings: number[];
}

type Placed = Pick<Finding, 'start' | 'end'>;

/**
 * Cuts a text of `length` units where findings begin and end, so that overlapping ones can be marked without nesting.
 * The segments follow one another and cover the text whole; a finding with no words of its own is on none.
 */
export function segmentsOf(length: number, findings: readonly Placed[]): Segment[] {
  const within = (at: number) => Math.max(0, Math.min(at, length));
  const placed = findings.map(({ start, end }) => ({ start: within(start), end: within(end) }));
  const cuts = new Set([0, length]);
  for (const { start, end } of placed) if (start < end) cuts.add(start).add(end);
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(1).map((end, index) => {
    const start = ordered[index]!;
    const on = placed.flatMap((one, number) =>
      one.start < end && one.end > start && one.start < one.end ? number : [],
    );
    return { start, end, findings: on };
  });
}

const order = ['note', 'warning', 'error'] as const;
export type Severity = Finding['severity'];

/** The gravest of several. */
export const gravest = (severities: Severity[]): Severity =>
  severities.reduce<Severity>((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), 'note');
