import { Command } from 'commander';
import { commands } from './commands.ts';
import { WrongUse } from './streams.ts';

/**
 * The command line of the contract: exits 0 on success, 1 when it found what it was asked to look for, 2 on wrong
 * usage or unreadable input. Only the module of the command asked for is loaded, so that `openimr due` starts quickly.
 */
async function main(argv: string[]): Promise<void> {
  const asked = commands.find((entry) => entry.name === argv[2]);
  const program = new Command('openimr')
    .description('Independent medical review of disputed treatment, from application to published determination.')
    .exitOverride()
    .showHelpAfterError('(add --help for the options and an example)');
  if (asked) {
    const { command } = await asked.load();
    program.addCommand(command().name(asked.name).exitOverride());
  } else {
    for (const entry of commands) program.command(entry.name).description(entry.summary);
  }
  await program.parseAsync(argv);
}

// The reader at the other end may go away (`| head`): then there is nobody left to write to.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await main(process.argv);
} catch (error) {
  process.exitCode = exitCodeFor(error);
}

function exitCodeFor(error: unknown): number {
  if (error instanceof WrongUse) {
    process.stderr.write(`openimr: ${error.message}\n`);
    return 2;
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EPIPE') return 0;
  if (code.startsWith('commander.')) return /help|version/i.test(code) ? 0 : 2;
  process.stderr.write(`openimr: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 70;
}
