import fc from 'fast-check';

/** A whole file with stretches changed, cut out, doubled or put in, at any places, or cut short. */
export function damaged(whole: Uint8Array): fc.Arbitrary<Uint8Array> {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof(fc.nat(4), fc.nat(200)),
    insert: fc.oneof(fc.uint8Array({ maxLength: 8 }), fc.constant(null)),
  });
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
    edits.reduce<Uint8Array>((bytes, { at, remove, insert }) => {
      const start = Math.floor(at * bytes.length);
      const more = insert ?? bytes.slice(start, start + remove);
      const rest = insert === null ? start : start + remove;
      return new Uint8Array(Buffer.concat([bytes.slice(0, start), more, bytes.slice(rest)]));
    }, whole),
  );
}
