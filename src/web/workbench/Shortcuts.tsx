import { useEffect, useRef } from 'react';
import { useBenchWords } from './words.ts';

/** The keys of the workbench, and the switch for those of a single letter (WCAG 2.1.4). */
export function Shortcuts({ close, areOn, setOn }: { close(): void; areOn: boolean; setOn(on: boolean): void }) {
  const words = useBenchWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="wb-dialog" aria-labelledby="wb-keys" onClose={close}>
      <h2 id="wb-keys">{words.shortcuts.title}</h2>
      <dl>
        {words.shortcuts.rows.map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label className="wb-choice">
        <input type="checkbox" checked={areOn} onChange={({ target }) => setOn(target.checked)} /> {words.shortcuts.on}
      </label>
      <button type="button" className="usa-button" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  );
}
