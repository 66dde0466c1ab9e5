import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDocument, type PaperOrder } from '../../demo/paper/index.ts';
import { authorOf, urPhysician } from '../../demo/people/organizations.ts';
import { readDetermination, readPdf } from '../../src/determination/read/index.ts';
import { addDays, type PlainDate, pacificDateOf } from '../../src/law/index.ts';
import { accessibilityFindings, chromiumPath, openBrowser, Product, signedIn } from './product.ts';

const today = pacificDateOf(new Date().toISOString() as `${string}T${string}Z`);
const day = (offset: number): PlainDate => addDays(today, offset);
const treatment = 'Physical therapy for the right shoulder, 6 visits';

const person = {
  patient: { first: 'Rosalind', last: 'Quillfeather', birthDate: '1989-11-30', sex: 'female' as const },
  claimNumber: 'FIC-0101',
  dateOfInjury: day(-90),
  employer: 'Imaginary Crate Works',
  claimsAdministrator: { company: 'Make-Believe Claims Bureau', adjuster: 'Odalys Penhallow' },
};

const treatments = [{ description: treatment, diagnosis: 'Right shoulder strain', icd: 'S46.911A' }];
const report = [
  'A 36 year old woman who strained her right shoulder lifting a crate.',
  'Right shoulder: lifting sideways hurts from 90 degrees. Strength is slightly reduced.',
  'Plan: physical therapy for the right shoulder, 6 visits. A home program was taught but she cannot do it alone yet.',
];

const orders: Record<'denial' | 'report' | 'rfa' | 'form', Omit<PaperOrder, 'case'>> = {
  denial: {
    kind: 'ur-denial',
    date: day(-10),
    author: urPhysician,
    rfaReceived: day(-16),
    rfaDate: day(-17),
    treatments: [
      {
        ...treatments[0]!,
        urOutcome: 'denied',
        guideline: 'MTUS Shoulder Disorders',
        reason: 'The records do not say why.',
      },
    ],
    recordsReviewed: ['Progress report'],
    addressee: ['Rosalind Quillfeather'],
  },
  report: { kind: 'progress-report', date: day(-18), author: authorOf('fennimore'), body: report },
  rfa: { kind: 'rfa', date: day(-17), author: authorOf('fennimore'), treatments, signed: true },
  form: {
    kind: 'application-form',
    date: day(-10),
    author: { name: 'Odalys Penhallow', practice: 'Make-Believe Claims Bureau' },
    treatments,
    urDecisionDate: day(-10),
    signed: true,
  },
};

const paper = async (name: keyof typeof orders) => {
  const { bytes } = await makeDocument({ ...orders[name], case: person });
  return { name: `${name}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
};

/** One case from application to letter by clicking, as each person whose step it is. */
describe.skipIf(!chromiumPath)('one case from application to letter', () => {
  let product: Product;
  let browser: Browser;
  const open: BrowserContext[] = [];
  let number = '';

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  async function as(who: string): Promise<Page> {
    const { page, context } = await signedIn(browser, product, who);
    open.push(context);
    page.setDefaultTimeout(30_000);
    return page;
  }

  /** Opens the case, presses the step, fills the form, sends it, and is back on the case. */
  async function step(
    page: Page,
    label: string,
    fill: (page: Page) => Promise<void> = async () => {},
    button = label,
  ): Promise<void> {
    await page.goto(`/cases/${number}`);
    const link = page.getByRole('link', { name: label, exact: true }).first();
    await link.click().catch(async (error: Error) => {
      throw new Error(`${error.message}\nThe page says: ${await page.locator('main').textContent()}`);
    });
    await page.getByRole('heading', { level: 1, name: label }).waitFor();
    await fill(page);
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
  }

  it('the worker applies', async () => {
    const page = await as('rosalind');
    await page.goto('/apply?step=who');
    const values: Record<string, string> = {
      servedBy: 'mail',
      ground: 'medical-necessity',
      liability: 'no',
      firstName: 'Rosalind',
      lastName: 'Quillfeather',
      line1: '12 Paper Lane',
      city: 'Fictionville',
      state: 'CA',
      zip: '90000',
      phone: '(555) 010-0100',
      employerName: 'Imaginary Crate Works',
      diagnosis: 'Right shoulder strain',
      doctorFirst: 'Ambrose',
      doctorLast: 'Fennimore',
      doctorSpecialty: 'Orthopedic Surgery',
      company: 'Make-Believe Claims Bureau',
      claimNumber: 'FIC-0101',
      hasRepresentative: 'no',
      reviewType: 'regular',
      filedBy: 'employee',
      signature: 'Rosalind Quillfeather',
      't1-description': treatment,
      consent: 'yes',
    };
    const dates: Record<string, string> = { decidedOn: day(-10), birthDate: '1989-11-30', dateOfInjury: day(-90) };
    for (let shown = 0; shown < 16; shown++) {
      await page.locator('h1').first().waitFor();
      if (page.url().includes('step=denial'))
        await page.locator('input[name="denialFile"]').setInputFiles(await paper('denial'));
      await fillStep(page, values, dates);
      const send = page.getByRole('button', { name: 'Send the application' });
      if (await send.isVisible().catch(() => false)) {
        expect(await accessibilityFindings(page)).toEqual([]);
        await send.click();
        break;
      }
      const before = page.url();
      await page.locator('form button[type="submit"]').click();
      await page.waitForURL((url) => url.href !== before);
    }
    await page
      .getByText(/CM\d\d-\d{7}/)
      .first()
      .waitFor();
    number = ((await page.locator('body').textContent()) ?? '').match(/CM\d\d-\d{7}/)?.[0] ?? '';
    expect(number).toMatch(/^CM\d\d-\d{7}$/);
  });

  it('intake finds it eligible by rule', async () => {
    const page = await as('intake');
    await step(page, 'Begin screening');
    await step(page, 'Decide eligibility by rule');
    await page.getByText('Eligible', { exact: true }).first().waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('the assignment desk sends the notice', async () => {
    await step(await as('assignment'), 'Send the notice of assignment');
  });

  it('the claims administrator sends the records', async () => {
    const page = await as('makebelieve');
    for (const [name, kind] of [
      ['report', 'progress-report'],
      ['rfa', 'rfa'],
      ['form', 'application-form'],
    ] as const) {
      await page.goto(`/cases/${number}`);
      await page.locator('#upload-kind').selectOption(kind);
      await page.locator('#upload').setInputFiles(await paper(name));
      await page
        .locator('li', { hasText: `${name}.pdf` })
        .getByText(/Received, /)
        .waitFor();
    }
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('the records desk declares them complete', async () => {
    await step(await as('records'), 'Declare the records complete');
  });

  let reviewer = '';
  it('a reviewer is drawn', async () => {
    const page = await as('assignment');
    await step(page, 'Draw a reviewer');
    const answer = await page.request.get(`/api/cases/${number}`);
    const body = (await answer.json()) as { assignment: { reviewers: { id: string }[] } };
    reviewer = body.assignment.reviewers[0]?.id ?? '';
    expect(reviewer).toMatch(/^rev-\d\d$/);
  });

  it('the reviewer affirms independence, and only then sees the file', async () => {
    const page = await as(reviewer);
    await page.goto(`/cases/${number}`);
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
    expect(await page.getByText('report.pdf').count()).toBe(0);
    await step(
      page,
      'Affirm independence and open the file',
      async () => {
        for (const box of await page.locator('input[type="checkbox"]').all()) await press(box);
        await page.locator('#signature').fill('Signed');
      },
      'Affirm and open the file',
    );
    await page.getByText('report.pdf').first().waitFor();
  });

  it('writes the determination', async () => {
    const page = await as(reviewer);
    await writeDetermination(page, number);
  });

  it('a second person reads it, the reviewer signs, the service desk issues it', async () => {
    await step(await as('quality'), 'Pass the second reading');
    await step(
      await as(reviewer),
      'Sign the determination',
      (page) => page.getByRole('textbox', { name: 'Your name' }).fill('Signed Invention'),
      'Sign and seal',
    );
    await step(await as('service'), 'Issue and serve');
  });

  it('the worker reads the letter', async () => {
    const page = await as('rosalind');
    await page.goto(`/cases/${number}`);
    await page.locator(`a[href*="/letters/1.pdf"]`).first().waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    const answer = await page.request.get(`/api/cases/${number}/letters/1.pdf`);
    const text = await readPdf(new Uint8Array(await answer.body()));
    if (!text.ok) throw new Error(text.refusal.because);
    expect(readDetermination(text.value)).toMatchObject({
      caseNumber: number,
      items: [{ treatment, outcome: 'overturned' }],
    });
    const proof = await page.request.get(`/api/cases/${number}/letters/1/proof-of-service.pdf`);
    expect(proof.headers()['content-type']).toBe('application/pdf');
  });
});

/** The design system draws its own boxes and keeps the real ones off the screen: people press the label. */
async function press(box: Locator): Promise<void> {
  if (await box.isChecked()) return;
  const id = await box.getAttribute('id');
  await box.page().locator(`label[for="${id}"]`).click();
}

async function fillStep(page: Page, values: Record<string, string>, dates: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`[name="${name}"]`).first();
    if ((await field.count()) === 0) continue;
    const type = await field.evaluate((one) => (one as HTMLInputElement).type);
    if (type === 'radio') await press(page.locator(`[name="${name}"][value="${value}"]`));
    else if (type === 'checkbox') await press(field);
    else if (type === 'select-one') await field.selectOption(value);
    else await field.fill(value);
  }
  for (const [name, value] of Object.entries(dates)) {
    const [year = '', month = '', date = ''] = value.split('-');
    for (const [part, text] of [
      ['month', month],
      ['day', date],
      ['year', year],
    ] as const) {
      const field = page.locator(`[name="${name}-${part}"]`);
      if ((await field.count()) > 0) await field.fill(text);
    }
  }
}

const bench = (page: Page, field: string): Locator => page.locator(`[data-field="${field}"]`);

type Written = [text: string, document: string | null];

const summary: Written[] = [
  ['The injured worker is a 36 year old woman who strained her right shoulder lifting a crate.', 'report.pdf'],
  ['Lifting the right shoulder sideways hurts from 90 degrees and strength is slightly reduced.', 'report.pdf'],
  ['Her physician asked for physical therapy for the right shoulder, 6 visits.', 'rfa.pdf'],
];
const reasons: Written[] = [
  ['The MTUS recommends a short course of physical therapy for a strained shoulder.', 'report.pdf'],
  ['A home program was taught but she cannot do it alone yet.', 'report.pdf'],
  ['Physical therapy for the right shoulder, 6 visits, is medically necessary.', 'rfa.pdf'],
];

/** Writes in the workbench: what was done with each record, the summary, the decision, its basis and reasons, with pages. */
async function writeDetermination(page: Page, number: string): Promise<void> {
  await untilRead(page, number);
  await page.goto(`/cases/${number}/write`);
  await bench(page, 'condition').fill('Right shoulder strain');
  await bench(page, 'patient.age').fill('36');
  await bench(page, 'patient.sex').selectOption('female');
  for (const document of await page.locator('.wb-documents .wb-document').all()) {
    await document.click();
    await page.locator('.wb-use select').first().selectOption('relied-on');
  }
  await write(page, 'summary', summary);
  await page.getByRole('radio', { name: 'Overturned: medically necessary' }).check();
  await addBasis(page);
  await write(page, 'items.0.rationale', reasons);
  const submit = page.getByRole('button', { name: 'Submit to quality review' });
  await expect
    .poll(async () => ((await submit.isEnabled()) ? '' : await page.locator('.wb-findings').textContent()), {
      timeout: 60_000,
    })
    .toBe('');
  expect(await accessibilityFindings(page)).toEqual([]);
  await submit.click();
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
}

/** Background work reads the papers; the reviewer waits for the words. */
async function untilRead(page: Page, number: string): Promise<void> {
  const statuses = async () => {
    const answer = await page.request.get(`/api/cases/${number}`);
    return ((await answer.json()) as { documents: { status: string }[] }).documents.map((one) => one.status);
  };
  await expect.poll(statuses, { timeout: 120_000, interval: 1_000 }).not.toContain('waiting-to-be-read');
}

async function write(page: Page, field: string, sentences: Written[]): Promise<void> {
  for (const [index, [text, document]] of sentences.entries()) {
    await page.locator(`button[data-field="${field}"]`).click();
    await bench(page, `${field}.${index}.text`).fill(text);
    if (document) await cite(page, `${field}.${index}`, document);
  }
}

/** Chooses some words of the document's first page by key and cites them in the sentence last written. */
async function cite(page: Page, sentence: string, document: string): Promise<void> {
  await page.locator('.wb-documents').getByRole('button', { name: document }).first().click();
  const pages = page.getByRole('region', { name: `Pages of ${document}` });
  await pages.waitFor();
  await page.locator('.wb-words span').first().waitFor({ state: 'attached' });
  await pages.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'c'])
    await page.keyboard.press(key);
  await page.locator(`[data-field="${sentence}"] .wb-cite`).first().waitFor();
}

async function addBasis(page: Page): Promise<void> {
  const basis = page.locator('.wb-basis[data-field="items.0.reviewerBasis"]');
  await basis.getByRole('button', { name: 'Add a basis' }).click();
  await basis.getByRole('button', { name: 'The basis is here' }).click();
  await basis
    .getByRole('button', { name: /Shoulder/ })
    .first()
    .click();
  await basis.getByLabel('Section').fill('Physical therapy');
  await basis.getByRole('button', { name: 'Add this citation' }).click();
}
