import type { CaseOnPage } from '../api/types.ts';
import { placeOf, stages } from './stage.ts';
import { useMyCaseWords } from './words.ts';

/** The five stages, with the one the case is in. */
export function Stages({ status }: { status: CaseOnPage['status'] }) {
  const words = useMyCaseWords();
  const { stage, over } = placeOf(status);
  const current = stages.indexOf(stage);
  return (
    <section aria-labelledby="where">
      <h2 id="where">{words.where}</h2>
      <ol className="oi-stages">
        {stages.map((one, index) => {
          const state = index < current ? 'done' : index === current ? (over ? 'ended' : 'now') : 'later';
          return (
            <li key={one} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
              <span>{words.stages[one]}</span>
              {state === 'now' && <span className="oi-state">{words.now}</span>}
              {state === 'done' && <span className="usa-sr-only">({words.doneStage})</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
