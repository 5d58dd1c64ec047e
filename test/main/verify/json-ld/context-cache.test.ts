import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertContextsKept } from '../../../../main/verify/json-ld/assert-contexts-kept';
import { privateJsonLd } from '../../../../main/verify/json-ld/private-copy';
import { createProcessor } from '../../../../main/verify/json-ld/processor';
import { forgetfulJsonLd, stockJsonLd, told } from './other-jsonlds';

const vocabulary = 'https://words.example/';
const terms = ['a', 'b', 'c', 'p', 'q'];
const types = ['T', 'U', 'V'];

const iri = fc.constantFrom(...terms, ...types).map((name) => `${vocabulary}${name}`);

interface ContextPlan {
  readonly protection: object;
  readonly definitions: Record<string, unknown>;
  readonly keywords: Record<string, unknown>;
}

/** Contexts with terms, types and properties that have contexts of their own, protected, propagated or neither. */
const { context } = fc.letrec<{ context: unknown; definition: unknown }>((tie) => ({
  context: fc
    .record<ContextPlan>({
      // Not `false`: jsonld takes that for a circle. Seldom, for most redefinitions are then refused.
      protection: fc.constantFrom({}, {}, {}, {}, { '@protected': true }),
      definitions: fc.dictionary(fc.constantFrom(...terms, ...types), tie('definition'), { maxKeys: 5 }),
      keywords: fc.record(
        {
          '@vocab': fc.constant(vocabulary),
          '@propagate': fc.boolean(),
          '@language': fc.constantFrom('en', 'de', null),
          '@direction': fc.constantFrom('ltr', 'rtl', null),
        },
        { requiredKeys: [] },
      ),
    })
    .map(({ definitions, keywords, protection }) => ({ ...keywords, ...protection, ...definitions })),
  definition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    iri,
    fc.record(
      {
        '@id': iri,
        '@protected': fc.constantFrom(false, false, true),
        '@type': fc.constantFrom('@id', '@json'),
        '@container': fc.constantFrom('@set', '@list', '@index'),
        '@context': fc.oneof({ weight: 5, arbitrary: tie('context') }, { weight: 1, arbitrary: fc.constant(null) }),
      },
      { requiredKeys: ['@id'] },
    ),
  ),
}));

const root = fc
  .tuple(context, context)
  .map(([one, other]) => [{ '@vocab': vocabulary, id: '@id', type: '@type' }, one as object, other as object]);

/** Nodes of those types within those properties, some with a context of their own. */
const nodes = (contexts: readonly unknown[]) =>
  fc.letrec<{ node: unknown; value: unknown }>((tie) => ({
    node: fc
      .tuple(
        fc.option(fc.subarray(types), { nil: [] }),
        fc.option(fc.constantFrom(...contexts), { freq: 6 }),
        fc.dictionary(fc.constantFrom(...terms), tie('value'), { maxKeys: 3 }),
      )
      .map(([type, own, members]) => ({
        ...(own === null ? {} : { '@context': own }),
        ...(type.length === 0 ? {} : { '@type': type }),
        ...members,
      })),
    value: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.constantFrom('text', 'urn:x', 7, true),
      tie('node'),
      fc.array(tie('node'), { maxLength: 2 }),
    ),
  })).node;

/** A handful of documents over one root context, so that what one leaves in the cache meets the next. */
const documents = fc
  .tuple(root, fc.array(context, { minLength: 1, maxLength: 3 }))
  .chain(([at, own]) =>
    fc.array(nodes([...own, null]), { minLength: 2, maxLength: 4 }).map((some) => some.map((node) => within(node, at))),
  );

function within(node: unknown, at: readonly unknown[]): object {
  const { '@context': own, ...rest } = node as Record<string, unknown>;
  return { '@context': own === undefined || own === null ? at : [...at, own], ...rest };
}

describe('kept contexts', () => {
  test('give what processing every context anew gives, whatever came before', async () => {
    const forgetful = forgetfulJsonLd();
    const kept = createProcessor();
    let results = 0;
    await fc.assert(
      fc.asyncProperty(documents, async (some) => {
        for (const document of [...some, ...some]) {
          for (const safe of [true, false]) {
            const options = { base: null, safe, rdfDirection: 'i18n-datatype' } as const;
            const got = await told(() => kept.jsonld.toRDF(document, options));
            expect(got).toBe(await told(() => forgetful.toRDF(document, options)));
            if (!got.startsWith('refused')) results += 1;
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(results).toBeGreaterThan(200);
    expect(kept.counts.reused).toBeGreaterThan(200);
  });

  test('do not let a context that a property may use redefine protected terms elsewhere', async () => {
    const redefining = { name: `${vocabulary}b` };
    const at = {
      '@version': 1.1,
      name: { '@id': `${vocabulary}a`, '@protected': true },
      p: { '@id': `${vocabulary}p`, '@context': redefining },
      q: `${vocabulary}q`,
    };
    const allowed = { '@context': at, p: { name: 'x' } };
    const forbidden = { '@context': at, q: { '@context': redefining, name: 'x' } };
    const both = { '@context': at, p: { name: 'x' }, q: { '@context': redefining, name: 'x' } };
    const { jsonld } = createProcessor();
    expect(await told(() => jsonld.expand(allowed, {}))).not.toMatch(/refused/);
    for (const document of [forbidden, both, forbidden]) {
      expect(await told(() => jsonld.expand(document, {}))).toMatch(/refused.*protected term redefinition/);
    }
    // The stock library does, which is why its cache is not asked about scoped contexts.
    expect(await told(() => stockJsonLd().expand(both, {}))).not.toMatch(/refused/);
  });

  test('are given up when there are too many, and nothing else changes', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `t${String(index)}`);
    const at = Object.fromEntries(
      names.map((name) => [name, { '@id': `${vocabulary}${name}`, '@context': { [`${name}x`]: `${vocabulary}x` } }]),
    );
    const inside = (name: string) => ({ [`${name}x`]: 'x' });
    const node = Object.fromEntries(
      names.map((outer) => [outer, Object.fromEntries(names.map((inner) => [inner, inside(inner)]))]),
    );
    const document = { '@context': at, ...node };
    const { jsonld, counts } = createProcessor();
    const expected = await told(() => stockJsonLd().expand(document, {}));
    for (let round = 0; round < 2; round += 1) expect(await told(() => jsonld.expand(document, {}))).toBe(expected);
    expect(counts.kept).toBeGreaterThan(2000);
  });
});

describe('the check at the start of a worker', () => {
  test('passes, also where others have loaded jsonld before', async () => {
    expect(stockJsonLd()).toBeDefined();
    await assertContextsKept();
    await assertContextsKept(createProcessor());
  });

  test('fails where the cache is not in effect', async () => {
    const counts = { reused: 0, kept: 0 };
    await expect(assertContextsKept({ jsonld: stockJsonLd(), counts })).rejects.toThrow(/not in effect/);
  });

  test('fails where contexts come out wrong', async () => {
    const jsonld = { ...stockJsonLd(), expand: () => Promise.resolve([]) };
    await expect(assertContextsKept({ jsonld, counts: { reused: 0, kept: 0 } })).rejects.toThrow(/as they must/);
  });
});

test('the copy is private: whoever loads jsonld gets it as it comes', () => {
  const load = createRequire(import.meta.url);
  const before = load('jsonld') as object;
  createProcessor();
  expect(load('jsonld')).toBe(before);
  expect(privateJsonLd(() => undefined).jsonld).not.toBe(before);
});
