import { describe, expect, it } from 'vitest';
import { drawQualitySample } from '../../../case/quality-sample.ts';
import { whyRead } from './why-read.ts';
import { reviewWords } from './words.ts';

describe('why a determination is read a second time', () => {
  const { why } = reviewWords.en.quality;

  it('is the rule of the house where all are read', () => {
    expect(whyRead('every', why)).toBe('Every determination is read a second time.');
  });

  it('is what happened in the case before it is chance', () => {
    const reading = drawQualitySample({ share: 0.1, seed: 'any', always: ['remand', 'waived'] });
    expect(whyRead(reading, why)).toBe(
      'Read a second time in any case, because it was sent back on appeal and reviewed anew; an error of the checks was waived.',
    );
  });

  it('is the recorded draw, with what anybody needs to make it again', () => {
    const reading = drawQualitySample({ share: 0.25, seed: 'seed-7', always: [] });
    const said = whyRead(reading, why);
    expect(said).toContain('25 in 100');
    expect(said).toContain(`seed-7 gives ${reading.number.toFixed(4)}`);
    expect(said).toContain('under 0.25');
    expect(whyRead(reading, reviewWords.es.quality.why)).toContain('seed-7');
  });
});
