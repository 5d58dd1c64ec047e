import { describe, expect, test } from 'vitest';
import { verifyCredential } from '../../../main/verify/verify';
import type { Json } from '../../issuer/canonical';
import { json, together, type Documents } from '../../issuer/documents';
import { issuer } from '../../issuer/issuer';
import { type DataModel, jwtOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { signed } from '../../issuer/proofs';
import { checkOf, jobFor } from './make-job';
import { offlineSource, sourceOf } from './make-source';

const by = issuer('Schema Office', { did: 'key', host: 'schema.example' });
const at = '2026-11-22T12:00:00Z';
const ob3 = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';
const own = 'https://schema.example/badge.json';

interface Case {
  readonly schemas: readonly { readonly id: string; readonly type: string }[];
  readonly documents?: Documents;
  readonly subject?: Json;
  readonly model?: DataModel;
  readonly offline?: boolean;
}

async function schemaStep({ schemas, documents = new Map(), subject, model, offline }: Case) {
  const award = { ...plainAward, credential: { credentialSchema: schemas }, ...(subject && { subject }) };
  const badge = jwtOpenBadge3(by, award, { algorithm: 'EdDSA', ...(model && { model }) });
  const source = sourceOf(together(by.documents, documents), at);
  const { report } = await verifyCredential(jobFor(badge), offline ? offlineSource : source);
  return { verdict: report.verdict, asked: source.asked, ...checkOf(report, 'schema') };
}

const named = (id: string, type = '1EdTechJsonSchemaValidator2019') => [{ id, type }];
const wrong: Json = { result: [{ type: ['Result'], status: 'Splendid' }] };

describe('a schema the app carries', () => {
  test.each([ob3, ob3.replace('/json/', '/json-ld/'), ob3.replace('https:', 'http:')])(
    '%s is compared without asking anybody',
    async (id) => {
      expect(await schemaStep({ schemas: named(id) })).toMatchObject({
        verdict: 'verified',
        outcome: 'passed',
        reason: 'schema-satisfied',
        asked: [],
        source: { kind: 'offline' },
      });
    },
  );

  test('what breaks it is named by its place, and leaves the badge unverified', async () => {
    expect(await schemaStep({ schemas: named(ob3), subject: wrong })).toMatchObject({
      verdict: 'unverified',
      outcome: 'failed',
      reason: 'schema-violated',
      params: { fields: '/credentialSubject/result/0/status' },
      detail: `enum: ${ob3}`,
    });
  });

  test('a missing member is named by the place where it should be', async () => {
    const subject = { result: [{ type: ['Result'], alignment: { type: ['Alignment'], targetName: 'x' } }] };
    expect((await schemaStep({ schemas: named(ob3), subject })).params).toEqual({
      fields: '/credentialSubject/result/0/alignment/targetUrl',
    });
  });

  test('named in another way it obliges to nothing, and is told', async () => {
    const found = await schemaStep({ schemas: named(ob3, 'JsonSchema'), subject: wrong });
    expect(found).toMatchObject({ verdict: 'verified', outcome: 'unknown', reason: 'schema-violated' });
  });

  test('a badge of the older data model is compared with the schema of its own day', async () => {
    expect(await schemaStep({ schemas: named(ob3), model: 'vc1' })).toMatchObject({
      verdict: 'verified',
      outcome: 'passed',
    });
  });

  test('the worst of several is told', async () => {
    const both = [...named(own, 'JsonSchema'), ...named(ob3)];
    expect(await schemaStep({ schemas: both, subject: wrong })).toMatchObject({ outcome: 'failed' });
    expect(await schemaStep({ schemas: both })).toMatchObject({ outcome: 'unknown', reason: 'schema-unavailable' });
  });
});

describe("an issuer's own schema", () => {
  const schema = (more: Json): Documents => new Map([[own, json(more)]]);
  const narrow = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: { name: { $ref: '#/$defs/short' } },
    $defs: { short: { maxLength: 3 } },
  };

  test('is fetched, and where the answer came from is said', async () => {
    const found = await schemaStep({ schemas: named(own), documents: schema({ required: ['name'] }) });
    expect(found).toMatchObject({ outcome: 'passed', source: { kind: 'network', at }, asked: [own] });
  });

  test.each([
    ['1EdTechJsonSchemaValidator2019', 'failed', 'unverified'],
    ['JsonSchema', 'unknown', 'verified'],
  ])('broken, as %s: %s', async (type, outcome, verdict) => {
    expect(await schemaStep({ schemas: named(own, type), documents: schema(narrow) })).toMatchObject({
      verdict,
      outcome,
      reason: 'schema-violated',
      params: { fields: '/name' },
    });
  });

  test.each([
    ['that points elsewhere', schema({ $ref: 'https://else.example/other.json' })],
    ['that points at itself for ever', schema({ $ref: '#' })],
    ['of an edition that is not known', schema({ $schema: 'https://json-schema.org/draft/2035-01/schema' })],
    ['that is not there', new Map()],
    ['that is no JSON', new Map([[own, { kind: 'text', value: 'no', mediaType: 'text/plain' } as const]])],
  ])('%s says nothing', async (_name, documents) => {
    expect(await schemaStep({ schemas: named(own), documents })).toMatchObject({
      verdict: 'verified',
      outcome: 'unknown',
      reason: 'schema-unavailable',
      params: { schema: own },
    });
  });

  test('is not asked for where the network is not allowed, nor for a badge whose signature is bad', async () => {
    const found = await schemaStep({ schemas: named(own), offline: true });
    expect(found).toMatchObject({ outcome: 'unknown', detail: 'network-not-allowed' });
    const award = { ...plainAward, credential: { credentialSchema: named(own) } };
    const badge = jwtOpenBadge3(by, award, { algorithm: 'EdDSA' });
    const source = sourceOf(schema({}), at);
    await verifyCredential(jobFor(`${badge.slice(0, -8)}AAAAAAAA`), source);
    expect(source.asked).toEqual([]);
  });

  test('in a credential of its own counts only with its proof', async () => {
    const unsigned = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: own,
      type: ['VerifiableCredential', 'JsonSchemaCredential'],
      issuer: by.id,
      validFrom: '2026-01-01T00:00:00Z',
      credentialSubject: { id: 'https://schema.example/plain.json', type: 'JsonSchema', jsonSchema: narrow },
    };
    const proof = { suite: 'eddsa-rdfc-2022', keys: by.keys, created: '2026-01-01T00:00:00Z' } as const;
    const document = await signed(unsigned, { ...proof, verificationMethod: by.method('ed25519') });
    const about = (value: Json) =>
      schemaStep({ schemas: named(own, 'JsonSchemaCredential'), documents: new Map([[own, json(value)]]) });
    expect(await about(document)).toMatchObject({ reason: 'schema-violated', params: { fields: '/name' } });
    expect(await about(unsigned)).toMatchObject({ reason: 'schema-unavailable' });
    expect(await about({ ...document, name: 'Changed' })).toMatchObject({ reason: 'schema-unavailable' });
  });
});

test('a schema of a type that is not known says nothing', async () => {
  expect(await schemaStep({ schemas: named(own, 'OtherSchema') })).toMatchObject({
    outcome: 'unknown',
    detail: 'type OtherSchema',
    asked: [],
  });
});
