import { createHash } from 'node:crypto';
import { makeZip, type ToPack } from '../make-zip';

export interface BundleEntry {
  readonly id: string;
  readonly type: string;
  readonly path: string;
  readonly content: string;
  readonly encrypted?: boolean;
  readonly indexRecordRef?: string;
  /** What is in the archive in the place of what was hashed; null where nothing is. */
  readonly stored?: string | null;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, sorted(one)]));
}

/** A Holder Continuity Bundle, with the faults that were asked for. */
export function learnCardBundle(entries: readonly BundleEntry[], folder = '', list?: string): Uint8Array {
  const contents = entries
    .map(({ id, type, path, content, encrypted = false, indexRecordRef }) => ({
      ...{ id, type, path, mediaType: 'application/json', sha256: sha256(content), encrypted, indexRecordRef },
    }))
    .sort((a, b) => a.path.localeCompare(b.path));
  const manifest = {
    specVersion: '1.0.0',
    createdAt: '2026-01-01T00:00:00.000Z',
    primaryDid: 'did:key:z6MkmadeUp',
    walletName: 'LearnCard',
    encryption: { mode: 'none', encryptedPayloads: false },
    contents,
    warnings: [],
    payloadSha256: list ?? sha256(JSON.stringify(sorted(contents))),
  };
  const stored = entries.flatMap(({ path, content, stored: instead }): readonly ToPack[] =>
    instead === null ? [] : [{ name: `${folder}${path}`, bytes: instead ?? content }],
  );
  return makeZip([
    { name: `${folder}README.md`, bytes: '# A bundle' },
    ...stored,
    { name: `${folder}manifest.json`, bytes: `${JSON.stringify(manifest, null, 2)}\n` },
  ]);
}
