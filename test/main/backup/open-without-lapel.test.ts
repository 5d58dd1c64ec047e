import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { aFolder } from '../vault/a-wallet';
import { aRecord } from '../vault/a-record';
import { aVault, backedUp, passphrase } from './backup-kit';

const script = resolve(import.meta.dirname, '../../../docs/open-backup.mjs');

it('the script of the documentation opens a backup with its passphrase and nothing of Lapel', async () => {
  const documentation = readFileSync(resolve(script, '../backup.md'), 'utf8');
  expect(documentation).toContain(readFileSync(script, 'utf8'));
  const vault = await aVault();
  const record = aRecord('Bridges');
  vault.put([record]);
  const { path } = await backedUp(vault);
  const folder = join(aFolder(), 'opened');
  execFileSync(process.execPath, [script, path, passphrase, folder]);
  expect(readFileSync(join(folder, record.original.sha256))).toEqual(Buffer.from(record.original.bytes));
  const json = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const texts = json.map((name) => readFileSync(join(folder, name), 'utf8'));
  const manifest = JSON.parse(texts.at(-1) ?? '') as { parts: { sha256: string }[]; counts: { records: number } };
  expect(manifest.counts.records).toBe(1);
  expect(manifest.parts.map(({ sha256 }) => sha256)).toEqual(
    texts.slice(0, -1).map((text) => createHash('sha256').update(text).digest('hex')),
  );
  expect(() =>
    execFileSync(process.execPath, [script, path, 'another passphrase', folder], { stdio: 'ignore' }),
  ).toThrow();
});
