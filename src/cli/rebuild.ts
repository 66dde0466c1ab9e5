import { Command } from 'commander';
import { rebuildViews } from '../app/cases/rebuild.ts';
import { readConfig } from '../app/config.ts';
import { openApp } from '../app/open.ts';
import { rebuildPublications } from '../app/publish/rebuild.ts';
import { inSharedLibrary } from '../app/publish/shared-library.ts';
import { say, WrongUse } from './streams.ts';

/** `openimr rebuild`: the work queue and the publications desk made anew from the ledger, the library held against it. */
export function command(): Command {
  return new Command()
    .description('Makes every view anew from the ledger.')
    .option('--data <folder>', 'the embedded database')
    .option('--database-url <url>', 'a PostgreSQL server instead')
    .addHelpText('after', '\nExample:\n  openimr rebuild --data ./openimr-data')
    .action(async ({ data, databaseUrl }: { data?: string; databaseUrl?: string }) => {
      const given = Object.fromEntries(
        Object.entries({ OPENIMR_DATA: data, DATABASE_URL: databaseUrl }).filter(([, value]) => value),
      );
      const config = readConfig({ ...process.env, ...given });
      if (!config.ok) throw new WrongUse(config.refusal.because);
      const app = await openApp(config.value).catch((error: Error) => {
        throw new WrongUse(error.message);
      });
      try {
        const { cases, events } = await rebuildViews(app);
        const published = await inSharedLibrary(app, () => rebuildPublications(app), { forget: true });
        say(`${cases} cases were made anew from ${events} events.`);
        say(
          `${published.rows} publications were made anew; ${published.putIn} letters were put into the library, ${published.takenOut} taken out.`,
        );
      } finally {
        await app.store.close();
      }
    });
}
