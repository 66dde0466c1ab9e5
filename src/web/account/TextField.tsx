import { type InputHTMLAttributes, type ReactNode, useId, useState } from 'react';
import { useAccountWords } from './queries.ts';

/** A labelled input with its hint; what is typed into a password field can be shown. */
export function TextField({
  label,
  hint,
  onText,
  below,
  ...input
}: {
  label: string;
  hint?: string;
  onText: (text: string) => void;
  below?: ReactNode;
} & InputHTMLAttributes<HTMLInputElement>) {
  const own = useId();
  const id = input.id ?? own;
  const [isShown, setShown] = useState(false);
  const isPassword = input.type === 'password';
  return (
    <>
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className="usa-hint" id={`${id}hint`}>
          {hint}
        </span>
      )}
      <input
        className="usa-input"
        aria-describedby={hint ? `${id}hint` : undefined}
        onChange={(event) => onText(event.target.value)}
        {...input}
        id={id}
        type={isPassword && isShown ? 'text' : input.type}
      />
      {isPassword && <ShowIt isShown={isShown} of={id} turn={() => setShown(!isShown)} />}
      {below}
    </>
  );
}

function ShowIt({ isShown, of, turn }: { isShown: boolean; of: string; turn: () => void }) {
  const words = useAccountWords();
  return (
    <button
      type="button"
      className="usa-button usa-button--unstyled margin-top-05"
      aria-controls={of}
      aria-pressed={isShown}
      onClick={turn}
    >
      {isShown ? words.hideTyped : words.showTyped}
    </button>
  );
}
