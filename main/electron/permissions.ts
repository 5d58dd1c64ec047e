/**
 * SECURITY: what a page of ours may ask the system for, each with its reason. Absent means denied, and nothing is in it:
 * copying runs within the person's own click, which needs no permission.
 */
const allowed: Readonly<Record<string, string>> = {};

export function isAllowed(permission: string): boolean {
  return Object.hasOwn(allowed, permission);
}
