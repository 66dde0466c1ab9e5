import type { DocumentsSection } from '../../../case/draft.ts';
import type { Sentence } from '../../../determination/model.ts';
import { same } from './same.ts';
import type { SectionContent, SectionKey } from './sections.ts';

/** One part of a section on which two people may differ. */
export interface MergePart {
  part: string;
  base: unknown;
  mine: unknown;
  theirs: unknown;
  /** Who changed it since both began: one of the two may be taken without asking, `both` may not. */
  changed: 'mine' | 'theirs' | 'both';
}
export type Choice = 'mine' | 'theirs' | 'both';

/** What differs between my text and theirs, part by part. */
export function mergeParts(base: SectionContent, mine: SectionContent, theirs: SectionContent): MergePart[] {
  const [from, here, there] = [base, mine, theirs].map((one) => one as unknown as Record<string, unknown>) as [
    Record<string, unknown>,
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  return [...new Set([...Object.keys(here), ...Object.keys(there)])]
    .filter((part) => !same(here[part], there[part]))
    .map((part) => ({
      part,
      base: from[part],
      mine: here[part],
      theirs: there[part],
      changed: same(from[part], there[part]) ? 'mine' : same(from[part], here[part]) ? 'theirs' : 'both',
    }));
}

/** The section after a person chose; parts nobody differs on stay. `both` keeps their sentences, then mine that are new. */
export function mergeBy(theirs: SectionContent, parts: readonly MergePart[], chosen: Record<string, Choice>) {
  const merged = { ...(theirs as unknown as Record<string, unknown>) };
  for (const { part, mine, theirs: there, changed } of parts) {
    const choice = chosen[part] ?? (changed === 'theirs' ? 'theirs' : 'mine');
    merged[part] = choice === 'mine' ? mine : choice === 'theirs' ? there : together(mine, there);
  }
  return merged as unknown as SectionContent;
}

function together(mine: unknown, theirs: unknown): unknown {
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return mine;
  const known = new Set(theirs.map((one: Sentence) => one.text ?? JSON.stringify(one)));
  return [...theirs, ...mine.filter((one: Sentence) => !known.has(one.text ?? JSON.stringify(one)))];
}

/**
 * What can be put together without a person: different documents marked by two people, and parts that only one of
 * the two touched. Null where both wrote in the same place.
 */
export function mergeAlone(
  key: SectionKey,
  base: SectionContent,
  mine: SectionContent,
  theirs: SectionContent,
): SectionContent | null {
  if (key === 'documents')
    return mergeUses(base as DocumentsSection, mine as DocumentsSection, theirs as DocumentsSection);
  const parts = mergeParts(base, mine, theirs).map(joined);
  return parts.some((part) => part.changed === 'both') ? null : mergeBy(theirs, parts, {});
}

/** Where both changed a text, but each other sentences of it, the two are one text. */
function joined(part: MergePart): MergePart {
  const { base, mine, theirs, changed } = part;
  const lists = [base, mine, theirs];
  if (changed !== 'both' || !lists.every(Array.isArray)) return part;
  const [from, here, there] = lists as [unknown[], unknown[], unknown[]];
  // Where sentences were added or taken away, their places no longer tell which is which: a person decides.
  if (from.length !== here.length || from.length !== there.length) return part;
  const clash = from.some((one, n) => !same(one, here[n]) && !same(one, there[n]) && !same(here[n], there[n]));
  if (clash) return part;
  return { ...part, mine: from.map((one, n) => (same(one, here[n]) ? there[n] : here[n])), changed: 'mine' };
}

type Use = DocumentsSection['uses'][number];

function mergeUses(base: DocumentsSection, mine: DocumentsSection, theirs: DocumentsSection): DocumentsSection | null {
  const [from, here, there] = [base, mine, theirs].map(({ uses }) => new Map(uses.map((use) => [use.documentId, use])));
  const uses: Use[] = [];
  for (const id of new Set([...there!.keys(), ...here!.keys()])) {
    const [old, my, their] = [from!.get(id), here!.get(id), there!.get(id)];
    if (!same(my, their) && !same(old, my) && !same(old, their)) return null;
    const kept = same(old, my) ? their : my;
    if (kept) uses.push(kept);
  }
  return { uses };
}
