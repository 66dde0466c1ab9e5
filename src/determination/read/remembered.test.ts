import { describe, expect, it } from 'vitest';
import { readBasis } from './citations.ts';
import { readDetermination } from './letter.ts';
import { forgetLines, remembering } from './remembered.ts';

describe('lines that come back', () => {
  it('are read once', () => {
    const asked: string[] = [];
    const lengthOf = remembering((line) => asked.push(line) && line.length);
    expect(['a line', 'another', 'a line'].map(lengthOf)).toEqual([6, 7, 6]);
    expect(asked).toEqual(['a line', 'another']);
    forgetLines();
    lengthOf('a line');
    expect(asked).toEqual(['a line', 'another', 'a line']);
  });

  it('are not remembered without end', () => {
    let asked = 0;
    const counted = remembering(() => ++asked);
    for (let n = 0; n < 10_000; n++) counted(`line ${n}`);
    counted('line 0');
    expect(asked).toBe(10_001);
    for (let n = 0; n < 3; n++) counted('long '.repeat(200));
    expect(asked).toBe(10_004);
  });

  it.each(['plain', 'Dañada – “so”', 'a lone half \ud83d of a sign'])('keep their signs: %s', (line) => {
    expect(remembering((own) => own)(`before ${line} after`.slice(7, -6))).toBe(line);
  });

  it('give each letter citations of its own', () => {
    const line = 'Decision based on MTUS Low Back Complaints 2004, Section(s): Physical Methods.';
    const first = readBasis(line);
    const expected = structuredClone(first);
    first[0]!.sections.push('written into the first letter');
    first[0]!.guideline = null;
    expect(readBasis(line)).toEqual(expected);
    const letter = `State(s) of Licensure: Utah, Ohio\nCertification(s)/Specialty: Neurology\nCLINICAL CASE SUMMARY\nx`;
    const reviewer = () => readDetermination(`HOW THE IMR FINAL DETERMINATION WAS MADE\n${letter}`).reviewer;
    reviewer().licensedIn.push('Atlantis');
    expect(reviewer().licensedIn).toEqual(['Utah', 'Ohio']);
  });
});
