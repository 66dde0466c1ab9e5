import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inLedgerForm } from './ledger-form.ts';

it('has the same text whatever the order in which keys were written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(JSON.stringify(inLedgerForm(turned))).toBe(JSON.stringify(inLedgerForm(value)));
    }),
  );
});

it('leaves out what is undefined, as storing does', () => {
  expect(JSON.stringify(inLedgerForm({ b: undefined, a: { d: 1, c: [undefined, { z: 1, y: 2 }] } }))).toBe(
    '{"a":{"c":[null,{"y":2,"z":1}],"d":1}}',
  );
});
