import { useEffect, useRef, useState } from 'react';
import { fill } from '../../messages/words.tsx';
import { useBench } from '../Bench.ts';
import { useBenchWords } from '../words.ts';
import { type Box, boxesOf, type PageRow } from './pick.ts';
import { dpiFor, type Slots, slotGap, topOf } from './slots.ts';
import { imageOf, usePage } from './usePages.ts';

/** How long a page must stay in sight before its picture is asked for: who scrolls past does not load it. */
const rest = 90;

/** One page: its picture, its words over it (to be selected), and what is marked. */
export function PageView({
  documentId,
  page,
  slots,
  hits,
}: {
  documentId: string;
  page: number;
  slots: Slots;
  hits: Box[][];
}) {
  const words = useBenchWords();
  const { page: shown, place, pick } = useBench();
  const isRested = useRested();
  const row = usePage(shown.caseNumber, documentId, page);
  const [isBroken, setBroken] = useState(false);
  const size = fitted(row, slots);
  const marks = place?.documentId === documentId && place.page === page ? place.boxes : [];
  const picked =
    row && pick?.documentId === documentId && pick.page === page ? boxesOf(row.words.words, pick.from, pick.to) : [];
  return (
    <div className="wb-slot" style={{ top: topOf(slots, page), height: slots.height + slotGap, width: slots.width }}>
      <div className="wb-page-no">
        {fill(words.pageOf, { page })} {row?.words.unreadable && <strong>{words.unreadable}</strong>}
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

function useRested(): boolean {
  const [isRested, setRested] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRested(true), rest);
    return () => clearTimeout(timer);
  }, []);
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
function WordLayer({ row, scale, isPlain }: { row: PageRow; scale: number; isPlain: boolean }) {
  const layer = useRef<HTMLDivElement>(null);
  return (
    <div className="wb-words" data-plain={isPlain} ref={layer}>
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
}
