import { z } from 'zod';
import { type Answer, granted, refused } from '../../law/index.ts';
import type { Principal } from '../access/principal.ts';
import type { App } from '../app.ts';

/** An application somebody is still writing: answers in words, as typed. Not evidence, and nobody else's to see. */
export interface ApplicationDraft {
  version: number;
  content: unknown;
  savedAt: string;
}

/** Largest draft, as JSON characters: the longest form fills a twentieth of it. */
const largest = 400_000;

export const draftSchema = z.object({
  expectedVersion: z.number().int().nonnegative(),
  content: z.record(z.string().max(60), z.unknown()),
});

/** One application at a time a person; a sent one leaves the place empty for the next. */
const placeOf = (principal: Principal): string => `apply:${principal.userId}`;
const item = 'application';

/** What this person had written so far; null when nothing. */
export async function findDraft(app: App, principal: Principal): Promise<ApplicationDraft | null> {
  const draft = await app.store.drafts.load(placeOf(principal), item);
  return draft && { ...draft, savedAt: new Date(draft.savedAt).toISOString() };
}

/** Keeps it. Refuses `stale-version` when another device saved since, `too-large` beyond any real application. */
export async function saveDraft(
  app: App,
  principal: Principal,
  draft: z.output<typeof draftSchema>,
): Promise<Answer<{ version: number }>> {
  if (JSON.stringify(draft.content).length > largest)
    return refused({ code: 'too-large', because: 'This is longer than any application can be.', field: 'content' });
  const saved = await app.store.drafts.save(placeOf(principal), item, draft.expectedVersion, draft.content);
  return saved.ok ? granted(saved.value) : saved;
}

export const dropDraft = (app: App, principal: Principal): Promise<void> => app.store.drafts.remove(placeOf(principal));
