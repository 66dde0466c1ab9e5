import { fold } from '../names/fold.ts';

/** Parts of the body and of the person that a condition concerns; ids are stable. */
export const regions = {
  head: 'Head and brain',
  eye: 'Eye',
  ear: 'Ear',
  face: 'Nose, face and throat',
  teeth: 'Teeth and jaw',
  neck: 'Neck and cervical spine',
  'thoracic-spine': 'Upper back and thoracic spine',
  'low-back': 'Low back, lumbar spine and sacrum',
  shoulder: 'Shoulder and upper arm',
  elbow: 'Elbow and forearm',
  hand: 'Wrist, hand and fingers',
  hip: 'Hip, pelvis and thigh',
  knee: 'Knee and lower leg',
  foot: 'Ankle and foot',
  chest: 'Chest wall and lungs',
  heart: 'Heart and vessels',
  abdomen: 'Abdomen and digestion',
  urogenital: 'Kidney, bladder and reproductive organs',
  skin: 'Skin, burns and wounds',
  mind: 'Mind',
  nerves: 'Nerves',
  'whole-body': 'Whole body, chronic pain and systemic illness',
  sleep: 'Sleep',
  infection: 'Infection',
  cancer: 'Cancer',
  endocrine: 'Diabetes and glands',
} as const;
export type Region = keyof typeof regions;

/** Words by which a region is recognised, on word boundaries of folded text. */
const words: [Region, string][] = [
  [
    'head',
    'head|brain|skull|concussion|post concussive|tbi|cranial|headaches?|migraines?|seizures?|stroke|vertigo|dizziness',
  ],
  ['eye', 'eyes?|ocular|vision|visual|cataracts?|retinal?|cornea\\w*|glaucoma|ophthalm\\w*|optic'],
  ['ear', 'ears?|hearing|tinnitus|cochlea\\w*|audi\\w+|otitis|vestibular'],
  ['face', 'nose|nasal|sinus\\w*|face|facial|throat|larynx|vocal|septo\\w+|voice'],
  [
    'teeth',
    'teeth|tooth|dental|jaw|tmj|tmd|temporomandibular|mandib\\w+|maxill\\w+|crowns?|molars?|bruxism|periodont\\w*|mouth|oral appliance',
  ],
  ['neck', 'neck|cervical|cervicalgia|cervico\\w*|c[2-7] ?c?[3-7]?(?: t1)?|acdf|trapezius|whiplash'],
  ['thoracic-spine', 'thoracic|upper back|mid back|t\\d{1,2} t?\\d{1,2}|dorsal spine'],
  [
    'low-back',
    'low(?:er)? back|lumbar|lumbosacral|lumbago|sacrum|sacral|sacroiliac|si joint|coccy\\w*|l[1-5] ?(?:l?[1-5]|s1)?|s1|sciatica|plif|tlif|alif|spine|spinal|back|laminectomy|discectomy|microdiscectomy|facet',
  ],
  [
    'shoulder',
    'shoulders?|rotator cuff|subacromial|acromio\\w*|glenohumeral|slap|biceps tenodesis|clavic\\w+|upper arm|humer\\w+|labral repair',
  ],
  ['elbow', 'elbows?|epicondyl\\w*|forearm|cubital|olecranon|lower arm'],
  [
    'hand',
    'hands?|wrists?|fingers?|thumb|carpal|trigger finger|de quervain\\w*|triangular fibrocartilage|tfcc|ganglion|upper extremity|upper extremities|metacarp\\w+|dupuytren\\w*',
  ],
  ['hip', 'hips?|pelvis|pelvic|thigh|groin|femur|femoral|trochanter\\w*|upper leg|buttocks?|piriformis'],
  [
    'knee',
    'knees?|menisc\\w+|acl|pcl|patell\\w+|chondromalacia|tkr|tka|lower leg|tibia\\w*|lower extremity|lower extremities|leg',
  ],
  ['foot', 'foot|feet|ankles?|plantar|heel|toes?|achilles|tarsal|metatars\\w*|bunion\\w*|hallux|calcane\\w+'],
  ['chest', 'chest|lungs?|pulmonary|ribs?|asthma|copd|respiratory|bronch\\w+|pneumo\\w+|silicosis|asbestos\\w*'],
  [
    'heart',
    'heart|cardiac|cardio\\w*|hypertens\\w+|coronary|blood pressure|arrhythmia|vascular|vein|venous|thrombo\\w+|dvt|angio\\w+',
  ],
  [
    'abdomen',
    'abdom\\w+|hernia\\w*|gastr\\w+|gerd|stomach|bowel|liver|hepat\\w+|colon\\w*|reflux|constipation|digestive|rectal|pancrea\\w+',
  ],
  [
    'urogenital',
    'kidney|renal|bladder|urinary|urolog\\w*|erectile|impotence|testic\\w+|prostat\\w+|urethr\\w+|gynec\\w+|uter\\w+|hypogonad\\w+|testosterone|sexual',
  ],
  ['skin', 'skin|burns?|wounds?|dermat\\w+|scars?|ulcers?|laceration|eczema|rash|keloid'],
  [
    'mind',
    'psych\\w*|depress\\w+|anxi\\w+|ptsd|post traumatic stress|mental|stress|behavio\\w+|cognitive behavio\\w+|cbt|mood|adjustment disorder|suicid\\w+|panic|bipolar|addiction|substance|opioid use disorder',
  ],
  [
    'nerves',
    'neuropath\\w*|nerves?|radiculopath\\w*|radiculitis|crps|complex regional|rsd|neuralgia|emg|ncv|ncs|myelopath\\w*|multiple sclerosis|parkinson\\w*',
  ],
  [
    'whole-body',
    'whole body|chronic pain|fibromyalgia|systemic|general|multiple body|rheumat\\w+|lupus|obesity|weight|myofascial|pain syndrome|arthritis',
  ],
  ['sleep', 'sleep\\w*|insomnia|apnea|cpap|polysomno\\w+'],
  [
    'infection',
    'infect\\w+|osteomyelitis|sepsis|mrsa|hiv|hepatitis|tubercul\\w+|coccidioido\\w+|valley fever|covid\\w*',
  ],
  [
    'cancer',
    'cancer|carcinoma|tumou?rs?|oncolog\\w+|lymphoma|leukemia|melanoma|malignan\\w+|chemotherapy|mesothelioma',
  ],
  ['endocrine', 'diabet\\w+|thyroid|endocrin\\w+|insulin|hba1c'],
];
const patterns = words.map(([region, pattern]) => [region, new RegExp(`\\b(?:${pattern})\\b`, 'u')] as const);

/** Chapters of ICD-10-CM and the regions they concern (confidence K). */
const icd: [RegExp, Region[]][] = [
  [/^S0[0-9]|^G4[034]|^R51|^F07\.81|^R42/u, ['head']],
  [/^H[0-5]/u, ['eye']],
  [/^H[6-9]/u, ['ear']],
  [/^K0|^M26|^S02\.[56]/u, ['teeth']],
  [/^J3/u, ['face']],
  [/^S1|^M54\.2|^M50|^M47\.[82]1?2|^M54\.12|^M48\.02/u, ['neck']],
  [/^M54\.6|^S2[023]|^M51\.[0-9]4/u, ['thoracic-spine']],
  [/^M54\.[345]|^S3[013]|^M51|^M48\.06|^M53\.3|^M43\.1|^M96\.1/u, ['low-back']],
  [/^S4|^M75|^M25\.51|^M19\.01/u, ['shoulder']],
  [/^S5|^M77\.[01]|^M25\.52|^G56\.2/u, ['elbow']],
  [/^S6|^G56\.0|^M65\.[34]|^M25\.5[34]|^M18|^M72\.0/u, ['hand']],
  [/^S7|^M16|^M25\.55|^M70\.6/u, ['hip']],
  [/^S8[0-3]|^M17|^M23|^M22|^M25\.56/u, ['knee']],
  [/^S9|^S86|^M72\.2|^M25\.57|^M20|^M76\.6/u, ['foot']],
  [/^J(?:[0-2]|[4-9])|^S22/u, ['chest']],
  [/^I/u, ['heart']],
  [/^K(?:[1-9])|^S36/u, ['abdomen']],
  [/^N/u, ['urogenital']],
  [/^L|^T2[0-9]|^T3/u, ['skin']],
  [/^F5[0-9]|^F(?:[1-4])|^F0|^F9/u, ['mind']],
  [/^G(?:[5-9]|[0-3])|^M79\.2/u, ['nerves']],
  [/^G89|^M79\.7|^M0[5-9]|^M3|^E66/u, ['whole-body']],
  [/^G47|^F51/u, ['sleep']],
  [/^[AB]|^M86/u, ['infection']],
  [/^C|^D[0-4]/u, ['cancer']],
  [/^E[0-4]/u, ['endocrine']],
];

const read = new Map<string, Region[]>();

/** The regions a text speaks of: an id, a body part, a diagnosis, the words of a request. */
export function regionsInText(text: string): Region[] {
  const known = read.get(text);
  if (known) return known;
  const trimmed = text.trim();
  const folded = fold(text).replace(/\bcervical cancer\b/u, 'cancer');
  const found =
    trimmed in regions
      ? [trimmed as Region]
      : patterns.filter(([, pattern]) => pattern.test(folded)).map(([region]) => region);
  if (read.size > 20_000) read.clear();
  read.set(text, found);
  return found;
}

/** The regions an ICD-10 code speaks of. */
export const regionsOfIcd = (code: string): Region[] => {
  const plain = code.trim().toUpperCase();
  return [...new Set(icd.filter(([pattern]) => pattern.test(plain)).flatMap(([, found]) => found))];
};
