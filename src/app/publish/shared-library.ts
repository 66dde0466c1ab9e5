import { sql } from 'kysely';
import { type Following, followLibrary, type PushOptions, pullLibrary, pushLibrary } from '../../library/index.ts';
import type { Handler } from '../../store/index.ts';
import type { App } from '../app.ts';
import { libraryFolder, reopenLibrary } from './library.ts';
import { libraryObjects } from './library-objects.ts';

/** Of the advisory lock under which one of many workers changes the library they share. */
const sharing = 4_610_020;
/** How old the library of a reading process may be, as far as the object store answers. */
const lookEveryMs = 5_000;

let last: Promise<unknown> = Promise.resolve();

/** One after the other in this process: what changes the folder of the library. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

/**
 * Does what changes the library. Where it lies in an object store, it is fetched first, and put there after: when this
 * ends, readers can have it. One process of many at a time. Throws where the store has none or takes none: background work
 * tries again.
 */
export function inSharedLibrary<T>(app: App, change: () => Promise<T>, options: PushOptions = {}): Promise<T> {
  const place = libraryObjects(app.config);
  if (!place) return change();
  const folder = libraryFolder(app.config);
  const work = async (): Promise<T> => {
    const pulled = await pullLibrary(folder, place);
    if (!pulled.ok) throw new Error(pulled.refusal.because);
    const done = await change();
    const pushed = await pushLibrary(folder, place, options);
    if (!pushed.ok) throw new Error(pushed.refusal.because);
    return done;
  };
  return inTurn(() => alone(app, work));
}

/** A handler that changes the library: its message counts as delivered when readers can have what it did. */
export const shared =
  (app: App, handler: Handler, options: PushOptions = {}): Handler =>
  (message) =>
    inSharedLibrary(app, () => handler(message), options);

/** Across processes. The embedded database serves one process, and its one connection must not wait. */
function alone<T>(app: App, work: () => Promise<T>): Promise<T> {
  if (app.store.kind === 'pglite') return work();
  return app.store.transaction(async (tx) => {
    await sql`select pg_advisory_xact_lock(${sharing})`.execute(tx);
    return await work();
  });
}

const following = new WeakMap<App, Following>();

/** What a process knows of the library in the object store; null where there is none. */
export const followedLibrary = (app: App): Following | null => following.get(app) ?? null;

/** Keeps this process's copy of the library as the object store has it, until `stop`. Null where the library is a folder only. */
export function beginFollowing(app: App): Following | null {
  const place = libraryObjects(app.config);
  if (!place) return null;
  const begun = followLibrary(libraryFolder(app.config), place, {
    everyMs: lookEveryMs,
    inTurn,
    onFetched: ({ version, files, bytes, changed }, ms) => {
      if (!changed) reopenLibrary(app.config);
      app.log.info({ version, files, bytes, ms: Math.round(ms) }, 'the library was fetched from the object store');
    },
    onRefused: (refusal) =>
      app.log.error(
        { code: refusal.code, because: refusal.because },
        'the library stays as it was: what the object store has is refused',
      ),
  });
  following.set(app, begun);
  return begun;
}
