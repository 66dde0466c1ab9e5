import { Link } from '@tanstack/react-router';
import { useWords } from '../messages/words.tsx';

/** A case in a list: its number, and that it is expedited. */
export function CaseCell({ number, priority, className }: { number: string; priority: string; className?: string }) {
  const { words } = useWords();
  return (
    <span>
      <Link to="/cases/$number" params={{ number }} className={`usa-link ${className ?? ''}`}>
        {number}
      </Link>{' '}
      {priority === 'expedited' && (
        <span className="oi-state" data-tone="warn">
          {words.case.expedited}
        </span>
      )}
    </span>
  );
}
