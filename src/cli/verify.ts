import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { systemClock } from '../app/clock.ts';
import { checkInvariants } from '../app/invariants/index.ts';
import { exportWithAccess, verifyLedger } from '../app/proof/proof.ts';
import { type Finding, isCaseExport, openStore, type Store, type VerifyReport, verifyExport } from '../store/index.ts';
import { signIn } from './case/ask.ts';
import { orWrongUse, type WhereOptions, whereIs, withWhere } from './store-options.ts';
import { readJson, say, WrongUse, writeLine } from './streams.ts';

interface Options extends WhereOptions {
  file?: string;
  export?: boolean | string;
  url?: string;
  as?: string;
  files: boolean;
  head?: string;
  json?: boolean;
  invariants?: boolean;
}

/** `openimr verify [CASE]`: walks the hash chain and the files; exit 1 when anything is not as it was written. */
export function command(): Command {
  return withWhere(new Command('verify'))
    .description(
      'walk the hash chain of the ledger, or of one case, and say what was altered, removed or reordered, and where',
    )
    .argument('[case]', 'a case number; the whole ledger with its sealed days when absent')
    .option('--file <export>', 'check an exported case instead of a store (- for standard input)')
    .option(
      '--export [file]',
      'check an exported case; without a file: write the case, with its files, as one JSON value that can be checked anywhere',
    )
    .option('--url <address>', 'let a running server walk its own ledger (as an operator or director)')
    .option(
      '--as <email>',
      'with --url: whose account; the password comes from OPENIMR_PASSWORD, or a key from OPENIMR_KEY',
    )
    .option('--no-files', 'leave the original files unread')
    .option('--head <hash>', 'the hash that the last event, or the last sealed day, must have (as published)')
    .option('--invariants', 'check what must hold for every case and the house as well; docs/runbooks says what to do')
    .option('--json', 'one JSON value')
    .addHelpText('after', EXAMPLE)
    .action(run);
}

const EXAMPLE = `
Example:
  $ openimr verify --data ./openimr-data
  $ openimr verify CM26-0000001 --export > case.json && openimr verify --export case.json
  $ OPENIMR_KEY=oimr_… openimr verify --url https://imr.example`;

async function run(caseId: string | undefined, options: Options): Promise<void> {
  // "--export CM26-0000001" means the case, wherever the number stands.
  const named = typeof options.export === 'string' && /^CM\d\d-\d+$/.test(options.export) ? options.export : undefined;
  if (options.export === true || named) return await writeExport(caseId ?? named, options);
  if (options.invariants) return await invariants(options);
  const report = await reportOf(caseId, options);
  if (options.head && options.head !== report.head) report.findings.push(otherHead(options.head, report, caseId));
  if (options.json) await writeLine(JSON.stringify(report));
  else await tell(report);
  if (report.findings.length > 0) process.exitCode = 1;
}

async function reportOf(caseId: string | undefined, options: Options): Promise<VerifyReport> {
  const file = options.file ?? (typeof options.export === 'string' ? options.export : undefined);
  if (file) return await ofFile(file, caseId);
  return options.url ? await ofServer(options.url, caseId, options) : await ofStore(caseId, options);
}

async function writeExport(caseId: string | undefined, options: Options): Promise<void> {
  if (!caseId) throw new WrongUse('--export needs a case number');
  const exported = await withStore(options, (store) => exportWithAccess(store, caseId, { files: options.files }));
  if (!exported) throw new WrongUse(`there is no case ${caseId}`);
  await writeLine(JSON.stringify(exported));
}

async function invariants(options: Options): Promise<void> {
  const report = await withStore(options, (store) => checkInvariants({ store, clock: systemClock }));
  if (options.json) await writeLine(JSON.stringify(report));
  else
    for (const { id, holds, breaches, examples } of report.results) {
      await writeLine(`${breaches === 0 ? 'holds' : `BROKEN ${breaches}×`}\t${id}\t${holds}`);
      for (const example of examples) await writeLine(`\t\t${example}`);
    }
  say(`${report.cases} cases: ${report.ok ? 'all invariants hold' : 'see docs/runbooks'}`);
  if (!report.ok) process.exitCode = 1;
}

async function ofFile(file: string, caseId?: string): Promise<VerifyReport> {
  const exported = await readJson(file);
  if (!isCaseExport(exported)) throw new WrongUse(`${file} is no exported case`);
  if (caseId && caseId !== exported.caseId) throw new WrongUse(`${file} is case ${exported.caseId}, not ${caseId}`);
  return verifyExport(exported);
}

async function ofServer(url: string, caseId: string | undefined, { as, files }: Options): Promise<VerifyReport> {
  const ask = await signIn({ url, as });
  const query = new URLSearchParams({ ...(caseId ? { case: caseId } : {}), ...(files ? {} : { files: 'false' }) });
  const report = (await ask(`/api/ledger/verify?${query}`)) as VerifyReport & { detail?: string };
  if (!Array.isArray(report?.findings)) throw new WrongUse(report?.detail ?? 'the server did not verify');
  return report;
}

async function ofStore(caseId: string | undefined, options: Options): Promise<VerifyReport> {
  const bar =
    process.stderr.isTTY && !caseId ? new SingleBar({ format: '{value} cases', stream: process.stderr }) : null;
  bar?.start(0, 0);
  const onProgress = ({ cases }: VerifyReport) => bar?.update(cases);
  try {
    const report = await withStore(options, (store) =>
      verifyLedger(store, { caseId, files: options.files, onProgress }),
    );
    if (caseId && report.events === 0 && report.findings.length === 0) throw new WrongUse(`there is no case ${caseId}`);
    return report;
  } finally {
    bar?.stop();
  }
}

function withStore<T>(options: WhereOptions, work: (store: Store) => Promise<T>): Promise<T> {
  return orWrongUse(async () => {
    const store = await openStore(whereIs(options, true));
    return await work(store).finally(() => store.close());
  });
}

function otherHead(head: string, report: VerifyReport, caseId: string | undefined): Finding {
  const because = `the head is ${report.head ?? 'not there'}, not ${head}`;
  return { code: 'head-altered', caseId: caseId ?? null, version: null, because };
}

async function tell({ cases, events, files, destroyed, findings, head }: VerifyReport): Promise<void> {
  for (const { code, caseId, version, sha256, because } of findings) {
    const place = [
      caseId ?? 'ledger',
      version === null ? null : `event ${version}`,
      sha256 ? `file ${sha256.slice(0, 12)}…` : null,
    ];
    await writeLine(`${code}\t${place.filter(Boolean).join(' ')}\t${because}`);
  }
  const gone = destroyed ? ` (${destroyed} lawfully destroyed)` : '';
  say(
    `${cases} cases, ${events} events, ${files} files${gone}: ${findings.length ? `${findings.length} findings` : 'all as written'}`,
  );
  if (head) say(`head ${head}`);
}
