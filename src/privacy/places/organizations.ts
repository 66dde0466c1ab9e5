import type { Kind, Role } from '../kinds.ts';
import type { Found } from '../span.ts';
import { isEponym } from '../stays/eponyms.ts';
import { isClinical, looksOrdinary } from '../stays/words.ts';
import type { Token } from '../tokens.ts';
import { knownOrganizations } from './known-organizations.ts';

interface Ending {
  words: string[];
  kind: Kind;
  role: Role;
  /** The ending is also the name of a service or a plain word: more must stand before it. */
  weak?: true;
}

const ending = (kind: Kind, role: Role, list: string, weak?: true): Ending[] =>
  list.split('|').map((name) => ({ words: name.trim().split(' '), kind, role, ...(weak ? { weak } : {}) }));

const endings: readonly Ending[] = [
  ...ending(
    'facility',
    'facility',
    'hospital|medical center|medical centre|med center|medical group|medical clinic|medical offices|medical office|medical associates|medical plaza|health center|health centre|healthcare|health care|health system|health services|healthcare system|surgery center|surgical center|surgicenter|surgery institute|imaging center|imaging|diagnostic imaging|mri center|open mri|radiology group|medical imaging|spine institute|spine center|pain institute|pain center|pain clinic|pain specialists|orthopedic institute|orthopaedic institute|orthopedic group|orthopaedic group|orthopedic associates|orthopaedic associates|orthopedic center|orthopedics|orthopaedics|orthopedic clinic|sports medicine|chiropractic center|chiropractic clinic|chiropractic|rehabilitation center|rehab center|rehabilitation hospital|rehabilitation institute|rehab|urgent care|emergency room|emergency department|walk-in clinic|clinic|clinics|pharmacy|drug store|laboratory|laboratories|labs|infirmary|nursing home|nursing center|convalescent hospital|hospice|wellness center|occupational health|occupational medicine|industrial medicine|occupational health center|neurology group|neurological institute|neuroscience institute|eye institute|hand center|foot center|dental group|physicians group|physicians|family practice|behavioral health|psychological services|psychiatric group|psychology group|acupuncture|acupuncture clinic|wellness|medical',
  ),
  ...ending(
    'facility',
    'facility',
    'physical therapy|pain management|rehabilitation|surgery|institute|infusion|therapy center|therapy',
    true,
  ),
  ...ending('organization', 'insurer', 'claims|benefits', true),
  ...ending(
    'organization',
    'law-firm',
    'llp|law group|law firm|law offices|law office|law corporation|attorneys at law|legal group|aplc|associates|& associates',
  ),
  ...ending(
    'organization',
    'insurer',
    'insurance company|insurance|insurance group|insurance services|indemnity|indemnity company|assurance|casualty|casualty company|claims services|claims management|claim services|claims administrators|claims solutions|risk management|risk services|administrators|adjusters|mutual|compensation fund|compensation insurance fund|insurance fund|underwriters',
  ),
  ...ending(
    'employer',
    'employer',
    'inc|incorporated|llc|l.l.c|corp|corporation|company|co|ltd|limited|lp|plc|gmbh|foods|logistics|trucking|industries|enterprises|farms|farm|builders|contractors|contracting|roofing|plumbing|landscaping|electric|electronics|technologies|systems|manufacturing|packing|produce|growers|dairy|vineyards|winery|bakery|market|markets|supermarket|supermarkets|grocers|warehouse|distribution|distributors|freight|transport|transportation|express|airlines|hotel|hotels|resort|casino|restaurant|restaurants|cafe|grill|motors|auto|automotive|construction|masonry|concrete|steel|lumber|mills|mill|staffing|janitorial|cleaners|laundry|security services|nursery|orchards|ranch|cannery|brewery|apparel|textiles|furniture|hardware|plastics|paper|printing|stores|depot|outfitters|supply|freightways|shipping|bank|credit union|holdings|partners|group|works|aerospace|aviation|dynamics|energy|solar|utilities|gas & electric|unified school district|school district|university|college|elementary|elementary school|high school|middle school|fire department|police department|sheriff department|department of corrections|transit|transit authority|county|city schools|bros|brothers|& sons|and sons|sons',
  ),
];

const byLast = new Map<string, Ending[]>();
for (const one of endings) {
  const last = one.words[one.words.length - 1]!;
  byLast.set(
    last,
    [...(byLast.get(last) ?? []), one].sort((a, b) => b.words.length - a.words.length),
  );
}
/** Words that open the names of hospitals and firms but not titles of guidelines. */
const openers = new Set(
  `saint st santa san valley pacific golden bay sierra coast coastal sunrise sunset mercy memorial regional community
  county university general good holy sacred mount mountain river lake ocean desert redwood oak palm cedar cedars northern
  southern eastern western central metro metropolitan city united allied premier advanced comprehensive advantage alliance
  summit pinnacle horizon harbor island north south east west inland empire capitol capital heritage liberty
  providence trinity grace providence adventist methodist presbyterian lutheran baptist kindred children's childrens veterans
  first american national california state southland tri-county tri-city bayview lakeside riverside hillside westside eastside
  downtown crossroads gateway evergreen bluebird silver blue green red black white eagle star sun moon crown royal elite prime`
    .trim()
    .split(/\s+/),
);
/** Never the first word of an organisation's name. */
const trimmed = new Set(
  'the a an at by from in of for to with and his her their our my she he patient seen worked works employer facility clinic hospital via per see dear re cc attn report reports'.split(
    ' ',
  ),
);

/** Firms, hospitals, insurers and law firms by how their names end, by list, and by the words before them. */
export function findOrganizations(text: string, tokens: readonly Token[]): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const one =
      endsHere(text, tokens, at) ?? lawOffices(text, tokens, at) ?? knownAt(tokens, at) ?? afterWork(text, tokens, at);
    if (one) found.push(one);
  }
  return found;
}

function endsHere(text: string, tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at]!;
  if (token.shape === 'lower' || token.shape === 'initial') return null;
  for (const one of byLast.get(token.key) ?? []) {
    const from = at - one.words.length + 1;
    if (!one.words.every((word, offset) => isEndWord(tokens[from + offset], word, offset))) continue;
    if (goesOn(tokens, at, one)) continue;
    const start = withoutOpening(tokens, walkBack(tokens, from), from);
    if (start === from) continue;
    const evidence = weigh(tokens, start, from);
    if (evidence < (one.weak ? 2 : 1)) continue;
    const end =
      /^\./.test(text.slice(token.end, token.end + 1)) && /^(?:inc|co|corp|ltd)$/.test(token.key)
        ? token.end + 1
        : token.end;
    return {
      start: tokens[start]!.start,
      end,
      kind: one.kind,
      role: one.role,
      reason: `name ending in "${one.words.join(' ')}"`,
      score: evidence >= 2 ? 0.9 : 0.72,
    };
  }
  return null;
}

/** `Acupuncture Guidelines`, `American College of …`: the ending is the middle of something else. */
function goesOn(tokens: readonly Token[], at: number, one: Ending): boolean {
  const next = tokens[at + 1];
  if (!next || !/^[ \t]$/.test(next.gap)) return false;
  if (/^(?:college|university|institute)$/.test(tokens[at]!.key) && next.key === 'of' && one.kind === 'employer')
    return false;
  return (
    /^(?:guidelines?|treatments?|utilization|practice|society|association|journal|chapter|sections?|medicine|schedule|review|evidence|citation|consultation|evaluation|referral|visits?|sessions?|necessity|records?|reports?)$/.test(
      next.key,
    ) &&
    (next.shape !== 'lower' ||
      one.weak === true ||
      /^(?:chiropractic|acupuncture|medical|therapy|rehab|imaging|medicine|orthopedics|wellness)$/.test(
        tokens[at]!.key,
      ))
  );
}

/** `Evaluations of Marrow Hospital`: ordinary words before a small word are no part of the name. */
function withoutOpening(tokens: readonly Token[], start: number, from: number): number {
  let at = start;
  for (let next = start; next < from; next += 1) {
    if (tokens[next]!.shape !== 'lower') continue;
    const opening = tokens.slice(at, next);
    if (opening.every((token) => (isClinical(token.key) && !openers.has(token.key)) || token.shape === 'lower'))
      at = next + 1;
  }
  return at;
}

const isEndWord = (token: Token | undefined, word: string, offset: number): boolean =>
  token !== undefined &&
  (word === '&' || token.key === word) &&
  token.shape !== 'lower' &&
  (offset === 0 || /^[ ,&-]{1,4}$/.test(token.gap));

/** Backwards over capitalised words (and `of`, `and`, `&` between them), at most six. */
function walkBack(tokens: readonly Token[], from: number): number {
  let start = from;
  for (let at = from; at > 0 && from - at < 6; at -= 1) {
    const [token, before] = [tokens[at]!, tokens[at - 1]!];
    const gap = /^(?:[ \t]{1,2}|, ?| ?& ?|\. |-|['’]s? )$/.test(token.gap);
    if (
      !gap ||
      (/^[,]/.test(token.gap) &&
        !/^(?:inc|llc|llp|lp|corp|ltd|co|aplc|incorporated)$/.test(token.key) &&
        !/&/.test(tokens[at + 1]?.gap ?? ''))
    )
      break;
    if (token.gap === '. ' && !/^(?:st|mt|ft)$/.test(before.key) && before.shape !== 'initial') break;
    if (before.shape === 'lower') {
      if (
        !/^(?:of|and|de|la|del|the|for)$/.test(before.key) ||
        tokens[at - 2] === undefined ||
        tokens[at - 2]!.shape === 'lower' ||
        token.gap !== ' '
      )
        break;
      continue;
    }
    if (trimmed.has(before.key)) break;
    start = at - 1;
  }
  return start;
}

/** How much the words before the ending look like a proper name: openers and unknown words one each, names one each. */
function weigh(tokens: readonly Token[], start: number, from: number): number {
  let evidence = 0;
  for (let at = start; at < from; at += 1) {
    const { key, shape } = tokens[at]!;
    if (shape === 'lower') continue;
    if (openers.has(key)) evidence += 1;
    else if (
      !isClinical(key) &&
      !looksOrdinary(key) &&
      !key.split('-').every((half) => half.length < 2 || isClinical(half))
    )
      evidence += isEponym(key) ? 1 : 2;
  }
  return evidence;
}

/** `Law Offices of Ilsa Marrow` */
function lawOffices(_text: string, tokens: readonly Token[], at: number): Found | null {
  const [law, office, of, first] = [tokens[at]!, tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (
    law.key !== 'law' ||
    law.shape === 'lower' ||
    !/^(?:offices?|firm|group)$/.test(office?.key ?? '') ||
    of?.key !== 'of' ||
    !first ||
    first.shape === 'lower'
  )
    return null;
  let to = at + 3;
  while (
    to < at + 9 &&
    tokens[to + 1] &&
    (/^(?: |\. )$/.test(tokens[to + 1]!.gap) || /^,? & $/.test(tokens[to + 1]!.gap)) &&
    (tokens[to + 1]!.shape !== 'lower' || (tokens[to + 1]!.key === 'and' && tokens[to + 2]?.shape === 'capital'))
  ) {
    if (/^\. $/.test(tokens[to + 1]!.gap) && tokens[to]!.shape !== 'initial') break;
    to += 1;
  }
  return {
    start: law.start,
    end: tokens[to]!.end,
    kind: 'organization',
    role: 'law-firm',
    reason: 'law office',
    score: 0.94,
  };
}

/** Chains, carriers and employers known everywhere in the state. */
function knownAt(tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at]!;
  if (token.shape === 'lower') return null;
  const one = knownOrganizations.get(token.key)?.find(
    ({ words }) =>
      (words.join('').length > 4 ||
        (tokens[at]!.shape === 'capitals' && tokens[at]!.text === tokens[at]!.text.toUpperCase())) &&
      words.every((word, offset) => {
        const next = tokens[at + offset];
        return (
          next !== undefined &&
          next.key === word &&
          (offset === 0 || /^[ &-]{1,3}$/.test(next.gap)) &&
          (next.shape !== 'lower' || /^(?:of|and)$/.test(word))
        );
      }),
  );
  if (!one) return null;
  return {
    start: token.start,
    end: tokens[at + one.words.length - 1]!.end,
    kind: one.kind,
    role: one.role,
    reason: 'organization known by name',
    score: 0.9,
  };
}

const work =
  /(?:\b(?:employed (?:by|at|with)|works? (?:for|at)|worked (?:for|at)|working (?:for|at)|hired by|employer(?: is| was|:|,)|job (?:at|with)|employment (?:with|at)|position (?:at|with)|laid off (?:by|from)|terminated (?:by|from)|(?:driver|cook|clerk|laborer|cashier|operator|mechanic|welder|nurse|teacher|worker|associate|technician|custodian|janitor|supervisor|manager|picker|packer|machinist|electrician|carpenter|painter|guard|housekeeper|aide|caregiver|foreman|stocker|loader|officer|server|baker|butcher|assembler|plumber|roofer) (?:for|at|with)))\s+(?:the )?$/i;

/** Capitalised words after `employed by`, `works for`, `a driver at`. */
function afterWork(text: string, tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at]!;
  if (token.shape === 'lower' || token.shape === 'initial') return null;
  if (!/(?:by|with|for|at|from|is|was|:|,|the)\s+$/i.test(text.slice(Math.max(0, token.start - 6), token.start)))
    return null;
  if (!work.test(text.slice(Math.max(0, token.start - 44), token.start))) return null;
  let to = at;
  while (
    to < at + 5 &&
    tokens[to + 1] &&
    /^(?: | & |-|['’]s? )$/.test(tokens[to + 1]!.gap) &&
    (tokens[to + 1]!.shape !== 'lower' ||
      (/^(?:of|and|de|la|the)$/.test(tokens[to + 1]!.key) &&
        tokens[to + 2] !== undefined &&
        tokens[to + 2]!.shape !== 'lower' &&
        tokens[to + 2]!.gap === ' '))
  )
    to += 1;
  if (
    to === at &&
    (/^(?:the|a|an|home|this|that|his|her|mmi|california|i)$/.test(token.key) ||
      (token.shape === 'capitals' && token.key.length < 3))
  )
    return null;
  return {
    start: token.start,
    end: tokens[to]!.end,
    kind: 'employer',
    role: 'employer',
    reason: 'after a word for employment',
    score: 0.85,
  };
}
