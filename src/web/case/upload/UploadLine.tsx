import { told } from '../../messages/refusals.ts';
import { fill, useWords } from '../../messages/words.tsx';
import { isGoing, type Sending } from './useUploads.ts';
import { uploadWords } from './words.ts';

interface Props {
  sending: Sending;
  onStop: () => void;
  onWake: () => void;
  onAgain: () => void;
}

type Look = 'waiting' | 'going' | 'paused' | 'done' | 'bad' | 'stopped';

/** One file: how far it is, what came of it, and what can be done. Said by words and a sign, never by color alone. */
export function UploadLine({ sending, ...does }: Props) {
  const { name, size } = sending;
  return (
    <li className="oi-upload" data-look={lookOf(sending)}>
      <div className="oi-upload-name">
        {name} <span>{sizeText(size)}</span>
      </div>
      <Actions sending={sending} {...does} />
      <div className="oi-upload-state">
        <State sending={sending} />
      </div>
    </li>
  );
}

function lookOf({ phase, files }: Sending): Look {
  if (phase === 'done') return files.some(({ refusal }) => refusal) ? 'bad' : 'done';
  if (phase === 'refused') return 'bad';
  return phase === 'sending' || phase === 'checking' ? 'going' : phase;
}

/** Each button's name bears the file's, for whoever hears it apart from its line. */
function Actions({ sending: { name, phase }, onStop, onWake, onAgain }: Props) {
  const { language } = useWords();
  const words = uploadWords[language];
  const button = (does: string, press: () => void) => (
    <button
      type="button"
      className="usa-button usa-button--unstyled"
      aria-label={fill(words.ofFile, { does, name })}
      onClick={press}
    >
      {does}
    </button>
  );
  return (
    <div className="oi-upload-actions">
      {phase === 'paused' && button(words.again, onWake)}
      {isGoing(phase) && button(words.stop, onStop)}
      {phase === 'stopped' && button(words.goOn, onAgain)}
      {phase === 'refused' && button(words.retry, onAgain)}
    </div>
  );
}

function State({ sending }: { sending: Sending }) {
  const { language } = useWords();
  const words = uploadWords[language];
  const { name, size, sent, phase, because } = sending;
  const percent = String(size === 0 ? 100 : Math.floor((sent / size) * 100));
  const bar = <progress className="oi-upload-bar" max={Math.max(1, size)} value={sent} aria-label={name} />;
  switch (phase) {
    case 'waiting':
      return <p className="oi-hint">{words.waiting}</p>;
    case 'sending':
      return (
        <>
          {bar}
          <p>{fill(words.sending, { percent })}</p>
        </>
      );
    case 'checking':
      return (
        <>
          {bar}
          <p>{words.checking}</p>
        </>
      );
    case 'paused':
      return (
        <>
          {bar}
          <p>
            <Sign of="Ⅱ" /> {fill(words.paused, { percent })}
          </p>
        </>
      );
    case 'stopped':
      return <p className="oi-hint">{fill(words.stopped, { percent })}</p>;
    case 'refused':
      return <Bad text={fill(words.notSent, { because: because ?? '' })} />;
    case 'done':
      return <Outcome sending={sending} />;
  }
}

const Sign = ({ of }: { of: string }) => (
  <span className="oi-upload-sign" aria-hidden="true">
    {of}
  </span>
);

const Bad = ({ text }: { text: string }) => (
  <p className="text-error-dark">
    <Sign of="✕" /> {text}
  </p>
);

function Outcome({ sending: { name, files } }: { sending: Sending }) {
  const { language } = useWords();
  const words = uploadWords[language];
  const [only] = files;
  if (files.length === 1 && only) return <Taken file={only} />;
  return (
    <>
      <p>{fill(words.out, { name })}:</p>
      <ul className="usa-list">
        {files.map((file) => (
          <li key={file.name}>
            {file.name}
            <Taken file={file} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Taken({ file }: { file: Sending['files'][number] }) {
  const { language } = useWords();
  const words = uploadWords[language];
  if (file.refusal)
    return (
      <>
        <Bad text={fill(words.notTaken, { because: told(file.refusal) })} />
        <Notes of={file} />
      </>
    );
  return (
    <>
      <p>
        <Sign of="✓" /> {file.pages === 1 ? words.takenOne : fill(words.taken, { pages: String(file.pages) })}
      </p>
      <Notes of={file} />
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
