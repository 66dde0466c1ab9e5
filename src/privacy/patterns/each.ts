import type { Kind } from '../kinds.ts';
import type { Found } from '../span.ts';

/** Every match of a pattern (or of one of its groups) as a candidate. The pattern has the `g` flag; with a group, its offset is looked up in the match. */
export function each(
  text: string,
  pattern: RegExp,
  kind: Kind,
  reason: string,
  score: number,
  group: number | string = 0,
): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    const value = typeof group === 'number' ? match[group] : match.groups?.[group];
    if (!value) continue;
    const start = match.index + (group === 0 ? 0 : match[0].lastIndexOf(value));
    found.push({ start, end: start + value.length, kind, reason, score });
  }
  return found;
}
