import { app } from 'electron';
import { linksIn } from './deep-link-arguments';

/** Lapel opens `lapel:` links. Only the installed app says so: a development run would name a program that goes away. */
export function claimLinks(): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient('lapel');
}

/** Hears of links: from a second start (Windows, Linux) and from the system (macOS, also before the app is ready). */
export function onLinksOpened(listener: (links: readonly string[]) => void): void {
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const handed = typeof data === 'object' && data !== null && 'links' in data ? data.links : [];
    const links = linksIn(Array.isArray(handed) ? handed : []);
    if (links.length > 0) listener(links);
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const links = linksIn([url]);
    if (links.length > 0) listener(links);
  });
}
