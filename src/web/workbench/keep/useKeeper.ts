import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { ask, command, newKey, Problem } from '../../api/client.ts';
import type { CaseOnPage } from '../../api/types.ts';
import { DraftKeeper, type KeeperPorts, type SaveEnd, type SectionNow } from './keeper.ts';
import { keptIn } from './kept.ts';
import { type SectionKey, saveOf, sectionsOf } from './sections.ts';
import { isTabOpen, tabId } from './tab.ts';

export interface Keeping {
  keeper: DraftKeeper;
  sections: Partial<Record<SectionKey, SectionNow>>;
}

/** The draft of a case as it is written here: typed, kept, saved, met with what others save. */
export function useKeeper(page: CaseOnPage, person: string, today: string): Keeping {
  const queries = useQueryClient();
  const [keeper] = useState(() => keeperOf(page, person, today, () => refresh(queries, page.caseNumber)));
  const sections = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  useEffect(() => keeper.adopt(sectionsOf(page, today)), [keeper, page, today]);
  useEffect(() => {
    const back = () => void keeper.flush();
    addEventListener('online', back);
    return () => removeEventListener('online', back);
  }, [keeper]);
  useEffect(() => {
    // Words that could not be saved stay in the browser, but a person who leaves should know.
    const leaving = (event: BeforeUnloadEvent) => {
      if (Object.values(keeper.snapshot()).some((one) => one?.status === 'offline' || one?.status === 'conflict'))
        event.preventDefault();
    };
    addEventListener('beforeunload', leaving);
    return () => removeEventListener('beforeunload', leaving);
  }, [keeper]);
  return { keeper, sections };
}

/** One a case and person for as long as the tab lives: who leaves the page and comes back meets the same words. */
const keepers = new Map<string, DraftKeeper>();

function keeperOf(page: CaseOnPage, person: string, today: string, saved: () => void): DraftKeeper {
  const name = `${page.caseNumber}|${person}`;
  const known = keepers.get(name);
  if (known) return known;
  const keeper = new DraftKeeper(portsOf(page, person, today, saved), sectionsOf(page, today));
  keepers.set(name, keeper);
  return keeper;
}

/** The checks read the whole file: they run when the writing pauses, not at every save. */
const pauseBeforeChecks = 1_200;
let checksDue: ReturnType<typeof setTimeout> | undefined;

/** After a save: what the checks say, and what is still missing. */
function refresh(queries: QueryClient, number: string): void {
  clearTimeout(checksDue);
  checksDue = setTimeout(() => {
    void queries.invalidateQueries({ queryKey: ['findings', number] });
    void queries.invalidateQueries({ queryKey: ['case', number] });
  }, pauseBeforeChecks);
}

function portsOf({ caseNumber }: CaseOnPage, person: string, today: string, saved: () => void): KeeperPorts {
  return {
    save: async (key, content, base, idempotencyKey) => {
      try {
        await command(caseNumber, 'SaveDraft', saveOf(key, content, base), idempotencyKey, { role: 'reviewer' });
        saved();
        return { end: 'saved' };
      } catch (error) {
        return endOf(error);
      }
    },
    load: async () => sectionsOf(await ask<CaseOnPage>(`/api/cases/${encodeURIComponent(caseNumber)}`), today),
    kept: keptIn(localStorage, `${caseNumber}|${person}`, tabId(), isTabOpen),
    later: (run, ms) => void setTimeout(run, ms),
    newKey,
    now: () => Date.now(),
  };
}

function endOf(error: unknown): SaveEnd {
  if (!(error instanceof Problem)) throw error;
  if (error.code === 'stale-section') return { end: 'stale' };
  if (error.status === 0 || error.status >= 500 || error.code === 'stale-version') return { end: 'offline' };
  return { end: 'refused', because: error.message };
}
