export const emailLimit = 50;

export type EmailProblem = 'not-valid' | 'already-there' | 'too-many';

/**
 * Shape only, as loose as mail itself: one `@`, something before it, a host with a dot after it, no spaces.
 * Returns the trimmed address; letter case is kept because an issuer may have hashed it as it was typed.
 */
export function parseEmail(
  raw: string,
  existing: readonly string[],
): { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: EmailProblem } {
  const email = raw.trim().replace(/^mailto:/i, '');
  if (email.length > 320 || !/^[^\s@<>,;"]+@[^\s@<>,;".]+(?:\.[^\s@<>,;".]+)+$/u.test(email)) {
    return { ok: false, error: 'not-valid' };
  }
  if (existing.some((other) => other.toLowerCase() === email.toLowerCase()))
    return { ok: false, error: 'already-there' };
  if (existing.length >= emailLimit) return { ok: false, error: 'too-many' };
  return { ok: true, value: email };
}
