import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';

/** Pictures of pages, made the same every day: days and times are written as one day, pictures of data left out. */

/** Text that changes with the day on which the stories are played. */
async function stillDates(page: Page): Promise<void> {
  await page.evaluate(() => {
    const month =
      '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|ene|feb|mar|abr|may|jun|jul|ago|sept?|oct|nov|dic)[a-z]*\\.?';
    const day = new RegExp(
      `(?:\\d{1,2} de )?${month}(?: \\d{1,2})?(?:, | de )?\\d{0,4}(?:, \\d{1,2}:\\d\\d.?[AP]M)?`,
      'g',
    );
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const still = text
        .replace(day, (found) => (/\d/.test(found) ? 'Jan 1, 2026' : found))
        .replace(/\b\d+ (days?|hours?|días?|horas?)\b/g, '9 $1');
      if (still !== text) node.textContent = still;
    }
    for (const input of document.querySelectorAll('input[type=date]'))
      (input as HTMLInputElement).style.visibility = 'hidden';
    for (const picture of document.querySelectorAll('figure, canvas, .news-bell span'))
      (picture as HTMLElement).style.visibility = 'hidden';
  });
}

/** What stands in the window, at half size: small to keep, and blind to how one machine smooths its letters. */
export async function takePicture(page: Page): Promise<Buffer> {
  await page.evaluate(() => document.fonts.ready);
  await stillDates(page);
  const image = await loadImage(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  const canvas = createCanvas(Math.round(image.width / 2), Math.round(image.height / 2));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toBuffer('image/png');
}

const pixelsOf = (image: Image): Uint8ClampedArray => {
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height).data;
};

/** How much lighter or darker a point may be before it counts as another one. */
const another = 72;

/** The share of points that differ, 0 to 1; 1 where the pictures have different sizes. */
export async function difference(first: Buffer, second: Buffer): Promise<number> {
  const [a, b] = await Promise.all([loadImage(first), loadImage(second)]);
  if (a.width !== b.width || a.height !== b.height) return 1;
  const [left, right] = [pixelsOf(a), pixelsOf(b)];
  let differing = 0;
  for (let at = 0; at < left.length; at += 4) {
    const most = Math.max(
      Math.abs(left[at]! - right[at]!),
      Math.abs(left[at + 1]! - right[at + 1]!),
      Math.abs(left[at + 2]! - right[at + 2]!),
    );
    if (most > another) differing++;
  }
  return differing / (left.length / 4);
}
