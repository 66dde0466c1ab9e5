export const tones = ['#1a4480', '#e5a000', '#b8c4ce', '#b50909'] as const;

export interface Part {
  name: string;
  color: string;
}

export function Legend({ parts }: { parts: Part[] }) {
  return (
    <ul className="desk-legend">
      {parts.map(({ name, color }) => (
        <li key={name}>
          <i style={{ background: color }} />
          {name}
        </li>
      ))}
    </ul>
  );
}

/** Bars lying down, each in parts; they fit any width. */
export function Bars({ parts, rows }: { parts: Part[]; rows: { name: string; values: number[]; note?: string }[] }) {
  const most = Math.max(1, ...rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  return (
    <>
      {parts.length > 1 && <Legend parts={parts} />}
      <ul className="desk-bars">
        {rows.map(({ name, values, note }) => (
          <li key={name}>
            <span className="desk-bar-name">
              <span>{name}</span>
              <b>{note ?? values.reduce((sum, value) => sum + value, 0)}</b>
            </span>
            <span className="desk-bar">
              {values.map((value, index) => (
                <i
                  key={parts[index]?.name}
                  style={{ width: `${(value / most) * 100}%`, background: parts[index]?.color }}
                />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Columns side by side over time, with the numbers of the scale at the left. */
export function Columns({ parts, rows }: { parts: Part[]; rows: { name: string; values: (number | null)[] }[] }) {
  const most = niceTop(Math.max(4, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const width = 560;
  const height = 220;
  const left = 44;
  const slot = (width - left) / rows.length;
  const bar = Math.min(28, (slot * 0.8) / parts.length);
  const y = (value: number) => 10 + (1 - value / most) * (height - 40);
  const every = Math.ceil(rows.length / 8);
  return (
    <>
      <Legend parts={parts} />
      <svg viewBox={`0 0 ${width} ${height}`} fontSize="12" fill="#3d4551" aria-hidden="true">
        {[0, 0.25, 0.5, 0.75, 1].map((share) => (
          <g key={share}>
            <line x1={left} x2={width} y1={y(share * most)} y2={y(share * most)} stroke="#dfe1e2" />
            <text x={left - 6} y={y(share * most) + 4} textAnchor="end">
              {Math.round(share * most * 10) / 10}
            </text>
          </g>
        ))}
        {rows.map(({ name, values }, at) => (
          <g key={name} transform={`translate(${left + at * slot + (slot - bar * parts.length) / 2} 0)`}>
            {values.map((value, index) => (
              <rect
                key={parts[index]?.name}
                x={index * bar}
                width={Math.max(1, bar - 2)}
                y={y(value ?? 0)}
                height={y(0) - y(value ?? 0)}
                fill={parts[index]?.color}
              />
            ))}
            {at % every === 0 && (
              <text x={(bar * parts.length) / 2} y={height - 8} textAnchor="middle">
                {name}
              </text>
            )}
          </g>
        ))}
      </svg>
    </>
  );
}

/** The next round number with four even steps under it. */
function niceTop(most: number): number {
  const step = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 4, 8, 10].map((times) => times * step).find((top) => top >= most) ?? most;
}
