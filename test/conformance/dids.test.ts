import { describe, expect, test } from 'vitest';
import { Dossier } from '../../main/verify/documents';
import { resolveDid } from '../../main/verify/dids/table';
import { sameKey } from '../../main/verify/keys/public-key';
import { isAuthorised, keyOfMethod, methodsOf } from '../../main/verify/keys/verification-method';
import { asObject, asString, isJsonObject, type JsonObject, type JsonValue } from '../../shared/json';
import { clock } from './run-vector';
import { kindOfRow } from './kinds-of-row';
import { haveVectors, vectorBytes, vectorRows } from './vector-rows';

interface Case {
  readonly did: string;
  /** The document the source expects; null where it expects an error. */
  readonly document: JsonObject | null;
  readonly served: JsonObject;
}

/** Finds DIDs with their documents in whatever shape a source wrote them down. */
function casesIn(value: JsonValue | undefined): readonly Case[] {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap(casesIn);
  if (!isJsonObject(value)) return [];
  const input = value['input'];
  const did = asString(input) ?? asString(asObject(input)?.['didUri']);
  if (did !== null) {
    const document = asObject(asObject(value['output'])?.['didDocument']);
    return [{ did, document, served: asObject(asObject(input)?.['mockServer']) ?? {} }];
  }
  const id = asString(value['id']);
  if (id?.startsWith('did:') && 'verificationMethod' in value) return [{ did: id, document: value, served: {} }];
  return Object.values(value).flatMap(casesIn);
}

function dossierOf(served: JsonObject): Dossier {
  return new Dossier({
    get: ({ url }) => {
      const value = served[url];
      if (value === undefined) return Promise.resolve({ kind: 'none', url, error: { kind: 'network-not-allowed' } });
      const bytes = new TextEncoder().encode(JSON.stringify(value));
      return Promise.resolve({
        ...{ kind: 'document', url, finalUrl: url, mediaType: '', bytes, fetchedAt: clock, from: 'network' },
      });
    },
  });
}

/** Keys for signatures by which a document lets its owner assert. */
function keysOf(document: JsonObject) {
  return methodsOf(document).flatMap((method) => {
    const key = isAuthorised(document, method, 'assertionMethod') ? keyOfMethod(method) : null;
    return key ? [key] : [];
  });
}

describe.runIf(haveVectors)('DIDs and their documents', () => {
  const rows = vectorRows().filter((row) => kindOfRow(row).kind === 'did-documents');
  const cases = rows.flatMap(({ path }) => {
    const parsed = JSON.parse(new TextDecoder().decode(vectorBytes(path))) as JsonValue;
    return casesIn(parsed).map((each) => [`${each.did.slice(0, 60)} of ${path}`, each] as const);
  });

  test('there are some of every method', () => {
    for (const method of ['key', 'jwk', 'web']) {
      expect(
        cases.some(([, { did }]) => did.startsWith(`did:${method}:`)),
        method,
      ).toBe(true);
    }
  });

  test.each(cases)('%s', async (_name, { did, document, served }) => {
    const answer = await resolveDid(did, dossierOf(served).inquire());
    if (document === null) {
      expect(answer.kind).toBe('none');
      return;
    }
    if (answer.kind !== 'document') throw new Error(JSON.stringify(answer));
    const [ours, theirs] = [keysOf(answer.document), keysOf(document)];
    expect(theirs.every((key) => ours.some((own) => sameKey(own, key)))).toBe(true);
    expect(ours.every((key) => theirs.some((own) => sameKey(own, key)))).toBe(true);
  });
});
