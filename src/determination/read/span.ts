import type { Span } from '../model.ts';
import { type Lines, lineAt } from './lineTable.ts';

/** The same place without the blanks at its ends. */
export function trimSpan(text: string, from: number, to: number): Span {
  let start = Math.min(from, to);
  let end = Math.max(from, to);
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return [start, end];
}

/** The same, without page headers and footers at its end either. */
export function trimToWords(lines: Lines, from: number, to: number): Span {
  let [start, end] = trimSpan(lines.text, from, to);
  for (let i = lineAt(lines, end - 1); i >= 0 && lines.furniture[i] && lines.start[i]! > start; i--) {
    [start, end] = trimSpan(lines.text, start, lines.start[i]!);
  }
  return [start, end];
}
