import { type FormEvent, useId, useRef, useState } from 'react';
import { command, newKey, Problem } from '../api/client.ts';
import { useWords } from '../messages/words.tsx';
import { directorWords } from './words.ts';

/** What the Administrative Director makes of late records, with the reason; recorded in the case. */
export function DecideForm({ number, version, done }: { number: string; version: number; done: () => unknown }) {
  const { words: all, language } = useWords();
  const words = directorWords[language];
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const key = useRef(newKey());
  const field = useId();
  const send = async (decision: string) => {
    setBusy(true);
    setProblem(null);
    try {
      await command(number, 'DecideReferral', { decision, reason }, key.current, {
        expectedVersion: version,
        role: 'director',
      });
      await done();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error.code === 'offline' ? all.offline : error.message);
      if (error.code !== 'offline') key.current = newKey();
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    void send(button?.value ?? 'no-action');
  };
  return (
    <form onSubmit={submit} aria-label={`${words.decide}, ${number}`}>
      {problem && <p role="alert">{problem}</p>}
      <label htmlFor={field}>{words.reason}</label>
      <input
        id={field}
        className="usa-input margin-top-05"
        required
        minLength={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="desk-line margin-top-1 margin-bottom-0">
        <button type="submit" value="show-cause" className="usa-button" disabled={busy}>
          {words.showCause}
        </button>
        <button type="submit" value="no-action" className="usa-button usa-button--outline" disabled={busy}>
          {words.noAction}
        </button>
      </p>
    </form>
  );
}
