import { type Check, found } from './check.ts';
import { sentencesIn } from './of-passage.ts';
import { categoriesOf } from './words/treatment.ts';

/** A guideline that calls a whole category "no medical treatment" was adopted without authority (Stevens, 2017). */
export const excluded: Check = {
  id: 'K18',
  title: 'Services a guideline excludes as a class',
  severity: 'warning',
  rule: 'LC 4600; Stevens on remand (2017)',
  needs: 'letter',
  look: (subject) =>
    subject.items
      .filter((item) => item.outcome === 'upheld' && categoriesOf(item.treatment.text).has('home-care'))
      .flatMap((item) =>
        sentencesIn(item.rationale)
          .filter(({ text }) => exclusion.test(text))
          .map((one) =>
            found(
              excluded,
              'warning',
              'A service refused as a class, not for this person: have the law looked at.',
              item.rationale,
              [one.start, one.end],
            ),
          ),
      ),
};

const exclusion =
  /(?:not|does not include|excludes?|exclud\w+|never)[^.]{0,60}(?:medical (?:treatment|in nature|care)|homemaker|shopping|cleaning|laundry|personal care|bathing|dressing|housekeep\w+|transportation)/i;
