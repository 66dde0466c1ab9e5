import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationOf } from '../../demo/cases/application.ts';
import { daysFrom } from '../../demo/run/days.ts';
import { readDetermination, readPdf } from '../../src/determination/read/index.ts';
import { addDays, type Instant, type PlainDate, pacificDateOf } from '../../src/law/index.ts';
import type { CaseOnPage } from '../../src/web/api/types.ts';
import { Hands } from './by-keyboard.ts';
import { type MixedFile, mixedFile, treatment } from './mixed-file.ts';
import { accessibilityFindings, chromiumPath, openBrowser, Product, signedIn } from './product.ts';
import { voiceOf } from './reviewers-case.ts';

/**
 * A scanned, mixed file of 300 pages goes from upload to served letter by keyboard alone: each person's step in real
 * Chromium, without one click.
 */
describe.skipIf(!chromiumPath)('a mixed file of 300 pages, by keyboard', () => {
  let product: Product;
  let browser: Browser;
  let number = '';
  let reviewer = '';
  let file: MixedFile;
  const open: BrowserContext[] = [];
  const today = pacificDateOf(new Date().toISOString() as Instant);
  const day = (offset: number): PlainDate => addDays(today, offset);

  beforeAll(async () => {
    [product, file] = await Promise.all([Product.start(), mixedFile(day)]);
    browser = await openBrowser();
    number = await assignedCase(product, today);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  async function as(who: string): Promise<Hands> {
    const { page, context } = await signedIn(browser, product, who, { width: 1440, height: 900 });
    open.push(context);
    page.setDefaultTimeout(30_000);
    return new Hands(page);
  }
  const caseSeenBy = async (hands: Hands): Promise<CaseOnPage> =>
    (await hands.page.context().request.get(`/api/cases/${number}`)).json() as Promise<CaseOnPage>;

  /** Opens a step of the case, fills it by key, sends it, and is back on the case. */
  async function step(hands: Hands, label: string, fill: () => Promise<void> = async () => {}, send = label) {
    await hands.open(`/cases/${number}`, new RegExp(number));
    await hands.use(label);
    await hands.page.getByRole('heading', { level: 1, name: label }).waitFor();
    await fill();
    await hands.goTo(send, (one) => one.tag === 'button' && one.name === send);
    await hands.press('Enter');
    await hands.page.getByRole('heading', { level: 1, name: new RegExp(number) }).waitFor();
  }

  it('the claims administrator sends twelve files: text, scans, faxes, Word, TIFF, a stranger’s page, one twice', async () => {
    const hands = await as('makebelieve');
    await hands.open(`/cases/${number}`, new RegExp(number));
    // Listened for from the beginning: the browser is told once to hand the choice of files over.
    const chosen = hands.page.waitForEvent('filechooser');
    await hands.goTo('the place for files', (one) => one.type === 'file');
    await hands.press('Enter');
    const chooser = await chosen;
    await chooser.setFiles(file.files);
    const arrived = await hands.until(
      () => caseSeenBy(hands),
      (page) => page.documents.length === 11 && page.documents.every(({ name }) => name),
      90_000,
    );
    // The report sent twice is one record.
    expect(arrived.documents.reduce((sum, one) => sum + one.pages, 0)).toBeGreaterThanOrEqual(file.pages);
  }, 150_000);

  it('every page is read, scanned ones by OCR, and the stranger’s page is flagged', async () => {
    const hands = await as('records');
    const read = await hands.until(
      () => caseSeenBy(hands),
      (page) => page.documents.every(({ status }) => status === 'read'),
      280_000,
    );
    const others = read.documents.filter((one) => one.otherPersonPages.length > 0);
    expect(others.map((one) => one.name)).toEqual(['10-somebody-else.pdf']);
    const hits = await hands.page.context().request.get(`/api/cases/${number}/search?q="lifting a crate"`);
    expect(((await hits.json()) as { total: number }).total).toBeGreaterThan(0);
  }, 290_000);

  it('the records desk confirms what the program read, and declares the file complete', async () => {
    const hands = await as('records');
    await hands.open(`/cases/${number}`, new RegExp(number));
    const unknown = async () =>
      (await caseSeenBy(hands)).documents.filter(({ kind, proposal }) => kind === 'not-yet-known' && proposal?.kind);
    for (let left = (await unknown()).length; left > 0; left--) {
      await hands.use('Confirm');
      await hands.until(unknown, (list) => list.length < left);
    }
    expect(await accessibilityFindings(hands.page)).toEqual([]);
    await step(hands, 'Declare the records complete');
  }, 90_000);

  it('a reviewer is drawn and affirms independence', async () => {
    const desk = await as('assignment');
    await step(desk, 'Draw a reviewer');
    const { assignment } = await caseSeenBy(desk);
    reviewer = assignment?.reviewers[0]?.id ?? '';
    expect(reviewer).toMatch(/^rev-\d\d$/);
    const hands = await as(reviewer);
    await step(
      hands,
      'Affirm independence and open the file',
      async () => {
        for (let left = await hands.page.locator('input[type="checkbox"]').count(); left > 0; left--) {
          await hands.goTo('a point to affirm', (one) => one.type === 'checkbox' && !one.isChecked);
          await hands.press('Space');
        }
        await hands.goTo('the signature', (one) => one.tag === 'input' && one.type === 'text');
        await hands.type('Signed');
      },
      'Affirm and open the file',
    );
  }, 60_000);

  it('the reviewer goes through the file, writes and cites, and submits', async () => {
    const hands = await as(reviewer);
    await hands.open(`/cases/${number}`, new RegExp(number));
    await hands.use('Write the determination');
    await hands.page.getByRole('heading', { name: 'Clinical case summary' }).waitFor();
    await markRecords(hands);
    await hands.press('F6', 'F6');
    await hands.goToNamed('Age');
    await hands.press('Control+a');
    await hands.type('36');
    await hands.goToNamed(/^Sex/);
    await hands.type('Female');
    await hands.goToNamed('Condition');
    await hands.press('Control+a');
    await hands.type('Right shoulder strain');
    await hands.goTo('the first sentence', (one) => one.name === 'Add a sentence' && one.field === 'summary');
    await hands.press('Enter');
    await sentence(
      hands,
      'The injured worker is a 36 year old woman who strained her right shoulder lifting a crate.',
      'lifting a crate',
    );
    await hands.press('Enter');
    await sentence(
      hands,
      'Lifting the right shoulder sideways hurts from 90 degrees and strength is slightly reduced.',
      'slightly reduced',
    );
    await hands.press('Enter');
    await sentence(hands, 'Her physician asked for physical therapy for the right shoulder, 6 visits.', '6 visits');
    await hands.goTo('the decision', (one) => one.type === 'radio');
    await hands.press('ArrowDown');
    await basis(hands);
    await hands.goTo('the first reason', (one) => one.name === 'Add a sentence' && one.field === 'items.0.rationale');
    await hands.press('Enter');
    await sentence(hands, 'The MTUS recommends a short course of physical therapy for a strained shoulder.', null);
    await hands.press('Enter');
    await sentence(hands, 'A home program was taught but she cannot do it alone yet.', 'cannot do it alone');
    await hands.press('Enter');
    await sentence(hands, 'Physical therapy for the right shoulder, 6 visits, is medically necessary.', '6 visits');
    const submit = hands.page.getByRole('button', { name: 'Submit to quality review' });
    await expect
      .poll(
        async () => ((await submit.isEnabled()) ? '' : await hands.page.locator('.wb-findings').allTextContents()),
        { timeout: 60_000 },
      )
      .toBe('');
    expect(await accessibilityFindings(hands.page)).toEqual([]);
    await hands.use('Submit to quality review');
    await hands.until(
      () => caseSeenBy(hands),
      ({ status }) => status === 'quality-review',
    );
  }, 150_000);

  it('a second person passes it, the reviewer signs what is sealed, the service desk issues and serves', async () => {
    const quality = await as('quality');
    await quality.open(`/cases/${number}`, new RegExp(number));
    await quality.use('Read the draft with its pages');
    await quality.page.getByRole('heading', { name: 'Clinical case summary' }).waitFor();
    await quality.use('Pass');
    await quality.until(
      () => caseSeenBy(quality),
      ({ status }) => status === 'ready-to-sign',
    );
    const hands = await as(reviewer);
    await step(
      hands,
      'Sign the determination',
      async () => {
        await hands.goToNamed('Your name');
        await hands.type('Wanda Invention');
      },
      'Sign and seal',
    );
    await step(await as('service'), 'Issue and serve');
  }, 90_000);

  it('the worker opens the letter: it says what was decided, lists every record, and names no reviewer', async () => {
    const hands = await as('rosalind');
    await hands.open(`/cases/${number}`, new RegExp(number));
    await hands.goTo('the letter', (one) => one.href.endsWith('/letters/1.pdf'));
    const [asked] = await Promise.all([
      hands.page.context().waitForEvent('request', (request) => request.url().includes('/letters/1.pdf')),
      hands.press('Enter'),
    ]);
    const answer = await hands.page.context().request.get(asked.url());
    const text = await readPdf(new Uint8Array(await answer.body()));
    if (!text.ok) throw new Error(text.refusal.because);
    const letter = readDetermination(text.value);
    expect(letter).toMatchObject({ caseNumber: number, items: [{ treatment, outcome: 'overturned' }] });
    // The list is a table in print; what it lists is counted in the content beside it.
    const content = await hands.page.context().request.get(`/api/cases/${number}/letters/1.json`);
    expect(((await content.json()) as { documents: unknown[] }).documents).toHaveLength(11);
    expect(text.value).not.toContain('Wanda Invention');
    const served = await hands.until(
      () => caseSeenBy(hands),
      (page) => page.services.length >= 2,
      60_000,
    );
    expect(served.services.map(({ to }) => to)).toContain('employee');
  }, 90_000);

  /** Every record is opened and marked by key: relied on, read, and the stranger's set aside with the reason. */
  async function markRecords(hands: Hands): Promise<void> {
    const titles = hands.page.locator('.wb-viewer .wb-title');
    await hands.goTo('the first record', (one) => one.field.startsWith('documents.') && one.tag === 'button');
    await hands.press('Enter');
    const count = (await caseSeenBy(hands)).documents.length;
    // From wherever the list began, up to its beginning.
    for (let n = 0; n < count; n++) await hands.press('[');
    for (let n = 0; n < count; n++) {
      const title = (await titles.textContent()) ?? '';
      if (/somebody-else/.test(title)) {
        await hands.press('3');
        await hands.until(
          () => hands.focused(),
          (one) => one.name === 'Why it is not relevant',
        );
        await hands.type('It is about somebody else and was sent back.');
        await hands.press('F6');
      } else await hands.press(/report-scanned|rfa/.test(title) ? '1' : '2');
      if (n < count - 1) {
        await hands.press(']');
        await expect.poll(() => titles.textContent()).not.toBe(title);
      }
    }
  }

  /** Types a sentence and cites the words found for it, from within the sentence. */
  async function sentence(hands: Hands, text: string, words: string | null): Promise<void> {
    await hands.until(
      () => hands.focused(),
      (one) => one.tag === 'textarea',
    );
    await hands.type(text);
    if (words === null) return;
    const { field } = await hands.focused();
    await hands.press('Alt+s');
    await hands.type(`"${words}" AND crate`);
    await hands.press('Enter');
    await hands.page.locator('.wb-hits li').first().waitFor();
    await hands.press('Alt+w');
    await hands.press('Alt+n');
    await hands.page.locator('.wb-mark[data-kind="picked"]').first().waitFor();
    await hands.press('Alt+c');
    await hands.page
      .locator(`[data-field="${field}"] .wb-cite, [data-field="${field.replace(/\.text$/, '')}"] .wb-cite`)
      .first()
      .waitFor();
  }

  async function basis(hands: Hands): Promise<void> {
    await hands.goTo('the basis', (one) => one.name === 'Add a basis' && one.field === 'items.0.reviewerBasis');
    await hands.press('Enter');
    await hands.use('The basis is here');
    await hands.page
      .getByRole('button', { name: /Shoulder/ })
      .first()
      .waitFor();
    await hands.goTo('the chapter', (one) => one.tag === 'button' && /^Shoulder/.test(one.name));
    await hands.press('Enter');
    await hands.goToNamed('Section');
    await hands.type('Physical therapy');
    await hands.use('Add this citation');
  }
});

/** A case that waits for its records; how it came so far is told elsewhere (main-path.test.ts). */
async function assignedCase(product: Product, today: PlainDate): Promise<string> {
  const [worker, intake, assignment] = await Promise.all(
    ['rosalind', 'intake', 'assignment'].map((who) => voiceOf(product, who)),
  );
  if (!worker || !intake || !assignment) throw new Error('somebody is missing');
  const application = applicationOf(daysFrom(today), {
    worker: 'rosalind',
    claim: 'FIC-0300',
    employer: 'Imaginary Crate Works',
    physician: 'fennimore',
    injuredOn: -200,
    decidedOn: -5,
    diagnosis: { text: 'Right shoulder strain', icd: 'S46.911A' },
    treatments: [{ id: `t-${randomUUID().slice(0, 8)}`, description: treatment, urOutcome: 'denied' }],
    urReasons: 'The records do not say why.',
  });
  const { caseNumber } = await worker.do(null, 'FileApplication', { application });
  await intake.do(caseNumber, 'BeginScreening', {});
  await intake.do(caseNumber, 'DecideEligibility', {});
  await assignment.do(caseNumber, 'SendAssignmentNotice', { channel: 'electronic' });
  return caseNumber;
}
