import { describe, expect, it } from 'vitest';
import { applicationWith } from '../testing/applications.ts';
import { englishGrade, spanishEase } from '../testing/readability.ts';
import { shortfalls } from './cases.ts';
import { missingParts } from './found.ts';
import { noticeOf, noticeText } from './notice.ts';
import { screen } from './screen.ts';
import { listed } from './words.ts';
import { englishReasons } from './words-en.ts';
import { spanishReasons } from './words-es.ts';

const screenings = shortfalls.map((one) => ({
  ...one,
  result: screen(applicationWith(one.change ?? {}), one.context),
}));
const find = (variant: string) => screenings.find((one) => one.variant === variant)!.result;

describe.each(['en', 'es'] as const)('the notice in %s', (language) => {
  it.each(screenings.map((one) => [one.code, one.variant, one.result] as const))(
    'of %s %s is whole and easy to read',
    (_code, variant, result) => {
      const notice = noticeOf(result, language);
      const own = notice.reasons.find((reason) => reason.code === _code);
      expect(own, variant).toBeDefined();
      const text = noticeText(notice);
      expect(text).not.toMatch(/undefined|null|NaN|“”|\d{4}-\d\d-\d\d| {2}|\$\{/);
      const plain = `${own!.because} ${own!.next}`;
      if (language === 'en') expect(englishGrade(plain), plain).toBeLessThan(8);
      else expect(spanishEase(plain), plain).toBeGreaterThan(65);
    },
  );

  it('as a whole stays at the level of a twelve-year-old', () => {
    const all = screenings
      .map(({ result }) => noticeText(noticeOf(result, language)).replace(/\(.*?\)/g, ''))
      .join(' ');
    if (language === 'en') expect(englishGrade(all)).toBeLessThan(6.5);
    else expect(spanishEase(all)).toBeGreaterThan(70);
  });
});

describe('a notice', () => {
  it('says until when a defect can be cured, or that the time is over', () => {
    const unsigned = find('unsigned');
    expect(noticeOf(unsigned, 'en').reasons[0]!.next).toContain('Send it by May 6, 2019.');
    expect(noticeOf(unsigned, 'es').reasons[0]!.next).toContain('a más tardar el 6 de mayo de 2019.');
    const later = screen(applicationWith({ signature: { signedBy: 'none' } }), { today: '2019-05-20' });
    expect(noticeOf(later, 'en').reasons[0]!.next).toContain('ended on May 6, 2019');
    expect(noticeOf(later, 'es').reasons[0]!.next).toContain('terminó el 6 de mayo de 2019');
    const neither = screen(applicationWith({ signature: { signedBy: 'none' }, urDecision: null }));
    expect(neither.fileBy).toBeNull();
    expect(noticeOf(neither, 'en').reasons[0]!.next).toBe(englishReasons.unsigned({}).next);
  });

  it('counts the appeal from its own service (C29)', () => {
    expect(noticeText(noticeOf(find('late'), 'en'))).toContain('The last day is June 12, 2019.');
    expect(noticeText(noticeOf(find('late'), 'en', { on: '2019-05-10', by: 'electronic' }))).toContain(
      'The last day is June 10, 2019.',
    );
    expect(noticeText(noticeOf(find('late'), 'en', { on: '2012-05-10' }))).not.toContain('The last day is');
  });

  it('does not speak of refusal where a duplicate or an ended dispute is closed', () => {
    expect(noticeOf(find('duplicate'), 'en').title).toBe('We already have your request');
    expect(noticeOf(find('withdrawn'), 'es').title).toBe('Ya no hay nada que revisar');
    expect(noticeOf(find('approved-by-ur'), 'en').title).toBe('Your request cannot be reviewed');
  });

  it('asks for an answer in five working days, and names the day where it is known', () => {
    expect(noticeText(noticeOf(find('incomplete'), 'es'))).toContain('5 días hábiles');
    const again = screen(applicationWith({ claimNumber: null }), {
      informationRequest: { receivedOn: '2019-05-06' },
      today: '2019-05-07',
    });
    expect(noticeText(noticeOf(again, 'en'))).toContain('The last day to answer is May 13, 2019.');
    expect(noticeText(noticeOf(again, 'es'))).toContain('es el 13 de mayo de 2019.');
  });

  it('leaves what is only recorded out of a refusal, and tells it where the review goes on', () => {
    const both = screen(applicationWith({ signature: { signedBy: 'none' } }), { urUntimelyAsserted: true });
    expect(noticeOf(both, 'en').reasons.map(({ code }) => code)).toEqual(['I02']);
    expect(noticeOf(find('ur-said-late'), 'en').reasons.map(({ code }) => code)).toEqual(['I11']);
  });

  it('has words for every part of the form that may be missing, and for one sent without a day', () => {
    for (const words of [englishReasons, spanishReasons]) {
      for (const part of missingParts) expect(words.incomplete({ missing: [part] }).because.length).toBeGreaterThan(20);
      expect(words.late({ received: true, filed: '2019-05-05', lastDay: '2019-05-04' }).because).toMatch(
        /came on|llegó/,
      );
      for (const write of Object.values(words)) expect(write({}).next).not.toBe('');
    }
    expect(listed(['one', 'two', 'three'], 'and')).toBe('one, two and three');
  });

  it('says the same things in both languages', () => {
    for (const { result } of screenings) {
      const [english, spanish] = [noticeOf(result, 'en'), noticeOf(result, 'es')];
      expect(spanish.reasons.map(({ code, rule }) => [code, rule])).toEqual(
        english.reasons.map(({ code, rule }) => [code, rule]),
      );
      expect(spanish.closing).toHaveLength(english.closing.length);
      const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b);
      expect(numbers(noticeText(spanish))).toEqual(numbers(noticeText(english)));
    }
  });
});
