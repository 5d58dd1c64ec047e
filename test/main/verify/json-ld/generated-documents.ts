import fc from 'fast-check';

const vocabulary = 'https://words.example/';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const terms = ['a', 'b', 'c', 'p', 'q', 'name'];
const types = ['T', 'U', 'V'];
const iri = fc.constantFrom(...terms, ...types).map((name) => `${vocabulary}${name}`);

/** Contexts with every kind of definition that processors know, the plain ones more often. */
const { context } = fc.letrec<{ context: unknown; definition: unknown }>((tie) => ({
  context: fc
    .tuple(
      fc.constantFrom({}, {}, {}, { '@protected': true }),
      fc.record(
        {
          '@vocab': fc.constant(vocabulary),
          '@propagate': fc.boolean(),
          '@language': fc.constantFrom('en', 'de-AT', null),
        },
        { requiredKeys: [] },
      ),
      fc.constantFrom({}, {}, {}, {}, { '@direction': 'rtl' }, { identifier: '@id' }, { value: '@value' }, { a: null }),
      fc.dictionary(fc.constantFrom(...terms, ...types), tie('definition'), { maxKeys: 6 }),
    )
    .map((parts) => Object.assign({}, ...parts) as object),
  definition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    iri,
    iri,
    fc
      .record(
        {
          '@id': iri,
          '@protected': fc.constantFrom(false, false, true),
          '@type': fc.constantFrom('@id', '@vocab', '@none', '@json', `${xsd}string`, `${xsd}double`, `${xsd}date`),
          '@container': fc.constantFrom('@set', '@set', '@graph', '@list', '@index', '@language', '@id', '@type'),
          '@language': fc.constantFrom('fr', null),
          '@context': fc.oneof({ weight: 5, arbitrary: tie('context') }, { weight: 1, arbitrary: fc.constant(null) }),
        },
        { requiredKeys: ['@id'] },
      )
      .map((definition) => ('@type' in definition ? without(definition, '@language') : definition)),
    iri.map((reversed) => ({ '@reverse': reversed })),
    iri.map((prefix) => ({ '@id': prefix, '@prefix': true })),
  ),
}));

function without(object: object, name: string): object {
  return Object.fromEntries(Object.entries(object).filter(([each]) => each !== name));
}

const root = fc
  .tuple(context, context)
  .map(([one, other]) => [{ '@vocab': vocabulary, id: '@id', type: '@type' }, one, other]);

const text = fc.oneof(
  fc.constantFrom('text', 'urn:x', 'https://x.example/y z', 'p:x', 'a', 'T', '_:b', '', '@id', 'back\\slash\n"q"', '1'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const scalar = fc.oneof(text, text, fc.constantFrom(7, 7.5, -0, 1e21, 1e-7, 1e300, true, false, null));
const id = fc.constantFrom('urn:a', 'urn:b', 'https://x.example/a', 'https://x.example/a b', 'p:b', '_:c', 'relative');

const nodes = (contexts: readonly unknown[]) =>
  fc.letrec<{ node: unknown; value: unknown }>((tie) => ({
    node: fc
      .tuple(
        fc.option(id, { freq: 2 }),
        fc.oneof(fc.subarray(types), fc.constantFrom(...types)),
        fc.option(fc.constantFrom(...contexts), { freq: 5 }),
        fc.dictionary(fc.constantFrom(...terms), tie('value'), { maxKeys: 4 }),
      )
      .map(([named, type, own, members]) => ({
        ...(own === null ? {} : { '@context': own }),
        ...(named === null ? {} : { id: named }),
        ...(type.length === 0 ? {} : { type }),
        ...members,
      })),
    value: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      scalar,
      tie('node'),
      fc.array(fc.oneof(scalar, tie('node')), { maxLength: 3 }),
      fc.constantFrom({}, { id: 'urn:r' }, { '@id': 'urn:r' }, { '@value': 'v', '@language': 'en' }, [['x']], {
        '@list': ['x'],
      }),
    ),
  })).node;

/** A handful of documents over one root context, so that what one leaves in a memory meets the next. */
export const generatedDocuments = fc
  .tuple(root, fc.array(context, { minLength: 1, maxLength: 3 }))
  .chain(([at, own]) =>
    fc.array(nodes([...own, null]), { minLength: 2, maxLength: 5 }).map((some) => some.map((node) => within(node, at))),
  );

function within(node: unknown, at: readonly unknown[]): object {
  const { '@context': own, ...rest } = node as Record<string, unknown>;
  return { '@context': own === undefined || own === null ? at : [...at, own], ...rest };
}
