import type { Span } from './span.ts';

/** How dates are treated: kept as they are, moved by a secret number of days, or cut to their month. */
export type DatePolicy = 'keep' | 'shift' | 'month';

export interface Policy {
  dates: DatePolicy;
  /** Days to move by under `shift`; one secret number a case. Required there. */
  shiftDays?: number;
  /** From this score on a span is replaced without asking. */
  replaceFrom: number;
  /** From this score on, below `replaceFrom`, a person must look. */
  confirmFrom: number;
}

export const defaultPolicy: Policy = { dates: 'month', replaceFrom: 0.6, confirmFrom: 0.3 };

/** What happens to a span, and why. */
export type Decided = Span & { action: 'replace' | 'confirm' | 'stay'; because: string };

/**
 * Weighs each span: replaced, shown to a second person first, or left. A person's answer goes back in by changing
 * `action`; `replace` does what the list says.
 */
export const decide = (spans: readonly Span[], policy: Policy = defaultPolicy): Decided[] =>
  spans.map((span) => ({ ...span, ...weigh(span, policy) }));

function weigh(span: Span, policy: Policy): Pick<Decided, 'action' | 'because'> {
  if (span.score < policy.confirmFrom) return { action: 'stay', because: 'too little speaks for it' };
  if (span.score < policy.replaceFrom) return { action: 'confirm', because: `uncertain: ${span.reason}` };
  if (span.kind === 'date' && policy.dates === 'keep' && !span.birth)
    return { action: 'stay', because: 'dates are kept' };
  return { action: 'replace', because: span.reason };
}
