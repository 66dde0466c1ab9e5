/** Regions of the body as the guideline chapters divide it. */
export type Region =
  | 'head'
  | 'eye'
  | 'neck'
  | 'upper-back'
  | 'low-back'
  | 'shoulder'
  | 'elbow'
  | 'hand'
  | 'hip'
  | 'knee'
  | 'foot'
  | 'arm'
  | 'leg'
  | 'abdomen'
  | 'chest';

const words: [Region, RegExp][] = [
  ['neck', /\b(?:cervical|neck|cervicogenic|c-?spine)\b|\bC[2-7]\s?[-/]\s?(?:C?[3-7]|T1)\b/gi],
  ['upper-back', /\b(?:thoracic|upper back|mid[- ]?back|t-?spine)\b(?!\s+outlet)/gi],
  [
    'low-back',
    /\b(?:lumbar|lumbosacral|low(?:er)?[- ]back|l-?spine|sacroiliac|sacral|SI joints?)\b|\bL[1-5]\s?[-/]\s?(?:L?[2-5]|S1)\b/gi,
  ],
  ['shoulder', /\b(?:shoulders?|rotator cuff|subacromial|glenohumeral|acromioclavicular)\b/gi],
  ['elbow', /\b(?:elbows?|epicondyl\w+|cubital|radial head)\b/gi],
  [
    'hand',
    /\b(?:hands?|wrists?|fingers?|thumbs?|carpal|forearms?|trigger finger|de quervain\w*|metacarp\w+)\b(?![- ](?:held|written))/gi,
  ],
  ['hip', /\b(?:hips?|groin|pelvi[sc]|trochanteric)\b/gi],
  ['knee', /\b(?:knees?(?! (?:scooter|walker))|menisc\w+|patell\w+|ACL|chondromalacia)\b/gi],
  [
    'foot',
    /\b(?:ankles?|foot|feet|plantar|achilles|toes?|heels?|metatars\w+)\b(?!\s?(?:steps?|tall|high|long|pounds?))/gi,
  ],
  ['arm', /\b(?:upper extremit(?:y|ies)|arms?)\b(?!\s+length)/gi],
  ['leg', /\b(?:lower extremit(?:y|ies)|legs?|thighs?|cal(?:f|ves))\b(?!\s+(?:length|raise|lift))/gi],
  [
    'head',
    /\b(?:(?<!\b(?:radial|femoral|humeral|metatarsal|ulnar|fibular|long|muscle)[- ])head|brain|skull|cranial|concussion|facial|jaw|TMJ|dental|hearing|tinnitus|ears?)\b/gi,
  ],
  ['eye', /\b(?:eyes?|ocular|retinal?|cornea\w*)\b/gi],
  ['abdomen', /\b(?:abdom\w+|hernia\w*|gastr\w+)\b/gi],
  ['chest', /\b(?:chest|ribs?)\b/gi],
];

export interface RegionWord {
  region: Region;
  raw: string;
  start: number;
  end: number;
}

/** Regions named in running text, in order. */
export function regionWords(text: string): RegionWord[] {
  const list: RegionWord[] = [];
  for (const [region, pattern] of words) {
    for (const m of text.matchAll(pattern)) {
      list.push({ region, raw: m[0], start: m.index, end: m.index + m[0].length });
    }
  }
  return list.sort((a, b) => a.start - b.start);
}

export const regionsOf = (text: string): Set<Region> => new Set(regionWords(text).map((one) => one.region));

/** Regions that a study or a chapter of one may rightly serve for the other: nerves run down, chapters overlap. */
const kin: Record<Region, Region[]> = {
  head: ['neck', 'eye'],
  eye: ['head'],
  neck: ['upper-back', 'arm', 'head', 'shoulder'],
  'upper-back': ['neck', 'low-back', 'chest'],
  'low-back': ['leg', 'hip'],
  shoulder: ['arm', 'neck'],
  elbow: ['arm', 'hand'],
  hand: ['arm', 'elbow'],
  hip: ['leg', 'low-back'],
  knee: ['leg'],
  foot: ['leg'],
  arm: ['neck', 'shoulder', 'elbow', 'hand'],
  leg: ['low-back', 'hip', 'knee', 'foot'],
  abdomen: ['chest', 'hip'],
  chest: ['upper-back', 'abdomen', 'shoulder'],
};

export const akin = (a: Region, b: Region): boolean => a === b || kin[a].includes(b);

/** Some region of one is, or lies near, some region of the other. */
export function meet(a: Iterable<Region>, b: Iterable<Region>): boolean {
  const others = [...b];
  return [...a].some((one) => others.some((other) => akin(one, other)));
}

export type Side = 'left' | 'right' | 'bilateral';

export interface SideWord {
  side: Side;
  region: Region | null;
  raw: string;
  start: number;
  end: number;
}

/** A side with the region it belongs to ("right knee", "left L4-5", "bilateral wrists"). */
export function sideWords(text: string): SideWord[] {
  const regions = regionWords(text);
  const list: SideWord[] = [];
  for (const m of text.matchAll(/\b(left|right|bilateral|both)\b(?!\s+(?:hand(?:ed)?[- ]domina|sided dominan))/gi)) {
    const end = m.index + m[0].length;
    const near = regions.find(
      (one) => one.start >= end && one.start - end <= 14 && !/[.;,]/u.test(text.slice(end, one.start)),
    );
    const side = /left|right/i.test(m[0]) ? (m[0].toLowerCase() as Side) : 'bilateral';
    list.push({ side, region: near?.region ?? null, raw: m[0], start: m.index, end: near?.end ?? end });
  }
  return list;
}

/** Spinal segments named ("L4-5", "L4-L5", "C5/6"), each as a pair: `L4-L5`. "L3-S1" is the three it spans, and so is "L3-L4-L5-S1". */
export function levelWords(text: string): { level: string; start: number; end: number }[] {
  const list: { level: string; start: number; end: number }[] = [];
  for (const m of text.matchAll(
    /\b([CTL])(\d{1,2})(?:\s?[-/]\s?[CTLS]\d{1,2}(?=\s?[-/]))*\s?[-/]\s?([CTLS])?(\d{1,2})\b/gu,
  )) {
    const upper = spine.indexOf(`${m[1]}${m[2]}`);
    const lower = spine.indexOf(`${m[3] ?? m[1]}${m[4]}`);
    for (let n = upper; upper >= 0 && n < Math.min(lower, upper + 8); n++) {
      list.push({ level: `${spine[n]}-${spine[n + 1]}`, start: m.index, end: m.index + m[0].length });
    }
  }
  return list;
}

const spine = [...numbered('C', 7), ...numbered('T', 12), ...numbered('L', 5), 'S1', 'S2'];

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => `${letter}${n + 1}`);
}
