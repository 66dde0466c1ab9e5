export interface Stretch {
  text: string;
  start: number;
  end: number;
}

const shortened = /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|No|Nos|vs|etc|e\.g|i\.e|St|Fig|approx|dept|Jr|Sr|pp|p|Ch|al)\.$/i;

/** Splits running text into sentences; decimals and common abbreviations do not end one. One pass. */
export function sentencesOf(text: string): Stretch[] {
  const list: Stretch[] = [];
  let from = 0;
  for (const stop of text.matchAll(/[.!?]["”')\]]*(?=\s|$)|\.(?=[A-Z][a-z])/gu)) {
    const end = stop.index + stop[0].length;
    if (shortened.test(text.slice(Math.max(from, end - 9), end)) || startsLow(text, end)) continue;
    push(list, text, from, end);
    from = end;
  }
  push(list, text, from, text.length);
  return list;
}

/** "2. right knee" or "5 p.m. he": a small letter after the stop goes on with the sentence. */
function startsLow(text: string, end: number): boolean {
  return /^\s+\p{Ll}/u.test(text.slice(end, end + 3));
}

function push(list: Stretch[], text: string, from: number, to: number): void {
  let start = from;
  while (start < to && /\s/u.test(text[start] as string)) start++;
  if (start < to) list.push({ text: text.slice(start, to), start, end: to });
}

/** The sentence in which a place stands. */
export function sentenceAt(list: Stretch[], at: number): Stretch | undefined {
  return list.find((one) => one.start <= at && at < one.end);
}
