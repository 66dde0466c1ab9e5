import { spawn } from 'node:child_process';
import { openStore, type StoredEvent } from '../../src/store/index.ts';

/** How a process ended, and what it said. */
export interface Ended {
  killed: boolean;
  code: number | null;
  lines: string[];
  words: string;
}

/** Runs a command of Node to its end, or to its SIGKILL. */
export function runNode(
  args: string[],
  { killAfterMs, env = {} }: { killAfterMs?: number; env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
  let text = '';
  let words = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    words += chunk.toString();
  });
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  return new Promise((resolve) =>
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ killed: signal === 'SIGKILL', code, lines: text.trim().split('\n').filter(Boolean), words });
    }),
  );
}

/** Mulberry32: small, seeded, good enough to choose moments. */
export function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The cases of a data folder with their events, and those open cases that nobody owns or that wait for no day. */
export async function casesIn(dataDir: string): Promise<{ cases: Map<string, StoredEvent[]>; ownerless: string[] }> {
  const store = await openStore({ dataDir });
  try {
    const cases = new Map<string, StoredEvent[]>();
    for (const { caseId } of await store.listCases({ limit: 1_000 }))
      if (caseId.startsWith('CM')) cases.set(caseId, await store.loadCase(caseId));
    const { rows } = await store.cases.query({ closed: false, limit: 200 });
    const ownerless = rows
      .filter(({ owner, dueAt }) => !owner || !dueAt)
      .map(({ caseId, state }) => `${caseId} ${state}`);
    return { cases, ownerless };
  } finally {
    await store.close();
  }
}

/** How often each kind of event stands in a case and by whom, without the numbers a second run draws anew. */
export function tally(events: StoredEvent[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type, actor } of events) {
    const key = `${type} by ${actor.role}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

/** Letters by version and party, notices by kind, party and content: what stands twice was served twice. */
export function servedTwice(events: StoredEvent[]): string[] {
  const keys = events.flatMap(({ type, data }) => {
    const served = data as { version?: number; to?: unknown; notice?: string; sha256?: string };
    if (type === 'ServiceRecorded') return [`letter ${served.version} to ${JSON.stringify(served.to)}`];
    if (type === 'NoticeSent') return [`${served.notice} ${served.sha256} to ${JSON.stringify(served.to)}`];
    return [];
  });
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}
