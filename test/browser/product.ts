import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Chromium where it can be had; a test that wants one says so in plain words and is skipped. */
export const chromiumPath = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));
if (!chromiumPath)
  console.log('Browser tests are skipped: no Chromium found (set CHROMIUM_PATH, or install the package chromium).');

export const demoPassword = 'demonstration-only';
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The built product, running as a user starts it, on a port and a data folder of its own. */
export class Product {
  readonly url: string;
  readonly data: string;
  private readonly process: ChildProcess;
  private said = '';

  private constructor(url: string, data: string, process: ChildProcess) {
    this.url = url;
    this.data = data;
    this.process = process;
    for (const stream of [process.stderr, process.stdout])
      stream?.on('data', (chunk: Buffer) => {
        this.said += chunk.toString();
      });
  }

  /**
   * With every demonstration case there, their stories told. `library`: a folder that takes the place of the library
   * they made.
   */
  static async start(options: { library?: string; args?: string[] } = {}): Promise<Product> {
    const data = mkdtempSync(join(tmpdir(), 'openimr-test-'));
    cpSync(await playedStories(), data, { recursive: true });
    if (options.library) {
      rmSync(join(data, 'library'), { recursive: true, force: true });
      renameSync(options.library, join(data, 'library'));
    }
    return Product.on(data, options.args);
  }

  /** On a data folder as it is; an empty one is filled with the stories while the product already runs. */
  static async on(data: string, more: string[] = []): Promise<Product> {
    const port = await freePort();
    const args = ['bin/openimr.js', 'serve', '--demo', '--data', data, '--port', String(port), ...more];
    const product = new Product(
      `http://127.0.0.1:${port}`,
      data,
      spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] }),
    );
    await product.until(/OpenIMR is ready/);
    await product.until(/All nine are there|nine demonstration cases are there/);
    return product;
  }

  /** Waits for words of the program; fails with what it said instead. */
  async until(words: RegExp, ms = 240_000): Promise<void> {
    const end = Date.now() + ms;
    while (!words.test(this.said)) {
      if (this.process.exitCode !== null || Date.now() > end)
        throw new Error(`the product did not say ${words}:\n${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** What the program wrote to its log so far. */
  get log(): string {
    return this.said;
  }

  async stop(keep = false): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill('SIGTERM');
    await ended;
    if (!keep) rmSync(this.data, { recursive: true, force: true });
  }
}

/**
 * A data folder in which the stories were played, made once for each build of the program and day: playing them takes
 * half a minute, copying the folder none.
 */
async function playedStories(): Promise<string> {
  const stamp = readFileSync(join('dist', '.stamp'), 'utf8').slice(0, 16);
  const template = join(tmpdir(), `openimr-stories-${stamp}-${new Date().toISOString().slice(0, 10)}`);
  if (existsSync(template)) return template;
  const turn = `${template}.making`;
  try {
    mkdirSync(turn);
  } catch {
    return madeByAnother(template, turn);
  }
  const aside = mkdtempSync(join(tmpdir(), 'openimr-stories-aside-'));
  try {
    const product = await Product.on(aside);
    await product.stop(true);
    if (!existsSync(template)) renameSync(aside, template);
  } finally {
    rmSync(turn, { recursive: true, force: true });
    rmSync(aside, { recursive: true, force: true });
  }
  return template;
}

/** The stories that another test file is having told at this moment; one that was killed meanwhile is not waited for. */
async function madeByAnother(template: string, turn: string): Promise<string> {
  for (const end = Date.now() + 240_000; Date.now() < end && existsSync(turn); )
    await new Promise((resolve) => setTimeout(resolve, 500));
  rmSync(turn, { recursive: true, force: true });
  return existsSync(template) ? template : playedStories();
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

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath, args: quiet });

/** A page signed in as a demonstration person, in a browser context of its own. */
export async function signedIn(
  browser: Browser,
  product: Product,
  who: string | null,
  viewport = { width: 1280, height: 900 },
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport, baseURL: product.url, locale: 'en-US' });
  if (who) {
    const data = { email: `${who}@demo.example`, password: demoPassword };
    const answer = await context.request.post('/api/auth/sign-in/email', { data, headers: { origin: product.url } });
    if (!answer.ok()) throw new Error(`${who} cannot sign in: ${answer.status()} ${await answer.text()}`);
  }
  return { page: await context.newPage(), context };
}

const telephone = 360;
const desk = 1440;

/**
 * The views in which a page is looked at: each language, each width. By day the longer words on the narrower screen and
 * the shorter on the wider; by night all four.
 */
export const views = (
  [
    ['es', telephone],
    ['en', desk],
    ['en', telephone],
    ['es', desk],
  ] as const
).slice(0, process.env.OPENIMR_NIGHTLY === '1' ? 4 : 2);

/** WCAG 2.2 AA by machine: the findings in words, empty when there are none. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(
    (one) => `${one.id}: ${one.help} (${one.nodes.map((node) => node.target.join(' ')).join(', ')})`,
  );
}
