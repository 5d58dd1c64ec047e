import type { Page } from '@playwright/test';
import type { Bridge } from '../../shared/bridge';
import { createWallet, words } from './app';

declare global {
  interface Window {
    readonly lapel: Bridge;
  }
}

/** A new wallet that belongs to the samples' earner, with all of the samples in it, on the transcript. */
export async function withSamples(page: Page): Promise<void> {
  await createWallet(page);
  await page.evaluate(() =>
    window.lapel.settings.save({
      profileName: 'Mia Kessler',
      emails: ['mia@example.org'],
      privacy: 'never',
      lockAfterMinutes: 15,
    }),
  );
  // The page has read the settings already; loaded anew, it knows whose wallet it is.
  await page.reload();
  await page.getByRole('button', { name: words('transcript:trySamples') }).click();
  const done = page.getByRole('dialog').getByRole('button', { name: words('intake:done') });
  await done.click({ timeout: 60_000 });
  await page.getByRole('link', { name: /Structural Design: Steel Bridges/ }).waitFor();
}
