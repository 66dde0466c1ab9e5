import { existsSync, readFileSync } from 'node:fs';
import { Command } from 'commander';
import { readMasterKey, rekeyStore } from '../store/index.ts';
import { orWrongUse, type WhereOptions, whereIs, withWhere } from './store-options.ts';
import { say, WrongUse, writeLine } from './streams.ts';

interface Options extends WhereOptions {
  fromKey?: string;
  toKey?: string;
}

/** `openimr rekey`: the keys of all cases put under a new master key. */
export function command(): Command {
  return withWhere(new Command('rekey'))
    .description(
      'put the keys of all cases under a new master key; records stay as they are, and what was cut off goes on when run again',
    )
    .option('--from-key <file>', 'file with the old key (OPENIMR_MASTER_KEY; else the one beside the data)')
    .option('--to-key <file>', 'file with the new key (OPENIMR_MASTER_KEY_NEXT; else one is made beside the data)')
    .addHelpText('after', EXAMPLE)
    .action(run);
}

const EXAMPLE = `
A key is 32 bytes in base64 or hex; it never stands on the command line. What to do before and after:
docs/runbooks/change-the-master-key.md

Example:
  $ openssl rand -base64 32 > new.key && openimr rekey --from-key old.key --to-key new.key`;

async function run({ fromKey, toKey, ...where }: Options): Promise<void> {
  const options = whereIs(where, true);
  const masterKey = fromKey ? keyIn(fromKey, '--from-key') : options.masterKey;
  const nextMasterKey = toKey ? keyIn(toKey, '--to-key') : options.nextMasterKey;
  if (masterKey && !nextMasterKey) throw new WrongUse('the new key is missing: --to-key or OPENIMR_MASTER_KEY_NEXT');
  const done = await orWrongUse(() => rekeyStore({ ...options, masterKey, nextMasterKey }));
  for (const caseId of done.locked) await writeLine(`locked\t${caseId}\tneither key opens it`);
  const { cases, rewrapped, already, destroyed, locked, placed } = done;
  say(
    `${cases} keys: ${rewrapped} put under the new master key, ${already} were under it, ${destroyed} destroyed, ${locked.length} locked`,
  );
  if (locked.length > 0) process.exitCode = 1;
  else if (placed) say('The new key lies beside the data, in the place of the old one.');
  else
    say('The new key is in force: give it to every process as OPENIMR_MASTER_KEY, then OPENIMR_MASTER_KEY_NEXT goes.');
  if (locked.length > 0) say('The change is not at its end: docs/runbooks/change-the-master-key.md says what to do.');
}

/** What stands in the option is not repeated in the message: it might be the key itself, given by mistake. */
function keyIn(path: string, option: string): Uint8Array {
  if (!existsSync(path))
    throw new WrongUse(`${option}: there is no such file (a key never stands on the command line)`);
  const key = readMasterKey(readFileSync(path, 'utf8'));
  if (!key) throw new WrongUse(`${option}: the file holds no key of 32 bytes in base64 or hex`);
  return key;
}
