import './proof.css';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ProofShown } from '../../../app/identity/proof.ts';
import { ask } from '../../api/client.ts';
import { useWords } from '../../messages/words.tsx';
import { Alert } from '../../shell/Alert.tsx';
import { ProofByCode } from './ProofByCode.tsx';
import { ProofByPasskey } from './ProofByPasskey.tsx';
import { ProofByProvider } from './ProofByProvider.tsx';
import { proofWords } from './words.ts';

/** Asks anew who somebody is, in the ways their account has; Escape or “not now” leaves things as they were. */
export function ProofDialog({ end }: { end(proved: boolean): void }) {
  const words = proofWords[useWords().language];
  const dialog = useRef<HTMLDialogElement>(null);
  const proved = useRef(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { data: ways } = useQuery({
    queryKey: ['proof'],
    queryFn: () => ask<ProofShown>('/api/account/proof'),
    gcTime: 0,
  });
  useEffect(() => {
    // Whoever had the keyboard gets it back: the browser does so for a modal dialog, and this one stays mounted until then.
    const element = dialog.current;
    if (element && !element.open) element.showModal();
  }, []);
  const tried = async (work: () => Promise<unknown>) => {
    setRefusal(null);
    try {
      await work();
      proved.current = true;
      dialog.current?.close();
    } catch (error) {
      setRefusal((error as Error).message);
    }
  };
  return (
    <dialog
      ref={dialog}
      className="oi-proof"
      aria-labelledby="proof-title"
      aria-describedby="proof-body"
      onClose={() => end(proved.current)}
    >
      <h2 id="proof-title">{words.title}</h2>
      <p id="proof-body">{words.body}</p>
      {refusal && (
        <Alert type="error" headingLevel="h3" slim role="alert">
          {refusal}
        </Alert>
      )}
      {!ways && <p>{words.waiting}</p>}
      {ways?.code && <ProofByCode tried={tried} />}
      {ways?.passkey && <ProofByPasskey tried={tried} />}
      {ways?.provider && <ProofByProvider name={ways.provider} tried={tried} />}
      {ways && !ways.code && !ways.passkey && !ways.provider && <p role="alert">{words.none}</p>}
      <button
        type="button"
        className="usa-button usa-button--unstyled margin-top-2"
        onClick={() => dialog.current?.close()}
      >
        {words.cancel}
      </button>
    </dialog>
  );
}
