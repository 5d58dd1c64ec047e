import type { VaultPicture } from '../vault/types';
import type { VerifyOutcome } from '../verify/types';

const shown = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/svg+xml'];

/** A badge's picture as text: more than this is no badge picture. */
const maximumDataUrl = 12 * 1024 * 1024;

/**
 * The badge's own picture: the baked one, else the one its data carries, else the one its issuer's server gave.
 * SECURITY: only picture types are kept, because the bytes are served to the renderer under their media type.
 */
export function pictureOf(baked: VaultPicture | null, outcome: VerifyOutcome): VaultPicture | null {
  const source = outcome.summary.picture;
  const picture = baked ?? (source.kind === 'data' ? fromDataUrl(source.url) : null) ?? outcome.picture;
  return picture && shown.includes(picture.mediaType) ? picture : null;
}

/** RFC 2397. Null for anything but a picture. */
export function fromDataUrl(url: string): VaultPicture | null {
  if (url.length > maximumDataUrl) return null;
  const match = /^data:([a-z]+\/[a-z0-9.+-]+)((?:;[a-z0-9-]+=[^;,]*)*)(;base64)?,/i.exec(url);
  const mediaType = match?.[1]?.toLowerCase();
  if (!match || mediaType === undefined || !shown.includes(mediaType)) return null;
  const body = url.slice(match[0].length);
  try {
    const bytes = match[3] ? Buffer.from(body, 'base64') : Buffer.from(decodeURIComponent(body), 'utf8');
    return { mediaType, bytes };
  } catch {
    return null;
  }
}
