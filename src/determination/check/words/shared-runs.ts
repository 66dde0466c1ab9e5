/** A run of words that two texts have in common, with its place in the first. */
export interface SharedRun {
  start: number;
  end: number;
  words: number;
  /** Where it stands in the second text. */
  otherStart: number;
}

interface Word {
  text: string;
  start: number;
  end: number;
}

/**
 * The runs of at least `atLeast` words that `text` shares with `other`. Both are walked once; windows of `atLeast`
 * words are looked up by their words, so the work is linear.
 */
export function sharedRuns(text: string, other: string, atLeast: number): SharedRun[] {
  const own = wordsOf(text);
  const theirs = wordsOf(other);
  const places = windows(theirs, atLeast);
  const runs: SharedRun[] = [];
  for (let i = 0; i + atLeast <= own.length; ) {
    const at = places.get(key(own, i, atLeast));
    if (at === undefined) {
      i++;
      continue;
    }
    let length = atLeast;
    while (own[i + length] && theirs[at + length] && own[i + length]?.text === theirs[at + length]?.text) length++;
    runs.push({
      start: (own[i] as Word).start,
      end: (own[i + length - 1] as Word).end,
      words: length,
      otherStart: (theirs[at] as Word).start,
    });
    i += length;
  }
  return runs;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((m) => ({
    text: m[0].toLowerCase(),
    start: m.index,
    end: m.index + m[0].length,
  }));
}

const key = (list: Word[], at: number, size: number): string =>
  list
    .slice(at, at + size)
    .map((word) => word.text)
    .join(' ');

function windows(list: Word[], size: number): Map<string, number> {
  const map = new Map<string, number>();
  for (let i = 0; i + size <= list.length; i++) {
    const words = key(list, i, size);
    if (!map.has(words)) map.set(words, i);
  }
  return map;
}
