import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type CaseChoice, caseFor, kindFor } from './guess.ts';
import { type Sent, sendFile } from './sendFile.ts';

export interface Waiting {
  id: number;
  file: File;
  caseNumber: string;
  /** The case or kind was read off the name, not chosen. */
  guessed: boolean;
  kind: string;
  state: 'waiting' | 'sending' | 'offline' | Sent['state'];
  because: string | null;
}

/** The files on their way: chosen, matched with a case, sent one after the other, each with its own answer. */
export function useSending(cases: readonly CaseChoice[], only: string | null) {
  const queries = useQueryClient();
  const [files, setFiles] = useState<Waiting[]>([]);
  const [isSending, setSending] = useState(false);
  const next = useRef(0);

  const add = (added: Iterable<File>) =>
    setFiles((before) => [
      ...before,
      ...[...added].map((file): Waiting => {
        const found = only ?? caseFor(file.name, cases);
        const id = next.current++;
        const state = 'waiting' as const;
        return {
          id,
          file,
          caseNumber: found ?? '',
          guessed: !only && found !== null,
          kind: kindFor(file.name),
          state,
          because: null,
        };
      }),
    ]);
  const change = (id: number, part: Partial<Waiting>) =>
    setFiles((before) => before.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const remove = (id: number) => setFiles((before) => before.filter((one) => one.id !== id));
  const assignRest = (caseNumber: string) =>
    setFiles((before) => before.map((one) => (one.caseNumber === '' ? { ...one, caseNumber, guessed: false } : one)));

  const send = async () => {
    setSending(true);
    for (const one of files.filter((file) => file.state !== 'sent' && file.caseNumber !== '')) {
      change(one.id, { state: 'sending', because: null });
      const paused = (is: boolean) => change(one.id, { state: is ? 'offline' : 'sending' });
      change(one.id, await sendFile(one.caseNumber, one.file, one.kind, {}, paused));
    }
    setSending(false);
    await queries.invalidateQueries({ queryKey: ['case'] });
    await queries.invalidateQueries({ queryKey: ['cases'] });
  };
  return { files, add, change, remove, assignRest, send, isSending };
}
