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

const edits = z.array(draftEditSchema).min(1).max(40);
export const draftDifferenceSchema = z.discriminatedUnion('section', [
  z.object({ section: z.literal('summary'), edits }),
  z.object({ section: z.literal('documents'), edits }),
  z.object({ section: z.literal('item'), treatmentId: z.string(), edits }),
]);
export type DraftDifference = z.output<typeof draftDifferenceSchema>;

type Content = DraftSection['content'];
type Parts = Record<string, unknown>;

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
