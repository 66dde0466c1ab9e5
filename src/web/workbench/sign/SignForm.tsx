import './sign.css';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { Signature } from '../../../case/signature.ts';
import { ask } from '../../api/client.ts';
import type { CaseOnPage } from '../../api/types.ts';
import { fill, useWords } from '../../messages/words.tsx';
import { type Stroke, StrokeField } from './StrokeField.tsx';
import { signWords } from './words.ts';

/** The form's own words go into the ledger as they are, in English. */
const statement = 'I decided this case myself on the records listed.';

/** The reviewer sees what is decided and its seal, and signs just that (LC 4610.6). */
export function SignForm({ page, busy, send }: { page: CaseOnPage; busy: boolean; send(data: unknown): void }) {
  const words = signWords[useWords().language].sign;
  const [kind, setKind] = useState<Signature['kind']>('typed');
  const [text, setText] = useState('');
  const [strokes, setStrokes] = useState<Stroke[]>([]);
  const [wasAsked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { data } = useQuery({
    queryKey: ['seal', page.caseNumber, page.version],
    queryFn: () => ask<{ contentHash: string | null }>(`/api/cases/${encodeURIComponent(page.caseNumber)}/seal`),
  });
  const isGiven = kind === 'typed' ? text.trim().length > 1 : strokes.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isGiven) {
      const signature = kind === 'typed' ? { kind, text: text.trim() } : { kind, strokes };
      send({ statement, signature, contentHash: data?.contentHash });
    } else form.current?.querySelector<HTMLElement>(kind === 'typed' ? '#signature-name' : `#way-${kind}`)?.focus();
  };
  if (data && !data.contentHash) return <p role="alert">{words.noSeal}</p>;
  return (
    <form ref={form} onSubmit={submit} className="wb-sign" noValidate>
      <p>{words.lead}</p>
      <Decided page={page} seal={data?.contentHash ?? null} />
      <fieldset className={wasAsked && !isGiven ? 'usa-fieldset wb-sign-missing' : 'usa-fieldset'}>
        <legend className="usa-legend wb-sign-legend">{words.how}</legend>
        <Ways kind={kind} choose={setKind} />
        {wasAsked && !isGiven && (
          <p className="usa-error-message" id="signature-missing" role="alert">
            {kind === 'typed' ? words.missing : words.missingDrawn}
          </p>
        )}
        {kind === 'typed' ? (
          <TypedName text={text} change={setText} isMissing={wasAsked && !isGiven} />
        ) : (
          <Drawn strokes={strokes} change={setStrokes} />
        )}
      </fieldset>
      <p className="oi-hint">{words.kept}</p>
      <p className="wb-sign-statement">
        {words.byThis} <strong>{words.statement}</strong>
      </p>
      <button type="submit" className="usa-button" disabled={busy || !data}>
        {words.go}
      </button>
    </form>
  );
}

const ways = ['typed', 'drawn'] as const;

function Ways({ kind, choose }: { kind: Signature['kind']; choose(kind: Signature['kind']): void }) {
  const words = signWords[useWords().language].sign;
  return (
    <div className="wb-sign-ways">
      {ways.map((one) => (
        <div key={one} className="usa-radio">
          <input
            className="usa-radio__input usa-radio__input--tile"
            id={`way-${one}`}
            type="radio"
            name="signature-kind"
            checked={kind === one}
            onChange={() => choose(one)}
          />
          <label className="usa-radio__label" htmlFor={`way-${one}`}>
            {words[one]}
          </label>
        </div>
      ))}
    </div>
  );
}

function TypedName({ text, change, isMissing }: { text: string; change(text: string): void; isMissing: boolean }) {
  const words = signWords[useWords().language].sign;
  return (
    <label className="wb-sign-name" htmlFor="signature-name">
      {words.name}
      <input
        id="signature-name"
        type="text"
        className={isMissing ? 'usa-input usa-input--error' : 'usa-input'}
        autoComplete="off"
        maxLength={200}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? 'signature-missing' : undefined}
        value={text}
        onChange={({ target }) => change(target.value)}
      />
    </label>
  );
}

/** Mouse, pen or finger; whoever has none of them is told that typing is as good. */
function Drawn({ strokes, change }: { strokes: Stroke[]; change(strokes: Stroke[]): void }) {
  const words = signWords[useWords().language].sign;
  return (
    <>
      <p className="oi-hint margin-bottom-1">{words.drawHint}</p>
      <StrokeField label={words.field} strokes={strokes} change={change} />
      <div className="wb-sign-undo">
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          disabled={strokes.length === 0}
          onClick={() => change(strokes.slice(0, -1))}
        >
          {words.undo}
        </button>
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          disabled={strokes.length === 0}
          onClick={() => change([])}
        >
          {words.clear}
        </button>
      </div>
    </>
  );
}

function Decided({ page, seal }: { page: CaseOnPage; seal: string | null }) {
  const words = signWords[useWords().language].sign;
  return (
    <section className="wb-sign-what" aria-labelledby="sign-decided">
      <h2 id="sign-decided">{words.decided}</h2>
      <ul className="usa-list usa-list--unstyled">
        {page.treatments.map(({ id, description }) => {
          const outcome = page.draft?.items[id]?.content.outcome ?? 'open';
          return (
            <li key={id}>
              <span>{description}</span> <strong data-outcome={outcome}>{words[outcome]}</strong>
            </li>
          );
        })}
      </ul>
      <p>
        {fill(words.records, { count: page.documents.length })} ·{' '}
        <a className="usa-link" href={`/api/cases/${page.caseNumber}/draft/preview`} target="_blank" rel="noreferrer">
          {words.read}
        </a>
      </p>
      <p className="wb-seal">
        <span>{words.seal}</span>
        <code>{seal?.match(/.{8}/g)?.join(' ') ?? '…'}</code>
      </p>
    </section>
  );
}
