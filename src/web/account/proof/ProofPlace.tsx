import { lazy, Suspense, useEffect, useState } from 'react';
import { setProofAsker } from '../../api/proof.ts';

const ProofDialog = lazy(() => import('./ProofDialog.tsx').then((module) => ({ default: module.ProofDialog })));

/** Where a proof is asked for, on whatever page one is; several requests that wait for it are answered by one. */
export function ProofPlace() {
  const [waiting, setWaiting] = useState<((proved: boolean) => void)[]>([]);
  useEffect(() => {
    setProofAsker(() => new Promise((resolve) => setWaiting((others) => [...others, resolve])));
    return () => setProofAsker(null);
  }, []);
  if (waiting.length === 0) return null;
  const end = (proved: boolean) => {
    for (const resolve of waiting) resolve(proved);
    setWaiting([]);
  };
  return (
    <Suspense>
      <ProofDialog end={end} />
    </Suspense>
  );
}
