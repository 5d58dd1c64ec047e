import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { sealLine } from '../../main/backup/jwe';
import { limits } from '../../main/backup/limits';
import { noCounts } from '../../main/backup/manifest';
import { textHash } from '../../main/backup/part-text';
import { createWallet } from '../../main/vault/wallet';
import { aVault, backedUp, key, restored } from '../main/backup/backup-kit';
import { aRecord } from '../main/vault/a-record';
import { aFolder, aKeyRing, must, someEffects } from '../main/vault/a-wallet';

/** Somebody who knows the passphrase and means harm: every line is sealed as it should be. */
async function aForgery(
  texts: readonly string[],
  change: { readonly counts?: object; readonly holds?: 'files' | 'wallet' } = {},
): Promise<string> {
  const place = { backup: randomUUID(), made: '2026-11-22T10:00:00.000Z' };
  const { counts = {}, holds = 'wallet' } = change;
  const by = await key;
  const seal = (part: number, kind: 'files' | 'wallet' | 'manifest', text: string) =>
    sealLine(by, { ...place, part, holds: kind }, deflateRawSync(text));
  const parts = texts.map((text) => ({ holds, entries: entriesIn(text), sha256: textHash(text) }));
  const manifest = {
    format: 'lapel-backup',
    version: 1,
    app: 'x',
    counts: { ...noCounts, ...counts },
    leftOut: 0,
    parts,
  };
  const lines = [
    ...texts.map((text, index) => seal(index + 1, holds, text)),
    seal(texts.length + 1, 'manifest', JSON.stringify(manifest)),
  ];
  return written(lines);
}

function entriesIn(text: string): number {
  try {
    return Math.min((JSON.parse(text) as { entries: unknown[] }).entries.length, limits.entries);
  } catch {
    return 1;
  }
}

function written(lines: readonly string[]): string {
  const path = join(aFolder(), 'hostile.lapelbackup');
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  return path;
}

const part = (...entries: unknown[]) => JSON.stringify({ entries });
let good: string[] = [];
let record: Record<string, unknown> = {};
const files: unknown[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lapel-hostile-'));
  const { openBackup } = await import('../../main/backup/read-backup');
  const effects = someEffects(aKeyRing());
  const from = must(await createWallet(folder, { passphrase: null, keyRing: true }, effects));
  from.put([aRecord('Bridges')]);
  const { path } = await backedUp(from, join(folder, 'good.lapelbackup'));
  good = readFileSync(path, 'latin1').trimEnd().split('\n');
  const opened = await openBackup(path, await key);
  if (!opened.ok) throw new Error(opened.error.kind);
  for (const index of [0, 1]) {
    const read = opened.value.part(index);
    for (const { entry, text } of read.ok ? read.value : []) {
      if (entry.kind === 'record') record = JSON.parse(text) as Record<string, unknown>;
      else files.push(JSON.parse(text));
    }
  }
  opened.value.close();
  from.close();
  rmSync(folder, { recursive: true });
});

async function refusal(path: string): Promise<string> {
  const vault = await aVault();
  const before = vault.revision();
  const answer = await restored(vault, path);
  expect(vault.revision()).toBe(before);
  expect(vault.portable.ids()).toEqual([]);
  return answer.ok ? 'restored' : answer.error.kind;
}

describe('a backup that was put together by somebody else', () => {
  it('is refused when it unfolds without end', async () => {
    const bomb = `{"entries":["${'a'.repeat(limits.inflatedText)}"]}`;
    expect(await refusal(await aForgery([bomb]))).toBe('backup-too-complex');
  });

  it('is refused when it nests or counts beyond all measure', async () => {
    const deep = `{"entries":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`;
    const many = `{"entries":[${'[],'.repeat(3_000_000)}[]]}`;
    expect(await refusal(await aForgery([deep]))).toBe('backup-too-complex');
    expect(await refusal(await aForgery([many]))).toBe('backup-too-complex');
    expect(await refusal(await aForgery([part()], { counts: { records: 1e12 } }))).toBe('backup-damaged');
  });

  it.each<[string, () => unknown]>([
    ['no JSON', () => 'entries'],
    ['an unknown kind', () => ({ kind: 'program', run: 'rm' })],
    ['a member of every object', () => ({ kind: '__proto__' })],
    ['a path for an id', () => ({ ...record, id: '../../etc/passwd' })],
    ['a report without checks', () => ({ ...record, reports: [{ verdict: 'verified' }] })],
    ['a summary that is none', () => ({ ...record, view: { ...(record['view'] as object), summary: [] } })],
    ['more than a record has', () => ({ ...record, admin: true })],
    ['a page for a picture', () => ({ ...(files[0] as object), table: 'pictures', mediaType: 'text/html' })],
    ['bytes under another hash', () => ({ ...(files[0] as object), bytes: Buffer.from('other').toString('base64') })],
    ['base64 that is none', () => ({ ...(files[0] as object), bytes: '%%%%' })],
    ['a key for automatic backups', () => ({ kind: 'shelf', shelf: 'backup', id: 'state', value: {} })],
    ['a watched folder', () => ({ kind: 'shelf', shelf: 'watched-folder', id: '/', value: {} })],
    ['a collection without members', () => ({ kind: 'shelf', shelf: 'collection', id: 'a', value: { name: 'a' } })],
    ['settings that are none', () => ({ kind: 'settings', settings: { privacy: 'always' } })],
  ])('is refused with %s in it', async (_what, entry) => {
    const item = entry();
    const holds = (item as { kind?: string }).kind === 'file' ? 'files' : 'wallet';
    expect(await refusal(await aForgery([part(item)], { holds }))).toBe('backup-damaged');
  });

  it('is refused when a badge lacks its file, comes twice, or is counted wrong', async () => {
    const counts = { records: 1, reports: 1, snapshots: 1 };
    expect(await refusal(await aForgery([part(record)], { counts }))).toBe('backup-damaged');
    const twice = { records: 2, reports: 2, snapshots: 2 };
    expect(await refusal(await aForgery([part(record, record)], { counts: twice }))).toBe('backup-damaged');
    expect(await refusal(await aForgery([part(record)], { counts: {} }))).toBe('backup-damaged');
  });
});

describe('the lines of a backup', () => {
  it('cannot be left out, moved, doubled, or taken from another one', async () => {
    const [first = '', second = '', last = ''] = good;
    expect(good.length).toBe(3);
    const other = (await aForgery([part()]).then((path) => readFileSync(path, 'latin1'))).split('\n')[0] ?? '';
    expect(await refusal(written([first, last]))).toBe('backup-damaged');
    expect(await refusal(written([second, first, last]))).toBe('backup-damaged');
    expect(await refusal(written([first, first, second, last]))).toBe('backup-damaged');
    expect(await refusal(written([other, second, last]))).toBe('backup-damaged');
    expect(await refusal(written([first, second]))).toBe('backup-cut-off');
    expect(await refusal(written([first]))).toBe('backup-cut-off');
  });

  it('are refused when the file ends within one', async () => {
    const path = join(aFolder(), 'cut.lapelbackup');
    const whole = good.map((line) => `${line}\n`).join('');
    for (const length of [whole.length - 1, whole.length - 40, 300]) {
      writeFileSync(path, whole.slice(0, length));
      expect(await refusal(path)).toMatch(/^backup-(cut-off|not-one|damaged)$/);
    }
  });

  it('say which passphrase they were made with and which not', async () => {
    const answer = await restored(await aVault(), written(good), 'another passphrase');
    expect(answer).toMatchObject({ error: { kind: 'backup-wrong-passphrase' } });
  });

  it.each(['', '\n', 'no backup', '{}', '\0'.repeat(5_000), `${'A'.repeat(100_000)}\n`])(
    'are not found in any other file (%#)',
    async (text) => {
      const path = join(aFolder(), 'other');
      writeFileSync(path, text);
      expect(await refusal(path)).toMatch(/^backup-(not-one|cut-off)$/);
    },
  );

  it('ask for no derivation that would hang', async () => {
    const [first = '', ...rest] = good;
    const [head = '', ...parts] = first.split('.');
    const header = JSON.parse(Buffer.from(head, 'base64url').toString('utf8')) as object;
    const slow = Buffer.from(JSON.stringify({ ...header, p2c: 2 ** 31 - 1 })).toString('base64url');
    expect(await refusal(written([[slow, ...parts].join('.'), ...rest]))).toBe('backup-damaged');
  });
});
