import { describe, expect, it } from 'vitest';
import { carryOut } from '../../main/wallet/thread/carry-out';
import { givenAway } from '../../main/wallet/thread/given-away';
import type { FromThread, MainEffects, ToThread } from '../../main/wallet/thread/messages';
import { createQuestions } from '../../main/wallet/thread/questions';
import { serveSession } from '../../main/wallet/thread/serve';
import { success } from '../../shared/result';
import { aFolder, must, passphrase } from '../main/vault/a-wallet';
import { aKeyRing } from '../main/vault/wallet-kit';
import { aSession } from '../main/wallet/a-session';
import { aRemoteWallet, noEffects } from '../main/wallet/thread/a-thread';

describe('a message that is no call of a wallet', () => {
  const said: FromThread[] = [];
  const serve = serveSession(aSessionThatMustNotBeReached(), (message) => void said.push(message));

  it.each([
    null,
    'call',
    7,
    [],
    {},
    { kind: 'call' },
    { kind: 'call', id: '1', name: 'lock', args: [] },
    { kind: 'call', id: 1.5, name: 'lock', args: [] },
    { kind: 'CALL', id: 1, name: 'lock', args: [] },
  ])('is let fall: %j', (message) => {
    said.length = 0;
    serve(message);
    expect(said).toEqual([]);
  });

  it.each(['onState', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 7, null])(
    'is refused where it names %j',
    (name) => {
      said.length = 0;
      serve({ kind: 'call', id: 1, name, args: [] });
      serve({ kind: 'call', id: 2, name: 'lock', args: 'all' });
      expect(said).toMatchObject([
        { id: 1, outcome: { kind: 'failed' } },
        { id: 2, outcome: { kind: 'failed' } },
      ]);
    },
  );
});

describe('a question over the wire', () => {
  it('takes one answer, and none that nobody asked for', async () => {
    const questions = createQuestions();
    const asked = questions.ask(() => undefined);
    questions.answer(99, { kind: 'answered', value: 'forged' });
    questions.answer(1, { kind: 'answered', value: 'first' });
    questions.answer(1, { kind: 'answered', value: 'second' });
    expect(await asked).toBe('first');
  });

  it.each(['constructor', '__proto__', 'hasOwnProperty', 'exec'])(
    'carries nothing out by the name of %s',
    async (name) => {
      const posted: ToThread[] = [];
      const ask = { kind: 'ask', id: 1, effect: name as keyof MainEffects, bytes: new Uint8Array(1) } as const;
      await carryOut(noEffects, ask, (message) => void posted.push(message));
      expect(posted).toEqual([]);
    },
  );
});

describe('a key', () => {
  it('that the key ring gives leaves no copy in the main process', async () => {
    const key = new Uint8Array(32).fill(5);
    const blob = new Uint8Array(64).fill(6);
    const seen: number[] = [];
    const effects = { ...noEffects, reveal: () => success(key) };
    await carryOut(effects, { kind: 'ask', id: 1, effect: 'reveal', bytes: blob }, (message) => {
      const { outcome } = message as Extract<ToThread, { kind: 'outcome' }>;
      seen.push(...(outcome as unknown as { value: { value: Uint8Array } }).value.value);
    });
    expect(seen).toEqual(new Array(32).fill(5));
    expect([...key, ...blob].every((byte) => byte === 0)).toBe(true);
  });

  it('goes to a real key ring and back through the main process', async () => {
    const ring = aKeyRing();
    const folder = aFolder();
    const effects: MainEffects = {
      ...noEffects,
      protect: (bytes) => ring.protect(bytes),
      reveal: (bytes) => ring.reveal(bytes),
    };
    const { wallet, keyRingIs } = aRemoteWallet((_life, main) => aSession(folder, { keyRing: main.effects.keyRing }), {
      effects,
    });
    keyRingIs(ring.state());
    must(await wallet.create({ passphrase: null, keyRing: true }));
    await wallet.lock();
    expect(must(await wallet.unlock({ kind: 'key-ring' })).kind).toBe('unlocked');
    await wallet.close();
  });

  it('and a passphrase are in one message and are not kept by who sent it', async () => {
    const folder = aFolder();
    const { wallet, lives } = aRemoteWallet(() => aSession(folder));
    must(await wallet.create({ passphrase, keyRing: false }));
    const carrying = lives[0]?.heard.filter((message) => JSON.stringify(message).includes(passphrase));
    expect(carrying).toHaveLength(1);
    await wallet.close();
  });
});

describe('bytes that are a part of something larger', () => {
  it('are copied, so that nothing beside them goes along', () => {
    const whole = new Uint8Array(64 * 1024);
    expect(givenAway({ value: whole.subarray(0, 32 * 1024) })).toEqual([]);
    expect(givenAway({ value: { bytes: whole } })).toEqual([whole.buffer]);
    expect(givenAway(Buffer.from('pooled'))).toEqual([]);
    expect(givenAway(new Uint8Array(new SharedArrayBuffer(64 * 1024)))).toEqual([]);
  });
});

function aSessionThatMustNotBeReached() {
  const session = {};
  const none = () => () => undefined;
  const reached = () => expect.unreachable();
  return new Proxy(session, { get: (_all, name) => (String(name).startsWith('on') ? none : reached) }) as never;
}
