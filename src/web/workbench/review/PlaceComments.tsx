import { createContext, useContext, useState } from 'react';
import { fill } from '../../messages/words.tsx';
import { useBench } from '../Bench.ts';
import { useBenchWords } from '../words.ts';

export interface Comment {
  place: string;
  words: string;
}

/** The comments being written by quality review; null for everybody else. */
export interface Commenting {
  comments: Comment[];
  set(comments: Comment[]): void;
}
export const CommentingContext = createContext<Commenting | null>(null);

/** What quality review says of this place, and the place to say it. */
export function PlaceComments({ place, label }: { place: string; label: string }) {
  const words = useBenchWords();
  const { page } = useBench();
  const commenting = useContext(CommentingContext);
  const said = (page.draft?.comments ?? []).filter((one) => one.place === place);
  const mine = commenting?.comments.filter((one) => one.place === place) ?? [];
  if (!commenting && said.length === 0) return null;
  return (
    <div className="wb-comments">
      {said.map((one) => (
        <p key={one.words} className="wb-comment">
          <strong>{words.quality.fromQuality}:</strong> {one.words}
        </p>
      ))}
      {mine.map((one) => (
        <p key={one.words} className="wb-comment" data-own="true">
          {one.words}{' '}
          <button
            type="button"
            className="wb-icon"
            aria-label={`${words.quality.drop}: ${one.words}`}
            onClick={() => commenting?.set(commenting.comments.filter((other) => other !== one))}
          >
            ×
          </button>
        </p>
      ))}
      {commenting && (
        <Write
          label={fill(words.quality.commentOn, { place: label })}
          add={(text) => commenting.set([...commenting.comments, { place, words: text }])}
        />
      )}
    </div>
  );
}

function Write({ label, add }: { label: string; add(words: string): void }) {
  const words = useBenchWords().quality;
  const [text, setText] = useState<string | null>(null);
  if (text === null)
    return (
      <button type="button" className="wb-link" aria-label={label} onClick={() => setText('')}>
        {words.comment}
      </button>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim()) add(text.trim());
        setText(null);
      }}
    >
      <textarea
        className="wb-sentence"
        aria-label={label}
        placeholder={words.write}
        rows={2}
        maxLength={4_000}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the field opens because the person asked for it
        autoFocus
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className="wb-button">
        {words.add}
      </button>
    </form>
  );
}
