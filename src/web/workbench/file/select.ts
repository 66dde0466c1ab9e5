import type { Pick } from './pick.ts';

/** The words that the browser's selection runs over, on the page where it began; null when it is on no page. */
export function pickedBy(selection: Selection | null, documentId: string): Pick | null {
  if (!selection || selection.isCollapsed) return null;
  const [anchor, focus] = [wordAt(selection.anchorNode), wordAt(selection.focusNode)];
  const start = anchor ?? focus;
  if (!start) return null;
  const end = focus?.page === start.page ? focus : start;
  return {
    documentId,
    page: start.page,
    from: Math.min(start.index, end.index),
    to: Math.max(start.index, end.index),
  };
}

function wordAt(node: Node | null): { page: number; index: number } | null {
  const element = node instanceof Element ? node : node?.parentElement;
  const word = element?.closest<HTMLElement>('[data-w]');
  const page = element?.closest<HTMLElement>('[data-page]');
  return word && page ? { page: Number(page.dataset.page), index: Number(word.dataset.w) } : null;
}
