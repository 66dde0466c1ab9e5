import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssignmentShown } from '../../src/app/panel/assignment.ts';
import { accessibilityFindings, chromiumPath, openBrowser, Product } from './product.ts';
import { caseToAssign, cookieOf, voiceOf } from './reviewers-case.ts';

/** The assignment of a case as the desk and the reviewers live it (issue 5, “Done when”). */
describe.skipIf(!chromiumPath)('an independent reviewer for a case', () => {
  let product: Product;
  let browser: Browser;
  let number = '';

  beforeAll(async () => {
    product = await Product.start();
    browser = await openBrowser();
    number = await caseToAssign(product);
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  const as = async (who: string, path: string, width = 1280): Promise<Page> => {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      baseURL: product.url,
      locale: 'en-US',
    });
    await context.addCookies(
      (await cookieOf(product, who)).split('; ').map((one) => {
        const [name = '', ...value] = one.split('=');
        return { name, value: value.join('='), url: product.url };
      }),
    );
    const page = await context.newPage();
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  /** Waits for what the page loads later, and holds it to WCAG 2.2 AA and to its width. */
  const sound = async (page: Page): Promise<void> => {
    await page.waitForLoadState('networkidle');
    expect(await accessibilityFindings(page), page.url()).toEqual([]);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(overflow, `${page.url()} is wider than its window`).toBeLessThanOrEqual(0);
  };
  const assignment = async (): Promise<AssignmentShown> =>
    (await (await voiceOf(product, 'assignment')).get(`/api/cases/${number}/assignment`)).json() as AssignmentShown;

  it('lists the possible conflict, and a person decides it', async () => {
    const page = await as('assignment', '/panel/conflicts');
    const card = page.getByRole('article', { name: /rev-12: ur-organization/ }).first();
    await card.getByText('Notional Utilization Review').first().waitFor();
    await sound(page);

    // Nobody can be drawn on a possible conflict before it is decided.
    expect((await assignment()).preview?.candidates.find((one) => one.id === 'rev-12')?.eligible).toBe(false);
    await card.getByText('It is none', { exact: true }).click();
    await card.getByLabel(/^Reason/).fill('Dr. Quillonby said so.');
    await card.getByRole('button', { name: 'Decide' }).click();
    await card.getByText(/The text names a reviewer/).waitFor();
    await card.getByLabel(/^Reason/).fill('The relative keeps the books there and is neither officer nor director.');
    await card.getByRole('button', { name: 'Decide' }).click();
    await page.getByRole('article', { name: /rev-12/ }).waitFor({ state: 'detached' });

    const { conflicts, preview } = await assignment();
    expect(conflicts.find((one) => one.reviewerId === 'rev-12')?.decided).toMatchObject({ conflict: false });
    expect(preview?.candidates.find((one) => one.id === 'rev-12')?.eligible).toBe(true);
    await page.context().close();
  });

  it('draws; the reviewer reads the parties and declines', async () => {
    const desk = await as('assignment', `/cases/${number}`);
    await desk.getByText('How it stands with everybody today').waitFor();
    await sound(desk);
    await draw(desk);
    const first = (await assignment()).draws[0]?.chosen ?? '';
    expect(first).toMatch(/^rev-/);
    expect(await desk.getByRole('main').textContent()).toContain(`With ${first} since`);

    const page = await as(first, `/cases/${number}/do/AttestNoConflict`);
    for (const party of ['Rosalind Quillfeather', 'Storybook Laundry', 'Make-Believe Claims Bureau'])
      await page.getByText(party, { exact: true }).waitFor();
    await sound(page);
    await page.getByRole('link', { name: 'I cannot take this case' }).click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('I treated a relative of the employee.');
    await sound(page);
    await page.getByRole('button', { name: 'Decline this case' }).click();
    await page.waitForURL('**/cases');
    const gone = await (await voiceOf(product, first)).get(`/api/cases/${number}`);
    expect(gone.status).toBe(404);
    await page.context().close();
    await desk.context().close();
  });

  it('reassigns to another, takes the case back, and draws a third', async () => {
    const desk = await as('assignment', `/cases/${number}`);
    await desk.getByRole('link', { name: 'Draw somebody else' }).waitFor();
    await draw(desk);
    await desk.getByRole('link', { name: 'Take the case back' }).first().click();
    await desk.getByRole('textbox', { name: 'Reason' }).fill('Nothing was heard for three days.');
    await desk.getByRole('button', { name: 'Take the case back' }).click();
    await desk.getByText('Not drawn again in this case').waitFor();
    await draw(desk);

    const { draws, excluded, reviewers } = await assignment();
    expect(draws.map((one) => one.outcome)).toEqual(['in-hand', 'taken-back', 'declined']);
    expect(new Set(draws.map((one) => one.chosen)).size).toBe(3);
    expect(excluded.map((one) => one.id).sort()).toEqual([draws[1]?.chosen, draws[2]?.chosen].sort());
    expect(reviewers.map((one) => one.id)).toEqual([draws[0]?.chosen]);
    await desk.context().close();
  });

  it('replays each of the three assignments and gets the same answer with everybody’s reasons', async () => {
    // What happens to the panel afterwards must not change what was drawn then.
    const voice = await voiceOf(product, 'assignment');
    const { draws } = await assignment();
    const away = { capacity: 0, leave: [], reason: 'ends the practice' };
    for (const one of draws)
      expect((await voice.post(`/api/panel/reviewers/${one.chosen}/availability`, away)).status).toBe(200);

    const desk = await as('assignment', `/cases/${number}`);
    const cards = desk.locator('details.oi-draw', { has: desk.getByText(/^Draw of/) });
    await cards.first().waitFor();
    expect(await cards.count()).toBe(3);
    for (const [at, draw] of draws.entries()) {
      const card = cards.nth(at);
      const summary = card.locator('summary');
      if (!(await card.getByRole('table').isVisible())) await summary.click();
      await card.getByRole('button', { name: 'Draw again from the data of that day' }).click();
      await card.getByText(`The same answer: ${draw.chosen}`, { exact: false }).waitFor();
      const rows = card.locator('tbody tr');
      expect(await rows.count()).toBe(12);
      for (const row of await rows.all()) expect((await row.locator('td').last().textContent())?.trim()).not.toBe('');
    }
    await sound(desk);
    await desk.context().close();
  });

  it('opens the file only when every point is affirmed', async () => {
    const chosen = (await assignment()).reviewers[0]?.id ?? '';
    const voice = await voiceOf(product, chosen);
    const before = (await voice.get(`/api/cases/${number}`)).json() as {
      application: unknown;
      documents: unknown[];
      attestation: { points: { point: string }[]; partiesPoint: string };
    };
    expect([before.application, before.documents]).toEqual([null, []]);
    const points = before.attestation.points.map(({ point }) => point);
    const attest = (affirmed: string[]) =>
      voice.post(`/api/cases/${number}/AttestNoConflict`, { data: { affirmed, signature: 'signed' } });
    expect((await attest([...points.slice(1), before.attestation.partiesPoint])).text).toContain('not-all-affirmed');
    expect((await attest([...points, 'parties:employee'])).text).toContain('attestation-outdated');

    const page = await as(chosen, `/cases/${number}/do/AttestNoConflict`, 390);
    await page.getByRole('checkbox').first().waitFor({ state: 'attached' });
    for (const label of await page.locator('.usa-checkbox__label').all()) await label.click();
    await page.getByLabel('Your signature (typed)').fill('signed');
    await sound(page);
    await page.getByRole('button', { name: 'Affirm and open the file' }).click();
    await page.waitForURL(`**/cases/${number}`);
    await page.getByText('Progress report').first().waitFor();
    await page.context().close();
  });

  it('calls a reviewer who is married to the requesting physician a conflict', async () => {
    const own = await caseToAssign(product, { physician: 'fennimore', treatment: 'Lumbar laminectomy L4-L5' });
    const shown = (
      await (await voiceOf(product, 'assignment')).get(`/api/cases/${own}/assignment`)
    ).json() as AssignmentShown;
    const married = shown.preview?.candidates.find((one) => one.id === 'rev-11');
    expect(married).toMatchObject({ eligible: false });
    expect(married?.reasons.map((one) => one.code)).toContain('conflict');
  });

  it('waits in a named queue that says what is missing when nobody fits', async () => {
    const waiting = await caseToAssign(product, { treatment: 'Porcelain crown on tooth 14' });
    const voice = await voiceOf(product, 'assignment');
    await voice.do(waiting, 'AssignReviewer', {});
    const page = await as('assignment', `/cases/${waiting}`);
    await page.getByText('This case waits for a reviewer who fits.').first().waitFor();
    await page
      .getByText(/a reviewer for treatment t1: .*Dentistry/)
      .first()
      .waitFor();
    await sound(page);
    await page.goto('/panel/conflicts');
    await page.getByRole('row', { name: new RegExp(waiting) }).waitFor();
    await page.context().close();
  });

  it('proposes a panel for a case too broad for one, seats it once it is approved, and each affirms for their part', async () => {
    const [desk, director] = await Promise.all([voiceOf(product, 'assignment'), voiceOf(product, 'director')]);
    const dentist = {
      id: 'rev-12',
      name: { first: 'Sidonie', last: 'Quillonby' },
      degree: 'DDS',
      licences: [{ state: 'CA', number: 'X1011', expiresOn: '2035-12-31' }],
      certifications: [],
      yearsInPractice: 12,
      hoursPerWeek: 30,
    };
    expect((await desk.post('/api/panel/import', [dentist])).text).toContain('"changed":1');
    const broad = await caseToAssign(product, {
      treatments: [
        { id: 'tooth', description: 'Porcelain crown on tooth 14', urOutcome: 'denied' },
        { id: 'back', description: 'Lumbar epidural steroid injection, L3-L4', urOutcome: 'denied' },
      ],
    });
    const shown = async () => (await desk.get(`/api/cases/${broad}/assignment`)).json() as AssignmentShown;
    await desk.do(broad, 'AssignReviewer', {});
    expect((await shown()).draws[0]).toMatchObject({ chosen: null, queue: 'needs-panel-approval' });
    const page = await as('director', `/cases/${broad}`);
    await page.getByText('These would together', { exact: false }).waitFor();
    await page.getByRole('link', { name: 'Approve a panel' }).first().waitFor();
    await sound(page);
    await page.context().close();
    await director.do(broad, 'ApprovePanel', { size: 2, reason: 'Teeth and back need two specialties.' });
    await desk.do(broad, 'AssignReviewer', {});
    await desk.do(broad, 'AssignReviewer', {});
    const { reviewers } = await shown();
    expect(reviewers.map(({ id }) => id)).toContain('rev-12');
    expect(new Set(reviewers.map(({ id }) => id)).size).toBe(2);
    for (const { id } of reviewers) {
      const voice = await voiceOf(product, id);
      const { attestation } = (await voice.get(`/api/cases/${broad}`)).json() as {
        attestation: { points: { point: string; text: string }[]; partiesPoint: string };
      };
      const affirmed = [...attestation.points.map(({ point }) => point), attestation.partiesPoint];
      await voice.do(broad, 'AttestNoConflict', { affirmed, signature: 'signed' });
      const expertise = attestation.points.find(({ point }) => point === 'matched-expertise')?.text;
      expect(expertise).toContain(id === 'rev-12' ? 'crown' : 'epidural');
      expect(expertise).not.toContain(id === 'rev-12' ? 'epidural' : 'crown');
    }
  });

  it('keeps the panel: list, one reviewer, verification, leave, import row by row, expiry, fairness', async () => {
    const page = await as('assignment', '/panel');
    await page.getByLabel('Search by name, id or specialty').fill('pain');
    await page.getByText('2 of 12 reviewers').waitFor();
    await sound(page);
    await page.goto('/panel/rev-03');
    await page.getByLabel('Source').fill('Medical Board of California, licence register');
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByRole('cell', { name: /Medical Board of California/ }).waitFor();
    await page.getByText('Recorded.').waitFor();
    await sound(page);
    await page.goto('/panel/import');
    await page
      .getByLabel('File (CSV or JSON)')
      .setInputFiles({ name: 'panel.csv', mimeType: 'text/csv', buffer: Buffer.from(csvPanel()) });
    await page.getByRole('button', { name: 'Check the file' }).click();
    await page.getByRole('heading', { name: 'Rows that cannot be taken: 2' }).waitFor();
    await sound(page);
    await page.getByRole('button', { name: 'Import 1 rows' }).click();
    await page.getByText('Imported: 1 new').waitFor();
    await page.goto('/panel/expiring');
    await page.getByRole('cell', { name: 'Clementine Vellum' }).first().waitFor();
    await sound(page);
    await page.goto('/panel/fairness');
    await page.getByText(/draws; in/).waitFor();
    await sound(page);
    await page.context().close();
    for (const path of [
      '/panel',
      '/panel/rev-12',
      '/panel/expiring',
      '/panel/conflicts',
      '/panel/fairness',
      '/panel/import',
      `/cases/${number}`,
    ]) {
      const narrow = await as('director', path, 390);
      await sound(narrow);
      await narrow.context().close();
    }
  });
});

async function draw(desk: Page): Promise<void> {
  await desk
    .getByRole('main')
    .getByRole('link', { name: /^Draw (a reviewer|somebody else)$/ })
    .first()
    .click();
  await desk.getByRole('button', { name: 'Draw a reviewer' }).click();
  await desk.getByText(/^With rev-\d+ since/).waitFor();
}

/** One good row whose licence runs out soon, one of a board that does not exist, one with a restricted licence. */
function csvPanel(): string {
  const soon = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  const head =
    'id,firstName,lastName,degree,licenceState,licenceNumber,licenceStatus,licenceExpires,board,specialty,yearsInPractice,hoursPerWeek';
  return [
    head,
    `rev-91,Clementine,Vellum,MD,CA,X9101,active,${soon},American Board of Family Medicine,Family Medicine,12,30`,
    'rev-92,Osgood,Deckle,MD,CA,X9102,active,2031-01-01,American Board of Invented Arts,Family Medicine,12,30',
    'rev-93,Lavinia,Bookplate,MD,CA,X9103,restricted,2031-01-01,American Board of Family Medicine,Family Medicine,12,30',
  ].join('\n');
}
