import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ItemSection, SummarySection } from '../../case/draft.ts';
import type { PageCitation, Sentence } from '../../determination/model.ts';
import type { CaseOnPage } from '../api/types.ts';
import type { Bench, Cursor, Place } from './Bench.ts';
import { jumpTo } from './check/jump.ts';
import { type Box, citationOf, type PageRow, type Pick } from './file/pick.ts';
import { usesOf, withUse } from './file/UseOfDocument.tsx';
import { pagesQuery } from './file/usePages.ts';
import { itemKey, type SectionContent, type SectionKey } from './keep/sections.ts';
import { type Keeping, useKeeper } from './keep/useKeeper.ts';

/** Everything the two sides of the workbench share. */
export function useBenchState(page: CaseOnPage, person: string, today: string): Bench {
  const keeping = useKeeper(page, person, today);
  const canWrite = page.actions.some(({ type }) => type === 'SaveDraft');
  const { place, show } = usePlaceState(page);
  const [pick, setPick] = useState<Pick | null>(null);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const citation = usePicked(page.caseNumber, pick);
  const cite = useCallback(() => {
    if (!canWrite || !citation || !cursor) return;
    addCitation(keeping, cursor, citation);
  }, [canWrite, citation, cursor, keeping]);
  const { keeper } = keeping;
  const open = place?.documentId;
  const mark = useCallback<Bench['mark']>(
    (use) => {
      if (!canWrite || !open) return;
      const uses = usesOf(keeper.snapshot().documents?.content);
      const reason = uses.find((one) => one.documentId === open)?.reason ?? null;
      keeper.edit('documents', { uses: withUse(uses, { documentId: open, use, reason }) });
      if (use === 'not-relevant')
        requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-why-not-relevant]')?.focus());
    },
    [canWrite, open, keeper],
  );
  return {
    ...keeping,
    page,
    canWrite,
    place,
    show,
    pick,
    setPick,
    cursor,
    setCursor,
    cite,
    mark,
    citing: shortened(citation?.quote ?? ''),
    jump: jumpTo,
  };
}

const shortened = (quote: string): string => (quote.length > 60 ? `${quote.slice(0, 59)}…` : quote);

function usePlaceState(page: CaseOnPage) {
  const stamp = useRef(1);
  const [asked, setAsked] = useState<Place | null>(null);
  const first = page.documents[0]?.documentId;
  const place = useMemo(
    () => asked ?? (first ? { documentId: first, page: 1, boxes: [], stamp: 0, isPicked: false } : null),
    [asked, first],
  );
  const show = useCallback((documentId: string, at: number, boxes: Box[] = [], isPicked = false) => {
    stamp.current += 1;
    setAsked({ documentId, page: at, boxes, stamp: stamp.current, isPicked });
  }, []);
  return { place, show };
}

/** The chosen words as a citation; null until the page's words are here. */
function usePicked(number: string, pick: Pick | null): PageCitation | null {
  const queries = useQueryClient();
  return useMemo(() => {
    if (!pick) return null;
    const { queryKey } = pagesQuery(number, pick.documentId, pick.page);
    const rows = queries.getQueryData<{ pages: PageRow[] }>(queryKey)?.pages;
    const row = rows?.find((one) => one.page === pick.page);
    return row ? citationOf(pick, row.words.words) : null;
  }, [number, pick, queries]);
}

/** The citation goes to the sentence under the cursor, and its document counts as relied on. */
function addCitation({ keeper, sections }: Keeping, cursor: Cursor, citation: PageCitation): void {
  const key: SectionKey = cursor.section === 'summary' ? 'summary' : itemKey(cursor.section);
  const content = sections[key]?.content as (SummarySection & ItemSection) | undefined;
  if (!content) return;
  const part = key === 'summary' ? 'sentences' : 'rationale';
  const sentences: Sentence[] = content[part];
  if (!sentences[cursor.sentence]) return;
  const changed = sentences.map((one, index) =>
    index === cursor.sentence ? { ...one, pages: [...one.pages, citation] } : one,
  );
  keeper.edit(key, { ...content, [part]: changed } as SectionContent);
  const uses = usesOf(sections.documents?.content);
  const { documentId } = citation;
  if (uses.find((one) => one.documentId === documentId)?.use !== 'relied-on')
    keeper.edit('documents', { uses: withUse(uses, { documentId, use: 'relied-on', reason: null }) });
}
