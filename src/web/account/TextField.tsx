import { type InputHTMLAttributes, useId } from 'react';

/** A labelled input with its hint. */
export function TextField({
  label,
  hint,
  onText,
  ...input
}: { label: string; hint?: string; onText: (text: string) => void } & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
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
        id={id}
        aria-describedby={hint ? `${id}hint` : undefined}
        onChange={(event) => onText(event.target.value)}
        {...input}
      />
    </>
  );
}
