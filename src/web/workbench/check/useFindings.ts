import { useQuery } from '@tanstack/react-query';
import type { Finding } from '../../../determination/model.ts';
import { ask } from '../../api/client.ts';

export type KeyedFinding = Finding & {
  key: string;
  waived: string | null;
  /** With a waived finding: what was said to each document whose pages speak against the words. */
  answers: { documentId: string; words: string }[];
};

/** What the checks find in the draft as it is saved; asked again after every save. */
export const useFindings = (number: string) =>
  useQuery({
    queryKey: ['findings', number],
    queryFn: () =>
      ask<{ version: number; findings: KeyedFinding[] }>(`/api/cases/${encodeURIComponent(number)}/findings`),
    placeholderData: (last) => last,
  });

/** Errors first, then what must be looked at; in the order of the text within each. */
export const inOrder = (findings: readonly KeyedFinding[]): KeyedFinding[] => {
  const grave = { error: 0, warning: 1, note: 2 };
  return [...findings].sort(
    (a, b) => Number(a.waived !== null) - Number(b.waived !== null) || grave[a.severity] - grave[b.severity],
  );
};
