import { randomBytes, randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { organizationSubject } from '../app/access/subjects.ts';
import { readConfig } from '../app/config.ts';
import { countAccounts, putAccount } from '../app/identity/accounts.ts';
import { firstPasswordDays } from '../app/identity/first-password.ts';
import { openApp } from '../app/open.ts';
import { type Role, roles } from '../case/index.ts';
import { say, WrongUse, writeLine } from './streams.ts';

interface Options {
  email: string;
  name: string;
  role: string[];
  organization?: string;
  npi?: string;
  reviewer?: string;
  data?: string;
  databaseUrl?: string;
}

/** `openimr account`: makes an account; the first one is made with it. The program must not be running on an embedded database. */
export function command(): Command {
  return new Command()
    .description('Makes an account and prints its first password, once.')
    .requiredOption('--email <address>', 'the address the person signs in with')
    .requiredOption('--name <name>', 'as it is shown')
    .requiredOption('--role <role...>', `one or more of: ${roles.filter((role) => role !== 'system').join(', ')}`)
    .option('--organization <name>', 'the company a claims administrator works for')
    .option('--npi <number>', 'of a requesting physician')
    .option('--reviewer <id>', 'the id on the panel')
    .option('--data <folder>', 'the embedded database')
    .option('--database-url <url>', 'a PostgreSQL server instead')
    .addHelpText(
      'after',
      '\nExample:\n  openimr account --email first@example.org --name "First Operator" --role operator director',
    )
    .action(run);
}

async function run(options: Options): Promise<void> {
  const wrong = options.role.find((role) => role === 'system' || !(roles as readonly string[]).includes(role));
  if (wrong) throw new WrongUse(`there is no role ${wrong}`);
  const given = Object.fromEntries(
    Object.entries({ OPENIMR_DATA: options.data, DATABASE_URL: options.databaseUrl }).filter(([, value]) => value),
  );
  const config = readConfig({ ...process.env, ...given });
  if (!config.ok) throw new WrongUse(config.refusal.because);
  const app = await openApp(config.value).catch((error: Error) => {
    throw new WrongUse(error.message);
  });
  const userId = randomUUID();
  const password = randomBytes(15).toString('base64url');
  const organization = options.organization ? [organizationSubject(options.organization)] : [];
  const subjects = [
    { kind: 'user' as const, subject: userId },
    ...organization,
    ...(options.npi ? [{ kind: 'npi' as const, subject: options.npi }] : []),
  ];
  try {
    await putAccount(
      app,
      {
        userId,
        displayName: options.name,
        email: options.email,
        roles: options.role as Role[],
        subjects,
        reviewerId: options.reviewer ?? null,
        firstPasswordDays,
      },
      password,
    );
    await writeLine(password);
    say(
      `Account ${await countAccounts(app)} is made. Hand over the password above safely; it is not shown again, ends in ${firstPasswordDays} days, and is to be changed first of all.`,
    );
  } finally {
    await app.store.close();
  }
}
