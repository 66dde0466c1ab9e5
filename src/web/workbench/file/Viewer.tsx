import { useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { fill } from '../../messages/words.tsx';
import { useBench } from '../Bench.ts';
import { useBenchWords } from '../words.ts';
import { PageView } from './PageView.tsx';
import type { Box, PageRow } from './pick.ts';
import { pickedBy } from './select.ts';
import { pageAt, pagesSeen, type Slots, slotsOf, topOf, totalHeight } from './slots.ts';
import { UseOfDocument } from './UseOfDocument.tsx';
import { pagesQuery } from './usePages.ts';

export interface ViewerHit {
  page: number;
  marks: Box[][];
}

/** A document to read: only the pages in sight are drawn, however long it is. */
export function Viewer({ documentId, hits }: { documentId: string; hits: ViewerHit[] }) {
  const words = useBenchWords();
  const bench = useBench();
  const document = bench.page.documents.find((one) => one.documentId === documentId);
  const pages = Math.max(1, document?.pages ?? 1);
  const pane = useRef<HTMLDivElement>(null);
  const view = useView(pane, pages);
  usePlace(pane, view.slots, documentId);
  const wordKeys = useWordKeys(documentId, view.page);
  const byPage = useMemo(() => new Map(hits.map((hit) => [hit.page, hit.marks])), [hits]);
  if (!document) return null;
  return (
    <section className="wb-viewer" aria-label={words.viewer}>
      <header className="wb-viewer-bar">
        <strong className="wb-title" title={document.title}>
          {document.title}
        </strong>
        <label>
          <span className="usa-sr-only">{words.toPage}</span>
          <input
            className="wb-small-input"
            inputMode="numeric"
            key={`${documentId} ${view.page}`}
            defaultValue={view.page}
            onKeyDown={(event) =>
              event.key === 'Enter' && bench.show(documentId, Math.min(pages, Number(event.currentTarget.value) || 1))
            }
          />{' '}
          {fill(words.ofPages, { pages })}
        </label>
        <span className="wb-zoom">
          <button type="button" className="wb-button" aria-label={words.smaller} onClick={() => view.zoomBy(1 / 1.2)}>
            −
          </button>
          <button type="button" className="wb-button" aria-label={words.larger} onClick={() => view.zoomBy(1.2)}>
            +
          </button>
        </span>
        <UseOfDocument documentId={documentId} />
      </header>
      <section
        className="wb-pane"
        ref={pane}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
        tabIndex={0}
        aria-label={fill(words.pagesOf, { title: document.title })}
        data-pane="file"
        onMouseUp={() => {
          const pick = pickedBy(getSelection(), documentId);
          if (pick) bench.setPick(pick);
        }}
        onKeyDown={wordKeys}
      >
        <div className="wb-roll" style={{ height: totalHeight(view.slots, pages), width: view.slots.width }}>
          {view.seen.map((page) => (
            <PageView
              key={`${documentId} ${page}`}
              documentId={documentId}
              page={page}
              slots={view.slots}
              isSeen={Math.abs(page - view.page) < 1}
              hits={byPage.get(page) ?? none}
            />
          ))}
        </div>
      </section>
    </section>
  );
}

const none: Box[][] = [];

interface View {
  slots: Slots;
  seen: number[];
  page: number;
  zoomBy(factor: number): void;
}

/** What is in sight, from the pane's size, its scroll and the zoom. */
function useView(pane: React.RefObject<HTMLDivElement | null>, pages: number): View {
  const [size, setSize] = useState({ width: 640, height: 800 });
  const [top, setTop] = useState(0);
  const [zoom, setZoom] = useState(1);
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    // An eighth of a page is near enough: not every turn of the wheel draws anew.
    const scrolled = () =>
      setTop((old) => (Math.abs(old - element.scrollTop) < element.clientHeight / 8 ? old : element.scrollTop));
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    measure();
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, [pane]);
  const slots = useMemo(() => slotsOf(size.width, zoom), [size.width, zoom]);
  const page = pageAt(slots, top, size.height, pages);
  const before = useRef(slots);
  useLayoutEffect(() => {
    // The same words stay in sight when pages change their size.
    if (pane.current && before.current !== slots)
      pane.current.scrollTop *= totalHeight(slots, 1) / totalHeight(before.current, 1);
    before.current = slots;
  }, [pane, slots]);
  const zoomBy = useCallback((factor: number) => setZoom((old) => Math.min(4, Math.max(0.4, old * factor))), []);
  useEffect(() => {
    const turn = (event: Event) => {
      const { zoom: factor, by } = (event as CustomEvent<{ zoom?: number; by?: number }>).detail;
      if (factor) zoomBy(factor);
      const element = pane.current;
      if (by && element)
        element.scrollTop = topOf(
          slots,
          Math.min(pages, Math.max(1, pageAt(slots, element.scrollTop, element.clientHeight, pages) + by)),
        );
    };
    addEventListener('wb-turn', turn);
    return () => removeEventListener('wb-turn', turn);
  }, [pane, pages, slots, zoomBy]);
  return { slots, seen: pagesSeen(slots, top, size.height, pages), page, zoomBy };
}

/** Goes to the place asked for: the marked words a third down the pane. */
function usePlace(pane: React.RefObject<HTMLDivElement | null>, slots: Slots, documentId: string): void {
  const { place } = useBench();
  const gone = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element || !place || place.documentId !== documentId || gone.current === place.stamp) return;
    gone.current = place.stamp;
    const box = place.boxes[0];
    const down = box ? Math.max(0, (box.y / 792) * slots.height - element.clientHeight / 3) : 0;
    element.scrollTop = topOf(slots, place.page) + down;
  }, [pane, place, slots, documentId]);
}

/** Words by key: ← → move a mark over the words of the page, with Shift they extend it. */
function useWordKeys(documentId: string, page: number): (event: KeyboardEvent) => void {
  const { page: shown, pick, setPick } = useBench();
  const queries = useQueryClient();
  return (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'Escape') setPick(null);
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const at = pick?.documentId === documentId ? pick.page : page;
    const { queryKey } = pagesQuery(shown.caseNumber, documentId, at);
    const rows = queries.getQueryData<{ pages: PageRow[] }>(queryKey)?.pages;
    const last = (rows?.find((row) => row.page === at)?.words.words.length ?? 0) - 1;
    if (last < 0) return;
    const [from, to] = pick?.documentId === documentId ? [pick.from, pick.to] : [-1, -1];
    const next = Math.min(last, Math.max(0, to + step));
    setPick({ documentId, page: at, from: event.shiftKey && from >= 0 ? Math.min(from, next) : next, to: next });
  };
}
