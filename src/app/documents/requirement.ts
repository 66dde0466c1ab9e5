import type { CaseRecord } from '../../case/index.ts';
import { type DocumentKind, physicianReports } from '../../records/index.ts';

/** Which of R1–R9 a document answers to, by its sender and kind; null where the kind does not say (section 6). */
export function requirementOf(from: CaseRecord['from'], kind: string): CaseRecord['requirement'] {
  if (from !== 'claims-administrator') return 'R8';
  if ((physicianReports as readonly string[]).includes(kind)) return 'R1';
  return byKind[kind as DocumentKind] ?? null;
}

const byKind: Partial<Record<DocumentKind, CaseRecord['requirement']>> = {
  'application-form': 'R2',
  letter: 'R3',
  'record-list': 'R3',
  rfa: 'R4',
  'ur-decision': 'R5',
};
