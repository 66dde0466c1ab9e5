import { findSpecialty } from '../catalogue/specialties.ts';
import type { MatchingCase, TreatmentToMatch } from '../matching-case.ts';
import { fold } from '../names/fold.ts';
import { type Region, regionsInText, regionsOfIcd } from './regions.ts';
import { type TreatmentKind, treatmentKindOf } from './treatments.ts';

/** What one disputed treatment asks of a reviewer. */
export interface Need {
  treatment: string;
  kinds: TreatmentKind[];
  /** Where; those of the condition when the treatment names none. Empty: not known, and then not asked. */
  regions: Region[];
  /** Folded words of the treatment, to find topics and procedures of a reviewer in. */
  words: string;
}

export interface CaseNeeds {
  needs: Need[];
  /** Treatments of which neither kind nor region is recognised: only the requester's specialty, or a topic, can tell. */
  unclassified: string[];
  requester: string | null;
  conditionWords: string;
  conditionRegions: Region[];
}

/** Some kinds tell the region by themselves, whatever words the request uses. */
const regionOfKind: Partial<Record<TreatmentKind, Region[]>> = {
  dental: ['teeth'],
  'eye-care': ['eye'],
  'ear-care': ['ear'],
  psychotherapy: ['mind'],
  'psychological-testing': ['mind'],
  'psychiatric-drug': ['mind'],
  'sleep-study': ['sleep'],
  'sleep-drug': ['sleep'],
  'urologic-drug': ['urogenital'],
  'respiratory-drug': ['chest'],
  'internal-drug': ['whole-body', 'abdomen', 'heart', 'endocrine', 'infection'],
};

/** Reads what a case asks for out of its condition and each treatment: given categories and regions first, words where there are none. */
export function needsOf(matching: MatchingCase): CaseNeeds {
  const { condition } = matching;
  const told = unique(condition.regions.flatMap(regionsInText));
  const conditionRegions =
    told.length > 0 ? told : unique([...regionsInText(condition.text), ...condition.icd.flatMap(regionsOfIcd)]);
  const needs = matching.treatments.map((treatment) => needOf(treatment, conditionRegions));
  return {
    needs,
    unclassified: needs
      .filter((need) => need.kinds.length === 0 && need.regions.length === 0)
      .map((need) => need.treatment),
    requester: matching.requestingPhysician?.specialty ? findSpecialty(matching.requestingPhysician.specialty) : null,
    conditionWords: ` ${fold(condition.text)} `,
    conditionRegions,
  };
}

function needOf(treatment: TreatmentToMatch, ofCondition: Region[]): Need {
  const told = unique(treatment.categories.flatMap((category) => treatmentKindOf(category) ?? []));
  const inWords = treatmentKindOf(treatment.description);
  const kinds: TreatmentKind[] = told.length > 0 ? told : inWords ? [inWords] : treatment.isDrug ? ['drug'] : [];
  const where = unique(
    [...treatment.regions, ...(treatment.regions.length > 0 ? [] : [treatment.description])].flatMap(regionsInText),
  );
  const byKind = unique(kinds.flatMap((kind) => regionOfKind[kind] ?? []));
  const regions =
    byKind.length > 0 ? unique([...byKind, ...(isBodily(kinds) ? where : [])]) : where.length > 0 ? where : ofCondition;
  return { treatment: treatment.id, kinds, regions, words: ` ${fold(treatment.description)} ` };
}

/** Of internal drugs and dental care the words tell more; of psychotherapy "for low back pain" they do not. */
const isBodily = (kinds: TreatmentKind[]) => kinds.some((kind) => kind === 'internal-drug');

const unique = <T>(list: T[]): T[] => [...new Set(list)];
