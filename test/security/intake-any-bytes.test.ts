import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBytes } from '../../main/intake/read-bytes';
import { assertion, badge, clr, presentation, token } from '../main/intake/badges';
import { compressedITXt, iTXt, makePng, tEXt, zTXt } from '../main/intake/make-png';

const json = JSON.stringify(badge);
const jwt = token(badge);
const svg = `<svg xmlns="http://www.w3.org/2000/svg"><o:credential xmlns:o="https://purl.imsglobal.org/ob/v3p0"><![CDATA[${json}]]></o:credential></svg>`;
const originals: readonly Uint8Array[] = [
  json,
  jwt,
  svg,
  `${jwt}~WyJhIl0~`,
  JSON.stringify(assertion),
  JSON.stringify(clr([badge, jwt])),
  JSON.stringify(
    presentation([badge, { type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${jwt}` }]),
  ),
  token({ vp: presentation([jwt]) }),
  makePng([iTXt('openbadgecredential', json)]),
  makePng([compressedITXt('openbadgecredential', jwt)]),
  makePng([tEXt('openbadges', 'https://issuer.example/1'), zTXt('openbadge', json)]),
].map((original) => (typeof original === 'string' ? new Uint8Array(Buffer.from(original)) : original));

/** Never throws, never stalls, and whatever it finds hangs together. */
function holds(bytes: Uint8Array): void {
  const copy = bytes.slice();
  const started = performance.now();
  const found = readBytes(bytes);
  expect(performance.now() - started).toBeLessThan(2000);
  expect(Buffer.compare(bytes, copy)).toBe(0);
  if (!found.ok) return;
  const { candidates, links, picture, sha256 } = found.value;
  expect(candidates.length + links.length).toBeGreaterThan(0);
  expect(new Set(candidates.map(({ id }) => id)).size).toBe(candidates.length);
  for (const { id, pointer } of candidates) {
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    if (pointer === '') expect(id).toBe(sha256);
  }
  if (picture) expect(picture.bytes).toBe(bytes);
}

const seeded = { numRuns: 1500, seed: 20_26 };

test('any bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), holds), seeded);
});

test('any JSON', () => {
  const values = fc.jsonValue({ maxDepth: 6 });
  fc.assert(
    fc.property(values, (value) => holds(Buffer.from(JSON.stringify(value)))),
    seeded,
  );
});

test('any JSON in the places where credentials stand', () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  const names = fc.constantFrom(
    '@context',
    'type',
    'id',
    'verifiableCredential',
    'credentialSubject',
    'verify',
    'badge',
  );
  const types = fc.constantFrom(
    'VerifiablePresentation',
    'ClrCredential',
    'Assertion',
    'EnvelopedVerifiableCredential',
  );
  fc.assert(
    fc.property(fc.dictionary(names, value), types, (document, type) => {
      holds(Buffer.from(JSON.stringify({ ...document, type })));
      holds(Buffer.from(token({ ...document, vp: document })));
    }),
    seeded,
  );
});

test('real ones with bytes changed, cut out, doubled', () => {
  const edit = fc.record({
    original: fc.constantFrom(...originals),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(20),
    insert: fc.uint8Array({ maxLength: 12 }),
  });
  fc.assert(
    fc.property(edit, ({ original, at, remove, insert }) => {
      const start = Math.floor(at * original.length);
      holds(new Uint8Array(Buffer.concat([original.slice(0, start), insert, original.slice(start + remove)])));
    }),
    { ...seeded, numRuns: 4000 },
  );
});

test('real ones cut short at every byte', () => {
  for (const original of originals) {
    for (let length = 0; length < original.length; length += 1) holds(original.slice(0, length));
  }
});
