import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../../main/wallet/engine';
import { defaultSettings, type Privacy } from '../../../shared/settings';
import { issuer } from '../../issuer/issuer';
import { assertionId, hostedBadge2 } from '../../issuer/open-badge-2';
import { plainAward } from '../../issuer/plain-award';
import { aFolder, aKeyRing, must, passphrase } from '../vault/a-wallet';
import { sourceOf } from '../verify/make-source';
import { aSession, ending } from './a-session';
import { inProcessEngine } from './in-process-engine';
import { told } from './run-job';
import { aBadge } from './some-arrivals';

const choice = { passphrase, keyRing: false };
const registrar = issuer('Session Registrar', { did: 'web', host: 'registrar.test' });
const hosted = hostedBadge2(registrar, plainAward);
const web = () => sourceOf(hosted.documents, '2026-11-22T12:00:00.000Z');

describe('a wallet session', () => {
  it('goes from absent to unlocked to locked and says each state', async () => {
    const session = aSession(aFolder());
    const states: string[] = [];
    session.onState(({ kind }) => states.push(kind));
    expect(session.state().kind).toBe('absent');
    must(await session.create(choice));
    await session.lock();
    expect(await session.unlock({ kind: 'passphrase', passphrase: 'not it at all' })).toEqual({
      ok: false,
      error: { kind: 'wrong-passphrase' },
    });
    must(await session.unlock({ kind: 'passphrase', passphrase }));
    expect(states).toEqual(['unlocking', 'unlocked', 'locked', 'unlocking', 'locked', 'unlocking', 'unlocked']);
  });

  it('says that it is locked again when what opens it breaks', async () => {
    const gone = () => Promise.reject(new Error('the key ring is gone'));
    const keyRing = { ...aKeyRing(), protect: gone };
    const session = aSession(aFolder(), { keyRing });
    const states: string[] = [];
    session.onState(({ kind }) => states.push(kind));
    const made = await session.create({ passphrase: null, keyRing: true });
    expect(made).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
    expect(states).toEqual(['unlocking', 'absent']);
  });

  it('answers every call on a locked wallet with `locked`', async () => {
    const session = aSession(aFolder());
    const id = 'a'.repeat(64);
    const answers = [
      session.changes(0, 1),
      session.detail(id),
      session.original(id),
      session.trash([id]),
      session.restore([id]),
      session.erase([id]),
      session.importPaths(['a']),
      session.importBytes('a', new Uint8Array([1])),
      session.importText('a'),
      session.importUrl('https://registrar.test/'),
      session.importSamples(),
      session.check([id], { online: true }),
      session.settings(),
      session.saveSettings(defaultSettings),
      await session.transcript({ format: 'json', ids: null }),
    ];
    for (const answer of answers) expect(answer).toEqual({ ok: false, error: { kind: 'locked' } });
    expect(session.picture(id)).toBeNull();
  });

  it('never has two keys in play: a second unlock while one is under way is refused', async () => {
    const session = aSession(aFolder());
    const first = session.create(choice);
    expect(await session.create(choice)).toEqual({ ok: false, error: { kind: 'vault-in-use' } });
    expect((await first).ok).toBe(true);
  });

  it('stays locked when it is told to lock while the passphrase is being worked on', async () => {
    const folder = aFolder();
    const session = aSession(folder);
    const opening = session.create(choice);
    expect(session.state().kind).toBe('unlocking');
    expect((await session.lock()).kind).toBe('locked');
    expect(await opening).toEqual({ ok: false, error: { kind: 'locked' } });
    expect(session.settings()).toEqual({ ok: false, error: { kind: 'locked' } });
    // Nothing holds the file either: another program may open the wallet now.
    expect((await aSession(folder).unlock({ kind: 'passphrase', passphrase })).ok).toBe(true);
  });

  it('takes in files, a folder, a pasted badge, bytes and an address', async () => {
    const folder = aFolder();
    const session = aSession(folder, { network: web() });
    must(await session.create(choice));
    const badges = join(folder, 'badges');
    mkdirSync(join(badges, 'inner'), { recursive: true });
    writeFileSync(join(badges, 'one.json'), await aBadge('In a folder'));
    writeFileSync(join(badges, 'inner/two.json'), await aBadge('In a folder within'));
    const fromFolder = await ending(session, () => session.importPaths([badges, join(folder, 'absent.json')]));
    expect([...told(fromFolder)].sort()).toEqual([
      'absent.json: refused unreadable-file',
      expect.stringMatching(/one\.json: added verified$/),
      expect.stringMatching(/two\.json: added verified$/),
    ]);
    const pasted = await aBadge('Pasted');
    expect(told(await ending(session, () => session.importText(`\n${pasted}\n`)))).toEqual([': added verified']);
    const bytes = Buffer.from(await aBadge('Dropped'));
    expect(told(await ending(session, () => session.importBytes('d.json', bytes)))).toEqual(['d.json: added verified']);
    const url = assertionId(registrar, plainAward);
    must(session.saveSettings({ ...defaultSettings, privacy: 'automatic' }));
    expect(told(await ending(session, () => session.importUrl(` ${url} `)))).toEqual([` ${url} : added verified`]);
    const all = must(session.changes(0, 100));
    expect(all.changed).toHaveLength(5);
    expect(all.changed.map(({ origin }) => origin.kind).sort()).toEqual(['file', 'file', 'file', 'text', 'url']);
  });

  it('says `changed` with a revision that holds what was told', async () => {
    const session = aSession(aFolder());
    must(await session.create(choice));
    const revisions: number[] = [];
    session.onChanged((revision) => revisions.push(revision));
    const badge = await aBadge('Changed');
    await ending(session, () => session.importText(badge));
    const { revision, changed } = must(session.changes(0, 10));
    expect(revisions.at(-1)).toBe(revision);
    expect(changed).toHaveLength(1);
    expect(must(session.changes(revision, 10)).changed).toEqual([]);
  });

  const hostedText = JSON.stringify(hosted.assertion);
  it.each<[Privacy, boolean, boolean]>([
    ['automatic', true, true],
    ['ask', false, true],
    ['never', false, false],
  ])(
    'with privacy `%s` asks the network on import: %s, when told to check: %s',
    async (privacy, onImport, whenTold) => {
      const network = web();
      const session = aSession(aFolder(), { network });
      must(await session.create(choice));
      must(session.saveSettings({ ...defaultSettings, privacy }));
      const added = await ending(session, () => session.importText(hostedText));
      expect(told(added)).toEqual([`: added ${onImport ? 'verified' : 'unverified'}`]);
      expect(network.asked.length > 0).toBe(onImport);

      const id = must(session.changes(0, 10)).changed[0]?.id ?? '';
      network.asked.length = 0;
      await ending(session, () => session.check([id], { online: false }));
      expect(network.asked.length > 0).toBe(privacy === 'automatic');
      network.asked.length = 0;
      const checked = await ending(session, () => session.check([id], { online: true }));
      expect(network.asked.length > 0).toBe(whenTold);
      expect(told(checked)[0]).toMatch(whenTold ? /: checked verified$/ : /: checked (?:un)?verified$/);
    },
  );

  it.each<[Privacy, boolean]>([
    ['automatic', true],
    ['ask', true],
    ['never', false],
  ])('with privacy `%s` reads an address the person named: %s', async (privacy, may) => {
    const network = web();
    const session = aSession(aFolder(), { network });
    must(await session.create(choice));
    must(session.saveSettings({ ...defaultSettings, privacy }));
    const url = assertionId(registrar, plainAward);
    const ended = await ending(session, () => session.importUrl(url));
    expect(network.asked.includes(url)).toBe(may);
    expect(told(ended)[0]).toMatch(may ? /: added / : /: refused network-not-allowed$/);
  });

  it('locks in the middle of an import: the job ends, nothing uses the closed vault, what was told is there', async () => {
    const folder = aFolder();
    let reached: () => void = () => undefined;
    const working = new Promise<void>((settle) => (reached = settle));
    // The second batch waits until the lock has come, and then answers as if nothing had happened.
    let batches = 0;
    const slow: Engine = {
      ...inProcessEngine,
      verify: async (jobs, documents, signal) => {
        batches += 1;
        const outcomes = await inProcessEngine.verify(jobs, documents, new AbortController().signal);
        if (batches === 2) {
          reached();
          await new Promise<void>((settle) => signal.addEventListener('abort', () => setTimeout(settle, 50)));
        }
        return outcomes;
      },
    };
    const session = aSession(folder, { engine: slow });
    must(await session.create(choice));
    const badges = await Promise.all(Array.from({ length: 60 }, (_, index) => aBadge(`Locked ${index}`)));
    const folderOfBadges = join(folder, 'badges');
    mkdirSync(folderOfBadges);
    for (const [index, badge] of badges.entries()) writeFileSync(join(folderOfBadges, `${index}.json`), badge);
    const ended = ending(session, () => session.importPaths([folderOfBadges]));
    await working;
    const state = await session.lock();
    const last = await ended;
    expect([state.kind, last.state]).toEqual(['locked', 'cancelled']);
    expect(told(last)).toHaveLength(50);
    for (const line of told(last)) expect(line).toMatch(/: added verified$/);

    must(await session.unlock({ kind: 'passphrase', passphrase }));
    expect(must(session.changes(0, 100)).changed).toHaveLength(50);
  });

  it('writes a transcript of what there is, and not of the trash', async () => {
    const session = aSession(aFolder());
    must(await session.create(choice));
    const [kept, thrown] = [await aBadge('Kept one'), await aBadge('Thrown away')];
    await ending(session, () => session.importText(kept));
    await ending(session, () => session.importText(thrown));
    const away = must(session.changes(0, 10)).changed.find(({ summary }) => summary.name === 'Thrown away');
    must(session.trash([away?.id ?? '']));
    const { bytes } = must(await session.transcript({ format: 'csv', ids: null }));
    const text = Buffer.from(bytes).toString();
    expect([text.includes('Kept one'), text.includes('Thrown away')]).toEqual([true, false]);
  });
});
