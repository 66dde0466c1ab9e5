import { dateOfNumber } from '../../law/index.ts';
import { noNumber } from './columns.ts';
import { type ItemFacet, itemFacetNames } from './fields.ts';
import type { Living } from './merge.ts';
import type { Segment } from './segment.ts';

/** What is counted of a letter, from the columns alone: the text stays on the disk. */
export interface CountedLetter {
  decision: string | null;
  days: number | null;
  specialties: string[];
  items: Record<ItemFacet, string[]>[];
}

/** All letters as they are counted; a million take seconds, not minutes. */
export function* countedLetters(living: readonly Living[]): Iterable<CountedLetter> {
  for (const { segment, gone } of living) {
    for (let doc = 0; doc < segment.count; doc++) if (!gone[doc]) yield counted(segment, doc);
  }
}

function counted(segment: Segment, doc: number): CountedLetter {
  const { decided, days, itemEnds, facets } = segment.columns;
  const items: CountedLetter['items'] = [];
  for (let row = doc === 0 ? 0 : itemEnds[doc - 1]!; row < itemEnds[doc]!; row++) {
    const item = {} as Record<ItemFacet, string[]>;
    for (const facet of itemFacetNames) item[facet] = valuesOf(facets[facet], row);
    items.push(item);
  }
  return {
    decision: decided[doc] === noNumber ? null : dateOfNumber(decided[doc]!),
    days: days[doc] === noNumber ? null : days[doc]!,
    specialties: valuesOf(facets.specialty, doc),
    items,
  };
}

function valuesOf(
  { values, ends, ids }: { values: string[]; ends: Uint32Array; ids: Uint16Array },
  row: number,
): string[] {
  const found: string[] = [];
  for (let k = row === 0 ? 0 : ends[row - 1]!; k < ends[row]!; k++) found.push(values[ids[k]!]!);
  return found;
}
