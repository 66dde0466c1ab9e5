import type { DrugClass } from './drugs.ts';
import { drugTable } from './drugs.ts';

/** The branches of the tree by which DWC's search form sorts treatments (2017), drug classes standing under Pharmaceuticals. */
export const categoryTree = {
  'Diagnostic Testing': ['EMG/NCV/NCS', 'Lab & Pathology', 'Other Diagnostic Tests'],
  DMEPOS: ['DME', 'Electrical Stimulation', 'Prosthetics/Orthotics', 'Supplies'],
  'Evaluation & Management': ['Dental Services', 'Medical Specialties'],
  'Home Health': ['Home Health'],
  Injection: ['Facet Injection', 'Injection', 'Peripheral'],
  Pharmaceuticals: [
    ...new Set<string>(drugTable.map(([, drugClass]) => drugClass)),
    'Topical Compounds',
    'Fibric Acid',
    'Unspecified',
  ],
  Programs: ['Programs'],
  'Psych Services': ['Evaluation & Management', 'Therapies'],
  Rehabilitation: ['Acupuncture', 'Chiropractic', 'Other Therapies', 'Physical Therapy/Occupational Therapy (PT/OT)'],
  Surgery: [
    'Adjunct Surgical Services',
    'Arthroscopic Surgery',
    'Non-arthroscopic Surgery',
    'Spine',
    'Surgical Consult',
  ],
  Therapies: ['Other Therapies', 'Therapies'],
  Transportation: ['Transportation'],
  Unclassified: ['Unclassified'],
} as const satisfies Record<string, readonly string[]>;
export type MainCategory = keyof typeof categoryTree;

export interface Category {
  main: MainCategory;
  sub: string;
  /** Why it stands there: the words of the request and the rule they met. */
  because: string;
  /** Set when a person put it elsewhere than the rule did. */
  corrected?: boolean;
}

export type { DrugClass };

/** `Injection › Facet Injection`, as pages and filters name it. */
export const categoryLabel = ({ main, sub }: Pick<Category, 'main' | 'sub'>): string => `${main} › ${sub}`;
