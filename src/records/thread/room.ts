import { availableParallelism } from 'node:os';
import { defaultLimits, type Limits } from '../limits.ts';
import type { FileKind } from '../receive/kind.ts';
import { Desk } from './desk.ts';
import type { FileRef, JobName, Jobs } from './jobs.ts';

/** The reading threads, as many as there are cores. A document is always read at the same desk, where it lies open. */
export class ReadingRoom {
  readonly limits: Limits;
  private readonly desks: Desk[];

  constructor(limits: Partial<Limits> = {}, threads = availableParallelism()) {
    this.limits = { ...defaultLimits, ...limits };
    this.desks = Array.from({ length: Math.max(1, threads) }, () => new Desk(this.limits));
  }

  inspect(bytes: Uint8Array, name: string): Promise<Jobs['inspect']['answer']> {
    return this.freest.ask('inspect', { bytes, name }, this.limits.inspectMs);
  }

  /** Several PDFs as one. */
  join(parts: Uint8Array[]): Promise<Jobs['join']['answer']> {
    return this.freest.ask('join', { parts }, this.limits.inspectMs);
  }

  /** A copy of a PDF that can do nothing. */
  defuse(bytes: Uint8Array): Promise<Jobs['defuse']['answer']> {
    return this.freest.ask('defuse', { bytes }, this.limits.inspectMs);
  }

  private get freest(): Desk {
    return this.desks.reduce((least, one) => (one.load < least.load ? one : least));
  }

  /** Asks about an open document; `ms` bounds the answer. */
  about<N extends Exclude<JobName, 'inspect' | 'join' | 'defuse'>>(
    job: N,
    bytes: Uint8Array,
    kind: FileKind,
    rest: Omit<Jobs[N]['ask'], 'file'>,
    ms: number,
  ): Promise<Jobs[N]['answer']> {
    const key = keyOf(bytes);
    const asked = (file: FileRef) => ({ ...rest, file }) as unknown as Jobs[N]['ask'];
    return this.desks[key % this.desks.length]!.ask(job, asked({ key, kind }), ms, asked({ key, kind, bytes }));
  }

  async close(): Promise<void> {
    await Promise.all(this.desks.map((desk) => desk.close()));
  }
}

const keys = new WeakMap<Uint8Array, number>();
let nextKey = 1;

/** The same array of bytes is the same document; a copy is another. */
function keyOf(bytes: Uint8Array): number {
  const known = keys.get(bytes) ?? nextKey++;
  keys.set(bytes, known);
  return known;
}

let shared: ReadingRoom | undefined;

/** The room used where none is given. Its threads do not keep the process alive. */
export function sharedRoom(): ReadingRoom {
  shared ??= new ReadingRoom();
  return shared;
}
