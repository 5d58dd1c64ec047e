import { describe, expect, test } from 'vitest';
import { readRegistry } from '../../../main/trust/read-registry';
import { anchor, entity, fileOf, keyOf, now, said } from './a-federation';

const school = said({ by: 'anchor', about: 'school', name: 'Example School' });
const listed = async (tokens: readonly string[], at = now) => {
  const read = await readRegistry(fileOf(tokens), [], at);
  return read.ok ? read.value.registry.entries.map(({ id }) => id) : read.error.kind;
};

describe('the signed statements of a federation', () => {
  test('list whom the trust anchor names, with the name it gives', async () => {
    const read = await readRegistry(fileOf([anchor, school]), [], now);
    expect(read.ok && read.value.registry).toMatchObject({
      format: 'federation',
      name: 'The Federation',
      left: 0,
      anchors: [{ id: 'https://anchor.example', name: 'The Federation' }],
      entries: [{ id: 'https://school.example', name: 'Example School', until: '2027-01-01T00:00:00.000Z' }],
    });
  });

  test('are followed over one who stands between, until the first of them ends', async () => {
    const between = said({ by: 'anchor', about: 'region', until: '2026-12-01T00:00:00Z' });
    const below = said({ by: 'region', about: 'did:web:school.example', name: 'School' });
    const read = await readRegistry(fileOf([below, between, anchor]), [], now);
    const entry = read.ok ? read.value.registry.entries.find(({ id }) => id.startsWith('did:')) : null;
    expect(entry).toMatchObject({ name: 'School', until: '2026-12-01T00:00:00.000Z' });
  });

  test.each<[string, readonly string[]]>([
    ['one signed by somebody else', [said({ by: 'anchor', about: 'school', signer: 'forger' })]],
    ['one by whom nobody names', [said({ by: 'stranger', about: 'school' })]],
    ['one out of date', [said({ by: 'anchor', about: 'school', until: '2026-06-01T00:00:00Z' })]],
    ['one from tomorrow', [said({ by: 'anchor', about: 'school', from: '2026-12-01T00:00:00Z' })]],
    [
      'one with a claim that must be understood',
      [said({ by: 'anchor', about: 'school', more: { crit: ['odd'], odd: 1 } })],
    ],
    ['a token of another kind', [said({ by: 'anchor', about: 'school', typ: 'JWT' })]],
    [
      'a name the anchor does not permit',
      [said({ by: 'anchor', about: 'school', more: { constraints: { naming_constraints: { permitted: ['.edu'] } } } })],
    ],
  ])('leave out %s', async (_what, tokens) => {
    expect(await listed([anchor, ...tokens])).toBe('registry-nothing-counts');
    expect(await listed([anchor, ...tokens, said({ by: 'anchor', about: 'other' })])).toEqual([entity('other')]);
  });

  test('stop where a superior allows no further level, and at names it excludes', async () => {
    const region = said({ by: 'anchor', about: 'region', more: { constraints: { max_path_length: 0 } } });
    expect(await listed([anchor, region, said({ by: 'region', about: 'school' })])).toEqual([entity('region')]);
    const limited = said({
      by: 'anchor',
      about: 'region',
      more: { constraints: { naming_constraints: { excluded: ['school.example'] } } },
    });
    const below = [said({ by: 'region', about: 'school' }), said({ by: 'region', about: 'college' })];
    expect(await listed([anchor, limited, ...below])).toEqual([entity('region'), entity('college')]);
  });

  test('end, though they name each other in a circle', async () => {
    const circle = [said({ by: 'anchor', about: 'a' }), said({ by: 'a', about: 'b' }), said({ by: 'b', about: 'a' })];
    expect(await listed([anchor, ...circle])).toEqual([entity('a'), entity('b')]);
  });

  test('need a trust anchor: in the file, or one imported before that is still current', async () => {
    expect(await listed([school])).toBe('registry-no-anchor');
    const before = await readRegistry(fileOf([anchor, school]), [], now);
    const known = before.ok ? before.value.registry.anchors : [];
    expect((await readRegistry(fileOf([school]), known, now)).ok).toBe(true);
    const late = await readRegistry(fileOf([school]), known, new Date('2027-02-01T00:00:00Z'));
    expect(late).toMatchObject({ ok: false, error: { kind: 'registry-no-anchor' } });
  });

  test('cannot give a known anchor other keys', async () => {
    const before = await readRegistry(fileOf([anchor, school]), [], now);
    const known = before.ok ? before.value.registry.anchors : [];
    const claims = { iss: entity('anchor'), sub: entity('anchor') };
    const forged = said({ by: 'forger', about: 'forger', more: claims });
    expect(await readRegistry(fileOf([forged]), known, now)).toMatchObject({
      error: { kind: 'registry-anchor-changed', anchor: 'https://anchor.example' },
    });
  });

  test('are not those of a known anchor because its public keys, which anybody has, stand among others', async () => {
    const before = await readRegistry(fileOf([anchor, school]), [], now);
    const known = before.ok ? before.value.registry.anchors : [];
    const keys = [keyOf('anchor'), keyOf('successor')];
    const both = { iss: entity('anchor'), sub: entity('anchor'), jwks: { keys } };
    const forged = said({ by: 'successor', about: 'successor', more: both });
    const theirs = said({ by: 'anchor', about: 'diploma-mill', signer: 'successor', name: 'Example School' });
    expect(await readRegistry(fileOf([forged, theirs]), known, now)).toMatchObject({
      error: { kind: 'registry-anchor-changed', anchor: 'https://anchor.example' },
    });
    // A key is added by one that was known before, and may then sign by itself.
    const added = await readRegistry(fileOf([said({ by: 'anchor', about: 'anchor', more: both }), theirs]), known, now);
    expect(added).toMatchObject({ ok: true });
    const since = added.ok ? added.value.registry.anchors : [];
    expect((await readRegistry(fileOf([forged, theirs]), [...known, ...since], now)).ok).toBe(true);
  });

  test('may come as a JSON array or a trust chain', async () => {
    const json = (value: unknown) => ({ name: 'a.json', bytes: new TextEncoder().encode(JSON.stringify(value)) });
    for (const value of [[anchor, school], { trust_chain: [anchor, school] }]) {
      expect((await readRegistry(json(value), [], now)).ok).toBe(true);
    }
  });
});
