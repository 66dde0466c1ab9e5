import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, findUnstorable } from './canonical.ts';

/** The same value with its members written the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, turned(member)]),
  );
}

describe('canonical JSON', () => {
  it('is one text for one value, and that value again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(turned(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it.each<[unknown, string]>([
    [{ b: 1, a: undefined, c: [undefined, 'é'] }, '{"b":1,"c":[null,"é"]}'],
    [new Date(0), '"1970-01-01T00:00:00.000Z"'],
    [{ '10': 1, '9': 2, Z: 3, a: 4 }, '{"10":1,"9":2,"Z":3,"a":4}'],
    [-0, '0'],
    [Number.NaN, 'null'],
  ])('writes %o as %s', (value, text) => expect(canonicalJson(value)).toBe(text));

  it('finds text that cannot be kept, by its place', () => {
    expect(findUnstorable({ a: [{ b: 'x\0' }] })).toBe('a.0.b');
    expect(findUnstorable({ a: '\udc00x' })).toBe('a');
    expect(findUnstorable({ a: '😀 \\u0000 ok' })).toBeNull();
  });
});
