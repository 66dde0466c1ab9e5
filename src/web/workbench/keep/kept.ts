import type { SavedSection, SectionContent, SectionKey } from './sections.ts';

/** Words typed and not yet saved, as they lie in the browser until the server has them. */
export interface KeptSection {
  content: SectionContent;
  base: SavedSection;
  at: number;
}

/** Where unsaved words are kept: the browser's storage, one place a case, person and tab. */
export interface Kept {
  put(section: SectionKey, kept: KeptSection): void;
  drop(section: SectionKey): void;
  /** What this tab, or one that was closed before it could save, left behind; it is this tab's from now on. */
  take(): Partial<Record<SectionKey, KeptSection>>;
}

const head = 'openimr.draft';

/** @param isAlive whether the tab of that id is still open and will save its words itself */
export function keptIn(storage: Storage, place: string, tab: string, isAlive: (tab: string) => boolean): Kept {
  const own = (section: SectionKey) => `${head}|${place}|${tab}|${section}`;
  return {
    put: (section, kept) => storage.setItem(own(section), JSON.stringify(kept)),
    drop: (section) => storage.removeItem(own(section)),
    take: () => {
      const taken: Partial<Record<SectionKey, KeptSection>> = {};
      for (const key of Object.keys(storage)) {
        if (!key.startsWith(`${head}|${place}|`)) continue;
        const [from = '', section = ''] = key.slice(`${head}|${place}|`.length).split('|');
        if (from !== tab && isAlive(from)) continue;
        const kept = readKept(storage.getItem(key));
        const known = taken[section as SectionKey];
        // Two closed tabs with words in one section: the later stays here, the other waits for the next opening.
        if (!kept || known) continue;
        taken[section as SectionKey] = kept;
        if (from !== tab) {
          storage.setItem(own(section as SectionKey), JSON.stringify(kept));
          storage.removeItem(key);
        }
      }
      return taken;
    },
  };
}

function readKept(text: string | null): KeptSection | null {
  try {
    const kept = JSON.parse(text ?? '') as KeptSection;
    return kept.content && kept.base ? kept : null;
  } catch {
    return null;
  }
}
