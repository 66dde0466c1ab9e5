import { useEffect, useState } from 'react';
import type { Present } from '../../../app/cases/presence.ts';
import { post } from '../../api/client.ts';
import { tabId } from '../keep/tab.ts';

const beat = 10_000;
const none: Present[] = [];

/** Tells the server every few seconds that this window is open, and hears who else is. Silent while there is no connection. */
export function usePresence(caseNumber: string, place: string | null): Present[] {
  const [others, setOthers] = useState(none);
  useEffect(() => {
    let isGone = false;
    const tell = async () => {
      const path = `/api/cases/${encodeURIComponent(caseNumber)}/presence`;
      const answer = await post<{ others: Present[] }>(path, { tab: tabId(), place }).catch(() => null);
      if (!isGone) setOthers(answer?.others ?? none);
    };
    void tell();
    const timer = setInterval(() => void tell(), beat);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [caseNumber, place]);
  return others;
}
