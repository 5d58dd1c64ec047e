import type { DocumentPurpose } from '../../shared/wallet';

const megabyte = 1024 * 1024;

/** How much of an answer is taken, by what it is for; beyond it the answer is refused, never cut. */
export const byteLimits: Readonly<Record<DocumentPurpose, number>> = {
  hosted: 2 * megabyte,
  issuer: 2 * megabyte,
  key: 2 * megabyte,
  did: 2 * megabyte,
  schema: 2 * megabyte,
  /** A list of a million credentials, compressed badly, in base64. */
  status: 8 * megabyte,
  picture: 8 * megabyte,
  /** A badge the earner names by its address: a picture or a whole academic record. */
  badge: 16 * megabyte,
};

export const fetchLimits = {
  connectMilliseconds: 10_000,
  /** From the first look-up to the last byte, redirects included. */
  totalMilliseconds: 20_000,
  redirects: 5,
} as const;
