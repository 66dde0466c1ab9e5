import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, Problem } from '../../api/client.ts';
import { type Answers, isEmpty } from '../answers.ts';
import { freshKept, type Kept, readKept, textOf, writeKept } from './device.ts';

export type Saving = 'nothing' | 'here' | 'saving' | 'both' | 'offline';
interface ServerDraft {
  version: number;
  content: { answers: Answers; furthest: string | null };
  savedAt: string;
}

/** An application being written, kept on this device at once and on the server when there is one to be had. */
export interface Draft {
  kept: Kept;
  ready: boolean;
  saving: Saving;
  /** The version of another device, when both were written on. */
  other: ServerDraft | null;
  change: (how: (answers: Answers) => Answers) => void;
  /** Changes what is kept beside the answers; on this device only. */
  note: (what: Partial<Kept>) => void;
  choose: (which: 'mine' | 'other') => void;
  forget: () => Promise<void>;
}

const pause = 700;
const again = 8_000;

/**
 * @param owner the account signed in; null when nobody is; undefined while that is not known
 */
export function useDraft(owner: string | null | undefined): Draft {
  const [kept, setKept] = useState<Kept>(freshKept);
  const [ready, setReady] = useState(false);
  const [saving, setSaving] = useState<Saving>('nothing');
  const [other, setOther] = useState<ServerDraft | null>(null);
  const now = useRef(kept);
  const timer = useRef<number | undefined>(undefined);
  const pushing = useRef(false);

  const put = useCallback(
    (next: Kept) => {
      now.current = next;
      setKept(next);
      writeKept(owner ?? null, next);
    },
    [owner],
  );

  const push = useCallback(async () => {
    window.clearTimeout(timer.current);
    if (!owner || !now.current.dirty || now.current.done || pushing.current) return;
    pushing.current = true;
    setSaving('saving');
    const { answers, furthest, serverVersion } = now.current;
    let wait = pause;
    put({ ...now.current, handed: textOf(answers) });
    try {
      const saved = await putDraft(serverVersion, { answers, furthest });
      const isSame = now.current.answers === answers;
      put({ ...now.current, serverVersion: saved.version, dirty: !isSame });
      setSaving(isSame ? 'both' : 'saving');
    } catch (error) {
      wait = again;
      setSaving(error instanceof Problem && error.code === 'offline' ? 'offline' : 'here');
      if (error instanceof Problem && error.code === 'stale-version') {
        const server = await getDraft().catch(() => null);
        if (server) setOther(server);
        else put({ ...now.current, serverVersion: 0 });
        if (server) wait = 0;
      }
    } finally {
      pushing.current = false;
    }
    if (now.current.dirty && wait) timer.current = window.setTimeout(() => void push(), wait);
  }, [owner, put]);

  useEffect(() => {
    if (owner === undefined) return;
    let current = true;
    const start = () => {
      const mine = startingWith(owner);
      put(mine);
      if (!owner) return setReady(true);
      void getDraft()
        .then((server) => {
          if (!current) return;
          const next = reconciled(mine, server);
          if (next === 'both') setOther(server);
          else put(next);
          if (next !== 'both' && next.dirty) void push();
        })
        .catch(() => setSaving('offline'))
        .finally(() => current && setReady(true));
    };
    start();
    return () => {
      current = false;
    };
  }, [owner, put, push]);

  useEffect(() => {
    const online = () => void push();
    const offline = () => setSaving('offline');
    window.addEventListener('online', online);
    window.addEventListener('offline', offline);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
      window.clearTimeout(timer.current);
    };
  }, [push]);

  const change = (how: (answers: Answers) => Answers) => {
    put({ ...now.current, answers: how(now.current.answers), dirty: true });
    setSaving((before) => (before === 'offline' ? before : owner ? 'saving' : 'here'));
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void push(), pause);
  };
  const choose = (which: 'mine' | 'other') => {
    if (!other) return;
    const { version, content } = other;
    if (which === 'mine') put({ ...now.current, serverVersion: version, dirty: true });
    else put({ ...now.current, ...content, serverVersion: version, dirty: false });
    setOther(null);
    void push();
  };
  const forget = async () => {
    window.clearTimeout(timer.current);
    put(freshKept());
    writeKept(owner ?? null, null);
    setSaving('nothing');
    if (owner) await ask('/api/apply/draft', { method: 'DELETE' }).catch(() => undefined);
  };
  return { kept, ready, saving, other, change, note: (what) => put({ ...now.current, ...what }), choose, forget };
}

/** What was typed before signing in becomes the person's own, if they have nothing begun. */
function startingWith(owner: string | null): Kept {
  const mine = readKept(owner);
  if (!owner) return mine ?? freshKept();
  const nameless = readKept(null);
  if ((mine && (mine.done || !isEmpty(mine.answers))) || !nameless || isEmpty(nameless.answers))
    return mine ?? freshKept();
  writeKept(null, null);
  return { ...nameless, serverVersion: mine?.serverVersion ?? 0, dirty: true };
}

/** This device and the server: the newer one where only one was written on, both to choose from otherwise. */
export function reconciled(mine: Kept, server: ServerDraft | null): Kept | 'both' {
  if (mine.done) return mine;
  if (!server) return { ...mine, serverVersion: 0, dirty: !isEmpty(mine.answers) };
  if (server.version === mine.serverVersion) return mine;
  // Ours, saved while the page was being left: no answer came back to say so.
  const there = textOf(server.content.answers);
  if (there === textOf(mine.answers)) return { ...mine, serverVersion: server.version, dirty: false };
  if (there === mine.handed) return { ...mine, serverVersion: server.version };
  if (mine.dirty && !isEmpty(mine.answers)) return 'both';
  return { ...mine, ...server.content, serverVersion: server.version, dirty: false };
}

const getDraft = async (): Promise<ServerDraft | null> =>
  (await ask<{ draft: ServerDraft | null }>('/api/apply/draft')).draft;

const putDraft = (expectedVersion: number, content: ServerDraft['content']): Promise<{ version: number }> =>
  ask('/api/apply/draft', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ expectedVersion, content }),
  });
