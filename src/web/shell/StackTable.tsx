import type { ReactNode } from 'react';

interface Props {
  heads: readonly string[];
  caption?: string;
  /** The caption is read out when it changes, and is seen; otherwise it is for screen readers. */
  isCaptionSeen?: boolean;
  children: ReactNode;
}

/** A table that becomes a stack of cards on a phone; each cell says its head by `data-label`. */
export function StackTable({ heads, caption, isCaptionSeen, children }: Props) {
  return (
    <div className="oi-table-wrap">
      <table className="oi-table oi-stack">
        {caption && (
          <caption
            className={isCaptionSeen ? 'oi-caption' : 'usa-sr-only'}
            aria-live={isCaptionSeen ? 'polite' : undefined}
          >
            {caption}
          </caption>
        )}
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
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
