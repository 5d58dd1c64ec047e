import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../../shared/json';

/** Values as issuers write them, well or badly. */
const word: fc.Arbitrary<JsonValue> = fc.constantFrom<JsonValue>(
  null,
  '',
  'null',
  'word',
  0,
  5,
  true,
  [],
  {},
  'https://example.org/a',
  'did:web:example.org',
  '2026-01-31T00:00:00Z',
  '2026-02-30T00:00:00Z',
  '2025-12-31T23:59:59.000+01:00',
  'yesterday',
  { en: 'word', de: 'Wort' },
  { '@value': 'mot', '@language': 'fr' },
);

const names = [
  ...['id', 'type', 'name', 'description', 'issuer', 'creator', 'source', 'achievement', 'credentialSubject'],
  ...['endorsement', 'endorsementJwt', 'proof', 'validFrom', 'issuanceDate', 'validUntil', 'expirationDate'],
  ...['expires', 'expiration', 'criteria', 'narrative', 'alignment', 'targetName', 'targetUrl', 'tag', 'related'],
  ...['identifier', 'image', 'level', 'cost', 'verifiableCredential', 'inLanguage', 'version'],
];

export const { anyValue, anyObject } = fc.letrec<{ anyValue: JsonValue; anyObject: JsonObject }>((tie) => ({
  anyValue: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'value' },
    word,
    fc.array(tie('anyValue'), { maxLength: 3, depthIdentifier: 'value' }),
    tie('anyObject'),
  ),
  anyObject: fc.dictionary(fc.constantFrom(...names), tie('anyValue'), {
    maxKeys: 6,
    depthIdentifier: 'value',
    noNullPrototype: true,
  }),
}));

const types = fc.subarray(
  ['VerifiableCredential', 'OpenBadgeCredential', 'AchievementCredential', 'ClrCredential', 'EndorsementCredential'],
  { minLength: 1 },
);

/** A credential in outline, with anything in its members. */
export const anyCredential: fc.Arbitrary<JsonObject> = fc
  .record(
    {
      id: fc.constantFrom<JsonValue>('urn:a', '', null),
      type: types,
      issuer: anyValue,
      validFrom: word,
      credentialSubject: fc.oneof(
        anyValue,
        fc.record({ id: word, type: word, achievement: anyValue }, { requiredKeys: [], noNullPrototype: true }),
      ),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .chain((outline) => anyObject.map((more) => ({ ...more, ...outline })));
