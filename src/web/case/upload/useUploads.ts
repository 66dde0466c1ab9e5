import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { Problem } from '../../api/client.ts';
import { pause } from './pause.ts';
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
  file: File;
  described: Record<string, string>;
  abort: AbortController;
  wake: () => void;
}

/** Whether a file still waits or travels. */
export const isGoing = (phase: Phase): boolean => ['waiting', 'sending', 'paused', 'checking'].includes(phase);

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

  const queue = useCallback(
    (key: number, file: File, described: Record<string, string>) => {
      const control: Control = { file, described, abort: new AbortController(), wake: () => {} };
      controls.current.set(key, control);
      line.current = line.current.then(async () => {
        if (control.abort.signal.aborted) return;
        change(key, await sendOne(number, control, (part) => change(key, part)));
        // Not waited for: with the connection gone it would hold up the files behind.
        void queries.invalidateQueries({ queryKey: ['case', number] });
      });
    },
    [number, queries, change],
  );
  const send = (files: Iterable<File>, described: Record<string, string>) => {
    for (const file of files) {
      const key = next.current++;
      const { name, size } = file;
      setList((before) => [
        ...before,
        { key, name, size, sent: 0, phase: 'waiting' as const, files: [], because: null },
      ]);
      queue(key, file, described);
    }
  };
  /** One more try with what was stopped or not sent; it goes on where the server has it. */
  const again = (key: number) => {
    const control = controls.current.get(key);
    if (!control) return;
    change(key, { phase: 'waiting', because: null });
    queue(key, control.file, control.described);
  };
  const stop = (key: number) => {
    controls.current.get(key)?.abort.abort();
    controls.current.get(key)?.wake();
    change(key, { phase: 'stopped' });
  };
  const wake = (key: number) => controls.current.get(key)?.wake();
  const clear = () => setList((before) => before.filter(({ phase }) => isGoing(phase)));
  return { list, send, stop, wake, again, clear };
}

async function sendOne(
  number: string,
  control: Control,
  tell: (part: Partial<Sending>) => void,
): Promise<Partial<Sending>> {
  const { file, described } = control;
  tell({ phase: 'sending' });
  const wait = (ms: number) => {
    const { over, end } = pause(ms);
    control.wake = end;
    return over;
  };
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
