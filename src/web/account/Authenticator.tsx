import { type FormEvent, useState } from 'react';
import { renderSVG } from 'uqr';
import { type Account, auth, useAccountWords, useStep } from './queries.ts';
import { Refused } from './Refused.tsx';
import { TextField } from './TextField.tsx';

interface Enabling {
  totpURI: string;
  backupCodes: string[];
}
type Asked = 'set-up' | 'turn-off' | 'codes';

/** The authenticator app: set up with a picture, confirmed by its first code; backup codes are shown once. */
export function Authenticator({ account }: { account: Account }) {
  const words = useAccountWords();
  const { run, busy, refusal } = useStep();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [password, setPassword] = useState('');
  const [enabling, setEnabling] = useState<Enabling | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);

  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (asked === 'set-up') setEnabling(await run(() => auth<Enabling>('two-factor/enable', { password })));
    if (asked === 'turn-off') await run(() => auth('two-factor/disable', { password }));
    if (asked === 'codes') {
      const made = await run(() => auth<{ backupCodes: string[] }>('two-factor/generate-backup-codes', { password }));
      setCodes(made?.backupCodes ?? null);
    }
    setPassword('');
    if (!refusal) setAsked(null);
  };

  return (
    <section className="oi-card" aria-labelledby="authenticator">
      <h2 id="authenticator">{words.app}</h2>
      <p>{account.hasAuthenticator ? words.appOn : words.appOff}</p>
      <Refused because={refusal} />
      {enabling ? (
        <Confirm
          uri={enabling.totpURI}
          done={() => {
            setCodes(enabling.backupCodes);
            setEnabling(null);
          }}
        />
      ) : codes ? (
        <Codes codes={codes} done={() => setCodes(null)} />
      ) : asked ? (
        <form onSubmit={(event) => void go(event)}>
          <TextField
            label={words.yourPassword}
            hint={words.askedAgain}
            type="password"
            autoComplete="current-password"
            required
            value={password}
            onText={setPassword}
          />
          <button type="submit" className="usa-button margin-top-2" disabled={busy}>
            {words.go}
          </button>
        </form>
      ) : account.hasAuthenticator ? (
        <div className="oi-row">
          <button type="button" className="usa-button usa-button--outline" onClick={() => setAsked('codes')}>
            {words.newCodes}
          </button>
          <button type="button" className="usa-button usa-button--outline" onClick={() => setAsked('turn-off')}>
            {words.turnOff}
          </button>
        </div>
      ) : (
        <button type="button" className="usa-button" onClick={() => setAsked('set-up')}>
          {words.setUp}
        </button>
      )}
    </section>
  );
}

function Confirm({ uri, done }: { uri: string; done: () => void }) {
  const words = useAccountWords();
  const { run, busy, refusal } = useStep();
  const [code, setCode] = useState('');
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(() => auth('two-factor/verify-totp', { code: code.replaceAll(/\D/g, '') }))) done();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p className="margin-bottom-05">{words.scan}</p>
      <img
        src={`data:image/svg+xml;utf8,${encodeURIComponent(renderSVG(uri, { border: 2 }))}`}
        alt={words.scanAlt}
        width={208}
        height={208}
      />
      <p className="margin-bottom-05">{words.orType}</p>
      <p className="text-mono margin-top-0" style={{ overflowWrap: 'anywhere' }} data-secret>
        {(secret.match(/.{1,4}/g) ?? []).join(' ')}
      </p>
      <Refused because={refusal && words.wrongCode} />
      <TextField
        label={words.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={8}
        required
        value={code}
        onText={setCode}
      />
      <button type="submit" className="usa-button margin-top-2" disabled={busy}>
        {words.confirm}
      </button>
    </form>
  );
}

function Codes({ codes, done }: { codes: string[]; done: () => void }) {
  const words = useAccountWords();
  return (
    <div role="status">
      <h3>{words.codesTitle}</h3>
      <p>{words.codesBody}</p>
      <ul className="usa-list usa-list--unstyled text-mono" data-codes>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <button type="button" className="usa-button margin-top-2" onClick={done}>
        {words.kept}
      </button>
    </div>
  );
}
