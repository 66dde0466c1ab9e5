import { type RefObject, useId } from 'react';
import { useWords } from '../messages/words.tsx';
import { queueWords } from './words.ts';

/** The list of keys, and the switch that turns them off. */
export function ShortcutList({
  box,
  on,
  setOn,
}: {
  box: RefObject<HTMLDialogElement | null>;
  on: boolean;
  setOn: (on: boolean) => void;
}) {
  const words = queueWords[useWords().language];
  const title = useId();
  return (
    <dialog ref={box} className="queue-keys" aria-labelledby={title}>
      <h2 id={title}>{words.shortcuts}</h2>
      <dl>
        {words.keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="queue-switch">
        <input type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} /> {words.shortcutsOn}
      </label>
      <p>
        <button type="button" className="usa-button" onClick={() => box.current?.close()}>
          {words.close}
        </button>
      </p>
    </dialog>
  );
}
