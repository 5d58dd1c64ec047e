import { readFileSync } from 'node:fs';
import { canonize } from 'rdf-canonize';
import { expect, test } from 'vitest';
import { parsePayload } from '../../../../main/credential/format';
import { readBytes } from '../../../../main/intake/read-bytes';
import { canonicalForm, canonicalise } from '../../../../main/verify/json-ld/canonical';
import { bundledContexts } from '../../../../main/verify/json-ld/context-store';
import type { LoadedDocument } from '../../../../main/verify/json-ld/jsonld-parts';
import type { JsonObject } from '../../../../shared/json';
import { stockJsonLd } from './other-jsonlds';

const folder = new URL('../../../../assets/samples/', import.meta.url);
const entries = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as { file: string }[];

/** Every sample credential that is JSON with its proof inside, the ones inside others included; without the proof. */
const documents = entries.flatMap(({ file }) => {
  const found = readBytes(new Uint8Array(readFileSync(new URL(file, folder))));
  if (!found.ok) throw new Error(found.error.kind);
  return found.value.candidates.flatMap(({ payload }): JsonObject[] => {
    const parsed = parsePayload(payload);
    if (!parsed.ok || parsed.value.kind === 'jws' || !('proof' in parsed.value.document)) return [];
    const { proof: _, ...document } = parsed.value.document;
    return [document];
  });
});

const stock = stockJsonLd();

async function stockForm(document: JsonObject, hash: 'sha256' | 'sha384' = 'sha256'): Promise<string> {
  const documentLoader = (url: string): Promise<LoadedDocument> => {
    const bundled = bundledContexts.contexts.get(url);
    if (!bundled) throw new Error(url);
    return Promise.resolve({ contextUrl: null, document: bundled, documentUrl: url });
  };
  const options = { base: null, safe: true, rdfDirection: 'i18n-datatype', documentLoader } as const;
  return canonize(await stock.toRDF(document, options), { algorithm: 'RDFC-1.0', messageDigestAlgorithm: hash });
}

test('the samples have the canonical form that stock jsonld gives them, cold and warm', async () => {
  expect(documents.length).toBeGreaterThan(8);
  for (const document of [...documents, ...documents]) {
    const form = await canonicalise(document);
    expect(form).toEqual({ ok: true, value: await stockForm(document) });
  }
});

test('with SHA-384, too, and the two are kept apart', async () => {
  let differ = 0;
  for (const document of documents) {
    const [short, long] = [
      await canonicalForm(document, 'default'),
      await canonicalForm(document, 'default', 'sha384'),
    ];
    expect(long).toEqual({ ok: true, value: await stockForm(document, 'sha384') });
    if (short.ok && long.ok && short.value !== long.value) differ += 1;
  }
  expect(differ).toBeGreaterThan(0);
});

test('a document that meets every proof is canonicalised once, in each edition', async () => {
  const [document = {}] = documents;
  expect(canonicalForm(document, 'default')).toBe(canonicalForm(document, 'default'));
  expect(canonicalForm(document, 'default')).not.toBe(canonicalForm(document, 'other'));
  expect(await canonicalForm(document, 'default')).toEqual(await canonicalise(document));
});

test('the editions of one address do not meet in the memory', async () => {
  const address = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
  const others = bundledContexts.others.get(address);
  const added = termsOf(others).filter((term) => !termsOf(bundledContexts.contexts.get(address)).includes(term));
  expect(added).not.toEqual([]);
  const document = {
    '@context': ['https://www.w3.org/ns/credentials/v2', address],
    id: 'urn:a',
    type: ['VerifiableCredential', ...added.slice(0, 1)],
  };
  for (let round = 0; round < 2; round += 1) {
    const [one, other] = [await canonicalise(document), await canonicalise(document, 'other')];
    expect(one.ok).toBe(false);
    expect(other.ok).toBe(true);
  }
});

function termsOf(context: JsonObject | undefined): string[] {
  return Object.keys((context?.['@context'] ?? {}) as object);
}
