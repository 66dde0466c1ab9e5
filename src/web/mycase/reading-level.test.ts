import { describe, expect, it } from 'vitest';
import { englishGrade, spanishEase } from '../../law/testing/readability.ts';
import { en as applyEn } from '../apply/words-en.ts';
import { es as applyEs } from '../apply/words-es.ts';
import { inboxWords } from '../inbox/words.ts';
import { en } from '../messages/en.ts';
import { es } from '../messages/es.ts';
import { shellWords } from '../shell/words.ts';
import { letterHelpWords } from './letter/words.ts';
import { myCaseWords } from './words.ts';

/** Every sentence among the messages: what has three words or more is read, shorter ones are labels. */
function sentencesOf(words: unknown): string[] {
  if (typeof words === 'string')
    return words.split(/\s+/).length > 2 ? [words.endsWith('.') ? words : `${words}.`] : [];
  if (words && typeof words === 'object') return Object.values(words).flatMap(sentencesOf);
  return [];
}

/** What a worker meets, a page at a time. Twelve years old is the sixth or seventh school year. */
const areas: [string, unknown, unknown][] = [
  ['the first page', en.home, es.home],
  ['signing in', en.signInPage, es.signInPage],
  ['the start of the application', applyEn.start, applyEs.start],
  ['its pages', [applyEn.steps, applyEn.fields, applyEn.choices], [applyEs.steps, applyEs.fields, applyEs.choices]],
  [
    'its warnings and faults',
    [applyEn.faults, applyEn.warnings, applyEn.speed],
    [applyEs.faults, applyEs.warnings, applyEs.speed],
  ],
  ['reading the denial', applyEn.denial, applyEs.denial],
  ['signing and after', [applyEn.check, applyEn.sign, applyEn.done], [applyEs.check, applyEs.sign, applyEs.done]],
  ['what happens next', myCaseWords.en.next, myCaseWords.es.next],
  ['my case', withoutNames(myCaseWords.en), withoutNames(myCaseWords.es)],
  [
    'the appeal',
    [myCaseWords.en.appeal, myCaseWords.en.appealNotEligible],
    [myCaseWords.es.appeal, myCaseWords.es.appealNotEligible],
  ],
  ['how to read the letter', letterHelpWords.en, letterHelpWords.es],
  ['what withdrawing means', myCaseWords.en.explain, myCaseWords.es.explain],
  ['my cases', inboxWords.en.mine, inboxWords.es.mine],
  ['when something fails', shellWords.en.forbidden, shellWords.es.forbidden],
];

/** Titles of notices are names. */
function withoutNames({ notices: _, ...rest }: typeof myCaseWords.en): unknown {
  return rest;
}

/** Grade 7 is a reader of twelve; Fernández Huerta 70 is “fairly easy”, the sixth school year. */
const hardestGrade = 7;
const leastEase = 70;

describe('what a worker reads', () => {
  it.each(areas)('%s is written for a person of twelve', (_area, english, spanish) => {
    const inEnglish = sentencesOf(english);
    expect(inEnglish.length).toBeGreaterThan(0);
    expect(englishGrade(inEnglish.join(' '))).toBeLessThanOrEqual(hardestGrade);
    expect(spanishEase(sentencesOf(spanish).join(' '))).toBeGreaterThanOrEqual(leastEase);
  });

  it('the measure tells plain from legal', () => {
    const legal =
      'Notwithstanding any other provision, the determination shall be deemed to be the determination of the administrative director and shall be binding on all parties.';
    expect(englishGrade(legal)).toBeGreaterThan(14);
    const spanish =
      'No obstante cualquier otra disposición, la determinación se considerará determinación del director administrativo y será obligatoria para todas las partes intervinientes.';
    expect(spanishEase(spanish)).toBeLessThan(45);
  });
});
