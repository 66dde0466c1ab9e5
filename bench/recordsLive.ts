import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { neckAndBackKit } from '../demo/cases/neck-and-back-kit.ts';
import { daysFrom } from '../demo/run/days.ts';
import { demoPeople } from '../demo/run/principals.ts';
import { execute } from '../src/app/cases/execute.ts';
import { readConfig } from '../src/app/config.ts';
import { putAccount } from '../src/app/identity/accounts.ts';
import { openApp } from '../src/app/open.ts';
import { addDays, pacificDateOf } from '../src/law/index.ts';
import { largeFile } from './largeFile.ts';

export interface Live {
  pages: number;
  /** Milliseconds of every request made while the file was read, by what was asked. */
  whileReading: Record<string, number[]>;
  /** From the answer to the upload until every page was read. */
  readMs: number;
  firstSearchMs: number;
  nextSearchMs: number[];
  /** The document's pages as words, and the picture of its first page, asked for the first time. */
  openMs: number;
  pictureMs: number[];
}

const password = 'a-password-of-the-bench';

/**
 * The running product with a large file: how long other requests wait while it is read, how long the first search in it
 * and its opening take. The product runs in a process of its own, as it does for users.
 */
export async function measureLive(count: number): Promise<Live> {
  const data = mkdtempSync(join(tmpdir(), 'openimr-bench-records-'));
  let server: ChildProcess | undefined;
  try {
    const caseNumber = await prepare(data);
    const file = await largeFile(count);
    const port = await freePort();
    server = spawn(process.execPath, ['bin/openimr.js', 'serve', '--data', data, '--port', String(port)], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, OPENIMR_DEMO: '', OPENIMR_SECOND_FACTOR: 'off' },
    });
    await ready(server);
    return await drive(new Client(`http://127.0.0.1:${port}`), caseNumber, file, count);
  } finally {
    server?.kill('SIGKILL');
    await sleep(300);
    rmSync(data, { recursive: true, force: true });
  }
}

async function prepare(data: string): Promise<string> {
  const config = readConfig({ OPENIMR_DATA: data, LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.refusal.because);
  const app = await openApp(config.value);
  const today = pacificDateOf(app.clock.now());
  const people = demoPeople(today);
  // Sign-ins of the demonstration open nothing outside of it.
  for (const person of people.filter(({ email }) => /^(records|rosalind)@/.test(email)))
    await putAccount(app, { ...person, userId: person.userId.replace(/^demo-/, 'bench-') }, password, 'light');
  const worker = people.find(({ email }) => email.startsWith('rosalind@'))!;
  const answer = await execute(app, { ...worker, userId: 'bench' }, null, {
    type: 'FileApplication',
    data: { application: neckAndBackKit.application(daysFrom(addDays(today, -1))) },
    idempotencyKey: 'bench-case',
  });
  await app.store.close();
  if (!answer.ok) throw new Error(answer.refusal.because);
  return answer.caseNumber;
}

class Client {
  private cookie = '';
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  async signIn(who: string): Promise<void> {
    const answer = await fetch(`${this.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url },
      body: JSON.stringify({ email: `${who}@demo.example`, password }),
    });
    if (!answer.ok) throw new Error(`sign-in: ${answer.status}`);
    this.cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
  }

  async ask(path: string, init: RequestInit = {}): Promise<{ ms: number; body: ArrayBuffer }> {
    const from = performance.now();
    const answer = await fetch(`${this.url}${path}`, { ...init, headers: { cookie: this.cookie, origin: this.url } });
    const body = await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${Buffer.from(body).toString().slice(0, 200)}`);
    return { ms: performance.now() - from, body };
  }

  async json<T>(path: string, init: RequestInit = {}): Promise<T> {
    return JSON.parse(Buffer.from((await this.ask(path, init)).body).toString()) as T;
  }
}

async function drive(client: Client, caseNumber: string, file: Uint8Array, count: number): Promise<Live> {
  await client.signIn('records');
  const form = new FormData();
  form.append('file', new Blob([file as Uint8Array<ArrayBuffer>]), 'large.pdf');
  form.append('kind', 'progress-report');
  const base = `/api/cases/${caseNumber}`;
  const sent = await client.json<{ files: { documentId: string; pages: number }[] }>(`${base}/documents`, {
    method: 'POST',
    body: form,
  });
  const { documentId, pages } = sent.files[0]!;
  const whileReading: Live['whileReading'] = { 'case page': [], queue: [], 'page of the file': [] };
  const started = performance.now();
  for (let done = false; !done && performance.now() - started < count * 300 + 60_000; ) {
    const { ms, body } = await client.ask(base);
    whileReading['case page']!.push(ms);
    whileReading.queue!.push((await client.ask('/api/cases')).ms);
    whileReading['page of the file']!.push((await client.ask(`${base}/documents/${documentId}/pages?from=1&to=3`)).ms);
    const shown = JSON.parse(Buffer.from(body).toString()) as { documents: { status: string }[] };
    done = shown.documents.every(({ status }) => status === 'read');
    await sleep(100);
  }
  const readMs = performance.now() - started;
  const search = (words: string) => client.ask(`${base}/search?q=${encodeURIComponent(words)}`);
  const firstSearchMs = (await search('naproxen AND "physical therapy"')).ms;
  const nextSearchMs: number[] = [];
  for (const words of ['shoulder', '"positive impingement sign"', 'imp*', 'grip NOT naproxen', 'gait'].flatMap(
    (one) => [one, one, one, one],
  ))
    nextSearchMs.push((await search(words)).ms);
  const openMs = (await client.ask(`${base}/documents/${documentId}/pages?from=1&to=10`)).ms;
  const pictureMs: number[] = [];
  for (const page of [1, 2, 3, Math.ceil(pages / 2), pages])
    pictureMs.push((await client.ask(`${base}/documents/${documentId}/pages/${page}/image?dpi=110`)).ms);
  return { pages, whileReading, readMs, firstSearchMs, nextSearchMs, openMs, pictureMs };
}

async function ready(server: ChildProcess): Promise<void> {
  let said = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  for (const end = Date.now() + 120_000; !/OpenIMR is ready/.test(said); await sleep(100))
    if (server.exitCode !== null || Date.now() > end) throw new Error(`the server did not start: ${said}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
