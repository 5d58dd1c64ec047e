import { z } from 'zod';

/** No arguments. */
export const none = z.tuple([]);
/** The SHA-256 of the original, in lower-case hexadecimal. */
export const recordId = z.string().regex(/^[0-9a-f]{64}$/);
export const recordIds = z.array(recordId).min(1).max(20_000);
export const passphrase = z.string().min(1).max(1024);
export const recoveryCode = z.string().min(1).max(256);
export const uuid = z.uuid();
