import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { desktop, phone } from './browser.ts';

/** The README's pictures are made anew with `UPDATE_PICTURES=1`; otherwise they go where git does not look. */
const folder = fileURLToPath(
  new URL(process.env['UPDATE_PICTURES'] ? '../browser/pictures/' : '../../tmp/pictures/', import.meta.url),
);

const variants = [
  { name: 'desktop-light', viewport: desktop, colorScheme: 'light' },
  { name: 'desktop-dark', viewport: desktop, colorScheme: 'dark' },
  { name: 'phone-light', viewport: phone, colorScheme: 'light' },
  { name: 'phone-dark', viewport: phone, colorScheme: 'dark' },
] as const;

/** The page as it is now, on a desk and on a phone, by day and by night. Ends as it began: desk, day. */
export async function takePictures(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name: variant, viewport, colorScheme } of [...variants].reverse()) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(folder, `${name}-${variant}.png`), animations: 'disabled' });
  }
}
