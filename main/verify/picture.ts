import type { CredentialSummary } from '../../shared/credential';
import type { Inquiry } from './documents';
import type { VerifyOutcome } from './types';

const largest = 8 * 1024 * 1024;

/** First bytes by which a picture is told; what a server calls it is not believed. */
const kinds: readonly { readonly mediaType: string; readonly test: (bytes: Buffer) => boolean }[] = [
  { mediaType: 'image/png', test: (bytes) => bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47])) },
  { mediaType: 'image/jpeg', test: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) },
  { mediaType: 'image/gif', test: (bytes) => bytes.subarray(0, 4).toString('latin1') === 'GIF8' },
  { mediaType: 'image/webp', test: (bytes) => /^RIFF[\s\S]{4}WEBP$/.test(bytes.subarray(0, 12).toString('latin1')) },
  {
    mediaType: 'image/svg+xml',
    test: (bytes) =>
      /^\uFEFF?\s*(<\?xml|<!--|<svg)[\s\S]*<svg/.test(bytes.subarray(0, 2048).toString('utf8')) ||
      /^\s*<svg/.test(bytes.subarray(0, 512).toString('utf8')),
  },
];

/** The badge's linked picture, where the network gave one that is a picture. */
export async function linkedPicture(summary: CredentialSummary, inquiry: Inquiry): Promise<VerifyOutcome['picture']> {
  if (summary.picture.kind !== 'linked') return null;
  const answer = await inquiry.bytes(summary.picture.url, 'picture', 'image/png, image/svg+xml, image/*;q=0.8');
  if (answer.kind !== 'document' || answer.bytes.length > largest) return null;
  const bytes = Buffer.from(answer.bytes);
  const kind = kinds.find(({ test }) => test(bytes));
  return kind ? { mediaType: kind.mediaType, bytes: answer.bytes } : null;
}
