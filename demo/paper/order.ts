import type { Block } from './content.ts';

/** The kinds of paper an IMR file is made of. */
export const paperKinds = [
  'rfa',
  'progress-report',
  'therapy-note',
  'imaging-report',
  'operative-note',
  'ur-denial',
  'application-form',
  'letter',
  'consultation',
  'laboratory-report',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** The person and the claim: the same for every paper of one case. All of it is fictional. */
export interface PaperCase {
  /** `Last, First Middle` is composed of these. */
  patient: { first: string; middle?: string; last: string; birthDate: string; sex?: 'male' | 'female' };
  claimNumber: string;
  dateOfInjury: string;
  employer: string;
  claimsAdministrator: { company: string; adjuster?: string; address?: string; phone?: string };
}

/** Who wrote the paper. */
export interface PaperAuthor {
  /** With degree: `Jane Example, MD`. */
  name: string;
  practice: string;
  specialty?: string;
  address?: string;
  phone?: string;
  license?: string;
  npi?: string;
}

/** A treatment as the paper names it; which fields are printed depends on the kind. */
export interface PaperTreatment {
  description: string;
  diagnosis?: string;
  icd?: string;
  cpt?: string;
  /** Frequency, duration, quantity. */
  amount?: string;
  urOutcome?: 'denied' | 'modified' | 'approved';
  authorized?: string;
  /** Guideline UR relied on, as printed. */
  guideline?: string;
  /** UR's reason. */
  reason?: string;
}

export interface PaperOrder {
  kind: PaperKind;
  case: PaperCase;
  /** The date of the paper, `YYYY-MM-DD`; printed as MM/DD/YYYY or in words, by kind. */
  date: string;
  author: PaperAuthor;
  /** Replaces the title of the kind (for letters: the subject line). */
  title?: string;
  /** The text of the paper: a string is a paragraph; headings, lists and tables are blocks. */
  body?: readonly (string | Block)[];
  /** RFA, UR denial, application form: what is asked for, and what UR did with it. */
  treatments?: readonly PaperTreatment[];
  /** UR denial: when the request arrived, and the records the UR physician lists. RFA: nothing. */
  rfaReceived?: string;
  rfaDate?: string;
  recordsReviewed?: readonly string[];
  /** Who a letter or a denial is addressed to, one line each. */
  addressee?: readonly string[];
  /** Application form: expedited review asked for. */
  expedited?: boolean;
  /** Application form and RFA: left unsigned when false. */
  signed?: boolean;
  /** Application form: the decision date printed on it. */
  urDecisionDate?: string;
  /** A scan instead of a clean document; see README. */
  scan?: ScanStyle;
  /** How the scan is wrapped. Default `pdf`; `png` and `jpeg` hold the first page only. */
  format?: 'pdf' | 'tiff' | 'png' | 'jpeg';
  /** Seeds noise, skew and typeface; the same order and seed give the same bytes. */
  seed?: number;
  /** File name without ending; by default made of date and kind. */
  name?: string;
}

/** How a paper went through a scanner. */
export interface ScanStyle {
  /** Dots an inch, default 200; a fax is 150 here. */
  dpi?: number;
  /** Degrees, clockwise. */
  skew?: number;
  /** Quarter turns clockwise: the sheet lay sideways. */
  turned?: 0 | 1 | 2 | 3;
  /** Standard deviation of the noise, 0–80 grey levels. */
  noise?: number;
  /** Black and white only, with ragged edges and specks, as a fax machine sends. */
  fax?: boolean;
  /** JPEG quality of a grey scan, 1–100. */
  quality?: number;
}

/** Ready-made styles, from good to bad. */
export const scanStyles = {
  clean: { dpi: 200 },
  skewed: { dpi: 200, skew: 1.2, noise: 8 },
  noisy: { dpi: 200, skew: 0.6, noise: 38, quality: 45 },
  fax: { dpi: 150, skew: -1.1, noise: 30, fax: true },
  sideways: { dpi: 200, turned: 1, noise: 6 },
} as const satisfies Record<string, ScanStyle>;
