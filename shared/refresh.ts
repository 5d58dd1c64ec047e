import type { RecordView } from './wallet';

/** Where an issuer hands out newer copies of a badge (`refreshService`). */
export interface RefreshService {
  /** `1EdTechCredentialRefresh`, `VerifiableCredentialRefreshService2021`, or the issuer's own word. */
  readonly type: string;
  readonly url: string;
}

/**
 * The service to ask for a newer copy of a badge, or null. OB 3.0 "OpenBadgeCredential Verification", step 3: a copy that
 * came from a refresh is not refreshed in its turn; the badge it came for can be asked about again.
 */
export function refreshOf({
  summary,
  origin,
  trashedAt,
}: Pick<RecordView, 'summary' | 'origin' | 'trashedAt'>): RefreshService | null {
  const refresh = summary.refresh ?? null;
  if (refresh === null || trashedAt !== null) return null;
  return origin.kind === 'url' && origin.url === refresh.url ? null : refresh;
}
