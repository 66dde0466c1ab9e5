import { useEffect, useState } from 'react';

const kept = 'openimr.queue.keys';

/** Keys of one letter can be switched off (WCAG 2.1.4), and the choice is remembered on this device. */
export function useKeysOn(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => localStorage.getItem(kept) !== 'off');
  return [
    on,
    (next) => {
      localStorage.setItem(kept, next ? 'on' : 'off');
      setOn(next);
    },
  ];
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    ['TEXTAREA', 'SELECT'].includes(target.tagName) ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox'));

/** Calls what a key stands for, unless somebody is typing, a modifier is held or a dialog is open. */
export function useQueueKeys(on: boolean, keys: Record<string, () => void>): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const act = keys[event.key];
      const held = event.ctrlKey || event.metaKey || event.altKey;
      if (!on || !act || held || typing(event.target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', heard);
    return () => window.removeEventListener('keydown', heard);
  }, [on, keys]);
}

const links = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-case-link]')];

/** Moves the focus by rows; from outside the list it begins at its first or last. */
export function stepRow(by: 1 | -1): void {
  const all = links();
  const at = all.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
  const to = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by));
  all[to]?.focus();
}

/** The case whose row has the focus. */
export function focusedCase(): string | null {
  return document.activeElement?.closest('tr')?.getAttribute('data-case') ?? null;
}
