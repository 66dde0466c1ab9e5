import type { Token } from '../tokens.ts';
import { eponymNames } from './eponym-names.ts';

const names: ReadonlySet<string> = new Set(eponymNames.trim().split(/\s+/));

/** What an eponym names; within three words after it (or before it) the name belongs to no person of the case. */
const things: ReadonlySet<string> = new Set(
  `test tests testing sign signs maneuver manoeuvre maneuvers syndrome syndromes disease diseases fracture fractures cyst cysts
  reflex reflexes tendon node nodes palsy paralysis contracture contractures deformity lesion lesions neuroma neuralgia
  classification class grade type stage score scores scale scales index inventory questionnaire criteria criterion rule rules law
  procedure procedures repair repairs approach method technique operation osteotomy arthroplasty transfer release reconstruction
  angle line lines space tunnel canal ligament ligaments muscle joint joints injury injuries dislocation amputation capsulorrhaphy
  impingement compression distraction extension exercise exercises protocol program position view views stain catheter wire wires
  pin pins nail rod rods plate needle tube drain retractor forceps rongeur saw elevator splint splints brace collar boot sling
  bandage wrap dressing phenomenon triad pulse swelling jerk disability pain depression anxiety coma sleepiness fatigue
  lymphoma tumor sarcoma thyroiditis palsy' ulcer esophagus ring body bodies tubercle foramen ganglion sheath area point
  anemia granulomatosis dystrophy ataxia chorea dementia dyskinesia encephalopathy catherization block maneuvre gait patch hernia
  diet cycle units cream lotion ointment powder solution cast traction frame tongs halo screw clamp scissors response response
  monofilament monofilaments board chart cards table curve equation formula ratio membrane nucleus tract cell cells corpuscle
  ovarian day holiday peak provocation sitting assessment maturity bump nodules slump squeeze shift drawer pivot lift-off stress grind
  mobilization conjunctiva tendinitis tenosynovitis laparoscopic arthritis scoring staging system modification view`
    .trim()
    .split(/\s+/),
);
const findings: ReadonlySet<string> = new Set(
  `positive negative equivocal bilateral bilaterally tests test testing sign signs maneuver maneuvers reverse modified crossed
  and or with including orthopedic special provocative negative's of the a both left right on`
    .trim()
    .split(/\s+/),
);

/** The word is also the name of a test, sign, disease, fracture, scale or instrument. */
export const isEponym = (key: string): boolean =>
  names.has(key) || (key.includes('-') && key.split('-').every((half) => names.has(half)));

/**
 * A name used for a thing: `Hawkins test`, `Tinel's and Phalen's signs`, `positive Neer`. Looks at most six words
 * ahead through other eponyms and joining words, and one word back.
 */
export function namesThing(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < tokens.length && next <= at + 7; next += 1) {
    const { key, gap } = tokens[next]!;
    if (/[.;:!?\n]\s|\d\s*$/.test(gap) && !/^[,/ &-]*$/.test(gap.replace(/\d+/g, ''))) break;
    if (things.has(key)) return true;
    if (!isEponym(key) && !passing.has(key)) break;
  }
  const before = tokens[at - 1];
  return before !== undefined && /^[ ,/:-]*$/.test(tokens[at]!.gap) && signs.has(before.key);
}

const passing: ReadonlySet<string> = new Set([
  'and',
  'or',
  'the',
  'sub',
  'reverse',
  'modified',
  'straight',
  'leg',
  'grade',
  'type',
  's',
  'carpal',
  'empty',
  'can',
]);
const signs: ReadonlySet<string> = new Set([
  'positive',
  'negative',
  'equivocal',
  'test',
  'tests',
  'sign',
  'signs',
  'maneuvers',
  'modified',
  'reverse',
]);

/** Of a list of findings: `Hawkins and Neer were positive`, `Tinel positive`. */
export function readsAsFinding(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < tokens.length && next <= at + 5; next += 1) {
    const { key } = tokens[next]!;
    if (key === 'positive' || key === 'negative' || key === 'equivocal' || key === 'normal') return true;
    if (!isEponym(key) && !findings.has(key) && !/^(?:is|are|was|were|both|remain|remains)$/.test(key)) return false;
  }
  return false;
}

const surely: ReadonlySet<string> = new Set(
  `test tests sign signs maneuver maneuvers syndrome disease fracture fractures cyst reflex tendon palsy contracture deformity lesion
  neuroma classification grade scale index inventory questionnaire criteria procedure osteotomy angle ligament phenomenon catheter
  wire wires pin pins splint brace collar sling traction frame drain retractor forceps bandage dressing monofilament monofilaments
  gait exercises chart nodes node atrophy thyroiditis malformation stent valve clamp tube needle boot orthosis score`
    .trim()
    .split(/\s+/),
);

/** Any name, in a list of eponyms or not, right before a word that only things have: `Quillfeather's sign`. */
export function isSurelyThing(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && surely.has(next.key) && /^(?:['’]?s? |[- ])$/.test(next.gap);
}
