import './upload/upload.css';
import { type ChangeEvent, type DragEvent, useState } from 'react';
import { fill, useWords } from '../messages/words.tsx';
import { KindOptions } from './KindOptions.tsx';
import { Unfinished } from './upload/Unfinished.tsx';
import { UploadLine } from './upload/UploadLine.tsx';
import { isGoing, type Sending, useUploads } from './upload/useUploads.ts';
import { uploadWords } from './upload/words.ts';

/**
 * The place to send files: chosen or dropped, many at once, each with its own progress and answer. A file that is refused does
 * not hold up the others; a dead connection only pauses them.
 */
export function Upload({ number }: { number: string }) {
  const { words } = useWords();
  const { list, send, stop, wake, again, clear } = useUploads(number);
  const [kind, setKind] = useState('');
  return (
    <section className="margin-top-3" aria-labelledby="send-records">
      <h3 id="send-records" className="margin-bottom-0">
        {words.case.addDocument}
      </h3>
      <label className="usa-label margin-top-1" htmlFor="upload-kind">
        {words.upload.kind} <span className="oi-hint">{words.form.optional}</span>
      </label>
      <select id="upload-kind" className="usa-select" value={kind} onChange={(event) => setKind(event.target.value)}>
        <KindOptions />
      </select>
      <DropZone take={(files) => send(files, kind ? { kind } : {})} />
      <Unfinished number={number} sending={list} />
      {list.length > 0 && <SendingList list={list} stop={stop} wake={wake} again={again} clear={clear} />}
    </section>
  );
}

function DropZone({ take }: { take(files: File[]): void }) {
  const { words, language } = useWords();
  const own = uploadWords[language];
  const [isOver, setOver] = useState(false);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    if (event.target.files) take([...event.target.files]);
    event.target.value = ''; // the same file may be chosen again
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the input inside, which takes keys and clicks
    <div
      className="oi-drop-zone"
      data-over={isOver}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="usa-button usa-button--outline">
        {own.pick}
        <input
          id="upload"
          type="file"
          multiple
          className="usa-sr-only"
          onChange={choose}
          aria-describedby="upload-kinds"
        />
      </label>
      {own.drop}
      <p id="upload-kinds" className="oi-hint margin-bottom-0">
        {words.upload.kinds}
      </p>
    </div>
  );
}

type ListProps = { list: Sending[] } & Pick<ReturnType<typeof useUploads>, 'stop' | 'wake' | 'again' | 'clear'>;

function SendingList({ list, stop, wake, again, clear }: ListProps) {
  const { language } = useWords();
  const own = uploadWords[language];
  const ended = list.filter(({ phase }) => !isGoing(phase)).length;
  const isAway = list.some(({ phase }) => phase === 'paused');
  const many = fill(own.done, { done: String(ended), all: String(list.length) });
  return (
    <section aria-label={own.list}>
      <div role="status">
        <p className="margin-bottom-1">{list.length > 1 ? many : ended ? own.oneDone : own.oneGoing}</p>
        {isAway && <p className="usa-sr-only">{own.away}</p>}
      </div>
      <ul className="oi-uploads">
        {list.map((one) => (
          <UploadLine
            key={one.key}
            sending={one}
            onStop={() => stop(one.key)}
            onWake={() => wake(one.key)}
            onAgain={() => again(one.key)}
          />
        ))}
      </ul>
      {ended > 0 && (
        <button type="button" className="usa-button usa-button--unstyled" onClick={clear}>
          {own.clear}
        </button>
      )}
    </section>
  );
}
