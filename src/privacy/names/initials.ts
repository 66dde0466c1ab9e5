import { each } from '../patterns/each.ts';
import type { Found } from '../span.ts';

const labelled =
  /\b(?:(?:patient|claimant|employee|worker|applicant|client)(?:['’]s)? )?initials?\b[ \t]{0,2}(?:[:=]|are|is)[ \t]{0,2}([A-Z]\.? ?[A-Z]\.?(?: ?[A-Z]\.?)?)(?![A-Za-z])/gi;
const subject =
  /(?<![\w.])((?:[A-Z]\.){2,3}) (?=(?:was|is|has|had|reports?|states?|stated|presented|presents|returned|denies|complains|says|said|works|underwent)\b)/g;
const places =
  /^(?:U\.S\.|U\.S\.A\.|D\.C\.|L\.A\.|E\.R\.|O\.R\.|M\.D\.|P\.T\.|R\.N\.|P\.M\.|A\.M\.|I\.V\.|E\.G\.|I\.E\.)/;

/** A person by initials alone: after a word that says so, or as the subject of what people do. */
export function findInitials(text: string): Found[] {
  return [
    ...each(text, labelled, 'name', 'initials after a label', 0.9, 1),
    ...each(text, subject, 'name', 'initials of a person', 0.75, 1).filter(
      (one) => !places.test(text.slice(one.start, one.end)),
    ),
  ];
}
