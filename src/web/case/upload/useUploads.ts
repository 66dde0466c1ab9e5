import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { Problem } from '../../api/client.ts';
import { type ReceivedShown, sendFile } from './sendFile.ts';

export type Phase = 'waiting' | 'sending' | 'paused' | 'checking' | 'done' | 'refused' | 'stopped';

/** A file somebody chose, and how far it is. */
export interface Sending {
  key: number;
  name: string;
  size: number;
  sent: number;
  phase: Phase;
  files: ReceivedShown[];
  because: string | null;
}

interface Control {
  abort: AbortController;
  wake: () => void;
}

/** Sends chosen files one after the other; each can be stopped, and each pause ended, by itself. */
export function useUploads(number: string) {
  const queries = useQueryClient();
  const [list, setList] = useState<Sending[]>([]);
  const controls = useRef(new Map<number, Control>());
  const line = useRef<Promise<void>>(Promise.resolve());
  const next = useRef(1);
  const change = useCallback((key: number, part: Partial<Sending>) => {
    setList((before) => before.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }, []);

  const send = useCallback(
    (files: Iterable<File>, described: Record<string, string>) => {
      for (const file of files) {
        const key = next.current++;
        const control: Control = { abort: new AbortController(), wake: () => {} };
        controls.current.set(key, control);
        setList((before) => [
          ...before,
          { key, name: file.name, size: file.size, sent: 0, phase: 'waiting', files: [], because: null },
        ]);
        line.current = line.current.then(async () => {
          if (control.abort.signal.aborted) return;
          change(key, await sendOne(number, file, described, control, (part) => change(key, part)));
          await queries.invalidateQueries({ queryKey: ['case', number] });
        });
      }
    },
    [number, queries, change],
  );
  const stop = (key: number) => {
    controls.current.get(key)?.abort.abort();
    controls.current.get(key)?.wake();
    change(key, { phase: 'stopped' });
  };
  const wake = (key: number) => controls.current.get(key)?.wake();
  const clear = () =>
    setList((before) => before.filter((one) => ['waiting', 'sending', 'paused', 'checking'].includes(one.phase)));
  return { list, send, stop, wake, clear };
}

async function sendOne(
  number: string,
  file: File,
  described: Record<string, string>,
  control: Control,
  tell: (part: Partial<Sending>) => void,
): Promise<Partial<Sending>> {
  tell({ phase: 'sending' });
  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      control.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      window.addEventListener('online', control.wake, { once: true });
    });
  try {
    const files = await sendFile(number, file, described, {
      signal: control.abort.signal,
      wait,
      onProgress: (sent) => tell({ sent, phase: sent >= file.size ? 'checking' : 'sending' }),
      onPaused: (paused) => paused && tell({ phase: 'paused' }),
    });
    return { phase: 'done', files, sent: file.size };
  } catch (error) {
    if (control.abort.signal.aborted) return { phase: 'stopped' };
    return { phase: 'refused', because: error instanceof Problem ? error.message : String(error) };
  }
}
