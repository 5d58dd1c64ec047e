import { describe, expect, it } from 'vitest';
import { type Call, calls } from '../../../../main/wallet/thread/calls';
import type { WalletSession } from '../../../../main/wallet/types';
import { success } from '../../../../shared/result';
import { aFolder, must, passphrase } from '../../vault/a-wallet';
import { aSession } from '../a-session';
import { aBadge } from '../some-arrivals';
import { aRemoteWallet } from './a-thread';

const choice = { passphrase, keyRing: false };
const locked = { ok: false, error: { kind: 'locked' } };
const unlocked = {
  kind: 'unlocked',
  methods: ['passphrase'],
  keyRing: { kind: 'unavailable', backend: 'none' },
} as const;

/** A session that notes what it was asked, and answers with the name of the call. */
function anEcho(change: Partial<WalletSession> = {}) {
  const asked: unknown[][] = [];
  const names = Object.keys(calls) as Call[];
  const answers = names.map((name) => [
    name,
    (...args: unknown[]) => {
      asked.push([name, ...args]);
      return name === 'state' || name === 'lock' ? unlocked : success(name);
    },
  ]);
  const none = () => () => undefined;
  const told = { onState: none, onChanged: none, onProgress: none };
  return { asked, session: { ...Object.fromEntries(answers), ...told, ...change } as unknown as WalletSession };
}

const turn = () => new Promise((settle) => setTimeout(settle, 20));

describe('a wallet in another thread', () => {
  it('forwards every call with its arguments and gives the answer back', async () => {
    const { asked, session } = anEcho();
    const { wallet } = aRemoteWallet(() => session);
    const names = (Object.keys(calls) as Call[]).filter((name) => name !== 'close');
    for (const name of names) {
      const call = wallet[name] as (...args: unknown[]) => Promise<unknown>;
      const bare = name === 'state' || name === 'lock';
      expect(await call('a', { b: [1] })).toEqual(bare ? unlocked : success(name));
      const bareArgs = name === 'state' || name === 'lock' ? [] : name === 'picture' ? ['a'] : ['a', { b: [1] }];
      expect(asked.at(-1)).toEqual([name, ...bareArgs]);
    }
    await wallet.close();
    expect(asked.at(-1)).toEqual(['close']);
  });

  it('is a whole wallet: made, filled, asked, locked and opened again', async () => {
    const folder = aFolder();
    const { wallet } = aRemoteWallet(() => aSession(folder));
    const states: string[] = [];
    wallet.onState(({ kind }) => states.push(kind));
    must(await wallet.create(choice));
    expect(wallet.lastState()?.kind).toBe('unlocked');
    const ended = new Promise<void>((settle) => {
      wallet.onProgress(({ state }) => {
        if (state === 'finished') settle();
      });
    });
    const revisions: number[] = [];
    wallet.onChanged((revision) => revisions.push(revision));
    must(await wallet.importText(await aBadge('Far away')));
    await ended;
    const { changed, revision } = must(await wallet.changes(0, 10));
    expect(changed.map(({ summary }) => summary.name)).toEqual(['Far away']);
    expect(revisions.at(-1)).toBe(revision);
    expect((await wallet.lock()).kind).toBe('locked');
    expect(await wallet.changes(0, 10)).toEqual(locked);
    must(await wallet.unlock({ kind: 'passphrase', passphrase }));
    expect(states).toEqual(['absent', 'unlocking', 'unlocked', 'locked', 'unlocking', 'unlocked']);
    await wallet.close();
  });

  it('hands large bytes over instead of copying them, in both directions', async () => {
    const bytes = new Uint8Array(64 * 1024).fill(7);
    const original = { sha256: 'a', fileName: 'a.png', mediaType: 'image/png', bytes };
    const { asked, session } = anEcho({ original: () => success(original) });
    const { wallet } = aRemoteWallet(() => session);
    const given = new Uint8Array(64 * 1024).fill(9);
    await wallet.importBytes('a.png', given);
    expect(given.byteLength).toBe(0);
    expect(asked.at(-1)).toEqual(['importBytes', 'a.png', new Uint8Array(64 * 1024).fill(9)]);
    expect(must(await wallet.original('a')).bytes).toEqual(new Uint8Array(64 * 1024).fill(7));
    expect(bytes.byteLength).toBe(0);
  });

  it('tells a fault of a call as one, and goes on', async () => {
    const { session } = anEcho({
      detail: () => {
        throw new Error('no such table');
      },
      trust: () => success((() => undefined) as never),
    });
    const { wallet, faults } = aRemoteWallet(() => session);
    await expect(wallet.detail('a')).rejects.toThrow('no such table');
    await expect(wallet.trust()).rejects.toThrow(/could not be cloned/);
    expect(await wallet.settings()).toEqual(success('settings'));
    expect(faults).toEqual([]);
  });

  it('tells the thread what the key ring is before a call, where that has changed', async () => {
    const { session } = anEcho();
    const { wallet, lives, keyRingIs } = aRemoteWallet(() => session);
    await wallet.settings();
    await wallet.settings();
    keyRingIs({ kind: 'available', backend: 'keychain' });
    await wallet.settings();
    const kinds = lives[0]?.heard.map(({ kind }) => kind);
    expect(kinds).toEqual(['key-ring', 'call', 'call', 'key-ring', 'call']);
  });
});

describe('a wallet whose thread has died', () => {
  it('is locked, answers what was under way with `locked`, and says so once', async () => {
    const { session } = anEcho({ transcript: () => new Promise(() => undefined), state: () => unlocked });
    const { wallet, lives, faults } = aRemoteWallet(() => session);
    await wallet.state();
    const waiting = wallet.transcript({ format: 'csv', ids: null });
    await turn();
    const states: string[] = [];
    wallet.onState(({ kind }) => states.push(kind));
    lives[0]?.die('out of memory');
    expect(await waiting).toEqual(locked);
    expect(wallet.lastState()).toEqual({ ...unlocked, kind: 'locked' });
    expect(states).toEqual(['locked']);
    expect(faults).toEqual(['out of memory']);
  });

  it('opens again in a new thread, which is told which one is gone', async () => {
    const folder = aFolder();
    const { wallet, lives } = aRemoteWallet(() => aSession(folder));
    must(await wallet.create(choice));
    lives[0]?.die('gone');
    expect(await wallet.unlock({ kind: 'passphrase', passphrase })).toEqual({
      ok: false,
      // Both lives are one thread here, and its number is not the one that ended.
      error: { kind: 'vault-in-use' },
    });
    expect(lives.map(({ endedThreads }) => endedThreads)).toEqual([[], [101]]);
  });

  it('takes a thread that tells of a fault for dead, whatever else it says', async () => {
    const { session } = anEcho();
    const { wallet, lives, faults } = aRemoteWallet(() => session);
    await wallet.state();
    lives[0]?.post({ kind: 'fault', detail: 'it broke' });
    await turn();
    lives[0]?.post({ kind: 'state', state: unlocked });
    await turn();
    expect(faults).toEqual(['it broke']);
    expect(wallet.lastState()?.kind).toBe('locked');
  });
});

describe('locking', () => {
  it('comes after what was asked before it, and before what is asked after it', async () => {
    const folder = aFolder();
    const { wallet } = aRemoteWallet(() => aSession(folder));
    must(await wallet.create(choice));
    const before = wallet.settings();
    const lock = wallet.lock();
    const after = wallet.settings();
    expect((await before).ok).toBe(true);
    expect((await lock).kind).toBe('locked');
    expect(await after).toEqual(locked);
    await wallet.close();
  });

  it('ends a thread that does not lock in time, and counts as locked', async () => {
    const { session } = anEcho({ lock: () => new Promise(() => undefined) });
    const { wallet, lives, faults } = aRemoteWallet(() => session, { patience: 50 });
    await wallet.state();
    expect((await wallet.lock()).kind).toBe('locked');
    expect(lives[0]?.ended).toBe(true);
    expect(faults).toHaveLength(1);
  });

  it('closes for good: nothing is started for a call that comes after', async () => {
    const { session } = anEcho();
    const { wallet, lives, faults } = aRemoteWallet(() => session);
    await wallet.close();
    expect(await wallet.settings()).toEqual(locked);
    expect(await wallet.picture('a')).toBeNull();
    expect(lives).toHaveLength(1);
    expect(faults).toEqual([]);
  });
});
