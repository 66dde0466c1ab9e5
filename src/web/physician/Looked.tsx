import { useState } from 'react';
import type { CaseOnPage } from '../api/types.ts';
import { Similar } from '../library/Similar.tsx';
import { libraryWords } from '../library/words.ts';
import { useWords } from '../messages/words.tsx';
import { usePhysicianWords } from './words.ts';

/** What published determinations of the same kind of request turned on; for those who ask, never for those who decide. */
export function Looked({ page }: { page: CaseOnPage }) {
  const words = usePhysicianWords().looked;
  const { language } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (page.roles.includes('reviewer')) return null;
  return (
    <section aria-labelledby="looked">
      <h2 id="looked">{words.title}</h2>
      <p className="oi-hint">{words.note}</p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{words.show}</summary>
        {isOpen &&
          page.treatments.map(({ id, description }) => (
            <div key={id}>
              <h3>{description}</h3>
              <Similar treatment={description} except={page.caseNumber} words={libraryWords[language]} />
            </div>
          ))}
      </details>
    </section>
  );
}
