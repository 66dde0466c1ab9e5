import type { Library } from '../../src/library/index.ts';
import type { Timed } from '../search/figures.ts';
import { fillLibrary } from '../search/fill.ts';
import { type BenchQuery, benchQueries, seeded } from '../search/generator.ts';

interface Reading {
  readers: number;
  /** A reader looks at an answer for so long on the average before the next question. */
  thinkSeconds: number;
  /** Numbers of the letters imported meanwhile. */
  from: number;
  to: number;
  ask: (query: BenchQuery) => number;
}

/**
 * People ask while letters are imported on one thread beside. A question's time runs from when it is asked, so waiting
 * for those before it counts.
 */
export async function readWhileImporting(
  library: Library,
  { readers, thinkSeconds, from, to, ask }: Reading,
): Promise<{ rate: number; answers: Timed[] }> {
  const answers: Timed[] = [];
  const queries = benchQueries(7_000, 23);
  const random = seeded(31);
  let ended = false;
  let number = 0;
  const reader = async () => {
    while (!ended) {
      const due = performance.now() - 1000 * thinkSeconds * Math.log(1 - random());
      await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
      const query = queries[number++ % queries.length]!;
      const before = process.cpuUsage();
      const start = performance.now();
      library.refresh();
      const total = ask(query);
      const { user, system } = process.cpuUsage(before);
      const now = performance.now();
      answers.push({
        query,
        total,
        ms: now - Math.min(due, start),
        cpu: Math.min((user + system) / 1000, now - start),
      });
    }
  };
  const all = Array.from({ length: readers }, reader);
  const { seconds } = await fillLibrary(library, from, to, 1);
  ended = true;
  await Promise.all(all);
  return { rate: (to - from) / seconds, answers };
}
