import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
} from '@simplewebauthn/browser';
import { useWords } from '../../messages/words.tsx';
import { auth } from '../queries.ts';
import { proofWords } from './words.ts';

export function ProofByPasskey({ tried }: { tried(work: () => Promise<unknown>): Promise<void> }) {
  const words = proofWords[useWords().language];
  if (!browserSupportsWebAuthn()) return null;
  const prove = async () => {
    const optionsJSON = await auth<PublicKeyCredentialRequestOptionsJSON>('passkey/prove-options');
    await auth('passkey/prove', { response: await startAuthentication({ optionsJSON }) });
  };
  return (
    <p>
      <button type="button" className="usa-button usa-button--outline" onClick={() => void tried(prove)}>
        {words.passkey}
      </button>
    </p>
  );
}
