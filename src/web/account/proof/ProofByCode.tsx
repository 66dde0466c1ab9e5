import { type FormEvent, useState } from 'react';
import { post } from '../../api/client.ts';
import { useWords } from '../../messages/words.tsx';
import { TextField } from '../TextField.tsx';
import { proofWords } from './words.ts';

/** The code of the app, or a backup code. */
export function ProofByCode({ tried }: { tried(work: () => Promise<unknown>): Promise<void> }) {
  const words = proofWords[useWords().language];
  const [isBackup, setBackup] = useState(false);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    const sent = isBackup ? { backupCode: code.trim() } : { code: code.replaceAll(/\D/g, '') };
    await tried(() => post('/api/account/proof', sent));
    setCode('');
    setBusy(false);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextField
        key={String(isBackup)}
        label={isBackup ? words.backup : words.code}
        inputMode={isBackup ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        maxLength={isBackup ? 20 : 8}
        autoFocus
        required
        value={code}
        onText={setCode}
      />
      <p className="oi-row">
        <button type="submit" className="usa-button" disabled={busy}>
          {words.go}
        </button>
        <button type="button" className="usa-button usa-button--unstyled" onClick={() => setBackup(!isBackup)}>
          {isBackup ? words.useApp : words.useBackup}
        </button>
      </p>
    </form>
  );
}
