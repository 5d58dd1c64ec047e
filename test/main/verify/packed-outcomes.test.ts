import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createPacker } from '../../../main/verify/pack-outcomes';
import { createUnpacker } from '../../../main/verify/unpack-outcomes';
import type { FinishedJob } from '../../../main/verify/messages';
import type { VerifyOutcome } from '../../../main/verify/types';
import { steps, verdicts } from '../../../shared/report';
import { emptySummary } from '../../../main/credential/empty-summary';
import { sampleOutcomes } from './sample-outcomes';

/** What another thread gets: each message copied as the platform does it, in the order they were sent. */
function sent(batch: readonly FinishedJob[], size: number): readonly FinishedJob[] {
  const [pack, unpack] = [createPacker(), createUnpacker()];
  const messages = Array.from({ length: Math.ceil(batch.length / size) }, (_, at) =>
    batch.slice(at * size, (at + 1) * size),
  );
  return messages.flatMap((each) => unpack(structuredClone(pack(each))));
}

const copied = (batch: readonly FinishedJob[]) => batch.map((each) => structuredClone(each));

/** The same members in the same order, too: what is stored is written from it. */
const written = (batch: readonly FinishedJob[]) =>
  batch.map(({ outcome }) => [JSON.stringify(outcome.report), JSON.stringify(outcome.summary)]);

let outcomes: readonly VerifyOutcome[] = [];
beforeAll(async () => {
  outcomes = await sampleOutcomes();
}, 120_000);

describe('outcomes on their way to another thread', () => {
  test('arrive as a plain copy would, for every sample', () => {
    expect(outcomes.length).toBeGreaterThan(20);
    const finished = [...outcomes, ...outcomes].map((outcome, index) => ({ index, outcome }));
    for (const size of [1, 7, 1000]) {
      expect(sent(finished, size)).toStrictEqual(copied(finished));
      expect(written(sent(finished, size))).toEqual(written(finished));
    }
  });

  test('arrive as a plain copy would, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(anyOutcome, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (some, size) => {
        const finished = some.map((outcome, index) => ({ index, outcome }));
        expect(sent(finished, size)).toStrictEqual(copied(finished));
        expect(written(sent(finished, size))).toEqual(written(finished));
      }),
      { numRuns: 500 },
    );
  });

  test('what badges of a batch say alike goes over once', () => {
    const [outcome] = outcomes;
    if (!outcome) throw new Error('no sample');
    const pack = createPacker();
    const first = pack([{ index: 0, outcome }]);
    const second = pack([{ index: 1, outcome: structuredClone(outcome) }]);
    expect(JSON.parse(first.parts)).not.toHaveLength(0);
    expect(JSON.parse(second.parts)).toHaveLength(0);
  });
});

const text = fc.oneof(
  fc.constantFrom('', 'null', '"', 'é', '\ud800', '\u2028', '__proto__'),
  fc.string({ unit: 'binary' }),
);
const maybe = fc.option(text);
const number = fc.oneof(fc.constantFrom(0, -0, 5, 1e21, 1e-7, Infinity, -Infinity), fc.double({ noNaN: true }));
const source = fc.oneof(
  fc.constant({ kind: 'offline' } as const),
  fc.record({ kind: fc.constantFrom('network' as const, 'kept' as const), at: text }, { noNullPrototype: true }),
);
const params = fc.dictionary(fc.constantFrom('key', 'method', 'url', 'total'), fc.oneof(text, fc.nat()), {
  noNullPrototype: true,
});
const check = fc.record(
  {
    step: fc.constantFrom(...steps),
    outcome: fc.constantFrom('passed' as const, 'failed' as const),
    reason: fc.constantFrom('parsed' as const, 'signature-good' as const),
    params,
    detail: maybe,
    source,
  },
  { noNullPrototype: true },
);
const party = fc.record(
  { id: maybe, name: maybe, url: maybe, email: maybe, description: maybe, image: maybe },
  { noNullPrototype: true },
);
const item = fc.record(
  { url: maybe, name: maybe, narrative: maybe, description: maybe, genre: maybe },
  { noNullPrototype: true },
);
const bytes = fc.uint8Array({ maxLength: 20 });
const snapshot = fc.record(
  {
    url: text,
    finalUrl: text,
    purpose: fc.constant('did' as const),
    mediaType: text,
    sha256: text,
    fetchedAt: text,
    bytes,
    gone: fc.boolean(),
  },
  { noNullPrototype: true },
);
const contained = fc.record(
  {
    id: maybe,
    name: maybe,
    description: maybe,
    type: maybe,
    awardedBy: maybe,
    awardedOn: maybe,
    results: fc.constant([]),
    creditsEarned: fc.option(number),
  },
  { noNullPrototype: true },
);
const summary = fc
  .record(
    {
      id: maybe,
      types: fc.array(text, { maxLength: 3 }),
      name: maybe,
      issuer: party,
      evidence: fc.array(item, { maxLength: 3 }),
      creditsEarned: fc.option(number),
      contents: fc.array(contained, { maxLength: 2 }),
      editions: fc.constant([]),
      endorses: text,
      refresh: fc.record({ url: text, type: text }, { noNullPrototype: true }),
      parts: fc.nat(),
    },
    { requiredKeys: ['id', 'types', 'name', 'issuer', 'creditsEarned'], noNullPrototype: true },
  )
  .map((some) => ({ ...emptySummary, format: 'ob3-jwt' as const, ...some }));
const report = fc.record(
  {
    checkedAt: text,
    checks: fc.array(check, { maxLength: 5 }),
    validFrom: maybe,
    validUntil: maybe,
    verdict: fc.constantFrom(...verdicts),
    endorsements: fc.array(fc.record({ on: text, report: fc.record({ checks: fc.array(check, { maxLength: 2 }) }) }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: ['checkedAt', 'checks', 'validFrom', 'validUntil', 'verdict'], noNullPrototype: true },
);
const anyOutcome = fc.record(
  {
    recordId: text,
    report,
    summary,
    picture: fc.option(fc.record({ mediaType: text, bytes }, { noNullPrototype: true })),
    snapshots: fc.array(snapshot, { maxLength: 3 }),
  },
  { noNullPrototype: true },
) as fc.Arbitrary<unknown> as fc.Arbitrary<VerifyOutcome>;
