import { readdirSync, readFileSync } from 'node:fs';
import { checkDetermination } from '../../src/determination/check/index.ts';
import type { Finding } from '../../src/determination/model.ts';
import { readDetermination } from '../../src/determination/read/index.ts';

interface Planted {
  check: string;
  severity: Finding['severity'];
  quote: string;
  item?: number;
}

const folder = new URL('../../src/determination/corpus/defects/', import.meta.url);
const plain = (words: string): string => words.replace(/\s+/gu, ' ');

function answers(finding: Finding, planted: Planted): boolean {
  const [found, meant] = [plain(finding.quote), planted.quote];
  if (finding.check !== planted.check || finding.severity !== planted.severity) return false;
  if (planted.item !== undefined && finding.item !== planted.item) return false;
  return found.includes(meant) || meant.includes(found);
}

/** The planted defects of the corpus: how many are found, and how many findings of each severity nobody planted. */
export function findingsFigures(): string {
  const severities = ['error', 'warning', 'note'] as const;
  const counts = severities.map((severity) => ({ severity, planted: 0, found: 0, made: 0, meant: 0 }));
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  for (const name of names) {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const findings = checkDetermination(readDetermination(text, { file: name }), text);
    const beside = readFileSync(new URL(name.replace(/\.txt$/, '.findings.json'), folder), 'utf8');
    const planted = (JSON.parse(beside) as { findings: Planted[] }).findings;
    for (const count of counts) {
      const here = planted.filter((one) => one.severity === count.severity);
      const made = findings.filter((one) => one.severity === count.severity);
      count.planted += here.length;
      count.found += here.filter((one) => findings.some((finding) => answers(finding, one))).length;
      count.made += made.length;
      count.meant += made.filter((finding) => here.some((one) => answers(finding, one))).length;
    }
  }
  const lines = counts.map(
    ({ severity, planted, found, made, meant }) =>
      `  ${severity}: ${found} of ${planted} planted found (recall ${share(found, planted)}); ${meant} of ${made} findings planted (precision ${share(meant, made)})`,
  );
  return [`Checks on the ${names.length} letters with planted defects:`, ...lines].join('\n');
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`);
