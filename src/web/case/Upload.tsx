import { type ChangeEvent, type DragEvent, useState } from 'react';
import { fill, useWords } from '../messages/words.tsx';
import { Unfinished } from './upload/Unfinished.tsx';
import { UploadLine } from './upload/UploadLine.tsx';
import { useUploads } from './upload/useUploads.ts';
import { uploadWords } from './upload/words.ts';

/**
 * The place to send files: chosen or dropped, many at once, each with its own progress and answer. A file that is refused does
 * not hold up the others; a dead connection only pauses them.
 */
export function Upload({ number }: { number: string }) {
  const { words, language } = useWords();
  const own = uploadWords[language];
  const { list, send, stop, wake, clear } = useUploads(number);
  const [over, setOver] = useState(false);
  const [kind, setKind] = useState('');
  const take = (files: Iterable<File>) => send([...files], kind ? { kind } : {});
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    if (event.target.files) take(event.target.files);
    event.target.value = ''; // the same file may be chosen again
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const ended = list.filter(({ phase }) => ['done', 'refused', 'stopped'].includes(phase)).length;
  return (
    <div className="margin-top-2">
      <label className="usa-label" htmlFor="upload">
        {words.case.addDocument}
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the input inside, which takes keys and clicks */}
      <div
        className={over ? 'oi-group oi-drop-over' : 'oi-group'}
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label className="usa-label margin-top-0" htmlFor="upload-kind">
          {words.upload.kind} <span className="oi-hint">{words.form.optional}</span>
        </label>
        <select id="upload-kind" className="usa-select" value={kind} onChange={(event) => setKind(event.target.value)}>
          <option value="">{words.form.choose}</option>
          {Object.entries(words.documentKinds)
            .filter(([key]) => key !== 'not-yet-known')
            .map(([key, text]) => (
              <option key={key} value={key}>
                {text}
              </option>
            ))}
        </select>
        <p>{words.upload.choose}</p>
        <input id="upload" type="file" multiple onChange={choose} aria-describedby="upload-kinds" />
        <p id="upload-kinds" className="oi-hint margin-bottom-0">
          {words.upload.kinds}
        </p>
        <Unfinished number={number} sending={list} />
      </div>
      {list.length > 0 && (
        <section aria-label={own.list}>
          <p role="status">{fill(own.done, { done: String(ended), all: String(list.length) })}</p>
          <ul className="usa-list usa-list--unstyled">
            {list.map((one) => (
              <UploadLine key={one.key} sending={one} onStop={() => stop(one.key)} onWake={() => wake(one.key)} />
            ))}
          </ul>
          {ended > 0 && (
            <button type="button" className="usa-button usa-button--unstyled" onClick={clear}>
              {own.clear}
            </button>
          )}
        </section>
      )}
    </div>
  );
}
