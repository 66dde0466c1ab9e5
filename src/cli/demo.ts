import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { playDemo, type ToldStory } from '../../demo/run/index.ts';
import type { App } from '../app/app.ts';
import { loadCase } from '../app/cases/load.ts';
import { settableClock } from '../app/clock.ts';
import { readConfig } from '../app/config.ts';
import { openApp } from '../app/open.ts';
import { pacificDateOf, plainDateSchema } from '../law/index.ts';
import { say, WrongUse, writeLine } from './streams.ts';

/** `openimr demo`: the nine fictional cases from application to letter, without a browser. */
export function command(): Command {
  return new Command()
    .description(
      'Runs the built-in fictional cases from application to issued letter; writes each letter and prints a line a case.',
    )
    .option('--out <folder>', 'where the letters are written', 'out')
    .option('--data <folder>', 'keep the cases in this folder; in memory by default')
    .option('--today <date>', 'the day on which the demonstration is shown; today by default')
    .addHelpText('after', '\nExample:\n  openimr demo --out out/')
    .action(run);
}

async function run({ out, data, today: asked }: { out: string; data?: string; today?: string }): Promise<void> {
  const today = plainDateSchema.safeParse(asked ?? pacificDateOf(new Date().toISOString() as `${string}T${string}Z`));
  if (!today.success) throw new WrongUse(`--today takes a day like 2026-11-20, not ${asked}`);
  const config = readConfig({ LOG_LEVEL: 'error', OPENIMR_DEMO: 'true', OPENIMR_DATA: data ?? '' });
  if (!config.ok) throw new WrongUse(config.refusal.because);
  const clock = settableClock(null);
  const app = await openApp(config.value, { clock, memory: data === undefined }).catch((error: Error) => {
    throw new WrongUse(error.message);
  });
  try {
    await mkdir(out, { recursive: true });
    const told: ToldStory[] = [];
    await playDemo(app, clock, { send: async () => {} }, today.data, (story) => void told.push(story));
    for (const story of told) await writeLine(await lineFor(app, story, out));
  } finally {
    // Open, it would keep the process waiting for ever, whatever went wrong.
    await app.store.close();
  }
  say(`Letters are in ${out}.`);
}

async function lineFor(app: App, story: ToldStory, out: string): Promise<string> {
  const loaded = await loadCase(app.store, story.caseNumber);
  const issued = loaded?.state.issued.at(-1);
  const outcomes = issued?.determination.items.map((item) => item.outcome).join(', ') ?? '–';
  for (const letter of issued?.letters ?? []) {
    const bytes = await app.store.originals.get(story.caseNumber, letter.sha256);
    if (!bytes.ok) throw new Error(bytes.refusal.because);
    await writeFile(join(out, `${story.caseNumber}.${letter.format}`), bytes.value);
  }
  return [story.caseNumber, (loaded?.state.status ?? '').padEnd(16), outcomes.padEnd(20), story.about].join('  ');
}
