/** What kind of treatment an item asks for, as far as its words say. */
export type Category =
  | 'surgery'
  | 'injection'
  | 'medication'
  | 'opioid'
  | 'therapy'
  | 'chiropractic'
  | 'acupuncture'
  | 'imaging'
  | 'electrodiagnostic'
  | 'equipment'
  | 'exercise-kit'
  | 'psychology'
  | 'laboratory'
  | 'preoperative'
  | 'consultation'
  | 'home-care'
  | 'dental'
  | 'sleep'
  | 'program';

const words: [Category, RegExp][] = [
  [
    'preoperative',
    /\b(?:pre-?op\w*|medical clearance|associated surgical|surgical assistant|assistant surgeon|post-?op\w*)\b/iu,
  ],
  [
    'surgery',
    /\b(?:surgery|surgical|arthroscop\w+|fusion|discectomy|laminectomy|decompression|repair|replacement|arthroplasty|release|excision|ORIF)\b/iu,
  ],
  ['injection', /\b(?:injections?|epidural|nerve block|facet|ESI|rhizotomy|ablation|botox)\b/iu],
  [
    'opioid',
    /\b(?:norco|hydrocodone|oxycodone|percocet|tramadol|ultram|morphine|fentanyl|butrans|nucynta|opana|oxycontin|methadone|codeine|tapentadol|opioids?)\b/iu,
  ],
  [
    'medication',
    /\b\d+\s?(?:mg|mcg|ml)\b|#\s?\d+|\b(?:cream|ointment|gel|patch(?:es)?|tablets?|capsules?|suspension|medications?|drug)\b/iu,
  ],
  [
    'therapy',
    /\b(?:physical therapy|physiotherapy|occupational therapy|aquatic|pool therapy|PT|work (?:conditioning|hardening))\b/u,
  ],
  ['chiropractic', /\b(?:chiro\w*|manipulation|manual therapy)\b/iu],
  ['acupuncture', /\bacupuncture\b/iu],
  ['imaging', /\b(?:MRI|MRA|CT|x-?rays?|radiograph\w*|ultrasound|bone scan|imaging|myelogram|arthrogram)\b/iu],
  ['electrodiagnostic', /\b(?:EMG|NCV|NCS|electromyogra\w+|nerve conduction|electrodiagnost\w+)\b/iu],
  ['exercise-kit', /\b(?:exercise|rehab\w*)\s+(?:rehabilitation\s+)?kits?\b/iu],
  [
    'equipment',
    /\b(?:TENS|unit|brace|orthosis|orthotic|walker|wheelchair|crutches|wrap|cold therapy|heat|stimulator|mattress|bed|cane|boot|DME|kit|purchase|rental)\b/iu,
  ],
  ['psychology', /\b(?:psych\w+|cognitive behavioral|CBT|biofeedback|counseling)\b/iu],
  [
    'laboratory',
    /\b(?:urine|drug (?:screen|test)\w*|toxicology|labs?|laboratory|blood (?:test|work)|CBC|metabolic panel)\b/iu,
  ],
  [
    'home-care',
    /\b(?:home (?:health|care|help)|housekeep\w+|transportation|caregiver|attendant|homemaker|personal care)\b/iu,
  ],
  ['dental', /\b(?:dental|tooth|teeth|crown|denture)\b/iu],
  ['sleep', /\b(?:sleep study|polysomnogra\w+|CPAP)\b/iu],
  ['program', /\b(?:functional restoration|weight loss|gym membership|HELP program)\b/iu],
  ['consultation', /\b(?:consult\w*|referral|evaluation|follow-?up|office visit)\b/iu],
];

export function categoriesOf(treatment: string): Set<Category> {
  return new Set(words.filter(([, pattern]) => pattern.test(treatment)).map(([category]) => category));
}

const empty = new Set(
  'the a an of for to and or in on with without per at by times time day days week weeks month months x qty quantity one two three four six eight ten twelve mg mcg ml tab tabs tablet tablets capsule capsules session sessions visit visits right left bilateral request requested treatment item purchase rental unit each was is are were original authorized eligible remaining portion claims administrator imr leaving this that not'.split(
    ' ',
  ),
);

/** The words that tell one treatment from another, lower case, without amounts and sides. */
export function contentWords(treatment: string): Set<string> {
  const list = treatment.toLowerCase().match(/[\p{L}][\p{L}-]{2,}|\b[a-z]{2}\b/gu) ?? [];
  return new Set(list.filter((word) => !empty.has(word)).map((word) => word.replace(/(?<=\p{L}{3})s$/u, '')));
}

/** Share of the words of the first that the second has too. */
export function overlap(own: Set<string>, other: Set<string>): number {
  if (own.size === 0) return 0;
  let shared = 0;
  for (const word of own) if (other.has(word)) shared++;
  return shared / own.size;
}
