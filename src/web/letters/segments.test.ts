import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gravest, segmentsOf } from './segments.ts';

it('cuts overlapping findings apart and leaves the rest of the text plain', () => {
  const findings = [
    { start: 2, end: 6 },
    { start: 4, end: 8 },
    { start: 9, end: 9 },
  ];
  expect(segmentsOf(10, findings)).toEqual([
    { start: 0, end: 2, findings: [] },
    { start: 2, end: 4, findings: [0] },
    { start: 4, end: 6, findings: [0, 1] },
    { start: 6, end: 8, findings: [1] },
    { start: 8, end: 10, findings: [] },
  ]);
});

it('covers any text whole and puts each finding exactly on its words', () => {
  const place = fc.tuple(fc.nat(120), fc.nat(120)).map(([start, end]) => ({ start, end }));
  fc.assert(
    fc.property(fc.nat(100), fc.array(place, { maxLength: 8 }), (length, findings) => {
      const segments = segmentsOf(length, findings);
      const covered = segments.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at));
      expect(covered).toEqual(Array.from({ length }, (_, at) => at));
      for (const { start, end, findings: on } of segments)
        for (let at = start; at < end; at++)
          expect(on).toEqual(findings.flatMap((one, n) => (one.start <= at && at < one.end ? n : [])));
    }),
  );
});

it('tells the gravest', () => {
  expect(gravest(['note', 'error', 'warning'])).toBe('error');
  expect(gravest(['note', 'warning'])).toBe('warning');
  expect(gravest([])).toBe('note');
});
