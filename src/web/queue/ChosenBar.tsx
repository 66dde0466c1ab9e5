import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type BulkName, bulkFor } from '../bulk/bulk-for.ts';
import { bulkWords } from '../bulk/words.ts';
import { fill, useWords } from '../messages/words.tsx';
import { queueWords } from './words.ts';

/** What is chosen, and what may be done with all of it. */
export function ChosenBar({
  roles,
  chosen,
  clear,
}: {
  roles: readonly string[];
  chosen: ReadonlySet<string>;
  clear: () => void;
}) {
  const { language } = useWords();
  const own = queueWords[language];
  const names = bulkWords[language].actions;
  const navigate = useNavigate();
  const [action, setAction] = useState<BulkName | ''>('');
  const open = bulkFor(roles);
  if (open.length === 0) return null;
  if (chosen.size === 0) return <p className="oi-hint queue-hint">{own.nothingChosen}</p>;
  const go = () => void navigate({ to: '/bulk', search: { action, cases: [...chosen].join(',') } as never });
  return (
    <section className="queue-chosen" aria-label={fill(own.chosen, { count: chosen.size })}>
      <strong role="status">{fill(own.chosen, { count: chosen.size })}</strong>
      <label htmlFor="bulk-action">{own.bulkLabel}</label>
      <select
        id="bulk-action"
        className="usa-select"
        value={action}
        onChange={(event) => setAction(event.target.value as BulkName)}
      >
        <option value="">{own.bulkPick}</option>
        {open.map((name) => (
          <option key={name} value={name}>
            {names[name]}
          </option>
        ))}
      </select>
      <button type="button" className="usa-button" disabled={action === ''} onClick={go}>
        {own.bulkGo}
      </button>
      <button type="button" className="usa-button usa-button--unstyled" onClick={clear}>
        {own.clearChoice}
      </button>
    </section>
  );
}
