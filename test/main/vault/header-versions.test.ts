import { createHash } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { headerVersion } from '../../../main/vault/header';
import { vaultPaths } from '../../../main/vault/paths';
import { takeVaultKey } from '../../../main/vault/vault-key';
import type { Proof } from '../../../shared/keys';
import { makeRecoveryCode } from '../../../shared/recovery-code';
import { aFolder, must, passphrase } from './a-wallet';
import { noKeyRing } from './wallet-kit';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

const code = makeRecoveryCode(new Uint8Array(28).fill(5));

/** SHA-256 of the key that stands in a header that was written once and is kept. */
async function keyIn(version: number, proof: Proof): Promise<string> {
  const folder = aFolder();
  copyFileSync(`test/fixtures/header/v${version}.json`, join(folder, 'vault.json'));
  const { header, vaultKey } = must(await takeVaultKey(vaultPaths(folder), proof, noKeyRing));
  expect(header.version).toBe(version);
  return createHash('sha256').update(vaultKey).digest('hex');
}

test('headers of every version open, by every way that is in them', async () => {
  expect(headerVersion).toBe(2);
  const first = await keyIn(1, { kind: 'passphrase', passphrase });
  const second = await keyIn(2, { kind: 'passphrase', passphrase });
  expect(await keyIn(2, { kind: 'recovery', code })).toBe(second);
  expect(first).toBe('fc803e0d62f52a156a71769bc1a100257faf5e03127d13c6ce851465ee27f440');
  expect(second).toBe('36f06daaf1cfb00b667a1382ef2a0daece0cacfbf03c31fd3eabf556b5a7bd27');
});
