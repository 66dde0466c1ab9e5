import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { Command } from 'commander';
import { signIn, type Where } from './case/ask.ts';
import { readBytes, readJson, writeLine } from './streams.ts';

/** `openimr case`: the steps of a case from the command line, spoken to a running server. */
export function command(): Command {
  const where = (made: Command): Command =>
    made
      .option('--as <email>', 'whose account; the password comes from OPENIMR_PASSWORD, or an API key from OPENIMR_KEY')
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
    where(
      new Command('export')
        .description(
          'writes a case with its files and its readers as one JSON value, to be checked by openimr verify --export',
        )
        .argument('<number>')
        .option('--no-files', 'leave the files out'),
    ).action(exportCase),
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

async function exportCase(number: string, { files, ...where }: Where & { files: boolean }): Promise<void> {
  const path = `/api/cases/${encodeURIComponent(number)}/export${files ? '' : '?files=false'}`;
  const exported = (await (await signIn(where))(path)) as { format?: string };
  if (exported?.format) await writeLine(JSON.stringify(exported));
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
