import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { languages } from '../../shared/languages';
import { readStored } from './preferences';
import type { Switches } from './switches';

/** What must be said before Electron is ready. */
export function prepareProcess({ data }: Switches): void {
  if (data.kind === 'folder') app.setPath('userData', data.folder);
  if (data.kind === 'temporary') app.setPath('userData', temporaryFolder());
  // The order of day and month in a field for a date is Chromium's, and so is its language; it is asked for here alone.
  const { locale } = readStored(join(app.getPath('userData'), 'preferences.json')).preferences;
  if (Object.hasOwn(languages, locale)) app.commandLine.appendSwitch('lang', locale);
  // SECURITY: every renderer runs in Chromium's sandbox, also one we forgot to configure. A development run as root has
  // none to be enabled (its launcher says so); a packaged app is never started that way.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  // SECURITY: nothing a page loads is written to disk (design, section 3).
  app.commandLine.appendSwitch('disable-http-cache');
  app.commandLine.appendSwitch('disable-breakpad');
  app.commandLine.appendSwitch(
    'disable-features',
    'SpareRendererForSitePerProcess,MediaRouter,AutofillServerCommunication',
  );
  // `standard` gives the pages an origin (IndexedDB needs one), `secure` makes it one the platform trusts.
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** A run without a person has a folder of its own, which goes with it. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lapel-run-'));
  process.on('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 20 });
    } catch {
      // Chromium still wrote into it. What it writes says nothing about anybody, and the system empties this place.
    }
  });
  return folder;
}
