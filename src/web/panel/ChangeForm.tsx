import { type FormEvent, type ReactNode, useId } from 'react';
import { useWords } from '../messages/words.tsx';
import { Alert } from '../shell/Alert.tsx';
import type { useChange } from './useChange.ts';
import { panelWords } from './words.ts';

interface Properties {
  title: string;
  change: ReturnType<typeof useChange>;
  /** What its button says. */
  act: string;
  submit: () => Promise<void>;
  children: ReactNode;
}

/** A card with a form that changes the panel: what went wrong stands on top of it, that it is recorded below. */
export function ChangeForm({ title, change: { busy, done, problem }, act, submit, children }: Properties) {
  const { language } = useWords();
  const words = panelWords[language];
  const id = useId();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <section className="oi-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <form onSubmit={onSubmit}>
        {problem && (
          <Alert type="error" headingLevel="h3" slim role="alert">
            {problem.message}
          </Alert>
        )}
        {children}
        <button type="submit" className="usa-button margin-top-2" disabled={busy}>
          {busy ? words.sending : act}
        </button>
        <p role="status" className="margin-y-1">
          {done && words.recorded}
        </p>
      </form>
    </section>
  );
}
