import type { MouseEvent } from 'react';

/** The first marked words of a finding. */
export const placeOf = (finding: number): string => `[data-findings~="${finding + 1}"]`;
export const findingId = (finding: number): string => `finding-${finding + 1}`;

/** Goes to an element of the page without a new address: it is brought into view and focused. */
export function jumpTo(event: MouseEvent, selector: string): void {
  event.preventDefault();
  const target = document.querySelector<HTMLElement>(selector);
  target?.scrollIntoView({ block: 'center', behavior: 'auto' });
  target?.focus({ preventScroll: true });
}
