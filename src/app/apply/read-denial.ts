import type { PlainDate } from '../../law/dates/types.ts';
import { inspectUpload, type Page, readPages, readUrDecision, type UrDecisionProposal } from '../../records/index.ts';

/** What was read from a person's UR denial, for them to confirm: nothing of it is used before they say so. */
export interface DenialRead {
  /** Something was read that may be used. */
  read: boolean;
  /** How sure it is that this is a UR decision, 0–1. */
  isUrDecision: number;
  pages: number;
  unreadable: number;
  /** Files that were not taken, with the reason. */
  refused: { name: string; code: string; because: string }[];
  values: Partial<Record<DenialField, ReadValue>>;
  treatments: { description: ReadValue; outcome: string | null; authorized: string | null }[];
}

export interface ReadValue {
  value: string;
  confidence: number;
  /** The words on the page it was read from, and the page. */
  text: string;
  page: number | null;
}

const fields = [
  'decidedOn',
  'servedOn',
  'claimNumber',
  'dateOfInjury',
  'birthDate',
  'employee',
  'employer',
  'claimsAdministrator',
  'organization',
  'requestingPhysician',
  'ground',
] as const satisfies readonly (keyof UrDecisionProposal)[];
export type DenialField = (typeof fields)[number];

/** A denial has two to ten pages; what comes after them is not looked at. */
const mostPages = 12;
/** A person waits with the phone in the hand. */
const patience = 90_000;

/**
 * Reads photographs or a PDF of a UR denial (8 CCR 9792.9.1(e)(5)). Dates that lie after `today` are dropped: they were
 * misread. Files are read in the order given, as the pages of one letter.
 */
export async function readDenial(files: { name: string; bytes: Uint8Array }[], today: PlainDate): Promise<DenialRead> {
  const pages: Page[] = [];
  const refused: DenialRead['refused'] = [];
  const signal = AbortSignal.timeout(patience);
  for (const { name, bytes } of files) {
    const file = await inspectUpload(bytes, name);
    if (file.outcome !== 'accepted') {
      const why = file.outcome === 'refused' ? file.refusal : severalInOne;
      refused.push({ name, code: why.code, because: why.because });
      continue;
    }
    const before = pages.length;
    for await (const page of readPages(bytes, file.kind, { signal })) {
      if (pages.length < mostPages) pages.push({ ...page, number: before + page.number });
    }
  }
  pages.sort((a, b) => a.number - b.number);
  return told(readUrDecision(pages), pages, refused, today);
}

const severalInOne = { code: 'unknown-kind', because: 'Send the letter itself: a PDF or pictures of its pages.' };

function told(
  proposal: UrDecisionProposal,
  pages: Page[],
  refused: DenialRead['refused'],
  today: PlainDate,
): DenialRead {
  const values: DenialRead['values'] = {};
  for (const field of fields) {
    const one = readValue(proposal[field]);
    const isFuture = one && /^\d{4}-\d{2}-\d{2}$/.test(one.value) && one.value > today;
    if (one && !isFuture) values[field] = one;
  }
  const treatments = proposal.treatments.flatMap(({ description, outcome, authorized }) => {
    const named = readValue(description);
    return named && outcome.value !== 'approved'
      ? [{ description: named, outcome: outcome.value, authorized: authorized.value }]
      : [];
  });
  return {
    read: Object.keys(values).length + treatments.length > 0,
    isUrDecision: proposal.isUrDecision,
    pages: pages.length,
    unreadable: pages.filter((page) => page.unreadable).length,
    refused,
    values,
    treatments,
  };
}

function readValue(
  proposal: UrDecisionProposal[DenialField] | { value: string | null; confidence: number; from: Place[] },
) {
  if (proposal.value === null) return null;
  const [place] = proposal.from;
  return {
    value: proposal.value,
    confidence: Math.round(proposal.confidence * 100) / 100,
    text: place?.text ?? '',
    page: place?.page ?? null,
  };
}

type Place = UrDecisionProposal['decidedOn']['from'][number];
