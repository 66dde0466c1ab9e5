import type { Span } from '../model.ts';

/** The same place without the blanks at its ends. */
export function trimSpan(text: string, from: number, to: number): Span {
  let start = Math.min(from, to);
  let end = Math.max(from, to);
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return [start, end];
}
