import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleLetter } from '../../src/web/letters/sample.ts';
import { accessibilityFindings, chromiumPath, openBrowser, Product, signedIn } from './product.ts';

const corpus = new URL('../../src/determination/corpus/defects/', import.meta.url);
const letterOf = (name: string) => readFileSync(new URL(name, corpus));

describe.skipIf(!chromiumPath)('a letter is dropped in and shown beside its structure and its findings', () => {
  let product: Product;
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), 'openimr-letters-'));

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const sizes = [
    ['phone', { width: 390, height: 844 }],
    ['desktop', { width: 1440, height: 900 }],
  ] as const;

  async function openPage(viewport: { width: number; height: number } = sizes[1][1]): Promise<Page> {
    const { page } = await signedIn(browser, product, null, viewport);
    await page.goto('/letters');
    return page;
  }
  const give = (page: Page, name: string, buffer: Buffer) =>
    page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer });

  it.each(sizes)('is accessible and fits on a %s, before and after', async (_, viewport) => {
    const page = await openPage(viewport);
    await page.getByText('Nothing is stored').first().waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show an invented letter with defects' }).click();
    await page.locator('.ltr-mark').first().waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    await page.locator('.ltr-mark').first().focus();
    await page.getByRole('tooltip').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('marks each finding on its very words, and lists what the letter says', async () => {
    const page = await openPage();
    await give(page, 'chosen.txt', letterOf('birth-date-published.txt'));
    const mark = page.locator('.ltr-mark', { hasText: '04/17/1983' });
    await mark.waitFor();
    expect(await mark.evaluate((node) => node.firstChild?.textContent)).toContain('04/17/1983');
    const structure = page.locator('.ltr-structure');
    for (const words of [
      'CM16-0900740',
      'Aug 30, 2016',
      'Texas',
      'Nerve conduction study',
      'Overturned',
      'Special Studies',
    ])
      expect(await structure.textContent(), words).toContain(words);
    await page.context().close();
  });

  it('goes by keyboard from the list to the words and back, tells the finding, and puts it away with Escape', async () => {
    const page = await openPage();
    await page.getByLabel('Text of the letter').fill(sampleLetter);
    await page.getByRole('button', { name: 'Check this text' }).press('Enter');
    await page.locator('.ltr-mark').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('pasted.txt');
    const last = page.locator('.ltr-list .ltr-quote').last();
    const number = await page.locator('.ltr-list > li').count();
    await last.focus();
    await page.keyboard.press('Enter');
    const focused = page.locator('.ltr-mark:focus');
    expect((await focused.getAttribute('data-findings'))?.split(' ')).toContain(String(number));
    expect(await focused.isVisible()).toBe(true);
    const tip = page.getByRole('tooltip');
    const listed = page.locator('.ltr-list > li').last();
    expect(await tip.textContent()).toContain(await listed.locator('.ltr-message').last().textContent());
    await page.keyboard.press('Escape');
    expect(await tip.count()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await listed.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('gives the structure and the findings to take away, as JSON and as SARIF', async () => {
    const page = await openPage();
    await give(page, 'my letter.txt', Buffer.from(sampleLetter));
    const taken = async (name: string) => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name }).click();
      const download = await waiting;
      return { name: download.suggestedFilename(), value: JSON.parse(readFileSync(await download.path(), 'utf8')) };
    };
    const json = await taken('Download as JSON');
    const shown = await page.locator('.ltr-list > li').count();
    expect(json.name).toBe('my letter.json');
    expect(json.value.caseNumber).toBe('CM16-0900799');
    expect(json.value.findings).toHaveLength(shown);
    const sarif = await taken('Download as SARIF');
    expect(sarif.name).toBe('my letter.sarif');
    expect(sarif.value.version).toBe('2.1.0');
    expect(sarif.value.runs[0].results).toHaveLength(shown);
    await page.context().close();
  });

  it('takes a letter that is dropped', async () => {
    const page = await openPage();
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'dropped.txt', { type: 'text/plain' }));
      return transfer;
    }, sampleLetter);
    await page.dispatchEvent('.ltr-drop', 'drop', { dataTransfer: data });
    await page.getByRole('heading', { name: 'dropped.txt' }).waitFor();
    await page.context().close();
  });

  const broken: [string, Buffer, string][] = [
    ['empty.pdf', Buffer.alloc(0), 'This file is empty.'],
    ['picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]), 'neither PDF nor DOCX nor text'],
    ['damaged.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\ntrailer <<'), 'no PDF, or it is damaged'],
    ['damaged.docx', Buffer.from('PK\u0003\u0004 and nothing that fits'), 'no DOCX, or it is damaged'],
  ];
  it.each(broken)('says plainly why %s cannot be read, and reads the next one', async (name, bytes, because) => {
    const page = await openPage();
    await give(page, name, bytes);
    await page.getByRole('alert').getByText(because).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await give(page, 'next.txt', Buffer.from(sampleLetter));
    await page.getByRole('heading', { name: 'next.txt' }).waitFor();
    await page.context().close();
  });

  it('does not send a file that is too large, and asks for text where there is none', async () => {
    const page = await openPage();
    const huge = join(folder, 'huge.txt');
    writeFileSync(huge, Buffer.alloc(21 * 1024 * 1024, 'a'));
    await page.setInputFiles('input[type=file]', huge);
    await page.getByRole('alert').getByText('at most 20 MB').waitFor();
    await page.getByRole('button', { name: 'Check this text' }).click();
    await page.getByRole('alert').getByText('There is no text yet').waitFor();
    await page.context().close();
  });

  it('does not call a text without a determination sound', async () => {
    const page = await openPage();
    await give(page, 'recipe.txt', Buffer.from('Take two eggs and a spoon of flour.\n'));
    await page.getByText('This does not look like a determination').waitFor();
    expect(await page.getByText('found nothing').count()).toBe(0);
    await page.context().close();
  });

  it('speaks Spanish', async () => {
    const page = await openPage(sizes[0][1]);
    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByRole('button', { name: 'Mostrar una carta inventada con defectos' }).click();
    await page.getByText('Fechas: posibles, en orden').first().waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('answers programs by the same addresses, and describes them', async () => {
    const described = await (await fetch(`${product.url}/api/openapi.json`)).json();
    for (const path of [
      '/api/tools/read',
      '/api/tools/check',
      '/api/tools/due',
      '/api/tools/screen',
      '/api/tools/law',
    ]) {
      const [operation] = Object.values(described.paths[path]) as { responses: Record<string, { content: object }> }[];
      expect(Object.keys(operation!.responses['200']!.content), path).toContain('application/json');
    }
    const send = (path: string, body: BodyInit, headers = {}) =>
      fetch(`${product.url}${path}`, { method: 'POST', body, headers });
    const form = new FormData();
    form.append('file', new File([sampleLetter], 'a.txt'));
    const read = await (await send('/api/tools/read', form)).json();
    for (const one of read.findings) expect(read.text.slice(one.start, one.end)).toBe(one.quote);
    const none = await send('/api/tools/check', '{"caseNumber":"CM26-0000001"}', {
      'content-type': 'application/json',
    });
    expect([none.status, (await none.json()).code]).toEqual([422, 'not-a-determination']);
    const noFile = await send('/api/tools/read', 'words', { 'content-type': 'text/plain' });
    expect([noFile.status, (await noFile.json()).field]).toEqual([422, 'file']);
    const large = new FormData();
    large.append('file', new File([new Uint8Array(21 * 1024 * 1024)], 'large.pdf'));
    expect((await send('/api/tools/read', large)).status).toBe(413);
  });
});
