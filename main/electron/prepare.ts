import { app, protocol } from 'electron';
import type { Switches } from './switches';

/** What must be said before Electron is ready. */
export function prepareProcess(switches: Switches): void {
  if (switches.userData !== null) app.setPath('userData', switches.userData);
  // SECURITY: every renderer runs in Chromium's sandbox, also one we forgot to configure.
  app.enableSandbox();
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
