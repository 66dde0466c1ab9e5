import type { Label, Note } from './generate.ts';

/** What a program says: stretches of text that identify. */
export interface Said {
  start: number;
  end: number;
  kind: string;
}

export interface Tally {
  wanted: Map<string, number>;
  found: Map<string, number>;
  said: number;
  right: number;
  decoysTouched: number;
  kindRight: number;
  unlistedWanted: number;
  unlistedFound: number;
  missed: string[];
  wrong: string[];
}

export const newTally = (): Tally => ({
  wanted: new Map(),
  found: new Map(),
  said: 0,
  right: 0,
  decoysTouched: 0,
  kindRight: 0,
  unlistedWanted: 0,
  unlistedFound: 0,
  missed: [],
  wrong: [],
});

const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
const around = (text: string, { start, end }: { start: number; end: number }) =>
  `${text.slice(Math.max(0, start - 30), start)}[${text.slice(start, end)}]${text.slice(end, end + 20)}`.replace(
    /\s+/g,
    ' ',
  );

/**
 * Found: every character of the label lies in what was said. Right: at least half of what was said, titles, credentials
 * and blanks aside, lies in labels. One note at a time.
 */
export function scoreNote(tally: Tally, note: Note, said: readonly Said[]): void {
  const cover = marks(note.text.length, said);
  const truth = marks(note.text.length, note.labels);
  for (const label of note.labels) scoreLabel(tally, note, label, said, cover);
  for (const one of said) {
    tally.said += 1;
    if (isRight(note.text, one, truth)) tally.right += 1;
    else tally.wrong.push(`${one.kind}: ${around(note.text, one)}`);
  }
  for (const decoy of note.decoys)
    if (said.some((one) => one.start < decoy.end && one.end > decoy.start)) tally.decoysTouched += 1;
}

function scoreLabel(tally: Tally, note: Note, label: Label, said: readonly Said[], cover: Uint8Array): void {
  const isFound = cover.subarray(label.start, label.end).every((mark) => mark === 1);
  add(tally.wanted, label.kind);
  if (isFound) add(tally.found, label.kind);
  else tally.missed.push(`${label.kind}: ${around(note.text, label)}`);
  if (label.listed === false) {
    tally.unlistedWanted += 1;
    if (isFound) tally.unlistedFound += 1;
  }
  if (said.some((one) => one.kind === label.kind && one.start <= label.start && one.end >= label.end))
    tally.kindRight += 1;
}

function marks(length: number, spans: readonly { start: number; end: number }[]): Uint8Array {
  const cover = new Uint8Array(length);
  for (const { start, end } of spans) cover.fill(1, start, end);
  return cover;
}

const besides = /\b(?:Dr|Mr|Mrs|Ms|Miss|Judge|M\.?D|D\.?O|D\.?C|P\.?T|R\.?N|Esq)\b\.?|[\s,.;:]/g;

function isRight(text: string, one: Said, truth: Uint8Array): boolean {
  const own = text.slice(one.start, one.end);
  const skipped = new Uint8Array(own.length);
  for (const match of own.matchAll(besides)) skipped.fill(1, match.index, match.index + match[0].length);
  let [counted, inside] = [0, 0];
  for (let at = 0; at < own.length; at += 1) {
    if (skipped[at] === 1 && truth[one.start + at] === 0) continue;
    counted += 1;
    inside += truth[one.start + at]!;
  }
  return inside > 0 && inside * 2 >= counted;
}

export const total = (map: Map<string, number>): number => [...map.values()].reduce((sum, count) => sum + count, 0);
export const recall = (tally: Tally): number => total(tally.found) / Math.max(1, total(tally.wanted));
export const precision = (tally: Tally): number => tally.right / Math.max(1, tally.said);
