import type { Source } from '../../library/index.ts';
import { walk } from '../letters/walk.ts';
import { readLines } from '../streams.ts';

export interface Sources {
  /** Letters found; unknown where lines of a file are letters. */
  count: number | null;
  unreadable: { file: string; because: string }[];
  all: () => AsyncIterable<Source>;
}

/** Letters in what was named: files and folders of letters, `.ndjson` of `openimr read`, or `-` for such lines. */
export async function sourcesOf(paths: string[]): Promise<Sources> {
  const lines = paths.filter((path) => path === '-' || /\.(?:nd)?jsonl?$/i.test(path));
  const found = await walk(paths.filter((path) => !lines.includes(path)));
  const good = found.filter(({ problem }) => problem === undefined);
  return {
    count: lines.length > 0 ? null : good.length,
    unreadable: found.flatMap(({ path, problem }) => (problem === undefined ? [] : [{ file: path, because: problem }])),
    all: async function* () {
      for (const { path } of good) yield { path, line: null };
      for (const path of lines) {
        let number = 0;
        for await (const line of readLines(path)) {
          number++;
          if (line.trim() !== '') yield { path: `${path}:${number}`, line };
        }
      }
    },
  };
}
