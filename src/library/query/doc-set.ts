/** Documents in rising order with what each scores. */
export interface DocSet {
  docs: Uint32Array;
  scores: Float32Array;
}

export const nothing: DocSet = { docs: new Uint32Array(0), scores: new Float32Array(0) };

const cut = (docs: Uint32Array, scores: Float32Array, length: number): DocSet => ({
  docs: docs.subarray(0, length),
  scores: scores.subarray(0, length),
});

/** Documents of both; scores add. Lists of like length are walked step by step, a short one leaps through a long. */
export function both(a: DocSet, b: DocSet): DocSet {
  if (a.docs.length > b.docs.length) return both(b, a);
  const docs = new Uint32Array(a.docs.length);
  const scores = new Float32Array(a.docs.length);
  const step = a.docs.length * 16 > b.docs.length;
  const last = b.docs.length;
  let [n, j] = [0, 0];
  for (let i = 0; i < a.docs.length; i++) {
    const doc = a.docs[i]!;
    if (step) while (j < last && b.docs[j]! < doc) j++;
    else j = firstNotBelow(b.docs, doc, j);
    if (j === last) break;
    if (b.docs[j] !== doc) continue;
    docs[n] = doc;
    scores[n++] = a.scores[i]! + b.scores[j]!;
  }
  return cut(docs, scores, n);
}

/** Where the first number not below `value` stands, from `from` on: in leaps first, then by halves. */
export function firstNotBelow(docs: Uint32Array, value: number, from: number): number {
  let [low, leap] = [from, 1];
  while (low + leap < docs.length && docs[low + leap]! < value) {
    low += leap;
    leap *= 2;
  }
  let high = Math.min(low + leap, docs.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (docs[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Documents of either; `join` says what one scores that is in both. */
function union(a: DocSet, b: DocSet, join: (x: number, y: number) => number): DocSet {
  const docs = new Uint32Array(a.docs.length + b.docs.length);
  const scores = new Float32Array(docs.length);
  let [i, j, n] = [0, 0, 0];
  while (i < a.docs.length || j < b.docs.length) {
    const x = i < a.docs.length ? a.docs[i]! : 0xffff_ffff;
    const y = j < b.docs.length ? b.docs[j]! : 0xffff_ffff;
    if (x === y) {
      docs[n] = x;
      scores[n++] = join(a.scores[i++]!, b.scores[j++]!);
    } else if (x < y) {
      docs[n] = x;
      scores[n++] = a.scores[i++]!;
    } else {
      docs[n] = y;
      scores[n++] = b.scores[j++]!;
    }
  }
  return cut(docs, scores, n);
}

export const either = (a: DocSet, b: DocSet): DocSet => union(a, b, (x, y) => x + y);
export const better = (a: DocSet, b: DocSet): DocSet => union(a, b, Math.max);

/** Documents of the first that the second has not. */
export function without(a: DocSet, b: DocSet): DocSet {
  const docs = new Uint32Array(a.docs.length);
  const scores = new Float32Array(a.docs.length);
  let [n, j] = [0, 0];
  for (let i = 0; i < a.docs.length; i++) {
    j = firstNotBelow(b.docs, a.docs[i]!, j);
    if (b.docs[j] === a.docs[i]) continue;
    docs[n] = a.docs[i]!;
    scores[n++] = a.scores[i]!;
  }
  return cut(docs, scores, n);
}

export function scaled({ docs, scores }: DocSet, by: number): DocSet {
  const less = new Float32Array(scores.length);
  for (let i = 0; i < scores.length; i++) less[i] = scores[i]! * by;
  return { docs, scores: less };
}
