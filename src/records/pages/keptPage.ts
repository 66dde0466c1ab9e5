import { meanConfidence, type Page, type Word } from './page.ts';

/**
 * A word as it is kept and sent to the viewer: text, x, y, width, height (points), where it begins in the page's text; for
 * a word read by OCR also how sure that was (0–1).
 */
export type KeptWord =
  | [text: string, x: number, y: number, width: number, height: number, start: number]
  | [text: string, x: number, y: number, width: number, height: number, start: number, confidence: number];

/** A read page in the shape in which the store keeps it. */
export interface KeptPage {
  page: number;
  text: string;
  words: {
    width: number;
    height: number;
    source: Page['source'];
    unreadable: Page['unreadable'] | null;
    words: KeptWord[];
  };
  confidence: number | null;
}

const tenths = (points: number): number => Math.round(points * 10) / 10;

export function keptPage(page: Page): KeptPage {
  const { number, text, width, height, source, unreadable, confidence } = page;
  return {
    page: number,
    text,
    words: { width, height, source, unreadable: unreadable ?? null, words: page.words.map(keptWord) },
    confidence,
  };
}

function keptWord({ text, x, y, width, height, start, confidence }: Word): KeptWord {
  const word: KeptWord = [text, tenths(x), tenths(y), tenths(width), tenths(height), start];
  return confidence < 1
    ? [...(word as [string, number, number, number, number, number]), hundredths(confidence)]
    : word;
}

const hundredths = (share: number): number => Math.round(share * 100) / 100;

/** The page as it was read, from what was kept of it. */
export function pageOfKept({ page, text, words: kept, confidence }: KeptPage): Page {
  const words = kept.words.map(
    ([word, x, y, width, height, start, sure]): Word => ({
      text: word,
      x,
      y,
      width,
      height,
      start,
      confidence: sure ?? 1,
    }),
  );
  return {
    number: page,
    width: kept.width,
    height: kept.height,
    text,
    words,
    source: kept.source,
    confidence: confidence ?? meanConfidence(words),
    ...(kept.unreadable ? { unreadable: kept.unreadable } : {}),
  };
}
