import { app } from 'electron';

/** What is no link of ours, among the words a program is started with. */
const own = /^lapel:/i;

/** More at once are no person's. */
const most = 20;

/**
 * The Lapel links among the arguments of a start; nothing is made of them here (`parseLapelLink` does that).
 * SECURITY: they come from any web page, so their number and length are limited before they are kept.
 */
export function linksIn(args: readonly unknown[]): readonly string[] {
  const links = args.filter((arg): arg is string => typeof arg === 'string' && own.test(arg) && arg.length <= 65_536);
  return links.slice(0, most);
}

/** Lapel opens `lapel:` links. Only the installed app says so: a development run would name a program that goes away. */
export function claimLinks(): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient('lapel');
}

/** Hears of links: from a second start (Windows, Linux) and from the system (macOS, also before the app is ready). */
export function onLinksOpened(listener: (links: readonly string[]) => void): void {
  app.on('second-instance', (_event, argv) => {
    const links = linksIn(argv);
    if (links.length > 0) listener(links);
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    const links = linksIn([url]);
    if (links.length > 0) listener(links);
  });
}
