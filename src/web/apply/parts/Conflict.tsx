import { showDate } from '../../messages/dates.ts';
import { fill, useWords } from '../../messages/words.tsx';
import type { Draft } from '../draft/useDraft.ts';
import { useApplyWords } from '../words.ts';

/** Written on two devices: the person says which counts; nothing is mixed or lost silently. */
export function Conflict({ draft, other }: { draft: Draft; other: NonNullable<Draft['other']> }) {
  const words = useApplyWords();
  const { language } = useWords();
  return (
    <section className="usa-alert usa-alert--warning" aria-labelledby="two-versions" role="alert">
      <div className="usa-alert__body">
        <h2 className="usa-alert__heading" id="two-versions">
          {words.conflict.title}
        </h2>
        <p className="usa-alert__text">{words.conflict.lead}</p>
        <div className="oi-buttons">
          <button type="button" className="usa-button usa-button--outline" onClick={() => draft.choose('mine')}>
            {words.conflict.mine}
          </button>
          <button type="button" className="usa-button usa-button--outline" onClick={() => draft.choose('other')}>
            {fill(words.conflict.other, { when: showDate(other.savedAt, language) })}
          </button>
        </div>
      </div>
    </section>
  );
}
