import { z } from 'zod';
import { type Answer, granted, refused } from '../law/refusal.ts';
import { type DraftSection, documentsSectionSchema, itemSectionSchema, summarySectionSchema } from './draft.ts';

/**
 * What one save changes in a section that was saved before: a part set anew, or a stretch of a list put in the place of
 * another. A letter typed into the tenth sentence travels, and is kept, as that sentence alone.
 */
export const draftEditSchema = z.union([
  z.object({
    part: z.string().max(40),
    at: z.number().int().nonnegative(),
    remove: z.number().int().nonnegative(),
    insert: z.array(z.unknown()).max(5_000),
  }),
  z.object({ part: z.string().max(40), value: z.unknown() }),
]);
export type DraftEdit = z.output<typeof draftEditSchema>;

const edits = z.array(draftEditSchema).min(1).max(40);
export const draftDifferenceSchema = z.discriminatedUnion('section', [
  z.object({ section: z.literal('summary'), edits }),
  z.object({ section: z.literal('documents'), edits }),
  z.object({ section: z.literal('item'), treatmentId: z.string(), edits }),
]);
export type DraftDifference = z.output<typeof draftDifferenceSchema>;

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

/**
 * The section after the edits, as its schema takes it. Refuses `difference-does-not-fit` where the edits are not of
 * this text, `bad-input` where what they make is no section.
 */
export function applyDifference(before: Content, difference: DraftDifference): Answer<DraftSection> {
  const parts: Parts = { ...(before as unknown as Parts) };
  for (const edit of difference.edits) {
    if (!('at' in edit)) {
      parts[edit.part] = edit.value;
      continue;
    }
    const list = parts[edit.part];
    if (!Array.isArray(list) || edit.at + edit.remove > list.length) return refused(misfit(edit.part));
    parts[edit.part] = [...list.slice(0, edit.at), ...edit.insert, ...list.slice(edit.at + edit.remove)];
  }
  return sectionOf(difference, parts);
}

const misfit = (part: string) => ({
  code: 'difference-does-not-fit',
  because: 'What was to be changed is not what stands there.',
  field: `difference.${part}`,
});

function sectionOf(difference: DraftDifference, parts: Parts): Answer<DraftSection> {
  const { section } = difference;
  const schema = { summary: summarySectionSchema, documents: documentsSectionSchema, item: itemSectionSchema }[section];
  const parsed = schema.safeParse(parts);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('.') ?? '';
    return refused({ code: 'bad-input', because: `${field}: ${issue?.message ?? 'is not what was expected'}.`, field });
  }
  const more = section === 'item' ? { treatmentId: difference.treatmentId } : {};
  return granted({ section, ...more, content: parsed.data } as DraftSection);
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
