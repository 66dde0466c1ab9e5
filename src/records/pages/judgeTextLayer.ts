import { joinLines, type Lines } from '../pages/page.ts';
import type { TextLayer } from '../pdf/text.ts';

/**
 * `sound`: its words can be used. `rubbish`: they are not what is printed (a font without meaning, an OCR gone wrong).
 * `partial`: a line stamped over a scan, such as a fax header; the page itself is a picture. `empty`: no words.
 */
export type LayerVerdict = 'sound' | 'rubbish' | 'partial' | 'empty';

/** Words of every English page; medical tables have few, rubbish has none. */
const everyday = new Set(
  `the of and to in is was a for with on at by from that this be as or are has have not no he she his her patient right left
pain date claim number name page treatment medical report exam review request phone fax injury`.split(/\s+/),
);

const minTokens = 25;
const minCharacters = 200;

/** Judges a text layer. A wrong "rubbish" costs only time: OCR is then asked, and the surer reading is kept. */
export function judgeTextLayer(layer: TextLayer): LayerVerdict {
  const { text } = joinLines(layer.lines);
  const letters = text.replace(/\s/g, '').length;
  if (letters === 0) return 'empty';
  if (layer.unmapped > letters * 0.1) return 'rubbish';
  if (layer.pictureCover > 0.6 && letters < minCharacters) return 'partial';
  return wordiness(text) < 0.35 ? 'rubbish' : 'sound';
}

/**
 * How much a text looks like words, 0–1; 1 when there is too little to tell. Three signs: tokens that could be words or
 * numbers, vowels among the letters, and everyday words.
 */
export function wordiness(text: string): number {
  const tokens = text.split(/\s+/).filter(Boolean);
  if (tokens.length < minTokens) return 1;
  const share = (test: (token: string) => boolean) => tokens.filter(test).length / tokens.length;
  const shaped = share((token) =>
    /^[("'“[]?(?:[A-Za-z][a-z’']*|[A-Z]+|[A-Za-z]+(?:[-/][A-Za-z]+)+|[#$]?\d[\d,.:/%-]*)[)"'”\].,;:?!]*$/.test(token),
  );
  const words = tokens.map((token) => token.toLowerCase().replace(/[^a-z]/g, '')).filter((word) => word.length > 0);
  const vowelled = words.filter((word) => word.length < 3 || /[aeiouy]/.test(word)).length / Math.max(1, words.length);
  const common = words.filter((word) => everyday.has(word)).length / Math.max(1, words.length);
  const mostlyNumbers = words.length < tokens.length / 2;
  const familiar = mostlyNumbers ? 1 : Math.min(1, common / 0.08);
  return shaped * vowelled * (0.4 + 0.6 * familiar);
}

export const hasWords = (lines: Lines) => lines.some((line) => line.length > 0);
