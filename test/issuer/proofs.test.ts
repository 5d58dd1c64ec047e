import { describe, expect, test } from 'vitest';
import type { Json } from './canonical';
import { issuer } from './issuer';
import { signedOpenBadge3 } from './open-badge-3';
import { peerVerifies } from './peer';
import { plainAward } from './plain-award';
import { statusList } from './status-list';
import { thousand } from './thousand';
import { clr2 } from './wrappings';

const by = issuer('Proof Test School', { did: 'web', host: 'proofs.example' });

describe('what the test issuer signs, the peer library verifies', () => {
  for (const suite of ['eddsa-rdfc-2022', 'Ed25519Signature2020'] as const) {
    for (const model of ['vc2', 'vc1'] as const) {
      test(`${suite} on ${model}`, async () => {
        const credential = await signedOpenBadge3(by, plainAward, { suite, model });
        expect(await peerVerifies(credential, by.documents)).toBe(true);
        expect(await peerVerifies({ ...credential, name: 'Another name' }, by.documents)).toBe(false);
      });
    }
  }

  test('a status list', async () => {
    const url = 'https://proofs.example/status/1';
    const list = await statusList(by, { url, purpose: 'revocation', set: [5], from: '2026-01-01T00:00:00Z' });
    const answer = list.get(url);
    expect(answer?.kind).toBe('json');
    if (answer?.kind === 'json') expect(await peerVerifies(answer.value, by.documents)).toBe(true);
  });

  test('a CLR around two badges', async () => {
    const credentials = [
      await signedOpenBadge3(by, plainAward),
      await signedOpenBadge3(by, { ...plainAward, seed: 'second', name: 'More measuring' }),
    ];
    const options = {
      seed: 'clr',
      name: 'Record',
      subject: 'did:example:mia',
      from: '2026-05-01T00:00:00Z',
      credentials,
    };
    expect(await peerVerifies(await clr2(by, options), by.documents)).toBe(true);
  });

  test('many at once, each different', async () => {
    const start = performance.now();
    const { badges, documents } = await thousand(1000);
    const seconds = (performance.now() - start) / 1000;
    console.log(
      `thousand: ${Math.round(badges.length / seconds)} badges a second, ${badges[0]?.length ?? 0} bytes each`,
    );
    const parsed = badges.map((text) => JSON.parse(text) as Json);
    expect(new Set(parsed.map((badge) => badge['id'])).size).toBe(1000);
    for (const index of [0, 1, 47, 48, 500, 999]) {
      expect(await peerVerifies(parsed[index] ?? {}, documents)).toBe(true);
    }
  });
});
