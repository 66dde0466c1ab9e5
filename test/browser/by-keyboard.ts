import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What stands in the keyboard's focus, as somebody who hears the page is told. */
export interface Focused {
  tag: string;
  type: string;
  name: string;
  field: string;
  href: string;
  isChecked: boolean;
}

/**
 * A person without a mouse: everything here is a key. What stands in the focus is read as a screen reader reads it, to know
 * when to stop; nothing is clicked, filled or focused by script.
 */
export class Hands {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  press(...keys: string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  focused(): Promise<Focused> {
    return this.page.evaluate(() => {
      const one = document.activeElement as HTMLInputElement | null;
      if (!one || one === document.body)
        return { tag: 'body', type: '', name: '', field: '', href: '', isChecked: false };
      const labelled = (one.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => (id ? (document.getElementById(id)?.textContent ?? '') : ''))
        .join(' ');
      const labels = [...(one.labels ?? [])].map((label) => label.textContent ?? '').join(' ');
      const name = one.getAttribute('aria-label') || labelled.trim() || labels || one.textContent || '';
      return {
        tag: one.tagName.toLowerCase(),
        type: one.type ?? '',
        name: name.replace(/\s+/g, ' ').trim(),
        field: one.closest<HTMLElement>('[data-field]')?.dataset.field ?? '',
        href: one.getAttribute('href') ?? '',
        isChecked: one.checked === true,
      };
    });
  }

  /** Presses Tab (or another key) until the focus is where it should be; says the whole way when it never comes there. */
  async goTo(what: string, isIt: (one: Focused) => boolean, key = 'Tab', most = 400): Promise<Focused> {
    const way: string[] = [];
    for (let step = 0; step < most; step++) {
      await this.press(key);
      const one = await this.focused();
      if (isIt(one)) return one;
      way.push(`${one.tag} “${one.name.slice(0, 40)}”`);
    }
    throw new Error(`${what} cannot be reached with ${key}. The way was: ${[...new Set(way)].join(', ')}`);
  }

  goToNamed(name: string | RegExp, tag?: string): Promise<Focused> {
    return this.goTo(String(name), (one) => (!tag || one.tag === tag) && fits(one.name, name));
  }

  /** To a link or button by its name, and through it. */
  async use(name: string | RegExp): Promise<void> {
    await this.goTo(String(name), (one) => ['a', 'button', 'summary'].includes(one.tag) && fits(one.name, name));
    await this.press('Enter');
  }

  /** Opens an address as one does by typing it in the address bar, and waits for the page's first heading. */
  async open(path: string, heading: string | RegExp): Promise<void> {
    await this.page.goto(path);
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  }

  /** Waits until something is so, and looks again without touching anything. */
  async until<T>(what: () => Promise<T>, isSo: (value: T) => boolean, ms = 30_000): Promise<T> {
    let value = await what();
    await expect
      .poll(
        async () => {
          value = await what();
          return isSo(value);
        },
        { timeout: ms },
      )
      .toBe(true);
    return value;
  }
}

const fits = (text: string, name: string | RegExp): boolean =>
  typeof name === 'string' ? text === name : name.test(text);
