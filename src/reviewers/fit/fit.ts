import { getSpecialty } from '../catalogue/specialties.ts';
import type { Credentials } from '../credentials.ts';
import type { MatchingCase } from '../matching-case.ts';
import { fold } from '../names/fold.ts';
import type { Reviewer } from '../reviewer.ts';
import { type CaseNeeds, type Need, needsOf } from './needs.ts';
import { findFitRow, isSimilar } from './table.ts';

/** A reason for or against, with a stable code. */
export interface Reason {
  code: string;
  because: string;
}

/** How well a reviewer fits a case. */
export interface Fit {
  /** Covers the condition and every disputed treatment. */
  fits: boolean;
  /** 0 to 1; 0 when it does not fit. */
  score: number;
  covered: string[];
  uncovered: string[];
  reasons: Reason[];
}

/** What a reviewer brings, read once for many cases. */
export interface Expertise {
  /** Specialty ids that hold on the day. */
  specialties: string[];
  /** Folded topics and procedures, with a blank on each side. */
  topics: string[];
  californian: boolean;
  /** Those with the same key fit every case alike. */
  key: string;
}

/** Weights of the score; they are shown beside the table. */
export const scoreWeights = {
  core: 0.6,
  also: 0.4,
  sameSpecialty: 0.2,
  similarSpecialty: 0.1,
  topic: 0.1,
  california: 0.1,
} as const;

/** Reads the expertise out of a profile and the credentials that hold. */
export function expertiseOf(reviewer: Reviewer, credentials: Credentials): Expertise {
  const { specialties, licensedIn } = credentials;
  const topics = [...reviewer.topics, ...reviewer.procedures]
    .map((t) => ` ${fold(t)} `)
    .filter((t) => t.trim().length > 2);
  const californian = licensedIn.includes('CA');
  return { specialties, topics, californian, key: [californian, specialties, topics].join('|') };
}

/** Judges the fit of one reviewer on a day, with reasons. The rule: LC 139.5(d)(4)(A)-(B); Mackie on specialty. */
export const fitOf = (reviewer: Reviewer, matching: MatchingCase, credentials: Credentials): Fit =>
  fitFor(expertiseOf(reviewer, credentials), needsOf(matching));

/** The same with both sides read beforehand. */
export function fitFor(expertise: Expertise, asked: CaseNeeds): Fit {
  const judged = asked.needs.map((need) => coverage(expertise, need, asked));
  const covered = asked.needs.filter((_, i) => judged[i]!.worth > 0).map((need) => need.treatment);
  const uncovered = asked.needs.filter((_, i) => judged[i]!.worth === 0).map((need) => need.treatment);
  if (uncovered.length > 0)
    return { fits: false, score: 0, covered, uncovered, reasons: [notCovered(expertise, uncovered, asked)] };
  const extra = preferences(expertise, asked);
  const base = judged.reduce((sum, { worth }) => sum + worth, 0) / judged.length;
  const score = Math.min(1, base + extra.score);
  const by = [...new Set(judged.map((j) => j.by))].map(nameOf).join(', ');
  const reasons = [
    {
      code: 'fit-covers-all',
      because: `${by}: covers all ${covered.length} disputed treatment${covered.length === 1 ? '' : 's'}`,
    },
    ...extra.reasons,
  ];
  return { fits: true, score: Math.round(score * 1000) / 1000, covered, uncovered, reasons };
}

interface Coverage {
  worth: number;
  by: string;
}
const none: Coverage = { worth: 0, by: '' };

/** The best of the reviewer's specialties for one treatment. */
function coverage(expertise: Expertise, need: Need, asked: CaseNeeds): Coverage {
  if (need.kinds.length === 0 && need.regions.length === 0) return coverageUnclassified(expertise, need, asked);
  let best = none;
  for (const specialty of expertise.specialties) {
    const row = findFitRow(specialty);
    if (!row) continue;
    if (need.regions.length > 0 && !need.regions.some((region) => row.regions.has(region))) continue;
    const isCore = need.kinds.length === 0 || need.kinds.every((kind) => row.core.has(kind));
    const isAlso = isCore || need.kinds.every((kind) => row.core.has(kind) || row.also.has(kind));
    const worth = isCore ? scoreWeights.core : isAlso ? scoreWeights.also : 0;
    if (worth > best.worth) best = { worth, by: specialty };
  }
  return best;
}

/** Nothing in the words is known: the requester's own specialty decides, or a topic the reviewer named. */
function coverageUnclassified(expertise: Expertise, need: Need, asked: CaseNeeds): Coverage {
  const same = expertise.specialties.find((s) => s === asked.requester);
  if (same) return { worth: scoreWeights.also, by: same };
  return expertise.topics.some((topic) => need.words.includes(topic))
    ? { worth: scoreWeights.also, by: 'topic' }
    : none;
}

function preferences(expertise: Expertise, asked: CaseNeeds): { score: number; reasons: Reason[] } {
  const reasons: Reason[] = [];
  let score = 0;
  const { requester } = asked;
  if (requester && expertise.specialties.includes(requester)) {
    score += scoreWeights.sameSpecialty;
    reasons.push({
      code: 'same-specialty',
      because: `same specialty as the requesting physician: ${nameOf(requester)}`,
    });
  } else if (requester && expertise.specialties.some((s) => isSimilar(s, requester))) {
    score += scoreWeights.similarSpecialty;
    reasons.push({
      code: 'similar-specialty',
      because: `specialty similar to the requesting physician's: ${nameOf(requester)}`,
    });
  }
  const topic = expertise.topics.find(
    (t) => asked.conditionWords.includes(t) || asked.needs.some((need) => need.words.includes(t)),
  );
  if (topic) {
    score += scoreWeights.topic;
    reasons.push({ code: 'topic', because: `names "${topic.trim()}" among their topics and procedures` });
  }
  if (expertise.californian) {
    score += scoreWeights.california;
    reasons.push({ code: 'california-licence', because: 'licensed in California' });
  }
  return { score, reasons };
}

function notCovered(expertise: Expertise, uncovered: string[], asked: CaseNeeds): Reason {
  const by = expertise.specialties.map(nameOf).join(', ') || 'no specialty that holds';
  const all = uncovered.length === asked.needs.length;
  return {
    code: all ? 'specialty-does-not-fit' : 'does-not-cover-all',
    because: `${by}: does not cover ${all ? 'any disputed treatment' : `treatment ${uncovered.join(', ')}`}`,
  };
}

const nameOf = (id: string) => (id === 'topic' ? 'by a topic they named' : getSpecialty(id).name);
