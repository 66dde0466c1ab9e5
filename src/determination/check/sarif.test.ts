import { describe, expect, it } from 'vitest';
import { checkDetermination } from './index.ts';
import { regionOf } from './region.ts';
import { letterWith } from './sample.fixture.ts';
import { sarifLog } from './sarif.ts';

interface Log {
  version: string;
  runs: {
    tool: { driver: { rules: { id: string }[] } };
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      locations: { physicalLocation: { region?: Record<string, number> } }[];
    }[];
  }[];
}

describe('the SARIF log', () => {
  const { letter, text } = letterWith({ items: [{ outcome: 'upheld' }] });
  const findings = checkDetermination(letter, text);
  const locate = regionOf(text);
  const regions = findings.map((one) => locate(one.start, one.end));
  const log = sarifLog(
    [
      { uri: 'letters/a.txt', findings, regions },
      { uri: 'b.pdf', findings, regions: findings.map(() => null) },
    ],
    '1.0.0',
  ) as Log;
  const run = log.runs[0] as Log['runs'][number];

  it('has what the standard requires of version, rules and results', () => {
    expect(log.version).toBe('2.1.0');
    expect(run.results.length).toBe(findings.length * 2);
    for (const one of run.results) {
      expect(run.tool.driver.rules[one.ruleIndex]?.id).toBe(one.ruleId);
      expect(['error', 'warning', 'note']).toContain(one.level);
    }
  });

  it('gives line and column of the words in a text file, and none in a PDF', () => {
    const first = run.results[0]?.locations[0]?.physicalLocation.region;
    const line = text.split('\n')[(first?.startLine ?? 0) - 1] ?? '';
    expect(line.slice((first?.startColumn ?? 0) - 1)).toMatch(new RegExp(`^${findings[0]?.quote}`));
    expect(run.results.at(-1)?.locations[0]?.physicalLocation.region).toBeUndefined();
  });
});
