import type { PictureSource } from '../../shared/credential';
import { asString, type JsonObject } from '../../shared/json';
import { idOf, webAddress } from './read';

/** A picture inside the data beyond this stays in the original: summaries of a whole collection are held in memory. */
const largest = 256 * 1024;

const kinds: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  'svg+xml': 'image/svg+xml',
};

/**
 * The picture of a media object: base64 `content` with its type (European Learning Model `MediaObject`, Blockcerts `display`), or
 * an address. Anything but a picture, a page of HTML above all, is none.
 */
export function mediaPicture(media: JsonObject | null): PictureSource {
  const content = asString(media?.['content']);
  const named = asString(media?.['contentMediaType']) ?? idOf(media?.['contentType']) ?? '';
  const kind = kinds[named.toLowerCase().split('/').at(-1) ?? ''];
  if (content !== null && kind !== undefined && content.length <= largest && /^[A-Za-z0-9+/]+=*$/.test(content)) {
    return { kind: 'data', url: `data:${kind};base64,${content}` };
  }
  const url = webAddress(idOf(media?.['contentUrl'] ?? media?.['contentURL']));
  return url === null ? { kind: 'none' } : { kind: 'linked', url };
}
