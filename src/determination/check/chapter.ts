import type { Citation } from '../model.ts';
import { type Region, regionsOf } from './words/anatomy.ts';

/** Chapters that serve any part of the body. */
const generic =
  /chronic pain|pain suffering|\bpain\b|initial approaches|general approach|postsurgical|post-surgical|acupuncture|opioid|stress|mental|psych|prevention|cornerstone|independent medical|diabetes|fitness|burns|infectious|pulmonary|formulary/i;

const chapterWords = (one: Citation): string => [one.guideline, one.chapter].filter(Boolean).join(' ') || one.raw;

/** A chapter on no one part of the body, or a source that has no chapters we could read. */
export function isGeneric(one: Citation): boolean {
  const words = chapterWords(one);
  return generic.test(words) || (regionsOf(words).size === 0 && regionsOf(one.raw).size === 0);
}

/** The parts of the body a chapter is about, by its name alone: sections may name any part. */
export function chapterRegions(one: Citation): Set<Region> {
  const regions = regionsOf(chapterWords(one));
  return withoutLimbs(regions.size > 0 ? regions : regionsOf(one.raw));
}

/** "Knee & Leg" is the chapter of the knee: the limb named beside a joint does not widen it. */
function withoutLimbs(regions: Set<Region>): Set<Region> {
  const joints = [...regions].filter((one) => one !== 'leg' && one !== 'arm');
  return joints.length > 0 ? new Set(joints) : regions;
}
