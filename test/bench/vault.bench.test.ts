import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, expect, test } from 'vitest';
import type { NewRecord } from '../../main/vault/types';
import { createWallet } from '../../main/vault/wallet';
import { aRecord } from '../main/vault/a-record';
import { passphrase, someEffects } from '../main/vault/wallet-kit';
import { perSecond, promisedRatio, sayTable, sayWhere } from './measure';

const count = 10_000;
const together = 100;
const page = 500;

/** At most so many times the floor: the same bytes through AES-256-GCM, JSON and a plain table, and nothing else. */
const promised = { inserting: { most: 8 }, changes: { most: 3 } };

const folder = mkdtempSync(join(tmpdir(), 'lapel-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the vault at 10,000 records', async () => {
  sayWhere();
  const made = await createWallet(folder, { passphrase, keyRing: false }, someEffects());
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const vault = made.value;
  const records = Array.from({ length: count }, (_, index) => aRecord(`Bench ${index}`));

  const inserted = clock(() => {
    for (let start = 0; start < count; start += together) vault.put(records.slice(start, start + together));
  });
  const again = clock(() => vault.put(records.slice(0, together)));
  let rows = 0;
  const changes = clock(() => {
    for (let since = 0, more = true; more; ) {
      const part = vault.changes(since, page);
      rows += part.changed.length;
      since = part.revision;
      more = part.more;
    }
  });
  const last = records[count - 1]?.id ?? '';
  const detail = clock(() => expect(vault.detail(last).ok).toBe(true));
  vault.close();
  const floor = floorOf(records);
  const ratios = { inserting: inserted / floor.inserting, changes: changes / floor.reading };
  sayTable(`vault, ${count} records`, [
    [`insert, ${together} a transaction`, `${inserted.toFixed(0)} ms, ${perSecond(count, inserted)}/s`],
    ['  against the floor', promisedRatio(ratios.inserting, promised.inserting)],
    [`insert ${together} that are there already`, `${again.toFixed(1)} ms`],
    [`all changes, pages of ${page}`, `${changes.toFixed(0)} ms`],
    ['  against the floor', promisedRatio(ratios.changes, promised.changes)],
    ['one detail', `${detail.toFixed(2)} ms`],
    ['file', `${(statSync(join(folder, 'vault.db')).size / 2 ** 20).toFixed(1)} MB`],
  ]);
  expect(rows).toBe(count);
});

/** Seals what must be kept of each record, writes it into a plain table, reads it back, opens and parses it. */
function floorOf(records: readonly NewRecord[]): { readonly inserting: number; readonly reading: number } {
  const key = randomBytes(32);
  const database = new Database(join(folder, 'floor.db'));
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE floor (id TEXT PRIMARY KEY, original BLOB, rest BLOB)');
  const insert = database.prepare('INSERT INTO floor VALUES (?, ?, ?)');
  const inserting = clock(() => {
    for (let start = 0; start < count; start += together) {
      database.exec('BEGIN');
      for (const { id, original, summary, report } of records.slice(start, start + together)) {
        insert.run([id, sealed(key, original.bytes), sealed(key, JSON.stringify({ summary, report }))]);
      }
      database.exec('COMMIT');
    }
  });
  const reading = clock(() => {
    for (const row of database.prepare('SELECT rest FROM floor').all([]))
      opened(key, Buffer.from((row as { rest: ArrayBuffer }).rest));
  });
  database.close();
  return { inserting, reading };
}

function sealed(key: Buffer, value: Uint8Array | string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([nonce, cipher.update(value), cipher.final(), cipher.getAuthTag()]);
}

function opened(key: Buffer, value: Buffer): unknown {
  const decipher = createDecipheriv('aes-256-gcm', key, value.subarray(0, 12));
  decipher.setAuthTag(value.subarray(-16));
  return JSON.parse(Buffer.concat([decipher.update(value.subarray(12, -16)), decipher.final()]).toString('utf8'));
}

function clock(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
