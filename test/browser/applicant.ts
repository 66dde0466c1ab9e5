import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { denialPage } from '../../demo/paper/denial.ts';
import { pacificDay } from '../../src/web/messages/dates.ts';
import { accessibilityFindings } from './product.ts';

/** A person at the application form: what they do on each page, by the names of the fields. */
export class Applicant {
  readonly page: Page;
  presses = 0;
  constructor(page: Page) {
    this.page = page;
  }
  async fill(values: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(values)) await this.page.fill(`[name="${name}"]`, value);
  }
  async choose(name: string, value: string): Promise<void> {
    this.presses++;
    await this.page.locator(`[name="${name}"][value="${value}"] + label`).click();
    expect(await this.page.locator(`[name="${name}"][value="${value}"]`).isChecked()).toBe(true);
  }
  async date(name: string, [year, month, day]: [string, string, string]): Promise<void> {
    await this.fill({ [`${name}-month`]: month, [`${name}-day`]: day, [`${name}-year`]: year });
  }
  /** Waits for the page of that name; every page is checked for accessibility and for its width. */
  async isAt(step: string): Promise<void> {
    await this.page.waitForURL((url) => url.searchParams.get('step') === step);
    await this.page.locator('.oi-progress').waitFor();
    expect(await accessibilityFindings(this.page), step).toEqual([]);
    await this.fits(step);
  }
  async fits(step: string): Promise<void> {
    const beyond = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, `${step} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  async goOn(): Promise<void> {
    this.presses++;
    await this.page.locator('form button[type=submit]').click();
  }
}

/** Year, month and day so many days ago. */
export const dayBefore = (days: number): [string, string, string] => {
  const day = pacificDay(new Date(Date.now() - days * 86_400_000));
  return day.split('-') as [string, string, string];
};

/** A denial nobody ever got, as a picture like one a phone takes. */
export async function denialPicture(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 850, height: 900 }, deviceScaleFactor: 2 });
  const [year, month, day] = dayBefore(6);
  await page.setContent(denialPage(`${month}/${day}/${year}`));
  const picture = await page.screenshot({ type: 'jpeg', quality: 85 });
  await page.close();
  return picture;
}

/** What Clementine would type, by the names of the fields, whatever page asks for it; dates as year, month, day. */
export const clementine: Record<string, string | [string, string, string]> = {
  filedBy: 'employee',
  decidedOn: dayBefore(6),
  servedBy: 'mail',
  ground: 'medical-necessity',
  liability: 'no',
  't1-description': 'Physical therapy for the right shoulder, 12 visits',
  firstName: 'Clementine',
  lastName: 'Harrowgate',
  birthDate: ['1992', '8', '8'],
  line1: '64 Parchment Place',
  city: 'Fictionville',
  zip: '90000',
  phone: '(555) 010-0100',
  dateOfInjury: ['2026', '3', '2'],
  employerName: 'Fictionville Paper Mill',
  diagnosis: 'Torn shoulder',
  doctorFirst: 'Ann',
  doctorLast: 'Inkwell',
  doctorSpecialty: 'Orthopedics',
  company: 'Make-Believe Claims',
  claimNumber: 'MB-77-1234',
  hasRepresentative: 'no',
  reviewType: 'regular',
  consent: 'yes',
  signature: 'Clementine Harrowgate',
};
