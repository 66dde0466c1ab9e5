import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Instant } from '../../src/law/index.ts';

export interface HouseOptions {
  folder: string;
  /** Null: the embedded database, with one process that does everything. */
  databaseUrl: string | null;
  web: number;
  workers: number;
  startAt: Instant;
  /** A folder for CPU profiles of every process. */
  profile?: string | null;
}

interface Member {
  role: 'web' | 'worker' | 'both';
  port: number;
  process: ChildProcess;
}

/** The program as it is run: web and worker processes of `openimr serve` with one clock that stands in a file. */
export class House {
  readonly environment: Record<string, string>;
  private readonly options: HouseOptions;
  private readonly clockFile: string;
  private members: Member[] = [];

  constructor(options: HouseOptions) {
    this.options = options;
    this.clockFile = join(options.folder, 'clock');
    mkdirSync(options.folder, { recursive: true });
    this.environment = {
      OPENIMR_DATA: join(options.folder, 'data'),
      OPENIMR_LIBRARY: join(options.folder, 'library'),
      OPENIMR_SECRET: randomBytes(32).toString('base64url'),
      OPENIMR_MASTER_KEY: randomBytes(32).toString('hex'),
      // Programs of insurers send all day; the limit of a key is not what is measured here.
      OPENIMR_KEY_RATE: '100000',
      OPENIMR_UPLOAD_FILES_A_DAY: '1000000',
      OPENIMR_UPLOAD_MIB_A_DAY: '10000000',
      OPENIMR_SESSION_IDLE_MINUTES: '1440',
      OPENIMR_SESSION_HOURS: '168',
      // A year passes in hours of the machine: nobody is asked for a code every quarter of an hour of them.
      OPENIMR_PROOF_MINUTES: '1440',
      LOG_LEVEL: 'warn',
      ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
    };
    this.setClock(options.startAt);
  }

  get clock(): string {
    return this.clockFile;
  }

  get webPorts(): number[] {
    return this.members.filter(({ role }) => role !== 'worker').map(({ port }) => port);
  }

  get workerPorts(): number[] {
    return this.members.filter(({ role }) => role !== 'web').map(({ port }) => port);
  }

  /** Every process sees the new time at its next look: the file is replaced in one step. */
  setClock(now: Instant): void {
    writeFileSync(`${this.clockFile}.next`, now);
    renameSync(`${this.clockFile}.next`, this.clockFile);
  }

  async open(): Promise<void> {
    const { databaseUrl, web, workers } = this.options;
    const roles: Member['role'][] = databaseUrl
      ? [...Array<'web'>(web).fill('web'), ...Array<'worker'>(workers).fill('worker')]
      : ['both'];
    for (const role of roles) this.members.push(await this.begin(role, this.members.length));
  }

  /** Each process with its role. */
  get processes(): { role: string; pid: number }[] {
    return this.members.map(({ role, process: { pid } }) => ({ role, pid: pid! }));
  }

  /** Largest memory each process held so far, in MiB. */
  memory(): { role: string; mib: number }[] {
    return this.members.map(({ role, process: { pid } }) => {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return { role, mib: Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024) };
    });
  }

  async close(): Promise<void> {
    await Promise.all(
      this.members.map(
        ({ process: child }) =>
          new Promise<void>((resolve) => {
            if (child.exitCode !== null) return resolve();
            child.once('exit', () => resolve());
            child.kill('SIGTERM');
          }),
      ),
    );
    this.members = [];
  }

  private async begin(role: Member['role'], number: number): Promise<Member> {
    const { folder, profile } = this.options;
    const log = openSync(join(folder, `${role}-${number}.log`), 'a');
    const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
    const child = spawn(
      process.execPath,
      [...flags, program(), 'serve', '--port', '0', '--role', role, '--rehearsal-clock', this.clockFile],
      { env: { ...process.env, ...this.environment, NODE_ENV: 'development' }, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const port = await new Promise<number>((resolve, reject) => {
      let said = '';
      child.stderr!.on('data', (chunk: Buffer) => {
        writeFileSync(log, chunk);
        if (said.length > 100_000) return;
        said += chunk.toString();
        const [, found] = /OpenIMR is ready at http:\/\/[^:]+:(\d+)/.exec(said) ?? [];
        if (found) resolve(Number(found));
      });
      child.once('exit', (code) => {
        closeSync(log);
        reject(new Error(`a ${role} process ended with ${code}:\n${said}`));
      });
    });
    return { role, port, process: child };
  }
}

/** The built program, whose sources this file is among or was made of. */
function program(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'dist', 'src', 'cli', 'main.js');
}
