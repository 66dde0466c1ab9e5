import type { GuidelineTopic } from '../../law/standards/guideline.ts';

const names: [GuidelineTopic, RegExp][] = [
  ['chronic-pain', /chronic pain/i],
  ['opioids', /opioid/i],
  ['postsurgical', /post-?surgical/i],
  ['acupuncture', /acupuncture/i],
  ['mental-health', /stress|mental health/i],
  ['low-back', /low back|lumbar/i],
  ['neck-upper-back', /neck|cervical|thoracic/i],
  ['shoulder', /shoulder/i],
  ['elbow', /elbow/i],
  ['hand-wrist-forearm', /wrist|forearm|hand\b/i],
  ['knee', /knee/i],
  ['ankle-foot', /ankle|foot/i],
  ['hip-groin', /\bhip\b|groin/i],
  ['eye', /\beye\b/i],
  ['initial-approaches', /initial approach|general approach/i],
];

/** The chapter of the MTUS that a citation names, or null where it names none we know. */
export const topicCited = (words: string): GuidelineTopic | null =>
  names.find(([, name]) => name.test(words))?.[0] ?? null;
