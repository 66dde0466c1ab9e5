import { libraryObjects } from '../../app/publish/library-objects.ts';
import { type ObjectPlace, type PushOptions, pullLibrary, pushLibrary } from '../../library/index.ts';
import { say, WrongUse } from '../streams.ts';

/** The object store named by the environment; wrong use where none is. */
export function namedObjects(): ObjectPlace {
  const place = wrongUseOf(() => libraryObjects(process.env));
  if (!place)
    throw new WrongUse('OPENIMR_LIBRARY_S3_ENDPOINT says in which object store the library lies; it is not set');
  return place;
}

function wrongUseOf<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new WrongUse((error as Error).message);
  }
}

/** Puts the library of a folder into the object store and says what went; exit 1 with the reason where it is refused. */
export async function push(folder: string, options: PushOptions = {}): Promise<boolean> {
  const answer = await pushLibrary(folder, namedObjects(), options);
  if (!answer.ok) {
    say(answer.refusal.because);
    process.exitCode = 1;
    return false;
  }
  const { version, changed, pieces, bytes } = answer.value;
  say(
    changed
      ? `version ${version} is there: ${pieces} pieces, ${mebi(bytes)} sent`
      : `version ${version} was there already`,
  );
  return true;
}

export async function pull(folder: string, verify: boolean): Promise<boolean> {
  const answer = await pullLibrary(folder, namedObjects(), { verify });
  if (!answer.ok) {
    say(answer.refusal.because);
    process.exitCode = 1;
    return false;
  }
  const { version, files, bytes } = answer.value;
  say(version === 0 ? 'no library is there yet' : `version ${version}: ${files} files, ${mebi(bytes)} fetched`);
  return true;
}

const mebi = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MiB`;

/** Puts what an import has done so far there every few seconds, and once more at its end. A refusal ends it and is said. */
export function pushWhile(folder: string, everyMs = 5_000): { done: () => Promise<boolean> } {
  const place = namedObjects();
  let refusal: string | null = null;
  let under: Promise<void> | null = null;
  const once = async () => {
    const answer = await pushLibrary(folder, place);
    if (!answer.ok) refusal = answer.refusal.because;
  };
  const timer = setInterval(() => {
    if (under || refusal) return;
    // A store that does not answer now may the next time; at the end it is said.
    under = once()
      .catch(() => undefined)
      .finally(() => {
        under = null;
      });
  }, everyMs);
  timer.unref();
  return {
    done: async () => {
      clearInterval(timer);
      await under;
      if (refusal === null) return await push(folder);
      say(refusal);
      process.exitCode = 1;
      return false;
    },
  };
}
