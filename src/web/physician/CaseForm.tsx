import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A page on which a physician writes something for one case: the way back, what it is, why. */
export function CaseForm({ number, words, children }: { number: string; words: Head; children: ReactNode }) {
  return (
    <div className="oi-narrow">
      <Link to="/cases/$number" params={{ number }} className="usa-link">
        {number}
      </Link>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {children}
    </div>
  );
}

interface Head {
  title: string;
  lead: string;
}

/** The name typed as a signature. */
export function SignatureField({
  id,
  label,
  value,
  set,
}: {
  id: string;
  label: string;
  value: string;
  set: (value: string) => void;
}) {
  return (
    <>
      <label className="usa-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="usa-input"
        required
        minLength={3}
        autoComplete="name"
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </>
  );
}
