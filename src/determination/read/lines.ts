import { markFurniture } from './furniture.ts';
import type { Lines } from './lineTable.ts';

const SPACE = 32;
const FORM_FEED = 12;

/** Second stage: the lines that bear words. */
export function splitLines(text: string): Lines {
  const [start, end, gaps, pages]: [number[], number[], number[], number[]] = [[], [], [], []];
  let feed = text.indexOf('\f');
  const paged = feed >= 0;
  let lineEnd = -1;
  let gap = 0;
  let newPage = false;
  for (let at = 0; at <= text.length; ) {
    if (lineEnd < at) lineEnd = text.indexOf('\n', at);
    if (lineEnd < 0) lineEnd = text.length;
    let stop = lineEnd;
    let from = at;
    while (from < stop && text.charCodeAt(from) <= SPACE) {
      if (text.charCodeAt(from) === FORM_FEED) newPage = true;
      from++;
    }
    at = stop + 1;
    if (paged) {
      // A page joined to the next without a line end: the line ends where the page does.
      if (feed >= 0 && feed < from) feed = text.indexOf('\f', from);
      if (feed >= 0 && feed < stop) {
        stop = feed;
        at = feed;
      }
    }
    let to = stop;
    while (to > from && text.charCodeAt(to - 1) <= SPACE) to--;
    if (to === from) {
      gap++;
      continue;
    }
    if (newPage) pages.push(start.length);
    start.push(from);
    end.push(to);
    gaps.push(gap);
    gap = 0;
    newPage = false;
  }
  const none = () => new Array<boolean>(start.length).fill(false);
  const lines: Lines = {
    text,
    start,
    end,
    gap: gaps,
    newPage: none(),
    furniture: none(),
    inner: 0,
    hidden: text.includes('\ufffe') || text.includes('\u00ad'),
  };
  for (const page of pages) lines.newPage[page] = true;
  lines.inner = gapInsideParagraphs(lines);
  markFurniture(lines);
  return lines;
}

/** The number of blank lines that stands between two lines of one paragraph, from how often each number occurs. */
function gapInsideParagraphs({ gap, start, end, text }: Lines): number {
  const counts = [0, 0, 0, 0];
  for (let i = 1; i < gap.length; i++) counts[Math.min(gap[i]!, 3)]!++;
  // Lines this long are whole paragraphs: what stands between them is a gap.
  const wholeParagraphs = start.length > 0 && text.length / start.length > 180 && longest(start, end) > 300;
  if (wholeParagraphs) return 0;
  const found = counts.findIndex((count) => count >= (gap.length - 1) * 0.15);
  return Math.max(0, found);
}

function longest(start: number[], end: number[]): number {
  let most = 0;
  for (let i = 0; i < start.length; i++) most = Math.max(most, end[i]! - start[i]!);
  return most;
}
