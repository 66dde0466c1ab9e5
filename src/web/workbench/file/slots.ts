/** The pages of a document as equal slots one under another: where a page lies is known before it is read. */
export interface Slots {
  width: number;
  height: number;
}

export const slotGap = 28;
/** Slots have the shape of a letter page; other pages are fitted in. */
const shape = 11 / 8.5;

export const slotsOf = (paneWidth: number, zoom: number): Slots => {
  const width = Math.max(200, Math.floor((paneWidth - 24) * zoom));
  return { width, height: Math.floor(width * shape) };
};

export const topOf = (slots: Slots, page: number): number => (page - 1) * (slots.height + slotGap);
export const totalHeight = (slots: Slots, pages: number): number => pages * (slots.height + slotGap);

/** The page that fills most of the pane. */
export const pageAt = (slots: Slots, top: number, paneHeight: number, pages: number): number =>
  Math.min(pages, Math.max(1, Math.floor((top + paneHeight / 2) / (slots.height + slotGap)) + 1));

/** The pages to draw: those seen, and one on each side. */
export function pagesSeen(slots: Slots, top: number, paneHeight: number, pages: number): number[] {
  const step = slots.height + slotGap;
  const first = Math.max(1, Math.floor(top / step));
  const last = Math.min(pages, Math.floor((top + paneHeight) / step) + 2);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
}

const dpis = [60, 85, 110, 150, 200, 300];
/** A resolution that is sharp at this width, from a few steps, so that pictures are asked for again seldom. */
export const dpiFor = (width: number, ratio: number): number => dpis.find((dpi) => dpi * 8.5 >= width * ratio) ?? 300;
