import { describe, expect, it } from 'vitest';
import { Ages, walPosition } from './position.ts';

describe('how old a standby can be', () => {
  it('reads places in the log in their order', () => {
    const places = ['0/0', '0/FFFFFFFF', '1/0', '16/B374D848', '100/2'].map(walPosition);
    expect(places).toEqual(places.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(walPosition('1/0') - walPosition('0/FFFFFFFF')).toBe(1n);
  });

  it('is the time since the primary stood where the standby stands now', () => {
    const ages = new Ages();
    expect(ages.provenAt(100n)).toBeNull();
    ages.note(1_000, 50n);
    ages.note(2_000, 50n);
    ages.note(3_000, 80n);
    expect(ages.provenAt(49n)).toBeNull();
    expect(ages.provenAt(50n)).toBe(2_000);
    expect(ages.provenAt(79n)).toBe(2_000);
    expect(ages.provenAt(1_000n)).toBe(3_000);
  });
});
