import { describe, expect, it } from 'vitest';
import { answer, type Handler } from '../../main/ipc/answer';
import { type Channel, contract } from '../../shared/contract';
import { success } from '../../shared/result';

const id = 'a'.repeat(64);
const uuid = '5d0b7e2c-95f5-4c5c-8f0e-0d6a7c6a2f11';
const settings = { profileName: 'Mia', emails: ['mia@example.org'], privacy: 'ask', lockAfterMinutes: 15 };

const talk = {
  ...{ kind: 'talk', title: 'Bridges that sing', issuer: 'Town hall', date: '2026-05-01', endDate: '' },
  ...{ description: '', skills: ['Speaking'], link: 'https://talks.example/7' },
};

/** What our own page sends: at least one good call a channel, so that the refusals below mean something. */
const good: Readonly<Record<Channel, readonly unknown[]>> = {
  'vault.state': [],
  'vault.create': [{ passphrase: 'correct horse', keyRing: false }],
  'vault.unlock': [{ kind: 'passphrase', passphrase: 'correct horse' }],
  'vault.salvage': [{ kind: 'passphrase', passphrase: 'correct horse' }],
  'vault.adopt': [],
  'vault.startOver': [],
  'keys.newCode': [],
  'keys.tryCode': ['ABCD-EFGH'],
  'keys.saveCode': ['ABCD-EFGH', 'pdf'],
  'keys.printCode': ['ABCD-EFGH'],
  'keys.change': [
    { kind: 'recovery', code: 'ABCD' },
    { kind: 'set-passphrase', passphrase: 'correct horse' },
  ],
  'profiles.read': [],
  'profiles.create': [{ name: 'Work', colour: 'teal' }],
  'profiles.change': ['first', { name: 'Home', colour: 'plum' }],
  'profiles.use': [uuid],
  'profiles.delete': [uuid, 'Work'],
  'profiles.restore': ['first'],
  'place.read': [],
  'place.show': [],
  'place.move': [],
  'place.erase': ['My wallet'],
  'vault.lock': [],
  'vault.active': [],
  'records.changes': [0, 2000],
  'records.rows': [0, 2000],
  'records.front': [],
  'records.rememberFront': [[[id]]],
  'records.detail': [id],
  'records.trash': [[id]],
  'records.restore': [[id]],
  'records.erase': [[id]],
  'records.check': [[id], { online: false }],
  'records.refresh': [id],
  'records.separate': [[id, 'b'.repeat(64)]],
  'records.join': [[id, 'b'.repeat(64)]],
  'own.change': [[id], { favourite: true, addTags: ['mine'], notes: 'mine', additions: { level: 'advanced' } }],
  'declared.add': [talk, [{ name: 'slides.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }]],
  'declared.change': [id, talk, [id], []],
  'declared.draft': ['new'],
  'declared.keepDraft': [id, talk],
  'declared.dropDraft': ['new'],
  'declared.read': [id],
  'declared.saveFile': [id, id],
  'notices.read': [],
  'notices.mark': [['no-backup'], 'dismiss'],
  'notices.tell': [[{ key: 'ends', record: id, name: 'Bridges', days: 7 }]],
  'notices.tour': ['verdict'],
  'collections.save': [{ id: uuid, name: 'Bridges', description: '', members: [id], cover: id }],
  'collections.arrange': [[uuid]],
  'collections.add': [uuid, [id]],
  'collections.remove': [uuid, [id]],
  'collections.delete': [uuid],
  'collections.saveSearch': [{ id: uuid, name: 'Expired', query: 'is:expired' }],
  'collections.deleteSearch': [uuid],
  'collections.arrangeSearches': [[uuid]],
  'intake.choose': ['folder'],
  'intake.paths': [['/badges/a.png']],
  'intake.bytes': ['a.png', new Uint8Array([1])],
  'intake.text': ['{}'],
  'intake.url': ['https://example.org/'],
  'intake.codes': [{ width: 2, height: 2, gray: new Uint8Array(4) }],
  'intake.code': [['https://issuer.example/a'], 'camera'],
  'intake.clipboard': [],
  'intake.look': [],
  'intake.again': [[uuid]],
  'intake.open': [uuid, 'a passphrase'],
  'intake.cutOff': [],
  'intake.goOn': [],
  'intake.leaveIt': [],
  'intake.saveTable': ['File,Result'],
  'capture.screens': [],
  'capture.camera': [true],
  'incoming.read': [],
  'incoming.answered': ['lapel:x'],
  'watched.read': [],
  'watched.add': [],
  'watched.remove': ['/badges'],
  'watched.takeExisting': ['/badges'],
  'intake.samples': [],
  'intake.cancel': ['1'],
  'export.original': [id],
  'export.transcript': [{ format: 'pdf', ids: null }],
  'backup.status': [],
  'backup.make': [{ kind: 'new', passphrase: 'pinned on another lapel' }],
  'backup.stopAutomatic': [],
  'backup.passphrase': ['pinned on another lapel'],
  'backup.automatic': [{ daily: 7, weekly: 4 }, 'same'],
  'backup.choose': [],
  'backup.chooseLast': [],
  'backup.chooseRefused': ['b0b1c2d3-0000-4000-8000-000000000000'],
  'backup.peek': ['pinned on another lapel'],
  'backup.restore': ['pinned on another lapel'],
  'backup.cancel': [],
  'backup.dismiss': [],
  'settings.read': [],
  'settings.save': [settings],
  'preferences.read': [],
  'preferences.save': [{ theme: 'dark', locale: 'system', openAtStart: false }],
  'trust.read': [],
  'trust.issuer': [id],
  'trust.pin': [id],
  'trust.importRegistry': [],
  'trust.addContext': ['https://example.org/context.json'],
  'trust.remove': ['registry', id],
  'trust.restore': ['pinned-issuer', 'did:web:example.org'],
  'link.open': ['https://example.org/'],
  'refusals.read': [],
  'refusals.told': ['files'],
  'app.about': [],
  'app.shown': [],
};
const channels = Object.keys(contract) as Channel[];

/** Things that survive the wire and are not what any call expects. */
const strange: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  1.5,
  2n ** 70n,
  true,
  { length: 1, 0: id },
  { ...settings, privacy: 'automatic ' },
  new Map([['kind', 'key-ring']]),
  new Set([id]),
  new Date(0),
  /(a+)+$/,
  new Error('no'),
  [[[[]]]],
  new Float64Array(4),
  new ArrayBuffer(8),
  JSON.parse('{"__proto__":{"kind":"key-ring"}}'),
  JSON.parse('{"constructor":{"prototype":{"kind":"key-ring"}}}'),
  'z'.repeat(40 * 1024 * 1024),
  Array.from({ length: 30_000 }, () => id),
];

async function call(channel: Channel, args: readonly unknown[]) {
  let reached: readonly unknown[] | null = null;
  const handler = (...given: readonly unknown[]) => {
    reached = given;
    return success(null);
  };
  const told = await answer(channel, handler as Handler<Channel>, args);
  return { told, reached: reached as readonly unknown[] | null };
}

const refused = { ok: false, error: { kind: 'bad-request' } };

describe.each(channels)('hostile arguments of %s', (channel) => {
  const args = good[channel];

  it('are told from good ones, which arrive as they are', async () => {
    const { told, reached } = await call(channel, args);
    expect(told.ok).toBe(true);
    expect(reached).toEqual(args);
  });

  it('are refused when there are more or fewer than there should be', async () => {
    expect((await call(channel, [...args, undefined])).told).toMatchObject(refused);
    expect((await call(channel, [...args, {}, {}])).told).toMatchObject(refused);
    if (args.length > 0) expect((await call(channel, args.slice(1))).told).toMatchObject(refused);
  });

  it('are refused in every place, never thrown, and no handler sees them', async () => {
    for (const [place] of args.entries()) {
      // A switch takes a plain yes.
      for (const value of strange.filter((one) => one !== args[place])) {
        const { told, reached } = await call(channel, args.with(place, value));
        expect(told, `${channel} ${place} ${typeof value}`).toMatchObject(refused);
        expect(reached).toBeNull();
      }
    }
  });

  it('are refused with members nobody asked for', async () => {
    for (const [place, value] of args.entries()) {
      if (typeof value !== 'object' || value === null || Array.isArray(value) || ArrayBuffer.isView(value)) continue;
      const more = { ...value, admin: true };
      expect((await call(channel, args.with(place, more))).told).toMatchObject(refused);
      const polluted: unknown = JSON.parse(JSON.stringify(value).replace(/^\{/, '{"__proto__":{"polluted":true},'));
      const { told } = await call(channel, args.with(place, polluted));
      expect(told.ok || told.error.kind === 'bad-request').toBe(true);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    }
  });

  it('are not repeated in the refusal, which stays short', async () => {
    const { told } = await call(channel, [...args, 'hunter2'.repeat(10_000)]);
    expect(JSON.stringify(told).length).toBeLessThan(500);
    expect(JSON.stringify(told)).not.toContain('hunter2');
  });
});

describe('record ids', () => {
  it.each([
    '',
    'A'.repeat(64),
    'a'.repeat(63),
    'a'.repeat(65),
    `${'a'.repeat(64)}\n`,
    '../'.repeat(21) + 'a',
    "' OR 1=1 --",
  ])('that are none are refused: %j', async (text) => {
    for (const channel of ['records.detail', 'export.original'] as const) {
      expect((await call(channel, [text])).told).toMatchObject(refused);
    }
  });
});

describe('a refusal of very many wrong things', () => {
  it('stays short', async () => {
    const { told } = await call('records.trash', [Array.from({ length: 20_000 }, () => 'wrong')]);
    expect(told).toMatchObject(refused);
    expect(JSON.stringify(told).length).toBeLessThan(500);
  });
});
