import { useRouterState } from '@tanstack/react-router';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../messages/words.tsx';
import { shellWords } from './words.ts';

/**
 * The ways of the header: in a row where there is room, behind one button where there is not (a phone, or 400 % zoom).
 * Escape closes it and gives the focus back to the button; going somewhere closes it too.
 */
export function Menu({ children }: { children: ReactNode }) {
  const words = shellWords[useWords().language];
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const address = useRouterState({ select: ({ location }) => location.href });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what it listens to
  useEffect(() => setIsOpen(false), [address]);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    setIsOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from everything inside
    <div className="oi-menu" onKeyDown={leave}>
      <button
        type="button"
        ref={button}
        className="oi-menu-button"
        aria-expanded={isOpen}
        aria-controls="ways"
        onClick={() => setIsOpen(!isOpen)}
      >
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="currentColor">
          {isOpen ? (
            <path d="m19 6.4-1.4-1.4L12 10.6 6.4 5 5 6.4 10.6 12 5 17.6 6.4 19 12 13.4 17.6 19 19 17.6 13.4 12Z" />
          ) : (
            <path d="M3 6h18v2H3Zm0 5h18v2H3Zm0 5h18v2H3Z" />
          )}
        </svg>
        {isOpen ? words.close : words.menu}
      </button>
      <div className="oi-menu-in" id="ways" data-open={isOpen}>
        {children}
      </div>
    </div>
  );
}
