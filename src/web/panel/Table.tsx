import type { ReactNode } from 'react';

/** A table of the panel's pages: its heads, and rows whose cells bear them as labels on a phone. */
export function Table({ heads, children }: { heads: readonly string[]; children: ReactNode }) {
  return (
    <div className="oi-table-wrap">
      <table className="oi-table oi-stack">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
