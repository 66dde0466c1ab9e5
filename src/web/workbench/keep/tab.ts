/**
 * Which tab of the browser this is. Each open tab holds a lock named after it, so that a tab that starts can tell
 * the words of a closed tab (to be taken over) from those of one that is still open (to be left alone).
 */
const head = 'openimr.tab.';
const remembered = 'openimr.tab';

let own = sessionStorage.getItem(remembered) ?? crypto.randomUUID();
let open: ReadonlySet<string> | null = null;
let isHeld = false;

export const tabId = (): string => own;

/** Where the browser cannot tell (no locks without https), tabs are taken to be open: words are left alone. */
export const isTabOpen = (tab: string): boolean => open === null || open.has(head + tab);

/** Reads which tabs are open and takes this one's lock until it is closed; before a draft is opened. */
export async function takeTab(): Promise<void> {
  if (isHeld) return;
  if (navigator.locks) {
    const { held } = await navigator.locks.query();
    open = new Set((held ?? []).map((lock) => lock.name ?? ''));
    // A duplicated tab begins with the other one's name.
    if (isTabOpen(own)) own = crypto.randomUUID();
    void navigator.locks.request(head + own, () => new Promise<void>(() => {}));
  }
  sessionStorage.setItem(remembered, own);
  isHeld = true;
}
