import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { Command } from 'commander';
import { readBytes, readJson, say, WrongUse, writeLine } from './streams.ts';

interface Where {
  url: string;
  as: string;
}

/** `openimr case`: the steps of a case from the command line, spoken to a running server. */
export function command(): Command {
  const where = (made: Command): Command =>
    made
      .requiredOption('--as <email>', 'whose account; the password comes from OPENIMR_PASSWORD')
      .option('--url <address>', 'the running server', 'http://127.0.0.1:4600');
  const group = new Command().description('Looks at cases of a running server and takes their steps.');
  group.addCommand(
    where(
      new Command('list').description('the cases this account may see, one JSON a line').option('--state <state>'),
    ).action(list),
  );
  group.addCommand(
    where(new Command('show').description('a case as this account may see it').argument('<number>')).action(show),
  );
  group.addCommand(
    where(
      new Command('do')
        .description('takes a step; its data is JSON from a file or -')
        .argument('<number>', 'the case, or "new" to file an application')
        .argument('<step>', 'for example BeginScreening')
        .argument('[file]'),
    )
      .option('--expected-version <n>', 'refuse when the case has changed since')
      .option('--key <key>', 'the same key again gets the first answer again')
      .action(take),
  );
  group.addCommand(
    where(new Command('send').description('sends records to a case').argument('<number>').argument('<files...>'))
      .option('--kind <kind>')
      .action(send),
  );
  return group.addHelpText(
    'after',
    '\nExample:\n  OPENIMR_PASSWORD=… openimr case do CM26-0000123 BeginScreening --as intake@demo.example',
  );
}

async function list({ state, ...where }: Where & { state?: string }): Promise<void> {
  const ask = await signIn(where);
  let cursor: string | null = null;
  do {
    const query: string = new URLSearchParams({
      ...(state ? { state } : {}),
      ...(cursor ? { cursor } : {}),
    }).toString();
    const page = (await ask(`/api/cases?${query}`)) as { rows: unknown[]; next: string | null };
    for (const row of page.rows) await writeLine(JSON.stringify(row));
    cursor = page.next;
  } while (cursor);
}

async function show(number: string, where: Where): Promise<void> {
  await writeLine(JSON.stringify(await (await signIn(where))(`/api/cases/${encodeURIComponent(number)}`), null, 2));
}

async function take(
  number: string,
  step: string,
  file: string | undefined,
  options: Where & { expectedVersion?: string; key?: string },
): Promise<void> {
  const data = file ? await readJson(file) : {};
  const ask = await signIn(options);
  const path = number === 'new' ? '/api/cases' : `/api/cases/${encodeURIComponent(number)}/${encodeURIComponent(step)}`;
  const body = JSON.stringify({
    data,
    ...(options.expectedVersion ? { expectedVersion: Number(options.expectedVersion) } : {}),
  });
  await writeLine(
    JSON.stringify(
      await ask(path, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'idempotency-key': options.key ?? randomUUID() },
      }),
    ),
  );
}

async function send(number: string, files: string[], { kind, ...where }: Where & { kind?: string }): Promise<void> {
  const ask = await signIn(where);
  for (const path of files) {
    const form = new FormData();
    form.append('file', new File([new Uint8Array(await readBytes(path))], basename(path)));
    if (kind) form.append('kind', kind);
    await writeLine(
      JSON.stringify(await ask(`/api/cases/${encodeURIComponent(number)}/documents`, { method: 'POST', body: form })),
    );
  }
}

type Ask = (path: string, init?: RequestInit) => Promise<unknown>;

/** Signs in once; a refusal of the server is printed as it came, and the exit code is 1. */
async function signIn({ url, as: email }: Where): Promise<Ask> {
  const password = process.env.OPENIMR_PASSWORD;
  if (!password) throw new WrongUse('set OPENIMR_PASSWORD to the password of the account');
  const answer = await reach(url, '/api/auth/sign-in/email', {
    method: 'POST',
    body: JSON.stringify({ email, password }),
    headers: { 'content-type': 'application/json', origin: url },
  });
  if (!answer.ok) throw new WrongUse(`${email} cannot sign in at ${url}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return async (path, init = {}) => {
    const got = await reach(url, path, { ...init, headers: { ...(init.headers as Record<string, string>), cookie } });
    const body: unknown = await got.json().catch(() => null);
    if (!got.ok) {
      process.exitCode = 1;
      say(`refused: ${(body as { detail?: string } | null)?.detail ?? got.status}`);
    }
    return body;
  };
}

async function reach(url: string, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`${url}${path}`, init);
  } catch {
    throw new WrongUse(`no server answers at ${url}`);
  }
}
