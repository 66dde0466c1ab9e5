import Table from 'cli-table3';
import type { Changes } from './record.ts';
import { type Miss, precision, recall, type Scores } from './score.ts';

const plain = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export function scoresTable({ fields }: Scores, letters: number): string {
  const table = new Table({
    head: [`field (${letters} letters)`, 'precision', 'recall', 'right', 'given', 'expected'],
    style: { head: [], border: [] },
    chars: plain,
  });
  for (const [field, score] of fields)
    table.push([field, percent(precision(score)), percent(recall(score)), score.right, score.given, score.expected]);
  return table.toString();
}

export function missesTable(misses: Miss[]): string {
  if (misses.length === 0) return 'Every field of every letter is as expected.';
  return misses
    .map(
      ({ letter, field, expected, got }) =>
        `${letter} ${field}\n  expected ${short(expected)}\n  got      ${short(got)}`,
    )
    .join('\n');
}

const short = (value: string | null): string =>
  value === null ? '(nothing)' : value.length > 300 ? `${value.slice(0, 300)}…` : value;

export function changesTable({ fields, gained, lost }: Changes): string {
  if (fields.length + gained.length + lost.length === 0) return 'Since the last recorded run: no gain, no loss.';
  const lines = [`Since the last recorded run: ${gained.length} gained, ${lost.length} lost.`];
  for (const { field, before, now } of fields) lines.push(`  ${field}: recall ${percent(before)} → ${percent(now)}`);
  for (const miss of gained) lines.push(`  + ${miss}`);
  for (const miss of lost) lines.push(`  - ${miss}`);
  return lines.join('\n');
}
