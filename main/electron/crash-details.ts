import { redact } from '../ipc/redact';

/** What happened, with nothing in it that could tell on a person. */
export function crashDetails(
  kind: string,
  detail: string,
  versions: Readonly<Record<string, string | undefined>> = process.versions,
): string {
  const { electron, chrome, node } = versions;
  return [
    `Lapel: ${kind}`,
    redact(detail),
    `Electron ${electron ?? '?'}, Chromium ${chrome ?? '?'}, Node ${node ?? '?'}`,
    `${process.platform} ${process.arch}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
