import type { Found } from '../span.ts';
import { isEponym } from '../stays/eponyms.ts';
import { isClinical, looksOrdinary } from '../stays/words.ts';
import { isJoined, isJoinedByStop, type Token } from '../tokens.ts';
import { townNames } from './town-names.ts';

const towns = new Map<string, string[][]>();
for (const name of townNames.trim().split(/[|\n]+/)) {
  const words = name.trim().replace(/\./g, '').split(' ');
  const first = words[0]!;
  towns.set(
    first,
    [...(towns.get(first) ?? []), words].sort((a, b) => b.length - a.length),
  );
}

/** Towns that are drugs, tests, people or plain words: they need a word for places beside them. */
const needsPlace = new Set(
  `norco baker commerce industry orange paradise weed bishop bell chester corning concord carson clayton campbell davis dixon
  dublin duarte exeter fairfax fillmore fowler gonzales greenfield hercules huron jackson lafayette lincoln lindsay livingston
  lodi loomis martinez mcfarland needles paramount patterson salem selma sonora stanton sparks taft tracy valencia venice ventura vernon
  vista weed williams willows windsor winters woodland anderson antioch atwater auburn avalon belmont berkeley boston brea brisbane
  buffalo charlotte austin cleveland clovis colton compton corona coronado cypress dallas denver galt gilroy henderson hollister
  houston ione irvine jackson lancaster lathrop madera manhattan memphis mesa milwaukee norfolk oakley orlando pasadena
  phoenix pittsburgh portland providence queens regan rochester san toledo upland vancouver watts wilmington richmond guadalupe
  cincinnati stanford minnesota lexington etna colma ceres delano sanger soledad corona bonita raleigh eugene aurora`
    .trim()
    .split(/\s+/),
);
const placeLeads = /^(?:in|at|near|from|to|of|around|outside|lives|resides|toward|between)$/;
const strongLeads =
  /(?:\b(?:liv(?:es|ed|ing)|resid(?:es|ed|ing)|resident|native|born|raised|mov(?:ed|es|ing)|relocat(?:ed|ing)|commut(?:es|ed|ing)|drove|driv(?:es|ing)|travel(?:s|ed|ing)|stay(?:s|ed|ing)|city|town|office|home|works?|located|shop|warehouse|branch|store|clinic|facility|plant|site|yard)\b[^.\n]{0,18}\b(?:in|from|to|of|near|at|outside)|\b(?:city|town|county) of)\s$/i;
const afterState = /^,? (?:CA|Calif(?:ornia)?\b|[A-Z]{2}\b(?! ?[a-z]))/;

/** Towns by list with a place word, and any capitalised word where only a town can stand: `lives in …`, `…, CA`. */
export function findTowns(text: string, tokens: readonly Token[]): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const listed = listedTown(text, tokens, at);
    if (listed) {
      found.push(listed.found);
      at = listed.to;
      continue;
    }
    const placed = unlistedTown(text, tokens, at) ?? shapedTown(tokens, at) ?? county(tokens, at);
    if (placed) found.push(placed);
  }
  return found;
}

function listedTown(text: string, tokens: readonly Token[], at: number): { found: Found; to: number } | null {
  const token = tokens[at]!;
  if (token.shape === 'lower' || token.shape === 'initial') return null;
  const words = towns.get(token.key)?.find((name) => matches(tokens, at, name));
  if (!words) return null;
  const to = at + words.length - 1;
  const end = tokens[to]!.end;
  const stated = afterState.test(text.slice(end, end + 14));
  const strong = strongLeads.test(text.slice(Math.max(0, token.start - 48), token.start));
  const lead = tokens[at - 1] !== undefined && isJoined(token.gap) && placeLeads.test(tokens[at - 1]!.key);
  const followed = tokens[to + 1];
  const inName = followed !== undefined && isJoined(followed.gap) && /^\p{Lu}/u.test(followed.text);
  const single = words.length === 1 && (needsPlace.has(token.key) || isClinical(token.key) || isEponym(token.key));
  const score =
    stated || strong ? 0.93 : single ? 0 : words.length > 1 ? (inName ? 0.62 : 0.85) : lead && !inName ? 0.82 : 0.45;
  if (score === 0) return null;
  return {
    found: {
      start: token.start,
      end,
      kind: 'town',
      reason: stated || strong || lead ? 'listed town in a place' : 'listed town',
      score,
    },
    to,
  };
}

const matches = (tokens: readonly Token[], at: number, name: readonly string[]): boolean =>
  name.every((word, offset) => {
    const token = tokens[at + offset];
    return (
      token !== undefined &&
      token.key === word &&
      token.shape !== 'lower' &&
      (offset === 0 || isJoinedByStop(token.gap))
    );
  });

const onlyTown =
  /(?:\b(?:liv(?:es|ed|ing)|resid(?:es|ed|ing)|born|raised)(?: (?:alone|with [a-z ]{3,20}))? in|\bresident of|\bnative of|\bmoved (?:to|from)|\brelocated (?:to|from)|\bcommut(?:es|ed|ing) (?:to|from)|\b(?:drove|drives|travels|travell?ed|flew) (?:to|from|in from)|\b(?:city|town) of)\s$/i;

/** A capitalised word no list knows, after `lives in` or before `, CA 9…`. */
function unlistedTown(text: string, tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at]!;
  if (token.shape !== 'capital' || isState(token.key)) return null;
  const before = text.slice(Math.max(0, token.start - 40), token.start);
  const led = onlyTown.test(before);
  let to = at;
  while (
    to < at + 3 &&
    tokens[to + 1]?.shape === 'capital' &&
    /^ $/.test(tokens[to + 1]!.gap) &&
    !isState(tokens[to + 1]!.key)
  )
    to += 1;
  const end = tokens[to]!.end;
  const stated =
    /^, (?:CA|California)\b/.test(text.slice(end, end + 13)) &&
    /(?:\b(?:in|at|near|from|of|to)|[,\n:]) $|^$/.test(before.slice(-6));
  if (!led && !stated)
    return isPlacedAfterFirm(tokens, at, to, before)
      ? { start: token.start, end, kind: 'town', reason: 'unknown word after "in"', score: 0.62 }
      : null;
  if (led && to === at && isClinical(token.key) && !stated) return null;
  return {
    start: token.start,
    end,
    kind: 'town',
    reason: led ? 'after a word for where one lives' : 'before the state',
    score: 0.85,
  };
}

/** `Kern County`, `County of Kern`. */
function county(tokens: readonly Token[], at: number): Found | null {
  const [token, next] = [tokens[at]!, tokens[at + 1]];
  if (token.shape !== 'capital' || !next || next.gap !== ' ') return null;
  if (next.key === 'county' && next.shape === 'capital' && !isClinical(token.key)) {
    return { start: token.start, end: next.end, kind: 'town', reason: 'county', score: 0.85 };
  }
  const name = tokens[at + 2];
  if (token.key !== 'county' || next.key !== 'of' || name?.shape !== 'capital') return null;
  const second = tokens[at + 3];
  const to = second?.shape === 'capital' && second.gap === ' ' ? second : name;
  return { start: token.start, end: to.end, kind: 'town', reason: 'county', score: 0.85 };
}

const states = new Set(
  'alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming mexico guatemala honduras nicaragua vietnam china india iran armenia korea japan philippines russia ukraine canada england the united america'.split(
    ' ',
  ),
);
/** States and countries are larger than what the rule protects. */
const isState = (key: string): boolean => states.has(key);

/** `… Imaging in Marrowfield.`: after "in" a capitalised word no list knows, with nothing capitalised behind it. */
function isPlacedAfterFirm(tokens: readonly Token[], at: number, to: number, before: string): boolean {
  const next = tokens[to + 1];
  if (!/\b(?:in|near|outside)\s$/.test(before) || (next && next.shape !== 'lower' && isJoined(next.gap))) return false;
  return tokens
    .slice(at, to + 1)
    .every(
      (token) =>
        /^\p{Lu}\p{Ll}{3,}/u.test(token.text) &&
        !isClinical(token.key) &&
        !isEponym(token.key) &&
        !looksOrdinary(token.key),
    );
}

const townEndings = new Set(
  'heights springs beach city valley park hills grove creek falls bluff flats gap point bay lake mesa canyon village junction harbor island oaks rapids ferry bend crossing'.split(
    ' ',
  ),
);
const townOpenings = new Set('san santa los las el la rio rancho port fort mount north south east west'.split(' '));

/** `in Mirador Heights`, `from El Sombrado`: shaped like a town, after a word for places. */
function shapedTown(tokens: readonly Token[], at: number): Found | null {
  const [lead, token, next] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  if (
    !lead ||
    !placeLeads.test(lead.key) ||
    token.shape !== 'capital' ||
    token.gap !== ' ' ||
    next?.shape !== 'capital' ||
    next.gap !== ' '
  )
    return null;
  const proper = (word: Token) => !isClinical(word.key) && !isEponym(word.key);
  if (
    !(townEndings.has(next.key) && proper(token)) &&
    !(townOpenings.has(token.key) && proper(next) && !isState(next.key) && next.key !== 'county')
  )
    return null;
  const after = tokens[at + 2];
  if (after && after.gap === ' ' && after.shape === 'capital') return null;
  return {
    start: token.start,
    end: next.end,
    kind: 'town',
    reason: 'shaped like a town, after a word for places',
    score: 0.75,
  };
}
