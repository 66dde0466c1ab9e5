import { Command } from 'commander';
import { Library, noteChanges } from '../../library/index.ts';
import { say } from '../streams.ts';
import { pull, push } from './shared.ts';

interface Options {
  library: string;
  because: string;
  push?: boolean;
}

export function withdrawCommand(): Command {
  return new Command('withdraw')
    .description(
      'Takes determinations out of search and of the library’s files at once, and says so in the feed (never what they said).',
    )
    .argument('<keys...>', 'case numbers')
    .requiredOption('--because <words>', 'the reason, as the feed will give it')
    .option('--push', 'out of the object store of OPENIMR_LIBRARY_S3_ENDPOINT too, and at once')
    .addHelpText('after', '\nExample:\n  openimr library withdraw CM16-0000000 --because "published by mistake"')
    .action(async (keys: string[], { library: folder, because, push: shared }: Options) => {
      if (shared && !(await pull(folder, false))) return;
      const library = Library.open(folder);
      try {
        const known = keys.filter((key) => library.has(key));
        library.remove(known);
        noteChanges(
          folder,
          known.map((key) => ({ at: new Date().toISOString(), kind: 'withdrawn', key, because })),
        );
        for (const key of keys) say(known.includes(key) ? `${key} is withdrawn` : `${key} is not in the library`);
        if (known.length < keys.length) process.exitCode = 1;
      } finally {
        library.close();
      }
      if (shared) await push(folder, { forget: true });
    });
}
