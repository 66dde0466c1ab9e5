import { type ChangeEvent, type DragEvent, type FormEvent, useId, useState } from 'react';
import { useWords } from '../messages/words.tsx';
import { sampleLetter, sampleName } from './sample.ts';
import { letterWords } from './words.ts';

interface Props {
  read: (file: File) => void;
  refuse: (name: string, code: string) => void;
}

/** The three ways in: drop or choose a file, paste text, or look at an invented letter. */
export function ChooseLetter({ read, refuse }: Props) {
  const { language } = useWords();
  const words = letterWords[language];
  const [over, setOver] = useState(false);
  const id = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [entry] = event.dataTransfer.items;
    const [file] = event.dataTransfer.files;
    if (!file) return;
    const folder = event.dataTransfer.files.length > 1 || entry?.webkitGetAsEntry?.()?.isDirectory;
    if (folder) refuse(file.name, 'folder');
    else read(file);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file may be chosen again after it was mended.
    event.target.value = '';
    if (file) read(file);
  };
  return (
    <div className="ltr-ways">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the file field inside */}
      <div
        className="ltr-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className="ltr-drop-words">
          {words.drop}{' '}
          <span className="ltr-choose">
            <input
              id={id}
              type="file"
              accept=".pdf,.docx,.txt,.text,application/pdf,text/plain"
              aria-describedby={`${id}-kinds`}
              aria-label={words.fileLabel}
              onChange={choose}
            />
            <label htmlFor={id} className="usa-button usa-button--big">
              {words.choose}
            </label>
          </span>
        </p>
        <p className="oi-hint" id={`${id}-kinds`}>
          {words.kinds}
        </p>
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          onClick={() => read(new File([sampleLetter], sampleName, { type: 'text/plain' }))}
        >
          {words.sample}
        </button>
      </div>
      <PasteText read={read} />
    </div>
  );
}

function PasteText({ read }: Pick<Props, 'read'>) {
  const { language } = useWords();
  const words = letterWords[language];
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWrong(text.trim() === '');
    if (text.trim() !== '') read(new File([text], 'pasted.txt', { type: 'text/plain' }));
  };
  return (
    <form onSubmit={submit} className="ltr-paste" noValidate>
      <h2>{words.paste}</h2>
      <label className="usa-label margin-top-0" htmlFor="letter-text">
        {words.pasteLabel}
      </label>
      {wrong && (
        <span className="usa-error-message" id="paste-wrong" role="alert">
          {words.pasteEmpty}
        </span>
      )}
      <textarea
        id="letter-text"
        className={`usa-textarea ltr-textarea${wrong ? ' usa-input--error' : ''}`}
        value={text}
        spellCheck={false}
        aria-invalid={wrong}
        aria-describedby={wrong ? 'paste-wrong' : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="usa-button usa-button--outline">
        {words.pasteGo}
      </button>
    </form>
  );
}
