import { type PointerEvent, useRef } from 'react';

/** Points of a line drawn in one go, each as shares of the field's width and height. */
export type Stroke = [number, number][];

const [width, height] = [420, 130];
const most = 2_000;

/** A field to sign in with mouse, pen or finger. Whoever works by keyboard types the name instead. */
export function StrokeField({
  label,
  strokes,
  change,
}: {
  label: string;
  strokes: Stroke[];
  change(strokes: Stroke[]): void;
}) {
  const isDown = useRef(false);
  const pointOf = (event: PointerEvent<SVGSVGElement>): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    return [inside((event.clientX - box.left) / box.width), inside((event.clientY - box.top) / box.height)];
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    isDown.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    const point = pointOf(event);
    change([...strokes, [point, point]]);
  };
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const last = strokes.at(-1);
    if (!isDown.current || !last || last.length >= most) return;
    change([...strokes.slice(0, -1), [...last, pointOf(event)]]);
  };
  const end = () => {
    isDown.current = false;
  };
  return (
    <svg
      className="wb-strokes"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={end}
    >
      <line x1="16" x2={width - 16} y1={height - 28} y2={height - 28} />
      {strokes.map((stroke, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stroke is its place in the order of drawing
        <polyline key={index} points={stroke.map(([x, y]) => `${x * width},${y * height}`).join(' ')} />
      ))}
    </svg>
  );
}

const inside = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 10_000;
