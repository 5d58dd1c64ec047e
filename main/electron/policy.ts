/**
 * SECURITY: what a page of ours may load: its own bundle, and pictures. Nothing else, from nowhere else.
 * `style-src 'unsafe-inline'` is not given: styles set by scripts go through CSSOM, which the policy allows.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ');

/** SECURITY: a badge's own picture may be an SVG with anything in it; it gets no script, no request and no origin. */
export const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** The same for a page that is printed: it is self-contained, and scripts are off besides. */
export const printPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** What every answer of ours carries. */
export const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
} as const;
