import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { writeBackup } from '../../../main/backup/write-backup';
import type { NewRecord } from '../../../main/vault/types';
import { aRecord, aSummary } from '../vault/a-record';
import { aFolder, must } from '../vault/a-wallet';
import { aVault, key, now, passphrase, restored } from './backup-kit';

vi.setConfig({ testTimeout: 120_000 });

function withEvidence(count: number): NewRecord {
  const one = { url: 'https://a.example', name: null, narrative: null, description: null, genre: null };
  return aRecord('Large', { summary: aSummary('Large', { evidence: Array.from({ length: count }, () => one) }) });
}

function withName(length: number): NewRecord {
  const record = aRecord('Long');
  return { ...record, original: { ...record.original, fileName: `${'n'.repeat(length - 5)}.json` } };
}

/** Backs a wallet up that has this badge beside two others, and gives what is in the backup. */
async function backedUpWith(badge: NewRecord) {
  const [from, to, folder] = [await aVault(), await aVault(), aFolder()];
  from.put([aRecord('Before'), badge, aRecord('After')]);
  const order = { vault: from.portable, key: await key, now, app: 'test', signal: new AbortController().signal };
  const paths = { path: join(folder, 'whole'), incompletePath: join(folder, 'incomplete') };
  const made = must(await writeBackup({ ...order, ...paths, progress: () => undefined }));
  must(await restored(to, made.path, passphrase));
  const names = to.changes(0, 10).changed.map(({ summary }) => summary.name);
  return { called: readdirSync(folder).join(), names, leftOut: made.leftOut.ids, tooLarge: made.tooLarge.ids };
}

it.each([
  ['with very much evidence', withEvidence(60_000)],
  ['out of an archive, with a name as long as it may be there', withName(65_535)],
])('a badge %s is in the backup like any other', async (_, badge) => {
  const names = ['Before', badge.summary.name, 'After'];
  expect(await backedUpWith(badge)).toEqual({ called: 'whole', names, leftOut: [], tooLarge: [] });
});

it('a badge that no backup can hold is left out, named and not called damaged, and the others are in it', async () => {
  const badge = withEvidence(400_000);
  expect(await backedUpWith(badge)).toEqual({
    ...{ called: 'incomplete', names: ['Before', 'After'], leftOut: [], tooLarge: [badge.id] },
  });
});
