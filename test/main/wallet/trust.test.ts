import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WalletSession } from '../../../main/wallet/types';
import type { Check, Step } from '../../../shared/report';
import { issuer } from '../../issuer/issuer';
import { openBadge3, signedOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { signed } from '../../issuer/proofs';
import { aFolder, passphrase } from '../vault/a-wallet';
import { aSession, ending } from './a-session';

const by = issuer('Trusted School', { did: 'key', host: 'trusted.example' });

async function unlocked(): Promise<WalletSession> {
  const session = aSession(aFolder());
  await session.create({ passphrase, keyRing: false });
  return session;
}

function file(name: string, content: unknown): string {
  const path = join(aFolder(), name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** Takes a badge in and gives its id. */
async function added(session: WalletSession, text: string): Promise<string> {
  const [line] = (await ending(session, () => session.importText(text))).lines;
  if (line?.outcome.kind !== 'added') throw new Error(JSON.stringify(line));
  return line.outcome.id;
}

function check(session: WalletSession, id: string, step: Step): Check | undefined {
  const detail = session.detail(id);
  return detail.ok ? detail.value.history[0]?.checks.find((each) => each.step === step) : undefined;
}

const registry = { meta: { name: 'The Registry' }, registry: { [by.id]: { name: 'Trusted School' } } };
const reasonNow = async (session: WalletSession, id: string) => {
  const standing = await session.issuerStanding(id);
  return standing.ok ? standing.value.check.reason : standing.error.kind;
};

describe('whom the earner trusts', () => {
  test('is told of a badge at once, without another check, and undone the same way', async () => {
    const session = await unlocked();
    const id = await added(session, JSON.stringify(await signedOpenBadge3(by, plainAward)));
    expect(await reasonNow(session, id)).toBe('issuer-not-known');
    const imported = await session.importRegistry(file('issuers.json', registry));
    expect(imported).toMatchObject({ ok: true, value: { name: 'The Registry', entries: 1, fileName: 'issuers.json' } });
    expect(await reasonNow(session, id)).toBe('issuer-listed');
    await session.pinIssuer(id);
    expect(await reasonNow(session, id)).toBe('issuer-pinned');
    await session.removeTrust('pinned-issuer', by.id);
    expect(await reasonNow(session, id)).toBe('issuer-listed');
    await session.restoreTrust('pinned-issuer', by.id);
    expect(await reasonNow(session, id)).toBe('issuer-pinned');
    expect(check(session, id, 'issuer-trust')?.reason).toBe('issuer-not-known');
  });

  test('stands in the report of a badge that comes later, and changes no verdict', async () => {
    const session = await unlocked();
    await session.importRegistry(file('issuers.json', registry));
    const id = await added(session, JSON.stringify(await signedOpenBadge3(by, plainAward)));
    expect(check(session, id, 'issuer-trust')).toMatchObject({ outcome: 'passed', reason: 'issuer-listed' });
  });

  test('binds to the key that was seen, and to nothing that was not confirmed', async () => {
    const session = await unlocked();
    const id = await added(session, JSON.stringify(await signedOpenBadge3(by, plainAward)));
    await session.pinIssuer(id);
    const held = session.trust();
    expect(held.ok && held.value.pins).toMatchObject([
      { id: by.id, key: expect.stringMatching(/^[\w-]{43}$/) as string },
    ]);
    const forged = { ...(await signedOpenBadge3(by, { ...plainAward, seed: 'forged' })), name: 'Changed' };
    const other = await added(session, JSON.stringify(forged));
    expect(await session.pinIssuer(other)).toEqual({ ok: false, error: { kind: 'issuer-not-confirmed' } });
    expect(await reasonNow(session, other)).toBe('issuer-unconfirmed');
  });

  test('is kept over a lock, and a locked wallet tells none of it', async () => {
    const session = await unlocked();
    await session.importRegistry(file('issuers.json', registry));
    await session.lock();
    expect(session.trust()).toEqual({ ok: false, error: { kind: 'locked' } });
    expect(await session.importRegistry(file('issuers.json', registry))).toMatchObject({ error: { kind: 'locked' } });
    await session.unlock({ kind: 'passphrase', passphrase });
    const held = session.trust();
    expect(held.ok && held.value.registries).toHaveLength(1);
  });
});

describe("a context of the earner's own", () => {
  const url = 'https://words.example/context.json';
  const words = { houseNote: 'https://words.example/terms#houseNote' };
  async function badge(): Promise<string> {
    const bare = openBadge3(by, plainAward);
    const context = bare['@context'] as readonly string[];
    const proven = await signed(
      { ...bare, '@context': [...context, words], houseNote: 'Room 4' },
      { suite: 'eddsa-rdfc-2022', keys: by.keys, verificationMethod: by.method('ed25519'), created: plainAward.from },
    );
    return JSON.stringify({ ...proven, '@context': [...context, url] });
  }
  /** Adds or removes, and waits for the check that follows. */
  const andChecked = (session: WalletSession, change: () => Promise<{ readonly ok: boolean }>) =>
    new Promise<void>((settle, fail) => {
      const end = session.onProgress(({ state }) => {
        if (state === 'running') return;
        end();
        settle();
      });
      void change().then(({ ok }) => {
        if (!ok) fail(new Error('refused'));
      });
    });

  test('has the badges that name it checked again, when it comes and when it goes', async () => {
    const session = await unlocked();
    const id = await added(session, await badge());
    expect(check(session, id, 'parse')?.reason).toBe('unknown-context');
    const path = file('words.json', { '@context': words });
    const told: (true | undefined)[] = [];
    session.onProgress(({ quiet }) => told.push(quiet));
    await andChecked(session, () => session.addContext(` ${url} `, path));
    // Nobody asked for these checks, so no panel is to open for them.
    expect(new Set(told)).toEqual(new Set([true]));
    expect(check(session, id, 'parse')).toMatchObject({ reason: 'own-context', params: { context: url } });
    const held = session.trust();
    expect(held.ok && held.value.contexts).toMatchObject([{ url, fileName: 'words.json' }]);
    await andChecked(session, () => session.removeTrust('context', url));
    expect(check(session, id, 'parse')?.reason).toBe('unknown-context');
    await andChecked(session, () => session.restoreTrust('context', url));
    expect(check(session, id, 'parse')?.reason).toBe('own-context');
  });
});
