import type { Kind, Role } from './kinds.ts';

/** A stretch of the text that identifies someone. Offsets are UTF-16 units of the text that was searched. */
export interface Span {
  start: number;
  end: number;
  kind: Kind;
  text: string;
  /** Which rule found it, in a few words a person can check: `title before`, `known: worker`. */
  reason: string;
  /** 0…1. Below 0.3 nothing is reported; see `decide` for what each score leads to. */
  score: number;
  /** Who or what it stands for, where that could be told. */
  role?: Role;
  /** The date is somebody's birth: removed under every date policy. */
  birth?: true;
}

/** A finder's candidate, before its text is cut out. */
export type Found = Omit<Span, 'text'>;

/** From this score on a span is strong: it is joined with what it overlaps instead of giving way. */
export const strong = 0.6;

/**
 * One list without overlaps, sorted. Strong candidates that overlap are joined, so that nothing found stays in view;
 * kind and reason come from the better one. A weak candidate gives way to whatever it overlaps.
 */
export function settle(text: string, found: readonly Found[]): Span[] {
  const ordered = found.filter((one) => one.end > one.start).sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found[] = [];
  for (const one of ordered) {
    const last = kept[kept.length - 1];
    if (!last || last.end <= one.start) kept.push(one);
    else kept[kept.length - 1] = joined(last, one);
  }
  return kept.map((one) => ({ ...one, text: text.slice(one.start, one.end) }));
}

function joined(a: Found, b: Found): Found {
  const better = isBetter(b, a) ? b : a;
  const other = better === a ? b : a;
  if (other.score < strong || (other.kind === 'name' && better.kind !== 'name' && other.score < 0.7)) return better;
  const whole = { ...better, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
  if (whole.role === undefined && other.kind === better.kind && other.role !== undefined) whole.role = other.role;
  if (other.birth && better.kind === 'date') whole.birth = true;
  return whole;
}

/** The longer of two strong ones names the whole (a town inside an address is an address); else the score decides. */
function isBetter(b: Found, a: Found): boolean {
  if (a.score < strong || b.score < strong) return b.score > a.score;
  const longer = b.end - b.start - (a.end - a.start);
  if (longer !== 0 && Math.abs(b.score - a.score) < 0.2) return longer > 0;
  return b.score > a.score;
}
