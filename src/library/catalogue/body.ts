/** Regions of the body as the catalogue counts them, with the words by which each is known. */
const regions = {
  Head: 'head|brain|skull|concussion|headaches?|migraines?|facial|face|jaw|tmj',
  'Eyes, ears and mouth': 'eyes?|vision|ears?|hearing|teeth|tooth|dental|oral cavity',
  'Neck and upper back': 'neck|cervical|c[2-7](?:[ -/]+c?[2-7])?|thoracic|upper back|mid back',
  'Low back': 'low(?:er)? back|lumbar|lumbosacral|l[1-5](?:[ -/]+[ls]?[1-5])?|sacroiliac|si joints?|sacrum|coccyx',
  Shoulder: 'shoulders?|rotator cuff|subacromial|acromioclavicular|labral',
  'Elbow and arm': 'elbows?|forearms?|cubital|epicondyl\\w*',
  'Wrist and hand': 'wrists?|hands?|fingers?|thumbs?|carpal|de quervain\\w*|metacarp\\w*',
  'Arm, not nearer said': 'upper extremit(?:y|ies)|arms?|rue|lue',
  'Hip and thigh': 'hips?|thighs?|groin|pelvis|pelvic',
  Knee: 'knees?|menisc\\w*|patell\\w*|acl',
  'Ankle and foot': 'ankles?|foot|feet|toes?|plantar|achilles|heel',
  'Leg, not nearer said': 'lower extremit(?:y|ies)|legs?|rle|lle',
  'Chest and abdomen': 'chest|abdom\\w*|ribs?|hernias?|heart|cardiac|lungs?|pulmonary|gastr\\w*',
  'Mind and sleep': 'psych\\w*|depress\\w*|anxiety|ptsd|stress|sleep|insomnia|cognitive behavio\\w*',
} as const;
export type BodyRegion = keyof typeof regions;
export const bodyRegions = Object.keys(regions) as BodyRegion[];

const patterns = bodyRegions.map((region) => [region, new RegExp(`\\b(?:${regions[region]})\\b`)] as const);

/** The regions a text names, in the order of the table. */
export function bodyRegionsIn(text: string): BodyRegion[] {
  const lower = text.toLowerCase();
  return patterns.filter(([, pattern]) => pattern.test(lower)).map(([region]) => region);
}
