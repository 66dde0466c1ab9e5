import type { ProofShown } from '../../../app/identity/proof.ts';
import { ask, Problem } from '../../api/client.ts';
import { fill, useWords } from '../../messages/words.tsx';
import { proofWords } from './words.ts';

/** The organization's own sign-in, in a tab beside: what was typed on this page stays. */
export function ProofByProvider({ name, tried }: { name: string; tried(work: () => Promise<unknown>): Promise<void> }) {
  const words = proofWords[useWords().language];
  const look = async () => {
    const { isNeeded } = await ask<ProofShown>('/api/account/proof');
    if (isNeeded) throw new Problem(403, { code: 'proof-wrong', detail: fill(words.provider, { name }) });
  };
  return (
    <p className="oi-row">
      <a
        className="usa-button usa-button--outline"
        href="/api/auth/oidc/start?again=true"
        target="_blank"
        rel="noreferrer"
      >
        {fill(words.provider, { name })}
      </a>
      <button type="button" className="usa-button usa-button--unstyled" onClick={() => void tried(look)}>
        {words.providerDone}
      </button>
    </p>
  );
}
