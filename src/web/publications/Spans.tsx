import { type KeyboardEvent, useRef, useState } from 'react';
import type { Uncertain } from '../../library/index.ts';
import { fill } from '../messages/words.tsx';
import { type PublicationOnPage, useAct } from './queries.ts';
import type { PublicationWords } from './words.ts';

interface Props {
  publication: PublicationOnPage;
  words: PublicationWords;
}

/** The words that may identify somebody, one after the other, each decided with a key or a button. */
export function Spans({ publication, words }: Props) {
  const { uncertain, open, choices, status } = publication;
  const act = useAct(publication.caseNumber, publication.version);
  const list = useRef<HTMLOListElement>(null);
  const [changing, setChanging] = useState<string | null>(null);
  const editable = status === 'uncertain' || status === 'cooling' || status === 'blocked';
  const decide = (id: string, choice: 'harmless' | 'replace', replacement: string | null) => {
    act.mutate({ type: 'DecideSpan', id, choice, replacement });
    setChanging(null);
    go(1);
  };
  const cards = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-span]') ?? [])];
  const go = (step: number) => {
    const all = cards();
    const at = all.findIndex((one) => one.contains(document.activeElement));
    all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
  };
  if (uncertain.length === 0) return <p>{words.nothingOpen}</p>;
  return (
    <section aria-labelledby="spans">
      <h2 id="spans">{fill(words.openTitle, { open: open.length, all: uncertain.length })}</h2>
      {editable && <p className="usa-hint">{open.length > 0 ? words.openHint : words.nothingOpen}</p>}
      {act.error && (
        <p role="alert" className="usa-error-message">
          {act.error.message}
        </p>
      )}
      <ol className="oi-spans" ref={list}>
        {uncertain.map((span) => (
          <Span
            key={span.id}
            span={span}
            choice={changing === span.id ? null : (choices[span.id] ?? null)}
            words={words}
            editable={editable && !act.isPending}
            go={go}
            decide={decide}
            change={() => setChanging(span.id)}
          />
        ))}
      </ol>
    </section>
  );
}

interface SpanProps {
  span: Uncertain;
  choice: { choice: 'harmless' | 'replace'; replacement: string | null } | null;
  words: PublicationWords;
  editable: boolean;
  go: (step: number) => void;
  decide: (id: string, choice: 'harmless' | 'replace', replacement: string | null) => void;
  change: () => void;
}

function Span({ span, choice, words, editable, go, decide, change }: SpanProps) {
  const [typing, setTyping] = useState(false);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') go(1);
    else if (event.key === 'ArrowUp') go(-1);
    else if (choice === null && editable && event.key.toLowerCase() === 'h') decide(span.id, 'harmless', null);
    else if (choice === null && editable && event.key.toLowerCase() === 'r') setTyping(true);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys named above work on the card that has the focus
    <li className="oi-card" data-span tabIndex={0} onKeyDown={onKey}>
      <p lang="en" className="oi-span-text">
        …{span.before}
        <mark>{span.words}</mark>
        {span.after}…
      </p>
      <p className="usa-hint">
        {words.where}: {span.field}. {words.why}: {span.because}
      </p>
      {choice ? (
        <p>
          <strong>
            {choice.choice === 'harmless'
              ? words.decidedHarmless
              : fill(words.decidedReplace, { words: choice.replacement ?? '' })}
          </strong>{' '}
          {editable && (
            <button type="button" className="oi-link-button" onClick={change}>
              {words.change}
            </button>
          )}
        </p>
      ) : typing ? (
        <Replacement
          id={span.id}
          words={words}
          keep={(text) => decide(span.id, 'replace', text)}
          cancel={() => setTyping(false)}
        />
      ) : (
        editable && (
          <p className="oi-span-buttons">
            <button type="button" className="usa-button" onClick={() => decide(span.id, 'harmless', null)}>
              {words.harmless} <kbd>H</kbd>
            </button>
            <button type="button" className="usa-button usa-button--outline" onClick={() => setTyping(true)}>
              {words.replace} <kbd>R</kbd>
            </button>
          </p>
        )
      )}
    </li>
  );
}

function Replacement({
  id,
  words,
  keep,
  cancel,
}: {
  id: string;
  words: PublicationWords;
  keep: (text: string) => void;
  cancel: () => void;
}) {
  const [text, setText] = useState('');
  return (
    <form
      className="oi-inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        keep(text);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
      }}
    >
      <label className="usa-label" htmlFor={`with-${id}`}>
        {words.replacement}
      </label>
      <input
        id={`with-${id}`}
        className="usa-input"
        list="span-suggestions"
        required
        // biome-ignore lint/a11y/noAutofocus: the key R asked for this box
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <datalist id="span-suggestions">
        {words.suggestions.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <button type="submit" className="usa-button">
        {words.keep}
      </button>
      <button type="button" className="usa-button usa-button--unstyled" onClick={cancel}>
        {words.cancel}
      </button>
    </form>
  );
}
