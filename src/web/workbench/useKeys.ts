import { useEffect } from 'react';

export interface KeyActions {
  cite(): void;
  document(step: 1 | -1): void;
  /** What was done with the record that stands open. */
  mark(use: 'relied-on' | 'read' | 'not-relevant'): void;
  help(): void;
}

const hit = (step: 1 | -1) => dispatchEvent(new CustomEvent('wb-hit', { detail: step }));
const turn = (detail: { zoom?: number; by?: number }) => dispatchEvent(new CustomEvent('wb-turn', { detail }));

/** The keys of the workbench: single letters outside of text fields where they are on, with Alt everywhere. */
export function useKeys(actions: KeyActions, areOn: boolean): void {
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || document.querySelector('dialog[open]')) return;
      const target = event.target as HTMLElement;
      const isTyping = target.matches('textarea,select,input:not([type=radio],[type=checkbox])');
      const run = runOf(event, isTyping, areOn, actions);
      if (!run) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', down);
    return () => removeEventListener('keydown', down);
  }, [actions, areOn]);
}

function runOf(event: KeyboardEvent, isTyping: boolean, areOn: boolean, actions: KeyActions): (() => void) | null {
  if (event.key === 'F6') return otherPane;
  if (event.key === 'Escape' && (event.target as HTMLElement).matches('[data-search]')) return toFile;
  if (event.altKey) return withAlt(event.code, actions);
  if (isTyping) return null;
  if (event.key === 'PageDown') return () => turn({ by: 1 });
  if (event.key === 'PageUp') return () => turn({ by: -1 });
  return areOn ? (letter(event.key, actions) ?? null) : null;
}

function withAlt(code: string, actions: KeyActions): (() => void) | null {
  const keys: Record<string, () => void> = {
    c: actions.cite,
    n: () => hit(1),
    p: () => hit(-1),
    s: toSearch,
    w: toSentence,
  };
  return keys[code.replace(/^Key/, '').toLowerCase()] ?? null;
}

function letter(key: string, actions: KeyActions): (() => void) | undefined {
  const letters: Record<string, () => void> = {
    j: () => turn({ by: 1 }),
    k: () => turn({ by: -1 }),
    '+': () => turn({ zoom: 1.2 }),
    '=': () => turn({ zoom: 1.2 }),
    '-': () => turn({ zoom: 1 / 1.2 }),
    ']': () => actions.document(1),
    '[': () => actions.document(-1),
    n: () => hit(1),
    p: () => hit(-1),
    c: actions.cite,
    '/': toSearch,
    w: toSentence,
    f: toFindings,
    '1': () => actions.mark('relied-on'),
    '2': () => actions.mark('read'),
    '3': () => actions.mark('not-relevant'),
    '?': actions.help,
  };
  return letters[key];
}

function toSearch(): void {
  const field = document.querySelector<HTMLInputElement>('[data-search]');
  field?.focus();
  field?.select();
}
const toFile = () => document.querySelector<HTMLElement>('[data-pane="file"]')?.focus();
const toFindings = () => document.querySelector<HTMLElement>('[data-field="checks"] h2')?.focus();

/** Back to the sentence last written; to where the first one is begun when there is none. */
function toSentence(): void {
  const writing = document.querySelector<HTMLElement>('[data-writing]');
  (writing ?? document.querySelector<HTMLElement>('button[data-field="summary"]'))?.focus();
}

/** From the file to the text and back. */
function otherPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  panes[(at + 1) % panes.length]?.focus();
}
