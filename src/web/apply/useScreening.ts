import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { post } from '../api/client.ts';
import type { Answers } from './answers.ts';
import { applicationOf } from './application-of.ts';

interface NoticeReason {
  code: string;
  title: string;
  because: string;
  next: string;
  rule: string;
}
interface ScreeningAnswer {
  eligible: boolean;
  fileBy: string | null;
  notice: Record<'en' | 'es', { reasons: NoticeReason[] }>;
}

/** Screening of what is filled in so far, as if it were signed and sent today; null while nothing can be said. */
export function useScreening(answers: Answers, today: string, wanted: boolean): ScreeningAnswer | null {
  const application = asIfSent(answers, today);
  const asked = useSettled(JSON.stringify(application));
  const { data } = useQuery({
    queryKey: ['screening', asked],
    queryFn: () => post<ScreeningAnswer>('/api/tools/screen', { application: JSON.parse(asked), today }),
    enabled: wanted,
    retry: false,
    placeholderData: (before) => before,
  });
  return data ?? null;
}

function asIfSent(answers: Answers, today: string) {
  const application = applicationOf(answers, today, 'en');
  const { name } = application.employee;
  return {
    ...application,
    employee: {
      ...application.employee,
      name: { ...name, first: name.first || '—', last: name.last || '—' },
      contact: { ...application.employee.contact, email: null },
    },
    representative: application.representative && {
      ...application.representative,
      name: {
        first: application.representative.name.first || '—',
        last: application.representative.name.last || '—',
      },
      contact: null,
    },
    requestingPhysician: application.requestingPhysician && { ...application.requestingPhysician, npi: null },
    signature: { signedBy: application.filedBy, signedOn: today, consentToRecords: true },
  };
}

/** The value once it has stood still for a moment: nobody is told that half a date is wrong. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), 450);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}
