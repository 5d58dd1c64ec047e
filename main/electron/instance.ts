import { app } from 'electron';

/** True for the first Lapel on a wallet; a second one hands over its files and links and ends. */
export function claimInstance(files: readonly string[], links: readonly string[]): boolean {
  return app.requestSingleInstanceLock({ files: [...files], links: [...links] });
}

/** Hears of files from a second start and (on macOS, also before the app is ready) from the Finder. */
export function onFilesOpened(listener: (files: readonly string[]) => void): void {
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const { links } = (data ?? {}) as { readonly links?: unknown };
    const files = filesIn(data);
    // A start that brings a link and no files is told as a link.
    if (files.length > 0 || !Array.isArray(links) || links.length === 0) listener(files);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    listener([path]);
  });
}

/** SECURITY: the data comes from another process. */
function filesIn(data: unknown): readonly string[] {
  const files: unknown = typeof data === 'object' && data !== null && 'files' in data ? data.files : [];
  return Array.isArray(files) ? files.filter((file): file is string => typeof file === 'string').slice(0, 10_000) : [];
}
