import { expect, it } from 'vitest';
import { answerLine } from './due.ts';

it.each([
  ['{"clock":"C05","trigger":"2015-02-14","served":"mail"}', { clock: 'C05', served: 'mail', due: '2015-03-23' }],
  ['\uFEFF{"clock":"C13","trigger":"2015-01-03","served":null,"case":7}', { due: '2015-01-05', case: 7 }],
  ['{"clock":"C05","trigger":"2015-02-30"}', { error: { code: 'date-impossible', field: 'trigger' } }],
  ['{"clock":"C05"', { error: { code: 'not-json' } }],
  ['', { error: { code: 'not-json' } }],
  ['[1]', { error: { code: 'not-a-question' } }],
  ['null', { error: { code: 'not-a-question' } }],
])('a line in is a line out: %s', (line, expected) => expect(answerLine(line)).toMatchObject(expected));
