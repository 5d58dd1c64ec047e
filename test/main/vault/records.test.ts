import { describe, expect, test, vi } from 'vitest';
import { VaultRefusal } from '../../../main/vault/refusal';
import { noOwnWords } from '../../../shared/own';
import { defaultSettings } from '../../../shared/settings';
import { aRecord, aReport, aSnapshot, aSummary } from './a-record';
import { aFolder, must, newVault, unlocked } from './a-wallet';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

describe('records', () => {
  test('come back as they went in, also after the wallet was closed', async () => {
    const folder = aFolder();
    const record = aRecord('Bridges');
    const first = await newVault(folder);
    expect(first.put([record])).toEqual([{ id: record.id, kind: 'added' }]);
    first.close();

    const vault = await unlocked(folder);
    const { changed, more, removed } = vault.changes(0, 100);
    expect({ more, removed }).toEqual({ more: false, removed: [] });
    expect(changed).toEqual([
      {
        ...{ id: record.id, revision: 1, addedAt: record.addedAt, trashedAt: null, origin: record.origin },
        ...{ summary: record.summary, classification: record.classification, report: record.report, hasPicture: true },
        own: noOwnWords,
      },
    ]);
    expect(Buffer.from(must(vault.original(record.id)).bytes)).toEqual(record.original.bytes);
    expect(vault.picture(record.id)).toEqual(record.picture);
    expect(vault.checkable([record.id, 'no such'])).toEqual([
      { id: record.id, payload: record.payload, format: 'ob3-ldp', baked: false },
    ]);
    expect(must(vault.detail(record.id))).toEqual({
      id: record.id,
      original: {
        ...{ fileName: 'Bridges.json', mediaType: 'application/json', size: record.original.bytes.length },
        ...{ sha256: record.id, pointer: '' },
      },
      copies: [],
      parts: [],
      partOf: [],
      raw: { text: record.payload.kind === 'json' ? record.payload.text : '', decoded: null },
      history: [record.report],
      snapshots: [
        {
          ...{ url: 'https://issuer.example/Bridges', sha256: record.snapshots[0]?.sha256, size: 20 },
          ...{ fetchedAt: '2026-11-22T10:00:00.000Z', purpose: 'issuer' },
        },
      ],
    });
    expect(vault.damaged()).toEqual([]);
  });

  test('that are there already stay untouched', async () => {
    const vault = await newVault(aFolder());
    const record = aRecord('Once');
    vault.put([record]);
    const again = { ...record, addedAt: '2030-01-01T00:00:00.000Z' };
    expect(vault.put([again])).toEqual([{ id: record.id, kind: 'already-there' }]);
    expect(vault.revision()).toBe(1);
    expect(vault.changes(0, 10).changed[0]?.addedAt).toBe(record.addedAt);
  });

  test('go into the trash, come back by restoring and by arriving again, and are erased for good', async () => {
    const vault = await newVault(aFolder());
    const [kept, thrown] = [aRecord('Kept'), aRecord('Thrown')];
    vault.put([kept, thrown]);
    const at = '2026-11-23T00:00:00.000Z';

    vault.erase([thrown.id]);
    expect(vault.has(thrown.id)).toBe('present');
    vault.trash([thrown.id, 'no such'], at);
    expect(vault.has(thrown.id)).toBe('trashed');
    expect(vault.changes(2, 10).changed).toMatchObject([{ id: thrown.id, revision: 3, trashedAt: at }]);
    expect(vault.exportable(null).map(({ id }) => id)).toEqual([kept.id]);
    expect(vault.exportable([thrown.id])).toEqual([]);

    vault.restore([thrown.id]);
    expect(vault.changes(3, 10).changed).toMatchObject([{ id: thrown.id, trashedAt: null }]);
    vault.trash([thrown.id], at);
    expect(vault.put([thrown])).toEqual([{ id: thrown.id, kind: 'restored' }]);
    expect(vault.has(thrown.id)).toBe('present');
    expect(must(vault.detail(thrown.id)).history).toHaveLength(2);

    vault.trash([thrown.id], at);
    const before = vault.revision();
    vault.erase([thrown.id]);
    expect(vault.has(thrown.id)).toBe('absent');
    expect(vault.changes(before, 10)).toMatchObject({ changed: [], removed: [thrown.id], more: false });
    expect(vault.original(thrown.id)).toEqual({ ok: false, error: { kind: 'record-absent', id: thrown.id } });
    expect(vault.snapshot('https://issuer.example/Thrown')).toBeNull();

    vault.put([thrown]);
    expect(vault.changes(before, 10)).toMatchObject({ removed: [], changed: [{ id: thrown.id }] });
  });

  test('share what is the same, and lose nothing that another still uses', async () => {
    const vault = await newVault(aFolder());
    const whole = aRecord('Whole');
    const part = aRecord('Part', {
      original: whole.original,
      pointer: '/verifiableCredential/0',
      picture: whole.picture,
    });
    vault.put([whole, part]);
    vault.trash([whole.id], '2026-11-23T00:00:00.000Z');
    vault.erase([whole.id]);
    expect(must(vault.original(part.id)).fileName).toBe('Whole.json');
    expect(vault.picture(part.id)).toEqual(whole.picture);
  });

  test('that are their own picture keep it once, and as long as it is used', async () => {
    const vault = await newVault(aFolder());
    const baked = aRecord('Baked');
    const own = { mediaType: 'application/json', bytes: baked.original.bytes };
    vault.put([{ ...baked, picture: own }, aRecord('Other', { picture: own })]);
    vault.trash([baked.id], '2026-11-23T00:00:00.000Z');
    vault.erase([baked.id]);
    expect(vault.picture(aRecord('Other').id)?.bytes).toEqual(own.bytes);
  });

  test('follow the newest check and keep the history', async () => {
    const vault = await newVault(aFolder());
    const record = aRecord('Checked');
    vault.put([record]);
    const report = aReport('2026-12-01T00:00:00.000Z', { verdict: 'revoked' });
    const outcome = {
      ...{ report, summary: aSummary('Checked better'), classification: record.classification },
      ...{ snapshots: [aSnapshot('https://issuer.example/Checked', 'newer', '2026-12-01T00:00:00.000Z')] },
      picture: { mediaType: 'image/png', bytes: Buffer.from('another') },
    };
    expect(vault.addReport(record.id, outcome)).toEqual({ ok: true, value: null });
    expect(vault.changes(1, 10).changed).toMatchObject([
      { revision: 2, summary: { name: 'Checked better' }, report: { verdict: 'revoked' }, addedAt: record.addedAt },
    ]);
    expect(must(vault.detail(record.id)).history.map(({ verdict }) => verdict)).toEqual(['revoked', 'verified']);
    expect(Buffer.from(vault.snapshot('https://issuer.example/Checked')?.bytes ?? [])).toEqual(Buffer.from('newer'));
    expect(vault.picture(record.id)?.bytes).toEqual(Buffer.from('another'));
    expect(vault.addReport('no such', outcome)).toEqual({ ok: false, error: { kind: 'record-absent', id: 'no such' } });
    vault.trash([record.id], '2026-12-02T00:00:00.000Z');
    vault.addReport(record.id, { ...outcome, picture: null });
    expect(vault.has(record.id)).toBe('trashed');
    expect(vault.changes(3, 10).changed).toMatchObject([{ trashedAt: '2026-12-02T00:00:00.000Z', hasPicture: true }]);
  });

  test('are told of a page at a time, each change once', async () => {
    const vault = await newVault(aFolder());
    const records = Array.from({ length: 25 }, (_, index) => aRecord(`Number ${index}`));
    vault.put(records);
    const gone = records.slice(0, 5).map(({ id }) => id);
    vault.trash(gone, '2026-11-23T00:00:00.000Z');
    vault.erase(gone);
    const changed: string[] = [];
    const removed: string[] = [];
    let since = 0;
    for (let more = true; more; ) {
      const page = vault.changes(since, 4);
      expect(page.changed.length + page.removed.length).toBeLessThanOrEqual(4);
      changed.push(...page.changed.map(({ id }) => id));
      removed.push(...page.removed);
      ({ revision: since, more } = page);
    }
    expect(changed).toEqual(records.slice(5).map(({ id }) => id));
    expect(removed).toEqual(gone);
    expect(since).toBe(vault.revision());
    expect(vault.changes(since, 4)).toEqual({ revision: since, more: false, changed: [], removed: [] });
  });

  test('are exported with the newest first, or in the order asked for', async () => {
    const vault = await newVault(aFolder());
    const records = [3, 1, 2].map((day) => aRecord(`Day ${day}`, { addedAt: `2026-11-0${day}T00:00:00.000Z` }));
    vault.put(records);
    expect(vault.exportable(null).map(({ summary }) => summary.name)).toEqual(['Day 3', 'Day 2', 'Day 1']);
    const asked = records.map(({ id }) => id);
    const exported = vault.exportable(asked);
    expect(exported.map(({ id }) => id)).toEqual(asked);
    expect(exported[0]?.picture?.bytes).toEqual(records[0]?.picture?.bytes);
    expect(exported[0]?.payload).toEqual(records[0]?.payload);
  });

  test('are refused when their bytes are not what the hash says, and then nothing of the batch is stored', async () => {
    const vault = await newVault(aFolder());
    const lying = aRecord('Lying');
    const original = { ...lying.original, bytes: Buffer.from('something else') };
    expect(() => vault.put([aRecord('Honest'), { ...lying, original }])).toThrow(TypeError);
    expect(vault.changes(0, 10).changed).toEqual([]);
    expect(vault.revision()).toBe(0);
  });

  test('show the payload of a JWS decoded', async () => {
    const vault = await newVault(aFolder());
    const token = `e30.${Buffer.from('{"a":1}').toString('base64url')}.c2ln`;
    const record = aRecord('Token', { payload: { kind: 'jws', token }, format: 'ob3-jwt' });
    vault.put([record]);
    expect(must(vault.detail(record.id)).raw).toEqual({ text: token, decoded: '{"a":1}' });
  });
});

test('settings are kept', async () => {
  const folder = aFolder();
  const first = await newVault(folder);
  expect(first.settings()).toEqual(defaultSettings);
  const settings = { ...defaultSettings, profileName: 'Mia Kessler', emails: ['mia@example.org'] };
  first.saveSettings(settings);
  first.close();
  expect((await unlocked(folder)).settings()).toEqual(settings);
});

test('a closed vault refuses every call as locked', async () => {
  const vault = await newVault(aFolder());
  vault.put([aRecord('Locked')]);
  vault.close();
  vault.close();
  const locked = { ok: false, error: { kind: 'locked' } };
  expect(vault.detail('a')).toEqual(locked);
  expect(vault.original('a')).toEqual(locked);
  const record = aRecord('After');
  expect(vault.addReport('a', { ...record, picture: null })).toEqual(locked);
  const calls = [
    () => vault.revision(),
    () => vault.put([record]),
    () => vault.has('a'),
    () => vault.checkable([]),
    () => vault.exportable(null),
    () => vault.picture('a'),
    () => vault.snapshot('https://a.example'),
    () => vault.changes(0, 1),
    () => vault.count(),
    () => vault.front(),
    () => vault.rememberFront([]),
    () => vault.trash([], ''),
    () => vault.restore([]),
    () => vault.erase([]),
    () => vault.settings(),
    () => vault.saveSettings(defaultSettings),
    () => vault.damaged(),
  ];
  for (const call of calls) {
    expect(call).toThrow(VaultRefusal);
    expect(call).toThrow('locked');
  }
});
