import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ask, newKey, Problem } from '../api/client.ts';

/** Sends a change of a reviewer's entry once, says how it went, and has the pages look again. */
export function useChange(path: string, version: number) {
  const queries = useQueryClient();
  const key = useRef(newKey());
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (data: unknown): Promise<boolean> => {
    setBusy(true);
    setDone(false);
    setProblem(null);
    try {
      const headers = { 'content-type': 'application/json', 'idempotency-key': key.current };
      await ask(`${path}?version=${version}`, { method: 'POST', headers, body: JSON.stringify(data) });
      key.current = newKey();
      await queries.invalidateQueries({ queryKey: ['panel'] });
      setDone(true);
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      if (error.code !== 'offline') key.current = newKey();
      if (error.code === 'stale-version') await queries.invalidateQueries({ queryKey: ['panel'] });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, done, problem };
}
