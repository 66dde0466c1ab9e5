import type { Kept } from './kept.ts';
import { mergeAlone } from './merge.ts';
import { same } from './same.ts';
import type { SavedSection, SectionContent, SectionKey, SectionsOnServer } from './sections.ts';

/**
 * Keeps a draft that is being written: what is typed is at once in the browser's storage, a moment later on the
 * server, section by section with the version it replaces. A lost connection is waited for; a section somebody
 * else saved meanwhile is put together where nothing clashes, and shown side by side where it does. Never a
 * silent overwrite.
 */
export type SectionStatus = 'saved' | 'waiting' | 'saving' | 'offline' | 'conflict' | 'refused';

export interface SectionNow {
  content: SectionContent;
  base: SavedSection;
  status: SectionStatus;
  /** With `conflict`: what stands on the server. */
  theirs: SavedSection | null;
  /** With `refused`: why. */
  because: string | null;
}

/** How a save ended. `offline` also when the server is too busy: it is tried again with the same key. */
export type SaveEnd = { end: 'saved' | 'offline' | 'stale' } | { end: 'refused'; because: string };

export interface KeeperPorts {
  /** `base`: what the server has, on which the content was written; what differs is sent with its version. */
  save(key: SectionKey, content: SectionContent, base: SavedSection, idempotencyKey: string): Promise<SaveEnd>;
  load(): Promise<SectionsOnServer | null>;
  kept: Kept;
  later(run: () => void, ms: number): void;
  newKey(): string;
  now(): number;
}

interface Sending {
  content: SectionContent;
  base: SavedSection;
  key: string;
}

export const pauseBeforeSave = 700;
export const pauseBeforeRetry = 3_000;

export class DraftKeeper {
  private sections: Partial<Record<SectionKey, SectionNow>> = {};
  /** A save whose answer never came: it is asked again, with its key, before anything newer is sent. */
  private unanswered: Partial<Record<SectionKey, Sending>> = {};
  private readonly listeners = new Set<() => void>();
  private readonly ports: KeeperPorts;
  private closed = false;

  constructor(ports: KeeperPorts, start: SectionsOnServer) {
    this.ports = ports;
    for (const [key, saved] of entries(start)) this.sections[key] = asSaved(saved);
    for (const [key, kept] of entries(ports.kept.take())) {
      const there = start[key];
      if (!there) continue;
      this.sections[key] = { ...asSaved(kept.base), content: kept.content, status: 'waiting' };
      this.meet(key, there);
      this.saveSoon(key, 0);
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): Partial<Record<SectionKey, SectionNow>> => this.sections;

  edit(key: SectionKey, content: SectionContent): void {
    const now = this.sections[key];
    if (!now) return;
    const status =
      now.status === 'conflict' || now.status === 'saving' || now.status === 'offline' ? now.status : 'waiting';
    this.set(key, { ...now, content, status });
    this.ports.kept.put(key, { content, base: now.base, at: this.ports.now() });
    if (status === 'waiting') this.saveSoon(key, pauseBeforeSave);
  }

  /** What the server says now: taken where nothing is unsaved, met where something is. */
  adopt(there: SectionsOnServer): void {
    for (const [key, saved] of entries(there)) {
      const now = this.sections[key];
      if (!now) this.set(key, asSaved(saved));
      else if (saved.version > now.base.version && now.status !== 'saving' && !this.unanswered[key])
        this.meet(key, saved);
    }
  }

  /** A person put the two texts together. */
  settle(key: SectionKey, content: SectionContent): void {
    const now = this.sections[key];
    if (!now?.theirs) return;
    this.rebase(key, content, now.theirs, 0);
  }

  /** Sends now whatever waits: before the draft is submitted, and when the connection is back. */
  async flush(): Promise<boolean> {
    await Promise.all(entries(this.sections).map(([key]) => this.send(key)));
    return entries(this.sections).every(([, now]) => now.status === 'saved');
  }

  close(): void {
    this.closed = true;
  }

  private saveSoon(key: SectionKey, ms: number): void {
    const typed = this.sections[key]?.content;
    this.ports.later(() => {
      // Somebody who goes on typing is not interrupted: the last pause saves.
      if (!this.closed && this.sections[key]?.content === typed) void this.send(key);
    }, ms);
  }

  private async send(key: SectionKey): Promise<void> {
    const now = this.sections[key];
    if (!now || now.status === 'saved' || now.status === 'saving' || now.status === 'conflict') return;
    const sending = this.unanswered[key] ?? {
      content: now.content,
      base: now.base,
      key: this.ports.newKey(),
    };
    this.unanswered[key] = sending;
    this.set(key, { ...now, status: 'saving', because: null });
    const answer = await this.ports.save(key, sending.content, sending.base, sending.key);
    if (answer.end !== 'offline') delete this.unanswered[key];
    await this.answered(key, sending, answer);
  }

  private async answered(key: SectionKey, sending: Sending, answer: SaveEnd): Promise<void> {
    const now = this.sections[key]!;
    switch (answer.end) {
      case 'saved':
        this.meetOwn(key, { version: sending.base.version + 1, content: sending.content });
        break;
      case 'refused':
        this.set(key, { ...now, status: 'refused', because: answer.because });
        break;
      case 'offline':
        this.tryLater(key);
        break;
      case 'stale':
        await this.lookAgain(key);
        break;
    }
  }

  private tryLater(key: SectionKey): void {
    this.set(key, { ...this.sections[key]!, status: 'offline' });
    this.ports.later(() => !this.closed && void this.send(key), pauseBeforeRetry);
  }

  /** The section was saved by somebody else: what does it say now? */
  private async lookAgain(key: SectionKey): Promise<void> {
    const there = (await this.ports.load().catch(() => null))?.[key];
    if (!there) {
      this.tryLater(key);
      return;
    }
    this.set(key, { ...this.sections[key]!, status: 'waiting' });
    if (there.version > this.sections[key]!.base.version) this.meet(key, there);
    else this.tryLater(key);
  }

  /** Our own save arrived; what was typed while it was under way goes next. */
  private meetOwn(key: SectionKey, saved: SavedSection): void {
    const now = this.sections[key]!;
    if (same(now.content, saved.content)) this.rest(key, { ...saved, content: now.content });
    else this.rebase(key, now.content, saved, pauseBeforeSave);
  }

  /** Somebody else's save met ours. */
  private meet(key: SectionKey, saved: SavedSection): void {
    const now = this.sections[key]!;
    if (saved.version <= now.base.version) return;
    if (same(saved.content, now.content) || now.status === 'saved') {
      this.rest(key, saved);
      return;
    }
    const merged = mergeAlone(key, now.base.content, now.content, saved.content);
    if (merged === null) this.set(key, { ...now, status: 'conflict', theirs: saved });
    else this.rebase(key, merged, saved, 0);
  }

  /** Nothing is unsaved here. */
  private rest(key: SectionKey, saved: SavedSection): void {
    this.ports.kept.drop(key);
    this.set(key, asSaved(saved));
  }

  /** Words that stand on what the server has now, and are to be sent to it. */
  private rebase(key: SectionKey, content: SectionContent, base: SavedSection, ms: number): void {
    this.set(key, { content, base, status: 'waiting', theirs: null, because: null });
    this.ports.kept.put(key, { content, base, at: this.ports.now() });
    this.saveSoon(key, ms);
  }

  private set(key: SectionKey, now: SectionNow): void {
    this.sections = { ...this.sections, [key]: now };
    for (const listener of this.listeners) listener();
  }
}

const asSaved = (base: SavedSection): SectionNow => ({
  content: base.content,
  base,
  status: 'saved',
  theirs: null,
  because: null,
});

const entries = <T>(sections: Partial<Record<SectionKey, T>>): [SectionKey, T][] =>
  Object.entries(sections) as [SectionKey, T][];
