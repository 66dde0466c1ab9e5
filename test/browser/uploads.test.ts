import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseOnPage } from '../../src/web/api/types.ts';
import { uploadWords } from '../../src/web/case/upload/words.ts';
import { accessibilityFindings, chromiumPath, openBrowser, Product, signedIn } from './product.ts';

/**
 * Records dropped on the page arrive whole and once, whatever the connection does: an answer that is lost after the server took
 * the bytes, a part that never leaves, a line that is cut in the middle of a file. A file of another kind holds up none.
 */
const number = 'CM26-0000009';
const words = uploadWords.en;
const dropped = [
  { name: 'Progress report of June.txt', sentence: 'The knee gave way twice on the stairs. ', times: 18_000 },
  { name: 'not-a-record.exe', sentence: 'MZ\u0000\u0001', times: 200 },
  { name: 'Therapy notes of July.txt', sentence: 'Twelve visits, with less pain at the end of each. ', times: 9 },
];
const contentOf = ({ sentence, times }: { sentence: string; times: number }) => sentence.repeat(times);
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

describe.skipIf(!chromiumPath)('records dropped on the page of a case', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let context: BrowserContext;

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    ({ page, context } = await signedIn(browser, product, 'records'));
    await page.goto(`/cases/${number}`);
    await page.locator('#upload').waitFor({ state: 'attached' });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const line = (name: string) => page.locator('.oi-upload', { hasText: name });
  const documents = async () =>
    ((await (await context.request.get(`/api/cases/${number}`)).json()) as CaseOnPage).documents;
  const isSound = async () => expect(await accessibilityFindings(page)).toEqual([]);

  it('go on where a cut connection stopped them, and none is lost or doubled', async () => {
    const before = await documents();
    const [long, refused, short] = dropped as [(typeof dropped)[0], (typeof dropped)[0], (typeof dropped)[0]];
    const size = contentOf(long).length;
    const traffic = await unsafeLine(page);

    await drop(page, '.oi-drop-zone');
    await traffic.held;
    await expect.poll(() => traffic.taken).toBeGreaterThan(256 * 1024);
    await line(long.name)
      .getByText(fill(words.sending, percentOf(traffic.taken, size)))
      .waitFor();
    expect(traffic.taken).toBeLessThan(size);
    expect(await line(long.name).getByRole('progressbar').getAttribute('value')).toBe(String(traffic.taken));
    await line(short.name).getByText(words.waiting).waitFor();
    await isSound();

    await context.setOffline(true);
    traffic.release();
    await line(long.name)
      .getByText(fill(words.paused, percentOf(traffic.taken, size)))
      .waitFor();
    expect(await line(long.name).getAttribute('data-look')).toBe('paused');
    await page.locator('.oi-offline').waitFor();
    await isSound();
    const cutAt = traffic.taken;
    const partsBefore = traffic.offsets.length;

    await context.setOffline(false);
    await line(short.name).getByText(words.takenOne).waitFor({ timeout: 30_000 });
    // The first part after the cut begins where the server stood, not at the beginning.
    expect(traffic.offsets[partsBefore]).toBe(cutAt);
    expect(await line(long.name).getAttribute('data-look')).toBe('done');
    expect(await line(refused.name).getAttribute('data-look')).toBe('bad');
    await page.getByText(fill(words.done, { done: '3', all: '3' })).waitFor();
    await isSound();

    const after = (await documents()).filter(({ documentId }) => !before.some((one) => one.documentId === documentId));
    const stored = await Promise.all(
      after.map(async ({ documentId }) =>
        sha256(await (await context.request.get(`/api/cases/${number}/documents/${documentId}/original`)).body()),
      ),
    );
    expect(stored.sort()).toEqual([long, short].map((one) => sha256(contentOf(one))).sort());
    const kept = originalsOf(product);
    for (const one of [long, short]) expect(kept.filter((name) => name === sha256(contentOf(one)))).toHaveLength(1);
    const open = (await (await context.request.get(`/api/cases/${number}/uploads`)).json()) as { uploads: unknown[] };
    expect(open.uploads).toEqual([]);
  }, 60_000);

  it('that were stopped by hand go on by hand, with the keyboard', async () => {
    const before = await documents();
    const traffic = await unsafeLine(page);
    const another = { name: 'Operative note.txt', sentence: 'The meniscus was trimmed. ', times: 30_000 };
    await drop(page, '.oi-drop-zone', [another]);
    await traffic.held;
    await line(another.name).getByRole('button', { name: words.stop }).press('Enter');
    traffic.release();
    const goOn = line(another.name).getByRole('button', { name: words.goOn });
    await goOn.waitFor();
    await isSound();
    await goOn.press('Enter');
    await line(another.name).locator('.oi-upload-sign', { hasText: '✓' }).waitFor({ timeout: 30_000 });
    expect(traffic.offsets.filter((offset) => offset === 0)).toHaveLength(1);
    expect(await documents()).toHaveLength(before.length + 1);
  }, 60_000);
});

/** Drops files as a person does who drags them from a folder. */
async function drop(page: Page, onto: string, files = dropped): Promise<void> {
  const made = files.map((one) => ({ name: one.name, text: contentOf(one) }));
  const dataTransfer = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, text } of all) transfer.items.add(new File([text], name, { lastModified: 1_790_000_000_000 }));
    return transfer;
  }, made);
  await page.dispatchEvent(onto, 'dragover', { dataTransfer });
  await page.locator(`${onto}[data-over=true]`).waitFor();
  await page.dispatchEvent(onto, 'drop', { dataTransfer });
  await page.locator(`${onto}[data-over=false]`).waitFor();
}

/**
 * A line on which the answer to the first part is lost after the server took it, and the third part is held until `release`:
 * it never reaches the server when the connection is cut meanwhile. `taken` are the bytes the server has.
 */
async function unsafeLine(page: Page) {
  let release = () => {};
  let holds = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const held = new Promise<void>((resolve) => {
    holds = resolve;
  });
  const traffic = { offsets: [] as number[], taken: 0, held, release: () => release() };
  await page.unrouteAll();
  await page.route('**/api/cases/*/uploads/*', async (route: Route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    traffic.offsets.push(Number(route.request().headers()['upload-offset']));
    const part = traffic.offsets.length;
    if (part === 1) {
      traffic.taken = ((await (await route.fetch()).json()) as { offset: number }).offset;
      return route.abort('connectionreset');
    }
    if (part === 3) {
      holds();
      await released;
    }
    // Not fetched for the page: that would go round a connection that is cut.
    return route.continue().catch(() => undefined);
  });
  page.on('response', async (answer) => {
    if (answer.request().method() !== 'PATCH' || !answer.ok()) return;
    traffic.taken = ((await answer.json()) as { offset: number }).offset;
  });
  return traffic;
}

const percentOf = (sent: number, size: number) => ({ percent: String(Math.floor((sent / size) * 100)) });
const fill = (text: string, values: Record<string, string>) =>
  Object.entries(values).reduce((filled, [name, value]) => filled.replace(`{${name}}`, value), text);

const originalsOf = (product: Product): string[] =>
  readdirSync(join(product.data, 'originals', number), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
