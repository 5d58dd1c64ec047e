import { describe, expect, it } from 'vitest';
import { readText } from '../../main/intake/read-bytes';
import type { IntakeError } from '../../shared/errors';
import { importBadges, type ImportTools } from '../../main/wallet/import-badges';
import { bakePng } from '../issuer/bake-png';
import { badge, presentation, token } from '../main/intake/badges';
import { makePng } from '../main/intake/make-png';
import { makeZip } from '../main/intake/make-zip';
import { profile } from '../main/intake/wallets/exports';
import { ed25519Pair } from '../main/intake/wallets/private-material';
import { aFolder, newVault } from '../main/vault/a-wallet';
import { offlineSource } from '../main/verify/make-source';
import { inProcessEngine } from '../main/wallet/in-process-engine';
import { runJob, type Ended } from '../main/wallet/run-job';
import { aBadge, arrival, inTurn } from '../main/wallet/some-arrivals';
import type { Vault } from '../../main/vault/types';

const { secrets, verificationKey } = ed25519Pair('Default');

async function imported(
  name: string,
  content: string | Uint8Array,
): Promise<{ readonly vault: Vault; readonly ended: Ended }> {
  const vault = await newVault(aFolder());
  const tools: ImportTools = {
    vault,
    read: inProcessEngine.read,
    verify: inProcessEngine.verify,
    documents: offlineSource,
    linked: offlineSource,
    identities: [],
    now: () => new Date('2026-11-22T12:00:00.000Z'),
  };
  const ended = await runJob((control) => importBadges(inTurn([arrival(name, content)]), tools, control));
  return { vault, ended };
}

/** Everything the vault gives out of a record: originals, copies, payload, picture, what is exported, the history. */
function keptIn(vault: Vault): string {
  const out = vault.exportable(null).flatMap((record) => {
    const detail = vault.detail(record.id);
    const original = vault.original(record.id);
    const copies = detail.ok ? detail.value.copies.map(({ sha256 }) => vault.copy(record.id, sha256)) : [];
    const bytes = [original, ...copies].map((one) => (one.ok ? Buffer.from(one.value.bytes).toString('latin1') : ''));
    const picture = Buffer.from(vault.picture(record.id)?.bytes ?? []).toString('latin1');
    return [JSON.stringify(record), JSON.stringify(detail), ...bytes, picture];
  });
  return out.join('\n');
}

describe('a private key in what arrives', () => {
  it('is not kept: of a wallet backup the vault holds the credentials and no byte of the keys', async () => {
    const one = await aBadge('Kept without keys');
    const backup = JSON.stringify([profile('Default', [JSON.parse(one), presentation([JSON.parse(one)])])], null, 2);
    for (const secret of secrets) expect(backup).toContain(secret);
    const { vault, ended } = await imported('Wallet Backup.json', backup);
    expect(ended.lines.map(({ keysLeft, wallet }) => [keysLeft, wallet])).toEqual(
      ended.lines.map(() => [true, 'Learner Credential Wallet']),
    );
    const records = vault.exportable(null);
    expect(records.map(({ summary }) => summary.name)).toContain('Kept without keys');
    const kept = keptIn(vault);
    expect(kept).toContain('Kept without keys');
    for (const secret of [...secrets, 'privateKeyMultibase', 'ProfileMetadata']) expect(kept).not.toContain(secret);
    for (const { id, payload } of records) {
      const original = vault.original(id);
      const text = original.ok ? Buffer.from(original.value.bytes).toString() : '';
      expect(payload.kind === 'json' && text.includes(payload.text)).toBe(true);
      expect(backup).toContain(text);
    }
  });

  it('is not kept either where it comes baked into a picture, in an archive, or beside a badge in any file', async () => {
    const one = JSON.parse(await aBadge('Beside a key'));
    const wrapped = JSON.stringify({ credential: one, key: verificationKey });
    const png = bakePng(makePng([]), 'openbadgecredential', wrapped);
    const cases: readonly (readonly [string, string | Uint8Array])[] = [
      ['a.json', wrapped],
      ['a.png', new Uint8Array(png)],
      ['note.txt', `My badge: ${JSON.stringify(one)}\n-----BEGIN PRIVATE KEY-----\n${secrets[0]}`],
    ];
    for (const [name, content] of cases) {
      const { vault } = await imported(name, content);
      const kept = keptIn(vault);
      expect(kept).toContain('Beside a key');
      expect(kept).not.toContain(secrets[0]);
    }
  });

  it.each([
    ['in the credential', { ...badge, credentialSubject: { ...badge.credentialSubject, key: verificationKey } }],
    ['as a JWK', { ...badge, evidence: [{ publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: 'x', d: 'd' } }] }],
    ['under a name written with an escape', JSON.stringify({ ...badge, x: verificationKey }).replace('"p', '"\\u0070')],
    ['as PEM', { ...badge, x: '-----BEGIN EC PRIVATE KEY-----' }],
    ['as JSON in a text', { ...badge, x: JSON.stringify(verificationKey) }],
    ['as a seed', { ...badge, seed: 'ab'.repeat(32) }],
    ['as a phrase', { ...badge, mnemonic: 'river '.repeat(12) }],
  ])('%s makes it refused, signed or not', (_where, value) => {
    const refused: { ok: false; error: IntakeError } = { ok: false, error: { kind: 'holds-private-key' } };
    expect(readText(typeof value === 'string' ? value : JSON.stringify(value))).toEqual(refused);
    if (typeof value !== 'string') expect(readText(token({ vc: value }))).toEqual(refused);
  });

  it('is not seen where there is none', () => {
    const harmless = [
      { ...badge, evidence: [{ publicKeyJwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } }], seed: 'Oak' },
      { ...badge, credentialSubject: { ...badge.credentialSubject, d: 'deep', k: 'kind', secretKey: '' } },
      { ...badge, name: 'How to keep a PRIVATE KEY safe, and your "privateKey"' },
    ];
    for (const value of harmless) expect(readText(JSON.stringify(value))).toMatchObject({ ok: true });
    for (const value of harmless) {
      const read = readText(JSON.stringify(value));
      expect(read.ok && read.value.holdsKeys).toBeUndefined();
    }
  });

  it('in an archive stays out of the wallet with its file', async () => {
    const bundle = makeZip([
      { name: 'key.json', bytes: JSON.stringify(verificationKey) },
      { name: 'badge.json', bytes: JSON.stringify(badge) },
    ]);
    const read = readText(JSON.stringify(verificationKey));
    expect(read).toEqual({ ok: false, error: { kind: 'not-a-credential' } });
    const { vault } = await imported('all.zip', bundle);
    expect(keptIn(vault)).not.toContain(secrets[0]);
  });
});
