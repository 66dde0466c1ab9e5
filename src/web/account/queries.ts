import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccountFacts, SessionShown } from '../../app/identity/sessions.ts';
import { ask, post } from '../api/client.ts';
import { useWords } from '../messages/words.tsx';
import { accountWords } from './words.ts';

export interface Account extends AccountFacts {
  name: string;
  roles: string[];
  mustAddSecondFactor: boolean;
  mustShowPasskey: boolean;
  mustChangePassword: boolean;
  idleMinutes: number;
  sessions: (SessionShown & { current: boolean })[];
}

export const useAccount = () => useQuery({ queryKey: ['account'], queryFn: () => ask<Account>('/api/account') });
export const useAccountWords = () => accountWords[useWords().language];

/** Does something and then looks at everything anew; keeps what was refused, in words. */
export function useStep() {
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    setRefusal(null);
    try {
      const done = await work();
      await queries.invalidateQueries();
      return done;
    } catch (error) {
      setRefusal((error as Error).message);
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { run, busy, refusal, setRefusal };
}

export const auth = <T>(path: string, body: unknown = {}): Promise<T> => post<T>(`/api/auth/${path}`, body);
