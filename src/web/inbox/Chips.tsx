import { lookUp } from '../messages/words.tsx';
import { useInboxWords } from './words.ts';

interface Props {
  label: string;
  counts: Record<string, number>;
  names: Record<string, string>;
  chosen: string;
  /** The number of all, where “all” is offered. */
  all?: number;
  choose: (key: string) => void;
}

/** Counts to narrow by; pressing the chosen one takes it back. */
export function Chips({ label, counts, names, chosen, all, choose }: Props) {
  const words = useInboxWords();
  const shown = Object.entries(counts).filter(([key, count]) => count > 0 || key === chosen);
  if (shown.length < 2 && chosen === '') return null;
  return (
    <ul className="oi-chips margin-top-1" aria-label={label}>
      {all !== undefined && (
        <li>
          <button type="button" className="oi-chip" aria-pressed={chosen === ''} onClick={() => choose('')}>
            {words.all} {all}
          </button>
        </li>
      )}
      {shown.map(([key, count]) => (
        <li key={key}>
          <button
            type="button"
            className="oi-chip"
            data-key={key}
            aria-pressed={chosen === key}
            onClick={() => choose(chosen === key ? '' : key)}
          >
            {lookUp(names, key)} {count}
          </button>
        </li>
      ))}
    </ul>
  );
}
