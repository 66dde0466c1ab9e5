import { told } from '../../messages/refusals.ts';
import { fill, useWords } from '../../messages/words.tsx';
import type { Sending } from './useUploads.ts';
import { uploadWords } from './words.ts';

interface Props {
  sending: Sending;
  onStop: () => void;
  onWake: () => void;
}

/** One file: how far it is, what came of it, and what can be done. */
export function UploadLine({ sending, onStop, onWake }: Props) {
  const { language } = useWords();
  const words = uploadWords[language];
  const { name, size, sent, phase } = sending;
  const percent = String(size === 0 ? 100 : Math.floor((sent / size) * 100));
  const running = ['waiting', 'sending', 'paused', 'checking'].includes(phase);
  return (
    <li className="oi-upload-line">
      <strong>{name}</strong> {phase === 'waiting' && words.waiting}
      {phase === 'sending' && fill(words.sending, { percent, size: sizeText(size) })}
      {phase === 'checking' && words.checking}
      {phase === 'stopped' && words.stopped}
      {phase === 'paused' && <span className="text-error-dark">{fill(words.paused, { percent })}</span>}
      {phase === 'refused' && (
        <span className="text-error-dark">{fill(words.notTaken, { because: sending.because ?? '' })}</span>
      )}
      {running && <progress className="oi-upload-bar" max={Math.max(1, size)} value={sent} aria-label={name} />}
      {running && (
        <span>
          {phase === 'paused' && (
            <button type="button" className="usa-button usa-button--unstyled margin-right-2" onClick={onWake}>
              {words.again}
            </button>
          )}
          <button type="button" className="usa-button usa-button--unstyled" onClick={onStop}>
            {fill(words.stop, { name })}
          </button>
        </span>
      )}
      {phase === 'done' && <Outcome sending={sending} />}
    </li>
  );
}

function Outcome({ sending: { name, files } }: { sending: Sending }) {
  const { language } = useWords();
  const words = uploadWords[language];
  const textOf = (file: Sending['files'][number]) =>
    file.refusal
      ? fill(words.notTaken, { because: told(file.refusal) })
      : file.pages === 1
        ? words.takenOne
        : fill(words.taken, { pages: String(file.pages) });
  const [only] = files;
  if (files.length === 1 && only)
    return (
      <>
        <span className={only.refusal ? 'text-error-dark' : ''}>{textOf(only)}</span>
        <Notes of={only} />
      </>
    );
  return (
    <>
      <span>{fill(words.out, { name })}:</span>
      <ul className="usa-list">
        {files.map((file) => (
          <li key={file.name}>
            {file.name}: <span className={file.refusal ? 'text-error-dark' : ''}>{textOf(file)}</span>
            <Notes of={file} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What in the file could act; none of it ever does. */
function Notes({ of }: { of: Sending['files'][number] }) {
  if (of.notes.length === 0) return null;
  return (
    <ul className="oi-hint">
      {of.notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function sizeText(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
