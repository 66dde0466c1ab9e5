import { findKnown } from './known/find.ts';
import type { KnownParties } from './known/parties.ts';
import { findNames } from './names/find.ts';
import { findInitials } from './names/initials.ts';
import { findMisread } from './names/misread.ts';
import { wordsOf } from './names/words.ts';
import { findAges } from './patterns/ages.ts';
import { findContacts } from './patterns/contact.ts';
import { findDates } from './patterns/dates.ts';
import { findNumbers } from './patterns/numbers.ts';
import { findAddresses } from './places/addresses.ts';
import { findOrganizations } from './places/organizations.ts';
import { findTowns } from './places/towns.ts';
import { type Found, type Span, settle } from './span.ts';
import { stayingPhrases } from './stays/phrases.ts';

/**
 * Everything in a text that may identify somebody: what the case knows first, then patterns, then names and places by
 * list and context. Sorted, without overlaps, offsets in UTF-16 units of `text`. Takes nothing away: weak candidates
 * (score under 0.6) are in the list for `decide` to weigh. Time grows with the length of the text.
 */
export function detect(text: string, known?: KnownParties): Span[] {
  const words = wordsOf(text);
  const found: Found[] = [
    ...(known ? findKnown(text, words, known) : []),
    ...findContacts(text),
    ...findNumbers(text),
    ...findDates(text),
    ...findAges(text),
    ...findAddresses(text),
    ...findOrganizations(text, words),
    ...findTowns(text, words),
    ...findNames(text, words),
    ...findInitials(text),
    ...findMisread(text),
  ];
  return settle(text, withoutPhrases(text, found));
}

/** Drops what lies wholly or mostly in a phrase that stays; what the case knows by name is kept in any case. */
function withoutPhrases(text: string, found: readonly Found[]): Found[] {
  const phrases = stayingPhrases(text);
  if (phrases.length === 0) return [...found];
  const ordered = [...found].sort((a, b) => a.start - b.start);
  let at = 0;
  return ordered.filter((one) => {
    if (one.reason.startsWith('known')) return true;
    while (at < phrases.length && phrases[at]!.end <= one.start) at += 1;
    const phrase = phrases[at];
    if (!phrase || phrase.start >= one.end) return true;
    const shared = Math.min(phrase.end, one.end) - Math.max(phrase.start, one.start);
    return shared * 2 < one.end - one.start || one.kind === 'date' || titledBefore(one);
  });
}

const titledBefore = (one: Found): boolean => one.reason === 'title before' || one.reason === 'label before';
