// The pictures of docs/tour.md: starts the program with its demonstration on a folder of its own, walks through it as each
// person, and writes one picture a step. `node docs/tour/make.mjs` (needs Chromium; CHROMIUM_PATH
// where it lies elsewhere), or `node docs/tour/make.mjs http://…` for a fresh demonstration that runs already.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { chromium } from 'playwright-core';

const here = fileURLToPath(new URL('.', import.meta.url));
const password = 'demonstration-only';
const running = process.argv[2];
const { base, stop } = running ? { base: running, stop: async () => {} } : await startDemonstration();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});

async function startDemonstration() {
  const port = Number(process.env.PORT ?? 4790);
  const data = mkdtempSync(join(tmpdir(), 'openimr-tour-'));
  const server = spawn(
    process.execPath,
    [join(here, '../../bin/openimr.js'), 'serve', '--demo', '--data', data, '--port', String(port)],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await new Promise((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk) => {
      said += chunk;
      if (/All nine are there/.test(said)) resolve();
    });
    server.on('exit', () => reject(new Error(said)));
  });
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  return { base: `http://127.0.0.1:${port}`, stop };
}

/** A page as that person. */
async function as(who, { width = 1280, height = 860, language = 'en' } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, baseURL: base, locale: 'en-US' });
  if (who) {
    const account = { email: `${who}@demo.example`, password };
    await context.request.post('/api/auth/sign-in/email', { data: account, headers: { origin: base } });
  }
  const page = await context.newPage();
  await page.addInitScript((spoken) => localStorage.setItem('openimr.language', spoken), language);
  return page;
}

async function give(who, number, type, body) {
  const page = await as(who);
  const headers = { origin: base, 'idempotency-key': randomUUID() };
  const path = number ? `/api/cases/${number}/${type}` : '/api/cases';
  const answer = await page.request.post(path, { data: { data: body }, headers });
  if (!answer.ok()) throw new Error(`${type}: ${await answer.text()}`);
  const done = await answer.json();
  await page.context().close();
  return done;
}

/** Small enough to load at once, sharp enough to read. */
async function keep(name, bytes, width) {
  const image = await loadImage(bytes);
  const canvas = createCanvas(width, Math.round((image.height * width) / image.width));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  writeFileSync(join(here, `${name}.webp`), await canvas.encode('webp', 78));
}

async function shoot(name, who, path, { act, width = 1280, height = 860, language } = {}) {
  const page = await as(who, { width, height, language });
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await act?.(page);
  await page.waitForLoadState('networkidle');
  await keep(name, await page.screenshot({ animations: 'disabled' }), width < 600 ? 390 : 960);
  await page.context().close();
  process.stdout.write(`${name}\n`);
}

/** Clementine photographs her denial, answers the page about herself, and is shown what was read. */
async function photographed(page) {
  const sheet = await browser.newPage({ viewport: { width: 850, height: 900 }, deviceScaleFactor: 2 });
  const { denialPage } = await import('../../dist/demo/paper/denial.js');
  await sheet.setContent(denialPage(day(6).replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1')));
  const buffer = await sheet.screenshot({ type: 'jpeg', quality: 85 });
  await sheet.close();
  await page.locator('.usa-button--big').click();
  await page.setInputFiles('[name=photo]', { name: 'letter.jpg', mimeType: 'image/jpeg', buffer });
  await page.locator('.oi-papers li').waitFor();
  await page.click('form button[type=submit]');
  await page.waitForURL(/step=you/);
  await page.click('form button[type=submit]');
  await page.locator('.oi-read-row').first().waitFor({ timeout: 60_000 });
}

const toDecision = (page) => page.locator('#decision').evaluate((one) => one.scrollIntoView({ behavior: 'instant' }));

const pacific = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' });
const day = (ago) => pacific.format(new Date(Date.now() - ago * 86_400_000));
const application = (last, ur) => ({
  reviewType: 'regular',
  channel: 'mail',
  receivedOn: day(1),
  employee: {
    name: { first: 'Wanda', last },
    birthDate: '1980-01-02',
    sex: 'female',
    contact: { address: { line1: '7 Paper Lane', city: 'Fictionville', state: 'CA', zip: '90000' } },
  },
  claimNumber: `FIC-${last}`,
  dateOfInjury: day(400),
  employer: { name: 'Imaginary Crate Works' },
  requestingPhysician: { name: { first: 'Ambrose', last: 'Fennimore' }, specialty: 'Orthopedic Surgery', npi: '0000000001' },
  claimsAdministrator: { company: 'Make-Believe Claims Bureau', adjuster: 'Odalys Penhallow' },
  primaryDiagnosis: { text: 'Sprain of the lumbar spine', icd: 'S33.5XXA' },
  treatments: [{ id: 't1', description: 'Home exercise kit for the low back', urOutcome: 'denied' }],
  signature: { signedBy: 'employee', signedOn: day(2), consentToRecords: true },
  urDecision: { decidedOn: day(ur), servedOn: day(ur), servedBy: 'mail', ground: 'medical-necessity', attached: true },
});

try {
  const filed = [];
  for (const [last, ur] of [['Inkwell', 12], ['Parchmont', 14], ['Lateman', 120]])
    filed.push((await give('intake', null, 'FileApplication', { application: application(last, ur) })).caseNumber);
  const director = await as('director');
  const cases = (await (await director.request.get('/api/cases?limit=100')).json()).rows;
  const inState = (...states) => cases.find((row) => states.includes(row.state));
  const written = inState('draft', 'under-review');
  const issued = inState('issued', 'implemented');
  const worker = await as('rosalind');
  const [own] = (await (await worker.request.get('/api/cases?limit=1')).json()).rows;
  await give('assignment', written.caseId, 'AskApproval', {
    kind: 'extension',
    reason: 'The operation report came on the last day and must be read.',
  });

  const phone = { width: 390, height: 844 };
  await shoot('01-start', null, '/', phone);
  await shoot('02-apply', null, '/apply', phone);
  await shoot('03-apply-es', null, '/apply', { ...phone, language: 'es' });
  await shoot('03-letter', 'clementine', '/apply', { ...phone, act: photographed });
  await shoot('04-queue', 'intake', '/cases');
  await shoot('05-bulk', 'intake', `/bulk?action=screen-eligible&cases=${filed.join(',')}`);
  await shoot('06-inbox', 'makebelieve', '/inbox');
  await shoot('07-case', 'assignment', `/cases/${written.caseId}`);
  await shoot('08-clocks', 'assignment', `/cases/${written.caseId}/clocks`);
  await shoot('09-workbench', written.reviewerId, `/cases/${written.caseId}/write`, { width: 1440, height: 900 });
  await shoot('10-approval', 'director', '/director');
  await shoot('11-issued', 'service', `/cases/${issued.caseId}`);
  await shoot('12-my-cases', 'rosalind', `/cases/${own.caseId}`, { ...phone, act: toDecision });
  await shoot('13-appeal', 'director', '/director/remands');
  await shoot('14-board', 'director', '/board', { height: 1100 });
  await shoot('15-library', null, '/library');
  await shoot('16-notices', 'service', '/notices');
} finally {
  await browser.close();
  await stop();
}
