const megabyte = 1024 * 1024;

/** The only version of the format so far. A file of a later one is refused, and says so. */
export const backupVersion = 1;

/**
 * Rounds of PBKDF2 with HMAC-SHA-512 that a new backup passphrase is stretched by, about half a second.
 * `least` is what RFC 7518 (4.8.1.2) asks for. SECURITY: more than `most` in a file would hang whoever tries to open it.
 */
export const iterations = { written: 600_000, least: 1_000, most: 5_000_000 } as const;

/** What a backup may ask of whoever reads it. One file, so that they can be judged together. */
export const limits = {
  /** Text of a part that is being filled; one large file makes a larger part. */
  partText: 4 * megabyte,
  /** Text of a part, unfolded: the largest file a wallet takes (32 MB) in base64, with room. */
  inflatedText: 64 * megabyte,
  /** One line of the file: an unfolded part that did not fold at all, in base64url. */
  line: 96 * megabyte,
  /** Parts of one backup: at 4 MB each, 80 GB of text. */
  parts: 20_000,
  /** Entries of all parts together. */
  entries: 2_000_000,
  /** Values in one part: some thirty bytes each would fill it. */
  values: 2_000_000,
  /** Brackets within brackets: a report with endorsements has some ten. */
  depth: 64,
  /** The header of a line, decoded. */
  header: 2_048,
} as const;
