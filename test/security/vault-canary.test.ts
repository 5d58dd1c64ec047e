import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { defaultSettings } from '../../shared/settings';
import { aRecord, aSummary } from '../main/vault/a-record';
import { aFolder, newVault, passphrase } from '../main/vault/a-wallet';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

const canary = 'Kanarienvogel-2F9A';

/** The ways a text may lie in a file: in either Unicode form, in base64 at each of its three offsets, in hex. */
function spellings(text: string): readonly Buffer[] {
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]).toString('base64');
    return Buffer.from(encoded.slice(offset === 0 ? 0 : 4, -4));
  });
  const utf16 = Buffer.from(text, 'utf16le');
  return [
    Buffer.from(text),
    utf16,
    Buffer.from(utf16).swap16(),
    ...base64,
    Buffer.from(Buffer.from(text).toString('hex')),
  ];
}

function findings(folder: string, texts: readonly string[]): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    return texts
      .filter((text) => spellings(text).some((spelling) => bytes.includes(spelling)))
      .map((text) => `${name}: ${text}`);
  });
}

test('the search finds what it looks for', () => {
  for (const offset of [0, 1, 2]) {
    const hidden = Buffer.from(Buffer.from(`${'x'.repeat(offset)}${canary}yy`).toString('base64'));
    expect(spellings(canary).some((spelling) => hidden.includes(spelling))).toBe(true);
  }
});

test('no file of the wallet holds a readable word of a badge, open or closed', async () => {
  const folder = aFolder();
  const vault = await newVault(folder);
  const picture = { mediaType: 'image/png', bytes: Buffer.from(`${canary} picture`.repeat(50)) };
  const record = aRecord(canary, {
    picture,
    summary: aSummary(canary),
    origin: { kind: 'url', url: `https://${canary}/` },
  });
  vault.put([record, ...Array.from({ length: 20 }, (_, index) => aRecord(`${canary} ${index}`))]);
  vault.saveSettings({ ...defaultSettings, profileName: canary, emails: [`${canary}@example.org`] });
  vault.trash([record.id], '2026-11-23T00:00:00.000Z');
  const secrets = [canary, passphrase, 'issuer.example', 'OpenBadgeCredential', 'signature-good'];
  expect(readdirSync(folder)).toContain('vault.db-wal');
  expect(findings(folder, secrets)).toEqual([]);
  vault.erase([record.id]);
  vault.close();
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['vault.db', 'vault.json']));
  expect(findings(folder, secrets)).toEqual([]);
  expect(readFileSync(join(folder, 'vault.db')).subarray(0, 15).toString()).not.toBe('SQLite format 3');
});
