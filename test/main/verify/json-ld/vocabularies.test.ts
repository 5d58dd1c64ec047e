import { describe, expect, test } from 'vitest';
import { bundledContexts } from '../../../../main/verify/json-ld/context-store';
import { unsafeContext } from '../../../../main/verify/json-ld/inline-context';
import { canonicalise } from '../../../../main/verify/json-ld/canonical';
import { asString, isJsonObject, type JsonValue } from '../../../../shared/json';
import { issuer } from '../../../issuer/issuer';
import { openBadge3 } from '../../../issuer/open-badge-3';
import { plainAward } from '../../../issuer/plain-award';
import { signed } from '../../../issuer/proofs';
import { verdictOf } from '../proofs/verdict-of';

const base = 'https://www.w3.org/ns/credentials/';
const contexts = [`${base}undefined-terms/v2`, `${base}examples/v2`];
const by = issuer('Vocabulary School', { did: 'key', host: 'vocabulary.example' });

describe.each(contexts)('the default vocabulary %s', (url) => {
  const make = async () => {
    const bare = openBadge3(by, plainAward);
    const badge = { ...bare, '@context': [...(bare['@context'] as string[]), url], remark: 'with distinction' };
    const verificationMethod = by.method('ed25519');
    return signed(badge, { suite: 'eddsa-rdfc-2022', keys: by.keys, verificationMethod, created: plainAward.from });
  };

  test('gives every member a meaning, so every member is signed', async () => {
    const badge = await make();
    expect((await verdictOf(badge)).verdict).toBe('verified');
    const { remark: _remark, ...without } = badge;
    for (const changed of [{ ...badge, remark: 'failed' }, { ...badge, another: 'one' }, without]) {
      expect((await verdictOf(changed)).verdict).toBe('invalid');
    }
  });

  test('added to a badge that was signed without it hides nothing', async () => {
    const { '@context': _context, ...rest } = await make();
    const bare = openBadge3(by, plainAward);
    const badge = await signed(bare, {
      suite: 'eddsa-rdfc-2022',
      keys: by.keys,
      verificationMethod: by.method('ed25519'),
      created: plainAward.from,
    });
    const added = { ...badge, '@context': [...(bare['@context'] as string[]), url] };
    expect((await verdictOf({ ...added, validUntil: '2050-01-01T00:00:00Z' })).verdict).toBe('invalid');
    expect((await verdictOf({ ...added, remark: rest['remark'] })).verdict).toBe('invalid');
  });

  test('has no word by another name', () => {
    const vocab =
      asString((bundledContexts.contexts.get(url)?.['@context'] as Record<string, JsonValue>)['@vocab']) ?? '';
    expect(vocab).toMatch(/#$/);
    expect(unsafeContext({ another: `${vocab}validUntil` })).toBe('another');
    expect(unsafeContext({ ex: vocab })).toBe('ex');
    expect(unsafeContext({ '@vocab': vocab.slice(0, -4) })).toBe('@vocab');
    expect(unsafeContext({ '@vocab': vocab })).toBeNull();
  });
});

test('no bundled context defines a word of a default vocabulary', () => {
  const vocabularies = [...bundledContexts.contexts.values()].flatMap((document) => {
    const context = document['@context'];
    const vocab = isJsonObject(context) ? asString(context['@vocab']) : null;
    return vocab === null ? [] : [vocab];
  });
  expect(vocabularies.length).toBeGreaterThanOrEqual(2);
  for (const [url, document] of bundledContexts.contexts) {
    for (const vocab of vocabularies) {
      const named = JSON.stringify(document).split(vocab).length - 1;
      expect(named, url).toBe(
        contexts.includes(url) && JSON.stringify(document).includes(`"@vocab":"${vocab}"`) ? 1 : 0,
      );
    }
  }
});

test('a poisoned graph ends in milliseconds, with either hash', async () => {
  const nodes = Array.from({ length: 12 }, (_, index) => ({
    id: `_:b${String(index)}`,
    knows: Array.from({ length: 12 }, (__, other) => ({ id: `_:b${String(other)}` })).filter(
      (__, other) => other !== index,
    ),
  }));
  const document = {
    '@context': { id: '@id', knows: { '@id': 'https://poison.example/knows', '@type': '@id' } },
    '@graph': nodes,
  };
  for (const hash of ['sha256', 'sha384'] as const) {
    const start = performance.now();
    expect(await canonicalise(document, 'default', hash)).toEqual({ ok: false, error: { kind: 'too-complex' } });
    expect(performance.now() - start).toBeLessThan(1000);
  }
});
