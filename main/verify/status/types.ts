import type { JsonObject } from '../../../shared/json';
import type { Inquiry } from '../documents';
import type { Finding } from '../finding';

/** What a status entry is checked against. */
export interface StatusSubject {
  readonly credentialId: string | null;
  readonly issuer: string | null;
  readonly at: Date;
}

/**
 * Checks one `credentialStatus` entry: `passed` not set, `failed` `revoked` or `suspended`, `unknown` when it could not be
 * read. SECURITY: "could not be read" is never "not revoked".
 */
export type CheckStatus = (entry: JsonObject, subject: StatusSubject, inquiry: Inquiry) => Promise<Finding>;
