import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
} from '@simplewebauthn/browser';
import { useState } from 'react';
import { fill } from '../messages/words.tsx';
import { auth, useAccountWords } from './queries.ts';
import { Refused } from './Refused.tsx';

/** Signing in without a password: by passkey, or by the organization's own sign-in where there is one. */
export function OtherWays({ provider, done }: { provider: string | null; done: () => Promise<void> }) {
  const words = useAccountWords();
  const [refusal, setRefusal] = useState<string | null>(null);
  const byPasskey = async () => {
    setRefusal(null);
    try {
      const optionsJSON = await auth<PublicKeyCredentialRequestOptionsJSON>('passkey/sign-in-options');
      await auth('passkey/sign-in', { response: await startAuthentication({ optionsJSON }) });
      await done();
    } catch (error) {
      setRefusal((error as Error).message);
    }
  };
  return (
    <>
      <Refused because={refusal} />
      <p className="oi-row">
        {browserSupportsWebAuthn() && (
          <button type="button" className="usa-button usa-button--outline" onClick={() => void byPasskey()}>
            {words.withPasskey}
          </button>
        )}
        {provider && (
          <a className="usa-button usa-button--outline" href="/api/auth/oidc/start">
            {fill(words.withProvider, { name: provider })}
          </a>
        )}
      </p>
    </>
  );
}
