import { useState } from 'react';
import type { Citation } from '../../../determination/model.ts';
import { citationElements } from '../../../law/standards/citation-form.ts';
import type { ClinicalQuestion, EvidenceLevel } from '../../../law/standards/evidence-levels.ts';
import type { SearchStep } from '../../../law/standards/search-sequence.ts';
import { fill } from '../../messages/words.tsx';
import { useBenchWords } from '../words.ts';
import { EvidenceLevelFields } from './EvidenceLevelFields.tsx';
import { InForce } from './InForce.tsx';
import { citationFrom, kindsOf, type SourceFields, type SourceKind } from './source.ts';

/** The parts of a source, and the citation as it will be printed. */
export function SourceForm({
  step,
  anyStep,
  take,
}: {
  step: SearchStep;
  anyStep: boolean;
  take(citation: Citation): void;
}) {
  const all = useBenchWords();
  const words = all.evidence;
  const kinds: SourceKind[] = anyStep ? ['mtus', 'guideline', 'study'] : kindsOf[step];
  const [kind, setKind] = useState<SourceKind>(kinds[0] ?? 'mtus');
  const [fields, setFields] = useState<SourceFields>({});
  const set = (change: SourceFields) => setFields({ ...fields, ...change });
  const labels = { ...words, title: words.titleOf } as unknown as Record<string, string>;
  const written = citationFrom(kind, fields);
  return (
    <form
      className="wb-source"
      onSubmit={(event) => {
        event.preventDefault();
        if ('citation' in written) take(written.citation);
      }}
    >
      {kinds.length > 1 && (
        <label>
          <span className="usa-sr-only">{words.title}</span>
          <select className="wb-select" value={kind} onChange={({ target }) => setKind(target.value as SourceKind)}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {{ mtus: 'MTUS', guideline: words.organization, study: words.journal }[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      {kind === 'mtus' && <InForce choose={(chapter) => set(chapter)} />}
      {citationElements[kind].elements.map((name) => (
        <label key={name}>
          {labels[name] ?? name}
          <input
            className="wb-input"
            name={name}
            value={fields[name] ?? ''}
            onChange={({ target }) => set({ [name]: target.value })}
          />
        </label>
      ))}
      <p className="oi-hint">{words.levelHint}</p>
      <EvidenceLevelFields
        level={(fields.level || null) as EvidenceLevel | null}
        question={(fields.question ?? 'treatment-benefit') as ClinicalQuestion}
        change={(level, question) => set({ level: level ?? '', question })}
      />
      <p role="status">
        {'citation' in written ? (
          <>
            {words.willRead}: <strong>{written.citation.raw}</strong>
          </>
        ) : (
          fill(words.incomplete, { field: labels[written.missing] ?? written.missing })
        )}
      </p>
      <button type="submit" className="usa-button" disabled={!('citation' in written)}>
        {words.take}
      </button>
    </form>
  );
}
