import type { DocumentsSection } from '../../../case/draft.ts';
import { useBench } from '../Bench.ts';
import { useBenchWords } from '../words.ts';

type Use = DocumentsSection['uses'][number];

export const usesOf = (content: unknown): Use[] => (content as DocumentsSection | undefined)?.uses ?? [];

export function withUse(uses: readonly Use[], use: Use | { documentId: string; use: null }): Use[] {
  const others = uses.filter((one) => one.documentId !== use.documentId);
  return use.use === null ? others : [...others, use];
}

/** What the reviewer did with a record: every one is listed in the letter (8 CCR 9792.10.6(d)). */
export function UseOfDocument({ documentId }: { documentId: string }) {
  const words = useBenchWords();
  const { sections, keeper, canWrite } = useBench();
  const uses = usesOf(sections.documents?.content);
  const use = uses.find((one) => one.documentId === documentId);
  const save = (next: Use | { documentId: string; use: null }) =>
    // What was typed last counts, not what was drawn last: two records may be marked between two drawings.
    keeper.edit('documents', { uses: withUse(usesOf(keeper.snapshot().documents?.content), next) });
  return (
    <span className="wb-use">
      <label>
        <span className="usa-sr-only">{words.useOf}</span>
        <select
          className="wb-select"
          value={use?.use ?? ''}
          disabled={!canWrite}
          onChange={({ target }) =>
            save(
              target.value
                ? { documentId, use: target.value as Use['use'], reason: use?.reason ?? null }
                : { documentId, use: null },
            )
          }
        >
          <option value="">{words.uses.unseen}</option>
          <option value="relied-on">{words.uses['relied-on']}</option>
          <option value="read">{words.uses.read}</option>
          <option value="not-relevant">{words.uses['not-relevant']}</option>
        </select>
      </label>
      {use?.use === 'not-relevant' && (
        <input
          className="wb-input"
          data-why-not-relevant
          aria-label={words.whyNotRelevant}
          placeholder={words.whyNotRelevant}
          value={use.reason ?? ''}
          maxLength={1000}
          readOnly={!canWrite}
          onChange={({ target }) => save({ ...use, reason: target.value })}
        />
      )}
    </span>
  );
}
