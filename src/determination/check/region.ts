/** A place as lines and columns, counted from 1 in UTF-16 units, as SARIF wants them. */
export interface Region {
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

/** Gives the region of a stretch of `text`; the lines are counted once, each place is then a binary search. */
export function regionOf(text: string): (start: number, end: number) => Region {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (start, end) => {
    const [a, b] = [lineOf(starts, start), lineOf(starts, end)];
    return {
      startLine: a + 1,
      startColumn: start - (starts[a] as number) + 1,
      endLine: b + 1,
      endColumn: end - (starts[b] as number) + 1,
    };
  };
}

function lineOf(starts: number[], at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
