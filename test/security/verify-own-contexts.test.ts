import { describe, expect, test } from 'vitest';
import { bundledContexts } from '../../main/verify/json-ld/context-store';
import { readOwnContext } from '../../main/verify/json-ld/own-context';
import { verifyCredential } from '../../main/verify/verify';
import { issuer } from '../issuer/issuer';
import { signedOpenBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';
import { jobFor } from '../main/verify/make-job';
import { offlineSource } from '../main/verify/make-source';

/** A context from outside could make a changed badge look signed, if it could say what signed words mean. */
const url = 'https://hostile.example/context.json';
const own = 'https://hostile.example/terms#';
const vc = 'https://www.w3.org/2018/credentials#';
const read = (context: unknown, at = url) => readOwnContext({ url: at, text: JSON.stringify({ '@context': context }) });

test('a context that only adds words is taken', () => {
  const harmless = {
    '@version': 1.1,
    '@protected': true,
    ex: own,
    note: 'ex:note',
    room: { '@id': `${own}room`, '@type': '@id', '@container': '@set', '@context': { floor: 'ex:floor' } },
  };
  for (const context of [harmless, [harmless]]) expect(read(context).ok).toBe(true);
});

test.each<[string, unknown]>([
  ['a signed word mapped elsewhere', { validUntil: `${own}until` }],
  ['a signed word taken away', { validUntil: null }],
  ['a signed meaning under another word', { until: `${vc}validUntil` }],
  ['by a prefix', { c: vc, until: 'c:validUntil' }],
  [
    'by a prefix on a prefix, in the wrong order',
    { c: 'w:2018/credentials#', w: 'https://www.w3.org/', until: 'c:validUntil' },
  ],
  [
    'by the prefix of a context around it',
    {
      c: 'w:2018/credentials#',
      w: 'https://www.w3.org/',
      room: { '@id': `${own}room`, '@context': { until: 'c:validUntil' } },
    },
  ],
  ['a prefix that goes in a circle', { a: 'b:x', b: 'a:x', until: 'a:validUntil' }],
  ['a default vocabulary', { '@vocab': own }],
  ['an empty default vocabulary', { '@vocab': '' }],
  ['a default vocabulary further in', { room: { '@id': `${own}room`, '@context': { '@vocab': own } } }],
  ['a context to load', { '@import': 'https://www.w3.org/ns/credentials/v2' }],
  ['an address to load', 'https://elsewhere.example/context.json'],
  ['an address to load beside words', [{ note: `${own}note` }, 'https://elsewhere.example/context.json']],
  ['an address to load further in', { room: { '@id': `${own}room`, '@context': 'https://elsewhere.example/c.json' } }],
  ['everything forgotten', [null]],
  ['everything forgotten further in', { room: { '@id': `${own}room`, '@context': null } }],
  ['another base', { '@base': 'https://www.w3.org/' }],
  ['a keyword by another name', { kind: '@type' }],
  ['a keyword by another name, longhand', { inside: { '@id': '@included' } }],
  ['a nest', { inside: '@nest' }],
  ['a nested word', { note: { '@id': `${own}note`, '@nest': 'inside' } }],
  ['a word read backwards', { '@version': 1.1, of: { '@reverse': `${own}of` } }],
  ['a graph of its own', { inside: { '@id': `${own}inside`, '@container': ['@graph', '@id'] } }],
  ['words that are ids', { inside: { '@id': `${own}inside`, '@container': '@id' } }],
  ['identifiers that begin otherwise', { did: own }],
  ['a word that is an address', { [`${vc}validUntil`]: own }],
  ['a word without an address', { note: {} }],
  ['a word with half an address', { note: 'terms#note' }],
  [
    'a signed word with a scope of its own',
    { issuer: { '@id': 'https://www.w3.org/2018/credentials#issuer', '@context': {} } },
  ],
  ['nothing', {}],
])('%s is refused', (_what, context) => {
  expect(read(context).ok).toBe(false);
});

test('no bundled context can be replaced, at any of its addresses', () => {
  for (const address of [...bundledContexts.contexts.keys(), ...bundledContexts.others.keys()]) {
    expect(read({ note: `${own}note` }, address)).toMatchObject({ error: { kind: 'context-bundled' } });
  }
});

describe('even where the wallet held such a context', () => {
  const by = issuer('Honest Office', { did: 'key', host: 'honest.example' });

  test('a badge with words that are not signed is not verified', async () => {
    const badge = await signedOpenBadge3(by, plainAward);
    const context = [...(badge['@context'] as readonly string[]), url];
    const forged = JSON.stringify({ ...badge, '@context': context, validUntil: '2099-01-01T00:00:00Z', until: 'x' });
    for (const hostile of [
      { '@vocab': own },
      { validUntil: null, until: null },
      { validUntil: '@nest', until: '@nest' },
    ]) {
      const contexts = [{ url, text: JSON.stringify({ '@context': hostile }) }];
      const { report } = await verifyCredential(jobFor(forged, { contexts }), offlineSource);
      expect(report.verdict).toBe('unverified');
    }
  });

  test('a badge under a replaced bundled context is checked with the bundled one', async () => {
    const badge = await signedOpenBadge3(by, plainAward);
    const renamed = JSON.stringify({ ...badge, name: 'Doctor of Everything' });
    const bundled = (badge['@context'] as readonly string[]).map((address) => ({
      url: address,
      text: JSON.stringify({ '@context': { name: null } }),
    }));
    const { report } = await verifyCredential(jobFor(renamed, { contexts: bundled }), offlineSource);
    expect(report.verdict).toBe('invalid');
  });
});
