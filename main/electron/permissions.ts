/**
 * SECURITY: what a page of ours may ask the system for, with the reason. Absent means denied.
 * `clipboard-sanitized-write`: "Copy" buttons, only ever after a click.
 */
const allowed: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'Copy buttons put plain text on the clipboard after a click.',
};

export function isAllowed(permission: string): boolean {
  return Object.hasOwn(allowed, permission);
}
