/** A run of words that a text has in common with one seen before, with its place in both. */
export interface SharedRun {
  /** Which of the texts seen before; the first that has the run. */
  source: number;
  start: number;
  end: number;
  words: number;
  otherStart: number;
}

interface Word {
  text: string;
  start: number;
  end: number;
}

/**
 * Texts whose runs of `size` words or more can be found again in another. Windows are looked up by a rolling hash and
 * compared word by word, so that each text is walked once however many there are.
 */
export class RunIndex {
  private readonly texts: Word[][] = [];
  private readonly places = new Map<number, [source: number, at: number]>();
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  /** Adds a text and gives its number. */
  add(text: string): number {
    const words = wordsOf(text);
    const source = this.texts.push(words) - 1;
    hashes(words, this.size).forEach((hash, at) => {
      if (!this.places.has(hash)) this.places.set(hash, [source, at]);
    });
    return source;
  }

  /** The runs that `text` shares with texts added before, one after the other, not overlapping. */
  runs(text: string): SharedRun[] {
    const own = wordsOf(text);
    const list: SharedRun[] = [];
    const keys = hashes(own, this.size);
    for (let i = 0; i < keys.length; i++) {
      const place = this.places.get(keys[i] as number);
      const words = place ? this.length(own, i, place) : 0;
      if (!place || words < this.size) continue;
      list.push(runAt(own, i, words, place[0], this.texts[place[0]]?.[place[1]]?.start ?? 0));
      i += words - 1;
    }
    return list;
  }

  private length(own: Word[], from: number, [source, at]: [number, number]): number {
    const other = this.texts[source] as Word[];
    let n = 0;
    while (own[from + n] && own[from + n]?.text === other[at + n]?.text) n++;
    return n;
  }
}

/** The runs of at least `size` words that `text` shares with `other`. */
export function sharedRuns(text: string, other: string, size: number): SharedRun[] {
  const index = new RunIndex(size);
  index.add(other);
  return index.runs(text);
}

export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;

function runAt(own: Word[], from: number, words: number, source: number, otherStart: number): SharedRun {
  return { source, start: own[from]?.start ?? 0, end: own[from + words - 1]?.end ?? 0, words, otherStart };
}

function wordsOf(text: string): Word[] {
  const low = text.toLowerCase();
  // Some capitals grow in lower case; then the places would not be those of the text.
  const words = low.length === text.length ? low : text;
  return [...words.matchAll(/[\p{L}\p{N}]+/gu)].map((m) => ({
    text: m[0],
    start: m.index,
    end: m.index + m[0].length,
  }));
}

const base = 16_777_619;

/** The rolling hash of each window, in 32 bits. */
function hashes(words: Word[], size: number): number[] {
  let lead = 1;
  for (let i = 1; i < size; i++) lead = Math.imul(lead, base);
  const codes = words.map((word) => codeOf(word.text));
  const list: number[] = [];
  let hash = 0;
  for (let i = 0; i < codes.length; i++) {
    if (i >= size) hash = (hash - Math.imul(codes[i - size] as number, lead)) | 0;
    hash = (Math.imul(hash, base) + (codes[i] as number)) | 0;
    if (i >= size - 1) list.push(hash);
  }
  return list;
}

function codeOf(word: string): number {
  let code = -2_128_831_035;
  for (let i = 0; i < word.length; i++) code = Math.imul(code ^ word.charCodeAt(i), base);
  return code;
}
