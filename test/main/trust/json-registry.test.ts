import { expect, test } from 'vitest';
import { readRegistry } from '../../../main/trust/read-registry';
import { now } from './a-federation';

const file = (text: string) => ({ name: 'issuers.json', bytes: new TextEncoder().encode(text) });
const json = (value: unknown) => file(JSON.stringify(value));
const read = (chosen: ReturnType<typeof file>) => readRegistry(chosen, [], now);
const school = { name: 'Example School', location: 'Somewhere', url: 'https://school.example' };

test('a JSON registry gives its issuers, its date, and the hash of its file as id', async () => {
  const result = await read(
    json({ meta: { updated: '2025-10-31T07:11:34+00:00' }, registry: { 'did:web:school.example': school } }),
  );
  expect(result.ok && result.value).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    registry: {
      name: 'issuers (2025-10-31)',
      format: 'registry',
      fileName: 'issuers.json',
      updated: '2025-10-31T07:11:34.000Z',
      importedAt: now.toISOString(),
      entries: [{ id: 'did:web:school.example', ...school, since: null, until: null }],
    },
  });
});

test.each<[string, ReturnType<typeof file>, object]>([
  ['no JSON', file('{"registry": '), { kind: 'registry-unknown' }],
  ['some other JSON', json({ name: 'x' }), { kind: 'registry-unknown' }],
  ['plain text', file('Dear reader, these are our issuers.'), { kind: 'registry-unknown' }],
  ['no text', { name: 'a', bytes: Uint8Array.of(0xff, 0xfe, 0) }, { kind: 'registry-unknown' }],
  ['nothing', file(''), { kind: 'registry-unknown' }],
  ['no issuers', json({ registry: {} }), { kind: 'registry-empty' }],
  [
    'an entry without a name',
    json({ registry: { 'did:key:z1': {} } }),
    { kind: 'registry-entry', entry: 'did:key:z1' },
  ],
  ['an entry without an identifier', json({ registry: { school } }), { kind: 'registry-entry', entry: 'school' }],
  [
    'a list of registries',
    json([{ name: 'R', type: 'dcc-legacy', url: 'https://r.example/registry.json' }]),
    { kind: 'registry-list', addresses: 'https://r.example/registry.json' },
  ],
  ['five megabytes and more', { name: 'a', bytes: new Uint8Array(5_242_881) }, { kind: 'registry-too-large' }],
  [
    'too many issuers',
    json({ registry: Object.fromEntries(Array.from({ length: 50_001 }, (_, i) => [`did:x:${i}`, { name: 'a' }])) }),
    { kind: 'registry-too-many', count: 50_001 },
  ],
])('%s is refused with the reason', async (_what, chosen, error) => {
  expect(await read(chosen)).toMatchObject({ ok: false, error });
});

test('names that belong to every object are issuers like any other', async () => {
  const result = await read(file('{"registry": {"did:x:constructor": {"name": "C", "__proto__": {"url": "u"}}}}'));
  expect(result.ok && result.value.registry.entries).toMatchObject([{ id: 'did:x:constructor', name: 'C', url: null }]);
});
