import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Sentence } from '../../../determination/model.ts';
import { fill } from '../../messages/words.tsx';
import { shortReference, useBench } from '../Bench.ts';
import { PlaceComments } from '../review/PlaceComments.tsx';
import { useBenchWords } from '../words.ts';
import { splitSentences } from './split.ts';

/** A text as sentences, each with the pages it rests on. */
export function Sentences({
  section,
  field,
  place,
  sentences,
  change,
}: {
  /** `summary` or a treatment's id. */
  section: string;
  /** As the checks name it: `summary`, `items.0.rationale`. */
  field: string;
  /** As comments name it: `summary`, `items.t1.rationale`. */
  place: string;
  sentences: Sentence[];
  change(sentences: Sentence[]): void;
}) {
  const words = useBenchWords();
  const { canWrite, cursor, setCursor } = useBench();
  const list = useRef<HTMLOListElement>(null);
  const focus = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('textarea')[index]?.focus());
  const insert = (index: number, added: Sentence[]) => {
    change([...sentences.slice(0, index), ...added, ...sentences.slice(index)]);
    setCursor({ section, sentence: index + added.length - 1 });
    focus(index + added.length - 1);
  };
  const set = (index: number, text: string) => {
    const parts = splitSentences(text);
    if (parts.length < 2) return change(sentences.map((one, n) => (n === index ? { ...one, text } : one)));
    const [first = '', ...rest] = parts;
    const added = rest.map((part) => ({ text: part, pages: [] }));
    change([
      ...sentences.slice(0, index),
      { text: first, pages: sentences[index]?.pages ?? [] },
      ...added,
      ...sentences.slice(index + 1),
    ]);
    focus(index + added.length);
  };
  const remove = (index: number) => {
    change(sentences.filter((_, n) => n !== index));
    focus(Math.max(0, index - 1));
  };
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>, index: number) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      insert(index + 1, [{ text: '', pages: [] }]);
    } else if (event.key === 'Backspace' && event.currentTarget.value === '' && sentences.length > 1) {
      event.preventDefault();
      remove(index);
    }
  };
  return (
    <>
      <ol className="wb-sentences" ref={list}>
        {sentences.map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is its place; its text changes with every letter
          <li key={`${field}.${index}`} data-field={`${field}.${index}`}>
            <Grown
              label={fill(words.sentence, { n: index + 1 })}
              field={`${field}.${index}.text`}
              value={sentence.text}
              readOnly={!canWrite}
              isWriting={cursor?.section === section && cursor.sentence === index}
              onFocus={() => setCursor({ section, sentence: index })}
              onChange={(text) => set(index, text)}
              onKeyDown={(event) => keys(event, index)}
            />
            <Chips
              sentence={sentence}
              change={(pages) => change(sentences.map((one, n) => (n === index ? { ...one, pages } : one)))}
            />
            {canWrite && (
              <button
                type="button"
                className="wb-icon"
                aria-label={fill(words.removeSentence, { n: index + 1 })}
                onClick={() => remove(index)}
              >
                ×
              </button>
            )}
            <PlaceComments place={`${place}.${index}`} label={fill(words.sentence, { n: index + 1 })} />
          </li>
        ))}
      </ol>
      {canWrite && (
        <button
          type="button"
          className="wb-button"
          data-field={field}
          onClick={() => insert(sentences.length, [{ text: '', pages: [] }])}
        >
          {words.addSentence}
        </button>
      )}
    </>
  );
}

/** A text field as high as its text. */
function Grown({
  label,
  field,
  value,
  readOnly,
  isWriting,
  onFocus,
  onChange,
  onKeyDown,
}: {
  label: string;
  field: string;
  value: string;
  readOnly: boolean;
  /** It is the sentence last written: a citation goes to it. */
  isWriting: boolean;
  onFocus(): void;
  onChange(text: string): void;
  onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: its height follows the text
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [value]);
  return (
    <textarea
      ref={area}
      className="wb-sentence"
      rows={1}
      aria-label={label}
      data-field={field}
      data-writing={isWriting || undefined}
      value={value}
      maxLength={5_000}
      readOnly={readOnly}
      onFocus={onFocus}
      onChange={({ target }) => onChange(target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

/** The pages of a sentence: each leads there. */
function Chips({ sentence, change }: { sentence: Sentence; change(pages: Sentence['pages']): void }) {
  const words = useBenchWords();
  const { page, show, canWrite } = useBench();
  if (sentence.pages.length === 0) return sentence.text ? <span className="wb-no-page">{words.noPages}</span> : null;
  return (
    <span className="wb-cites">
      {sentence.pages.map((one, index) => {
        const reference = shortReference(page, one);
        return (
          <span className="wb-cite" key={`${one.documentId} ${one.page} ${one.quote}`}>
            <button
              type="button"
              title={one.quote}
              aria-label={fill(words.showCitation, { reference })}
              onClick={() => show(one.documentId, one.page, one.boxes)}
            >
              {reference}
            </button>
            {canWrite && (
              <button
                type="button"
                aria-label={fill(words.removeCitation, { reference })}
                onClick={() => change(sentence.pages.filter((_, n) => n !== index))}
              >
                ×
              </button>
            )}
          </span>
        );
      })}
    </span>
  );
}
