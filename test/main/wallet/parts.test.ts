import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { issuer } from '../../issuer/issuer';
import { jwtOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import type { WalletSession } from '../../../main/wallet/types';
import { aFolder } from '../vault/a-wallet';
import { aSession, ending } from './a-session';

// Each opening derives a key, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 90_000 });

const by = issuer('Badge Office', { did: 'key', host: 'office.example' });
const badge = (name: string) => jwtOpenBadge3(by, { ...plainAward, seed: name, name }, { algorithm: 'EdDSA' });

/** A presentation that nobody signed, with badges as they are handed over today: enveloped tokens. */
const presentation = (tokens: readonly string[]) =>
  JSON.stringify({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    verifiableCredential: tokens.map((token) => ({
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: `data:application/vc+jwt,${token}`,
      type: 'EnvelopedVerifiableCredential',
    })),
  });

async function family(session: WalletSession, text: string) {
  const { lines } = await ending(session, () => session.importText(text));
  const ids = lines.flatMap(({ outcome }) => ('id' in outcome ? [outcome.id] : []));
  return ids.map((id) => {
    const detail = session.detail(id);
    if (!detail.ok) throw new Error(detail.error.kind);
    return { id, parts: detail.value.parts, partOf: detail.value.partOf };
  });
}

async function anOpenSession(): Promise<WalletSession> {
  const session = aSession(aFolder());
  const made = await session.create({ passphrase: 'ink on cloth, pins on a lapel', keyRing: false });
  if (!made.ok) throw new Error(made.error.kind);
  return session;
}

test('a presentation and the badges in it know each other', async () => {
  const [whole, first, second] = await family(await anOpenSession(), presentation([badge('One'), badge('Two')]));
  expect(whole?.parts).toEqual([first?.id, second?.id]);
  expect([first, second].map((each) => each?.partOf)).toEqual([[whole?.id], [whole?.id]]);
});

test('a badge that was there before is known as a part of what came later', async () => {
  const session = await anOpenSession();
  const [before] = await family(session, badge('One'));
  const known = await family(session, presentation([badge('One'), badge('Two')]));
  const whole = known.find(({ parts }) => parts.length > 0);
  expect(whole?.parts).toContain(before?.id);
  expect(whole?.parts).toHaveLength(2);
});

test('a badge that comes in two presentations at once is known as a part of both', async () => {
  const session = await anOpenSession();
  const folder = aFolder();
  const [shared, one, two] = [badge('Shared'), badge('One'), badge('Two')];
  const files = [join(folder, 'a.json'), join(folder, 'b.json')] as const;
  writeFileSync(files[0], presentation([shared, one]));
  writeFileSync(files[1], presentation([shared, two]));
  const { lines } = await ending(session, () => session.importPaths(files));
  const ids = new Set(lines.flatMap(({ outcome }) => ('id' in outcome ? [outcome.id] : [])));
  const details = [...ids].map((id) => session.detail(id)).flatMap((detail) => (detail.ok ? [detail.value] : []));
  expect(details).toHaveLength(5);
  expect(details.map(({ partOf }) => partOf.length).sort()).toEqual([0, 0, 1, 1, 2]);
});

test('the same presentation once more adds no copies', async () => {
  const session = await anOpenSession();
  const text = presentation([badge('One')]);
  await family(session, text);
  const [, part] = await family(session, text);
  const detail = session.detail(part?.id ?? '');
  expect(detail.ok && detail.value.copies).toEqual([]);
});
