import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { startPostgres } from './postgres.ts';

const started: ChildProcess[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const child of started.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** `openimr serve` in a process of its own, with what it says. */
async function serve(environment: Record<string, string>, ...more: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'openimr-ending-'));
  folders.push(folder);
  const child = spawn(process.execPath, ['bin/openimr.js', 'serve', '--data', folder, '--port', '0', ...more], {
    env: { ...process.env, NODE_ENV: 'test', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const url = async (): Promise<string> => {
    for (let wait = 0; wait < 600; wait++) {
      const found = /ready at (http:\S+)/.exec(said)?.[1];
      if (found) return found;
      if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${said}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`not ready: ${said}`);
  };
  return { child, ended, url, said: () => said };
}

describe('a server that is told to end', () => {
  it('answers the request it has begun, takes no new one, and ends with 0', async () => {
    const server = await serve({});
    const url = await server.url();
    const half = Buffer.from(JSON.stringify({ clock: 'C05', trigger: '2015-02-14', served: 'mail' }));
    const begun = request(`${url}/api/tools/due`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': half.length },
    });
    const answer = once(begun, 'response');
    begun.write(half.subarray(0, 10));
    await new Promise((resolve) => setTimeout(resolve, 300));
    server.child.kill('SIGTERM');
    for (let wait = 0; wait < 100 && !server.said().includes('Finishing'); wait++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(fetch(`${url}/api/health`)).rejects.toThrow();
    begun.end(half.subarray(10));
    const [response] = await answer;
    let text = '';
    for await (const part of response) text += part;
    expect([response.statusCode, JSON.parse(text).due]).toEqual([200, expect.any(String)]);
    expect(await server.ended).toBe(0);
  });
});

const database = await startPostgres();
afterAll(() => database?.stop());

describe.skipIf(!database)('web and worker in processes of their own', () => {
  const json = async (url: string) => (await (await fetch(url)).json()) as Record<string, unknown>;

  it('share a database: pages here, background work there, and each says what it is', async () => {
    const shared = {
      DATABASE_URL: await database!.freshDatabase(),
      OPENIMR_SECRET: 's'.repeat(40),
      OPENIMR_MASTER_KEY: 'ab'.repeat(32),
    };
    const web = await serve(shared, '--role', 'web');
    const pages = await web.url();
    const worker = await serve(shared, '--role', 'worker');
    const work = await worker.url();
    expect(await json(`${pages}/api/ready`)).toMatchObject({ status: 'ready', role: 'web', background: 'elsewhere' });
    expect(await json(`${work}/api/ready`)).toMatchObject({
      status: 'ready',
      role: 'worker',
      background: 'running',
      database: 'answers',
      outbox: { dead: 0, late: false },
    });
    const status = async (url: string) => (await fetch(url)).status;
    expect([await status(`${pages}/api/cases`), await status(`${pages}/`)]).toEqual([401, 200]);
    expect([await status(`${work}/api/cases`), await status(`${work}/`)]).toEqual([404, 404]);
    for (const one of [web, worker]) one.child.kill('SIGTERM');
    expect(await Promise.all([web.ended, worker.ended])).toEqual([0, 0]);
  });
});

describe('a server that may not start', () => {
  it('says in one line that the embedded database is not for production', async () => {
    const server = await serve({ NODE_ENV: 'production' });
    expect(await server.ended).toBe(2);
    expect(server.said()).toMatch(/DATABASE_URL is missing in production/);
    expect(server.said().trim().split('\n')).toHaveLength(1);
  });
});
