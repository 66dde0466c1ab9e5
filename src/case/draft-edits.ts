import type { DraftSection } from './draft.ts';

/**
 * One change of a section: a part set anew, or a stretch of a list put in the place of another. No schema stands here, so
 * that the pages can make differences without carrying one; the server reads them with draft-difference.ts.
 */
export type DraftEdit =
  | { part: string; at: number; remove: number; insert: unknown[] }
  | { part: string; value: unknown };

type Content = DraftSection['content'];
type Parts = Record<string, unknown>;

/** What leads from one content of a section to another; empty where they are equal. */
export function differenceOf(before: Content, after: Content): DraftEdit[] {
  const [from, to] = [before as unknown as Parts, after as unknown as Parts];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((part): DraftEdit[] => {
    const [old, now] = [from[part], to[part]];
    if (equal(old, now)) return [];
    if (Array.isArray(old) && Array.isArray(now)) return [splice(part, old, now)];
    return [{ part, value: now ?? null }];
  });
}

/** The one stretch in which two lists differ. */
function splice(part: string, old: unknown[], now: unknown[]): DraftEdit {
  const short = Math.min(old.length, now.length);
  let at = 0;
  while (at < short && equal(old[at], now[at])) at += 1;
  let end = 0;
  while (end < short - at && equal(old[old.length - 1 - end], now[now.length - 1 - end])) end += 1;
  return { part, at, remove: old.length - end - at, insert: now.slice(at, now.length - end) };
}

/** Equal as JSON is equal: what is undefined is not there. */
function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a as Parts, b as Parts];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => equal(one[key], other[key]));
}
