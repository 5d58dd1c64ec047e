import { describe, expect, it } from 'vitest';
import { limits } from '../../main/intake/limits';
import { readBytes } from '../../main/intake/read-bytes';
import { holdsKeyText } from '../../main/intake/wallets/private-keys';
import { collectionsIn } from '../../main/wallet/collections-shelf';
import { keepBrought } from '../../main/wallet/brought';
import { badge } from '../main/intake/badges';
import { profile } from '../main/intake/wallets/exports';
import { learnCardBundle } from '../main/intake/wallets/learncard-bundle';
import { aRecord } from '../main/vault/a-record';
import { aFolder, newVault } from '../main/vault/a-wallet';

const numbered = (count: number) => Array.from({ length: count }, (_, index) => ({ ...badge, id: `urn:x:${index}` }));
const bytesOf = (value: unknown) =>
  new Uint8Array(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));

function timed(bytes: Uint8Array) {
  // Processor time: a busy machine is no slow reader.
  const started = process.cpuUsage();
  const result = readBytes(bytes);
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(limits.readMilliseconds);
  return result;
}

describe('an export made to harm', () => {
  it('of as many credentials as are allowed is read in time, and of more is refused', () => {
    const full = timed(bytesOf(profile('Default', numbered(limits.credentials - 1))));
    expect(full.ok && full.value.candidates.length).toBe(limits.credentials - 1);
    const over = timed(bytesOf([profile('A', numbered(limits.credentials)), profile('B', numbered(2))]));
    expect(over).toMatchObject({ ok: false, error: { kind: 'too-many', limit: limits.credentials } });
  });

  it('that lists one large file over and over does not make it hashed over and over', () => {
    const content = JSON.stringify({ ...badge, x: 'a'.repeat(4 * 1024 * 1024) });
    const one = { id: 'a', type: 'credential', path: 'credentials/a.json', content };
    const other = { ...one, stored: null };
    const many = learnCardBundle([one, ...Array.from({ length: 400 }, () => other)]);
    const result = timed(many);
    expect(result.ok && result.value.files).toHaveLength(1);
  });

  it('that lists more files than an archive may hold is refused', () => {
    const entry = { id: 'a', type: 'credential', path: 'a.json', content: '{}', stored: null };
    const result = timed(learnCardBundle(Array.from({ length: limits.archiveFiles + 1 }, () => entry)));
    expect(result).toMatchObject({ ok: false, error: { kind: 'too-many' } });
  });

  it.each([
    ['backslashes', '\\'.repeat(2_000_000)],
    ['quotation marks', '"'.repeat(2_000_000)],
    ['tildes', JSON.stringify([{ wallet: 'w', addedOn: 'x', document: 'a.b.c', disclosures: `${'~'.repeat(1e6)}x~` }])],
    ['spaces', `"privateKey"${' '.repeat(2_000_000)}`],
    ['dashes', '-----BEGIN '.repeat(200_000)],
  ])('of %s without end is read in time', (_what, text) => {
    timed(bytesOf(text));
    timed(bytesOf(JSON.stringify({ ...badge, x: text })));
    const started = performance.now();
    holdsKeyText(text);
    expect(performance.now() - started).toBeLessThan(limits.readMilliseconds);
  });

  it('with names and tags beyond measure fills no more than there is room for', async () => {
    const vault = await newVault(aFolder());
    const record = aRecord('Much');
    vault.put([record]);
    const names = Array.from({ length: 1_000 }, (_, index) => `${index} ${'n'.repeat(5_000)}`);
    const brought = { tags: names, collections: names, title: 't'.repeat(100_000), notes: 'n'.repeat(100_000) };
    keepBrought(vault, record.id, brought, null, '2026-11-22T12:00:00.000Z');
    const own = vault.own(record.id);
    expect(own?.tags.length).toBeLessThanOrEqual(50);
    expect(own?.notes.length).toBeLessThanOrEqual(20_000);
    expect(collectionsIn(vault).collections.length).toBeLessThanOrEqual(100);
    expect(collectionsIn(vault).collections.every(({ name }) => name.length <= 200)).toBe(true);
  });
});
