import type { Saving } from '../draft/useDraft.ts';
import { useApplyWords } from '../words.ts';

/** Where what was typed is kept right now. */
export function SavedNote({ saving }: { saving: Saving }) {
  const words = useApplyWords();
  const texts: Record<Saving, string> = {
    nothing: '',
    here: words.savedHere,
    saving: words.saving,
    both: words.savedBoth,
    offline: words.offline,
  };
  return (
    <p role="status" className={saving === 'offline' ? 'oi-note' : 'oi-hint'}>
      {texts[saving]}
    </p>
  );
}
