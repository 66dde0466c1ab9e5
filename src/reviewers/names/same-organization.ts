import { type Closeness, closeness } from './closeness.ts';
import type { FilingWord } from './filing.ts';
import type { OrganizationReading, ReadOrganization } from './organization.ts';
import type { Likeness } from './same-person.ts';

const worth: Record<Closeness, number> = { same: 1, typo: 0.85, 'two-typos': 0.75, 'sounds-alike': 0.7, far: 0 };
const different: Likeness = { certainty: 'different', cost: 1, because: [] };
const samenessForSure = 0.93;
const samenessToAsk = 0.62;

/** Are these two names one organization's? Legal form, order and trade words weigh little; the words that tell it apart weigh most. */
export function sameOrganization(a: ReadOrganization, b: ReadOrganization): Likeness {
  let best = different;
  for (const one of a.readings) {
    for (const other of b.readings) {
      const likeness = compare(one, other);
      if (likeness.cost < best.cost) best = likeness;
    }
  }
  return best;
}

function compare(a: OrganizationReading, b: OrganizationReading): Likeness {
  if (a.joined === b.joined) return { certainty: 'probably', cost: 0, because: [] };
  if (isAcronym(a, b) || isAcronym(b, a)) {
    return { certainty: 'perhaps', cost: 0.35, because: ['one may be the initials of the other'] };
  }
  const { shared, sharedBrand, slips, bothHaveMore } = overlap(a, b);
  const sameness = (2 * shared) / (a.weight + b.weight);
  const cost = Math.round((1 - sameness) * 100) / 100;
  if (sameness >= samenessForSure && slips.length === 0 && !bothHaveMore)
    return { certainty: 'probably', cost, because: [] };
  const oneInOther = sharedBrand && beginAlike(a, b) && (isWithin(a, b) || isWithin(b, a));
  if (!oneInOther && !(sameness >= samenessToAsk && (sharedBrand || sameness >= 0.8))) return different;
  return {
    certainty: 'perhaps',
    cost: Math.min(0.64, Math.max(0.21, cost)),
    because: slips.length > 0 ? slips : [difference(a, b)],
  };
}

function overlap(a: OrganizationReading, b: OrganizationReading) {
  let shared = 0;
  let sharedBrand = false;
  const slips: string[] = [];
  const taken: string[] = [];
  for (const [word, weight] of a.weights) {
    const other = nearest(word, b, taken);
    if (!other) continue;
    taken.push(other.word);
    const both = (weight + b.weights.get(other.word)!) / 2;
    shared += both * worth[other.near];
    if (both > 0.5) sharedBrand = true;
    if (other.near !== 'same') slips.push(`"${word}" and "${other.word}" are near`);
  }
  // What the one does and the other does not, and the reverse: two companies of one name, perhaps.
  const free = b.weights.size - taken.length;
  const bothHaveMore = free > 0 && b.words.length - free < a.weights.size;
  return { shared, sharedBrand, slips, bothHaveMore };
}

function nearest(
  word: string,
  { words, weights }: OrganizationReading,
  taken: readonly string[],
): { word: string; near: Closeness } | null {
  if (weights.has(word) && !taken.includes(word)) return { word, near: 'same' };
  let best: { word: string; near: Closeness } | null = null;
  for (const other of words) {
    const near = closeness(word, other);
    if (near === 'far' || taken.includes(other)) continue;
    if (worth[near] > (best ? worth[best.near] : 0)) best = { word: other, near };
  }
  return best;
}

/** Every telling word of the one stands in the other: "Kestrel Insurance" and "Kestrel Pacific Holdings". */
function isWithin(a: OrganizationReading, b: OrganizationReading): boolean {
  const telling = [...a.weights].filter(([, weight]) => weight > 0.15);
  return telling.length > 0 && telling.every(([word]) => b.words.some((other) => closeness(word, other) !== 'far'));
}

/** The first telling word is the one an organization goes by: "Rookery Inkwell Hospital" is not Inkwell's. */
function beginAlike(a: OrganizationReading, b: OrganizationReading): boolean {
  const [first, other] = [a, b].map((reading) => reading.words.find((word) => reading.weights.get(word)! > 0.15));
  return first !== undefined && other !== undefined && closeness(first, other) !== 'far';
}

function isAcronym(a: OrganizationReading, b: OrganizationReading): boolean {
  return a.words.length === 1 && a.joined.length >= 3 && a.joined.length <= 6 && b.acronyms.includes(a.joined);
}

function difference(a: OrganizationReading, b: OrganizationReading): string {
  const only = (one: OrganizationReading, other: OrganizationReading) =>
    one.words.filter((w) => !other.words.includes(w));
  return `differ in "${only(a, b).join(' ')}" against "${only(b, a).join(' ')}"`;
}

/** The words an organization is filed under and looked up by; `sameOrganization` is `different` for two of which none is near. */
export function* organizationWords(organization: ReadOrganization): Generator<FilingWord> {
  for (const reading of organization.readings) {
    yield { word: reading.joined, as: 'whole' };
    if (reading.words.length === 1 && reading.joined.length <= 6) yield { word: reading.joined, as: 'initials' };
    for (const word of reading.acronyms) yield { word, as: 'initials' };
    for (const word of tellingWords(reading)) yield { word, as: 'word' };
  }
}

/** Words of trade alone cannot make two organizations one, unless nothing else is there. */
function tellingWords(reading: OrganizationReading): string[] {
  const telling = reading.words.filter((word) => reading.weights.get(word)! > 0.15);
  return telling.length > 0 ? telling : reading.words;
}
