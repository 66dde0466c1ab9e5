import { describe, expect, it } from 'vitest';
import { DraftKeeper, type KeeperPorts, type SaveEnd } from './keeper.ts';
import { type Kept, type KeptSection, keptIn } from './kept.ts';
import type { SectionContent, SectionKey, SectionsOnServer } from './sections.ts';

const summary = (...texts: string[]): SectionContent => ({
  condition: '',
  age: 40,
  sex: null,
  sentences: texts.map((text) => ({ text, pages: [] })),
});

/** A server with one draft, a connection that can be cut, and a clock that is wound by hand. */
function house() {
  const server: SectionsOnServer = {
    summary: { version: 1, content: summary('First.') },
    documents: { version: 0, content: { uses: [] } },
  } as SectionsOnServer;
  const world = { isCut: false, losesAnswers: false, sent: [] as string[] };
  const answered = new Map<string, SaveEnd>();
  let later: (() => void)[] = [];
  const ports = (kept: Kept): KeeperPorts => ({
    save: async (key, content, { version: expectedVersion }, idempotencyKey) => {
      if (world.isCut) return { end: 'offline' };
      world.sent.push(idempotencyKey);
      const known = answered.get(idempotencyKey);
      if (known) return known;
      if (server[key]?.version !== expectedVersion) return { end: 'stale' };
      server[key] = { version: expectedVersion + 1, content: structuredClone(content) };
      answered.set(idempotencyKey, { end: 'saved' });
      return world.losesAnswers ? { end: 'offline' } : { end: 'saved' };
    },
    load: async () => (world.isCut ? null : structuredClone(server)),
    kept,
    later: (run) => void later.push(run),
    newKey: () => crypto.randomUUID(),
    now: () => 0,
  });
  const settle = async () => {
    for (let turn = 0; turn < 8; turn++) {
      const due = later;
      later = [];
      for (const run of due) run();
      for (let tick = 0; tick < 10; tick++) await Promise.resolve();
    }
  };
  const open = (kept = memory()) => new DraftKeeper(ports(kept), structuredClone(server));
  return { server, world, open, settle };
}

function memory(): Kept & { now: Partial<Record<SectionKey, KeptSection>> } {
  const now: Partial<Record<SectionKey, KeptSection>> = {};
  return {
    now,
    put: (section, kept) => {
      now[section] = structuredClone(kept);
    },
    drop: (section) => void delete now[section],
    take: () => structuredClone(now),
  };
}

describe('a draft that is being written', () => {
  it('is saved after a pause, with the version it replaces', async () => {
    const { server, open, settle } = house();
    const keeper = open();
    keeper.edit('summary', summary('First.', 'Second.'));
    expect(keeper.snapshot().summary?.status).toBe('waiting');
    await settle();
    expect(server.summary).toEqual({ version: 2, content: summary('First.', 'Second.') });
    expect(keeper.snapshot().summary?.status).toBe('saved');
  });

  it('waits for a lost connection and sends the last words when it is back', async () => {
    const { server, world, open, settle } = house();
    const kept = memory();
    const keeper = open(kept);
    world.isCut = true;
    keeper.edit('summary', summary('Typed in the dark.'));
    await settle();
    expect(keeper.snapshot().summary?.status).toBe('offline');
    keeper.edit('summary', summary('Typed in the dark, twice.'));
    expect(kept.now.summary?.content).toEqual(summary('Typed in the dark, twice.'));
    world.isCut = false;
    await settle();
    expect(server.summary.content).toEqual(summary('Typed in the dark, twice.'));
    expect(kept.now).toEqual({});
  });

  it('asks again with the same key when an answer was lost, and saves nothing twice', async () => {
    const { server, world, open, settle } = house();
    const keeper = open();
    world.losesAnswers = true;
    keeper.edit('summary', summary('Arrived, unanswered.'));
    await settle();
    world.losesAnswers = false;
    await settle();
    expect(server.summary.version).toBe(2);
    expect(new Set(world.sent).size).toBe(1);
    expect(keeper.snapshot().summary?.status).toBe('saved');
  });

  it('takes up what a closed window left behind', async () => {
    const { server, world, open, settle } = house();
    const kept = memory();
    world.isCut = true;
    open(kept).edit('summary', summary('Left behind.'));
    world.isCut = false;
    const again = open(kept);
    expect(again.snapshot().summary?.content).toEqual(summary('Left behind.'));
    await settle();
    expect(server.summary.content).toEqual(summary('Left behind.'));
  });

  it('never overwrites: two who wrote the same sentences are shown both', async () => {
    const { server, open, settle } = house();
    const [one, two] = [open(), open()];
    one.edit('summary', summary('Hers.'));
    await settle();
    two.edit('summary', summary('His.'));
    await settle();
    expect(server.summary.content).toEqual(summary('Hers.'));
    expect(two.snapshot().summary).toMatchObject({ status: 'conflict', content: summary('His.') });
    expect(two.snapshot().summary?.theirs?.content).toEqual(summary('Hers.'));
    two.settle('summary', summary('Hers.', 'His.'));
    await settle();
    expect(server.summary).toEqual({ version: 3, content: summary('Hers.', 'His.') });
  });

  it('goes on typing through a conflict without losing a letter', async () => {
    const { server, open, settle } = house();
    const [one, two] = [open(), open()];
    one.edit('summary', summary('Hers.'));
    await settle();
    two.edit('summary', summary('His.'));
    await settle();
    two.edit('summary', summary('His, and more.'));
    await settle();
    expect(two.snapshot().summary).toMatchObject({ status: 'conflict', content: summary('His, and more.') });
    expect(server.summary.content).toEqual(summary('Hers.'));
  });

  it('joins different parts and different documents without asking', async () => {
    const { server, open, settle } = house();
    const [one, two] = [open(), open()];
    one.edit('documents', { uses: [{ documentId: 'a', use: 'read' }] });
    one.edit('summary', { ...summary('First.'), condition: 'A sore knee' } as SectionContent);
    await settle();
    two.edit('documents', { uses: [{ documentId: 'b', use: 'relied-on' }] });
    two.edit('summary', { ...summary('First.'), age: 41 } as SectionContent);
    await settle();
    expect(server.summary.content).toMatchObject({ age: 41, condition: 'A sore knee' });
    expect((server.documents.content as { uses: unknown[] }).uses).toHaveLength(2);
  });

  it('takes what others saved where nothing is unsaved here, and never an older answer', async () => {
    const { server, open } = house();
    const keeper = open();
    const old = structuredClone(server);
    keeper.adopt({ ...old, summary: { version: 5, content: summary('Newer.') } });
    expect(keeper.snapshot().summary?.content).toEqual(summary('Newer.'));
    keeper.adopt(old);
    expect(keeper.snapshot().summary?.content).toEqual(summary('Newer.'));
  });

  it('keeps refused words and says why', async () => {
    const { server, open } = house();
    const kept = memory();
    const keeper = new DraftKeeper(
      {
        save: async () => ({ end: 'refused', because: 'This case is not assigned to you.' }),
        load: async () => server,
        kept,
        later: () => {},
        newKey: () => 'k',
        now: () => 0,
      },
      server,
    );
    keeper.edit('summary', summary('Mine.'));
    expect(await keeper.flush()).toBe(false);
    expect(keeper.snapshot().summary).toMatchObject({
      status: 'refused',
      because: 'This case is not assigned to you.',
    });
    expect(kept.now.summary?.content).toEqual(summary('Mine.'));
    expect(open().snapshot().summary?.status).toBe('saved');
  });
});

describe('words kept in the browser', () => {
  const one: KeptSection = { content: summary('Kept.'), base: { version: 1, content: summary() }, at: 0 };

  it('are taken over from a tab that was closed, and left with one that is open', () => {
    const storage = storageOf();
    keptIn(storage, 'case|person', 'closed', () => false).put('summary', one);
    keptIn(storage, 'case|person', 'open', () => false).put('documents', one);
    const taken = keptIn(storage, 'case|person', 'new', (tab) => tab === 'open').take();
    expect(Object.keys(taken)).toEqual(['summary']);
    expect(
      Object.keys(keptIn(storage, 'case|person', 'third', (tab) => tab === 'open' || tab === 'new').take()),
    ).toEqual([]);
  });

  it('are nobody else’s: another person on the same machine finds nothing', () => {
    const storage = storageOf();
    keptIn(storage, 'case|anne', 'a', () => false).put('summary', one);
    expect(keptIn(storage, 'case|ben', 'b', () => false).take()).toEqual({});
  });

  it('survive damage', () => {
    const storage = storageOf();
    storage.setItem('openimr.draft|case|anne|a|summary', '{half');
    expect(keptIn(storage, 'case|anne', 'a', () => false).take()).toEqual({});
  });
});

/** The browser's storage, as an object whose keys are what was put. */
function storageOf(): Storage {
  const storage = Object.create({
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  });
  return storage as Storage;
}
