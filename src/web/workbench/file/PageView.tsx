import { memo, useEffect, useRef, useState } from 'react';
import { fill } from '../../messages/words.tsx';
import { useBench } from '../Bench.ts';
import { useBenchWords } from '../words.ts';
import { type Box, boxesOf, lastWordUnder, type PageRow, wordUnder } from './pick.ts';
import { dpiFor, type Slots, slotGap, topOf } from './slots.ts';
import { imageOf, usePage } from './usePages.ts';

/** How long (ms) a page waits for its picture: who scrolls past does not load it, and what is seen comes first. */
const waits = { seen: 50, near: 600 };

/** One page: its picture, its words over it (to be selected), and what is marked. */
export function PageView({
  documentId,
  page,
  slots,
  hits,
  isSeen,
}: {
  documentId: string;
  page: number;
  isSeen: boolean;
  slots: Slots;
  hits: Box[][];
}) {
  const words = useBenchWords();
  const { page: shown, place, pick } = useBench();
  const isRested = useRested(isSeen ? waits.seen : waits.near);
  const row = usePage(shown.caseNumber, documentId, page);
  usePickedHit(documentId, page, row);
  const [isBroken, setBroken] = useState(false);
  const size = fitted(row, slots);
  const document = shown.documents.find((one) => one.documentId === documentId);
  const isOthers = document?.otherPersonPages.includes(page);
  const marks = place?.documentId === documentId && place.page === page ? place.boxes : [];
  const picked =
    row && pick?.documentId === documentId && pick.page === page ? boxesOf(row.words.words, pick.from, pick.to) : [];
  return (
    <div className="wb-slot" style={{ top: topOf(slots, page), height: slots.height + slotGap, width: slots.width }}>
      <div className="wb-page-no">
        {fill(words.pageOf, { page })} {row?.words.unreadable && <strong>{words.unreadable}</strong>}
        {isOthers && <strong className="wb-other-person">{words.otherPerson}</strong>}
      </div>
      <div className="wb-page" data-page={page} style={{ width: size.width, height: size.height }}>
        {isRested && !isBroken && (
          <img
            src={imageOf(shown.caseNumber, documentId, page, dpiFor(slots.width, devicePixelRatio))}
            alt={fill(words.pageOf, { page })}
            draggable={false}
            onError={() => setBroken(true)}
          />
        )}
        <Marks boxes={hits.flat()} kind="hit" scale={size.scale} />
        <Marks boxes={marks} kind="cited" scale={size.scale} />
        <Marks boxes={picked} kind="picked" scale={size.scale} />
        {row && <WordLayer row={row} scale={size.scale} isPlain={isBroken} />}
      </div>
    </div>
  );
}

/** A hit of the search is chosen when its page is here: `n`, then `c`, cites it. */
function usePickedHit(documentId: string, page: number, row: PageRow | undefined): void {
  const { place, setPick } = useBench();
  const picked = useRef(0);
  useEffect(() => {
    const isHere = place?.isPicked && place.documentId === documentId && place.page === page;
    if (!isHere || !row || picked.current === place.stamp) return;
    picked.current = place.stamp;
    const [first, last] = [place.boxes[0], place.boxes.at(-1)];
    if (!first || !last) return;
    const from = wordUnder(row.words.words, first);
    const to = lastWordUnder(row.words.words, last);
    if (from >= 0) setPick({ documentId, page, from, to: Math.max(from, to) });
  }, [documentId, page, place, row, setPick]);
}

function useRested(wait: number): boolean {
  const [isRested, setRested] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), wait);
    return () => clearTimeout(timer);
  }, [wait]);
  return isRested;
}

function fitted(row: PageRow | undefined, slots: Slots): { width: number; height: number; scale: number } {
  const [width, height] = [row?.words.width || 612, row?.words.height || 792];
  const scale = Math.min(slots.width / width, slots.height / height);
  return { width: width * scale, height: height * scale, scale };
}

function Marks({ boxes, kind, scale }: { boxes: Box[]; kind: string; scale: number }) {
  return boxes.map((box) => (
    <span
      key={`${box.x} ${box.y} ${box.width}`}
      className="wb-mark"
      data-kind={kind}
      style={{
        left: box.x * scale - 1,
        top: box.y * scale - 1,
        width: box.width * scale + 2,
        height: box.height * scale + 2,
      }}
    />
  ));
}

/** The words where they stand, invisible over the picture; plainly visible where there is no picture. */
const WordLayer = memo(function WordLayer({ row, scale, isPlain }: { row: PageRow; scale: number; isPlain: boolean }) {
  return (
    <div className="wb-words" data-plain={isPlain}>
      {row.words.words.map(([text, x, y, width, height, start], index) => (
        <span
          key={start}
          data-w={index}
          style={{
            left: x * scale,
            top: y * scale,
            width: width * scale,
            height: height * scale,
            fontSize: height * scale * 0.85,
            lineHeight: `${height * scale}px`,
          }}
        >
          {text}{' '}
        </span>
      ))}
    </div>
  );
});
