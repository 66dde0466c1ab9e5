import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDetermination } from '../read/index.ts';
import { checkDetermination } from './index.ts';

/** Real letters lie beside the repository on some machines; they are public records and do not come into it. */
const folder = new URL('../../../../shared/letters/samples/', import.meta.url);
const present = existsSync(folder);
if (!present) console.info('The real letters are not on this machine: their test is skipped.');

describe.skipIf(!present)('real letters of 2014 and 2015', () => {
  const names = present ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
  const findingsOf = (start: string) => {
    const text = readFileSync(new URL(names.find((name) => name.startsWith(start)) ?? '', folder), 'utf8');
    const findings = checkDetermination(readDetermination(text, { file: start }), text);
    for (const one of findings) expect(text.slice(one.start, one.end)).toBe(one.quote);
    return findings.map((one) => `${one.check} ${one.severity}`);
  };

  /** Section 17.2 of the rules lists what is wrong with each. */
  it.each([
    ['000', ['K05 error', 'K10 warning']],
    ['001', ['K04 warning', 'K06 warning']],
    ['002', ['K01 warning', 'K08 warning', 'K12 error']],
    ['003', ['K03 error', 'K13 error']],
    ['004', ['K07 warning', 'K17 error']],
  ])('%s shows %j', (start, expected) => {
    expect(findingsOf(start)).toEqual(expect.arrayContaining(expected));
  });
});
