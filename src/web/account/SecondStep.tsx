import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Problem } from '../api/client.ts';
import { Alert } from '../shell/Alert.tsx';
import { auth, useAccountWords } from './queries.ts';
import { TextField } from './TextField.tsx';

/** After the password: the code of the app, or a backup code. */
export function SecondStep({ done }: { done: () => Promise<void> }) {
  const words = useAccountWords();
  const [backup, setBackup] = useState(false);
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    try {
      if (backup) await auth('two-factor/verify-backup-code', { code: code.trim() });
      else await auth('two-factor/verify-totp', { code: code.replaceAll(/\D/g, '') });
      await done();
    } catch (error) {
      const wait = error instanceof Problem && error.status === 429;
      setRefusal(wait ? error.message : backup ? words.wrongBackup : words.wrongCode);
      setCode('');
    }
  };
  return (
    <div className="oi-narrow">
      <h1 ref={title} tabIndex={-1}>
        {words.secondStep}
      </h1>
      {refusal && (
        <Alert type="error" headingLevel="h2" slim role="alert">
          {refusal}
        </Alert>
      )}
      <form className="usa-form" onSubmit={(event) => void submit(event)}>
        {!backup && <p>{words.secondStepBody}</p>}
        <TextField
          key={String(backup)}
          label={backup ? words.backup : words.code}
          inputMode={backup ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          maxLength={backup ? 20 : 8}
          required
          value={code}
          onText={setCode}
        />
        <button type="submit" className="usa-button margin-top-2">
          {words.go}
        </button>
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => setBackup(!backup)}>
          {backup ? words.useApp : words.useBackup}
        </button>
      </form>
    </div>
  );
}
