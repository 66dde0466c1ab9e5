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
  | 'program'
  | 'testing';

const words: [Category, RegExp][] = [
  [
    'preoperative',
    /\b(?:pre-?op\w*|medical clearance|associated surgical|surgical assistant|assistant surgeon|post-?op\w*)\b/i,
  ],
  [
    'surgery',
    /\b(?:surgery|surgical|arthroscop\w+|fusion|discectomy|laminectomy|decompression|repair|replacement|arthroplasty|release|excision|ORIF)\b/i,
  ],
  ['injection', /\b(?:injections?|epidural|nerve block|facet|ESI|rhizotomy|ablation|botox)\b/i],
  [
    'opioid',
    /\b(?:norco|hydrocodone|oxycodone|percocet|tramadol|ultram|morphine|fentanyl|butrans|nucynta|opana|oxycontin|methadone|codeine|tapentadol|opioids?)\b/i,
  ],
  [
    'medication',
    /\b\d+\s?(?:mg|mcg|ml)\b|#\s?\d+|\b(?:cream|ointment|gel|patch(?:es)?|tablets?|capsules?|suspension|medications?|drug)\b/i,
  ],
  [
    'therapy',
    /\b(?:physical therapy|physiotherapy|occupational therapy|aquatic|pool therapy|PT|work (?:conditioning|hardening))\b/u,
  ],
  ['chiropractic', /\b(?:chiro\w*|manipulation|manual therapy)\b/i],
  ['acupuncture', /\bacupuncture\b/i],
  ['imaging', /\b(?:MRI|MRA|CT|x-?rays?|radiograph\w*|ultrasound|bone scan|imaging|myelogram|arthrogram)\b/i],
  ['electrodiagnostic', /\b(?:EMG|NCV|NCS|electromyogra\w+|nerve conduction|electrodiagnost\w+)\b/i],
  ['exercise-kit', /\b(?:exercise|rehab\w*)\s+(?:rehabilitation\s+)?kits?\b/i],
  [
    'equipment',
    /\b(?:TENS|unit|brace|orthosis|orthotic|walker|wheelchair|crutches|wrap|cold therapy|heat|stimulator|mattress|bed|cane|boot|DME|kit|purchase|rental)\b/i,
  ],
  ['psychology', /\b(?:psych\w+|cognitive behavioral|CBT|biofeedback|counseling)\b/i],
  [
    'laboratory',
    /\b(?:urine|drug (?:screen|test)\w*|toxicology|labs?|laboratory|blood (?:test|work)|CBC|metabolic panel)\b/i,
  ],
  [
    'home-care',
    /\b(?:home (?:health|care|help)|housekeep\w+|transportation|caregiver|attendant|homemaker|personal care)\b/i,
  ],
  ['dental', /\b(?:dental|tooth|teeth|crown|denture)\b/i],
  ['sleep', /\b(?:sleep study|polysomnogra\w+|CPAP)\b/i],
  ['program', /\b(?:functional restoration|weight loss|gym membership|HELP program)\b/i],
  ['testing', /\b(?:range of motion|muscle test\w*|grip test\w*|functional capacity|flexib\w+|computerized)\b/i],
  ['consultation', /\b(?:consult\w*|referral|evaluation|follow-?up|office visit)\b/i],
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
  const list = plainNames(treatment.toLowerCase()).match(/[\p{L}][\p{L}-]{2,}|\b[a-z]{2}\b/gu) ?? [];
  return new Set(list.filter((word) => !empty.has(word)).map((word) => word.replace(/(?<=\p{L}{3})s$/u, '')));
}

/** Brand names and abbreviations as their plain names, so that two names of one thing count as one. */
const sameAs: Record<string, string> = {
  flexeril: 'cyclobenzaprine',
  fexmid: 'cyclobenzaprine',
  amrix: 'cyclobenzaprine',
  norco: 'hydrocodone',
  vicodin: 'hydrocodone',
  lortab: 'hydrocodone',
  ultram: 'tramadol',
  percocet: 'oxycodone',
  oxycontin: 'oxycodone',
  roxicodone: 'oxycodone',
  prilosec: 'omeprazole',
  protonix: 'pantoprazole',
  nexium: 'esomeprazole',
  prevacid: 'lansoprazole',
  naprosyn: 'naproxen',
  anaprox: 'naproxen',
  motrin: 'ibuprofen',
  mobic: 'meloxicam',
  voltaren: 'diclofenac',
  relafen: 'nabumetone',
  lodine: 'etodolac',
  celebrex: 'celecoxib',
  neurontin: 'gabapentin',
  lyrica: 'pregabalin',
  zanaflex: 'tizanidine',
  soma: 'carisoprodol',
  robaxin: 'methocarbamol',
  skelaxin: 'metaxalone',
  cymbalta: 'duloxetine',
  ambien: 'zolpidem',
  xanax: 'alprazolam',
  valium: 'diazepam',
  ativan: 'lorazepam',
  elavil: 'amitriptyline',
  pamelor: 'nortriptyline',
  topamax: 'topiramate',
  lidoderm: 'lidocaine',
  colace: 'docusate',
  zofran: 'ondansetron',
  viagra: 'sildenafil',
  nucynta: 'tapentadol',
  duragesic: 'fentanyl',
  mri: 'magnetic resonance imaging',
  pt: 'physical therapy',
  physiotherapy: 'physical therapy',
  esi: 'epidural steroid injection',
  emg: 'electromyography',
  ncv: 'nerve conduction',
  ncs: 'nerve conduction',
  uds: 'urine drug',
  dme: 'durable medical equipment',
  tens: 'transcutaneous electrical nerve stimulation',
  radiographs: 'x-ray',
  'x-rays': 'x-ray',
  chiro: 'chiropractic',
};
const otherNames = new RegExp(`\\b(?:${Object.keys(sameAs).join('|')})\\b`, 'gu');
const plainNames = (words: string): string => words.replace(otherNames, (name) => sameAs[name] ?? name);

/** Share of the words of the first that the second has too. */
export function overlap(own: Set<string>, other: Set<string>): number {
  if (own.size === 0) return 0;
  let shared = 0;
  for (const word of own) if (other.has(word)) shared++;
  return shared / own.size;
}
