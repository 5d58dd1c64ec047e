import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageTexts } from '../../../main/credential/language-texts';
import { achievementPartOf, readAchievementPart } from '../../../main/credential/achievement-part';
import { splitCompactJws } from '../../../main/credential/compact-jws';
import { endorsementsOn, mayBeEndorsed, thingsOfVerifiable } from '../../../main/verify/endorsements/places';
import { asCheck, type Finding } from '../../../main/verify/finding';
import { keyFromJwk } from '../../../main/verify/keys/public-key';
import { combine } from '../../../main/verify/proofs/embedded';
import { checkJws, checkSigned } from '../../../main/verify/proofs/jws';
import { periodOf } from '../../../main/verify/steps/period';
import { checkSchema } from '../../../main/verify/steps/schema';
import { steps } from '../../../shared/report';
import type { JsonObject } from '../../../shared/json';
import { jwkOf, issuer } from '../../issuer/issuer';
import { jwtOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { anyCredential, anyValue } from './generated-credentials';
import { gapsInWords, periodInWords } from './long-ways';

// Each of these has a short way for what is usual; it must come to what the long way comes to.

const runs = { numRuns: 2000 };

test('where no endorsement is seen, none is found', () => {
  let [seen, unseen] = [0, 0];
  fc.assert(
    fc.property(anyCredential, (credential) => {
      if (mayBeEndorsed(credential)) {
        seen += 1;
        return;
      }
      unseen += 1;
      expect(endorsementsOn(thingsOfVerifiable(credential), false)).toEqual([]);
    }),
    runs,
  );
  expect(Math.min(seen, unseen)).toBeGreaterThan(100);
});

test('an achievement that was read before is what it is read to be', () => {
  fc.assert(
    fc.property(fc.array(anyCredential, { maxLength: 4 }), (credentials) => {
      for (const achievement of [...credentials, ...credentials]) {
        expect(achievementPartOf(structuredClone(achievement))).toStrictEqual(readAchievementPart(achievement));
      }
    }),
    runs,
  );
  const [none, endless] = [
    { name: 'a', cost: null },
    { name: 'a', cost: JSON.parse('1e999') as number },
  ];
  for (const achievement of [none, endless, none, endless]) {
    expect(achievementPartOf(achievement)).toStrictEqual(readAchievementPart(achievement));
  }
});

test('plain texts are of no language, alone as in a list of one', () => {
  fc.assert(
    fc.property(anyValue, anyValue, anyValue, (name, description, criteria) => {
      const listed = { name: [name], description: [description], criteria: [criteria] };
      if ([name, description, criteria].some(Array.isArray)) return;
      expect(languageTexts({ name, description, criteria })).toEqual(languageTexts(listed));
    }),
    runs,
  );
});

test('the members that a credential lacks are told as before, and in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(anyCredential, async (credential) => {
      const bare: JsonObject = { ...credential, credentialSchema: [] };
      expect(await checkSchema(bare, null)).toEqual(gapsInWords(bare));
    }),
    runs,
  );
});

test('the period is the earliest of all ends', () => {
  fc.assert(
    fc.property(anyCredential, (credential) => {
      expect(periodOf(credential)).toEqual(periodInWords(credential));
    }),
    runs,
  );
});

const outcome = fc.constantFrom('passed' as const, 'failed' as const, 'unknown' as const, 'not-applicable' as const);
const finding: fc.Arbitrary<Finding> = fc.record(
  {
    outcome,
    reason: fc.constantFrom('signature-good' as const, 'key-of-issuer' as const, 'key-not-found' as const),
    params: fc.dictionary(fc.constantFrom('key', 'issuer'), fc.string(), { noNullPrototype: true }),
    detail: fc.option(fc.string()),
  },
  { requiredKeys: ['outcome', 'reason'], noNullPrototype: true },
);

test('one proof comes to what the same proof twice comes to', async () => {
  await fc.assert(
    fc.asyncProperty(finding, fc.option(finding), async (proof, key) => {
      const result = { proof, key: key && (() => Promise.resolve(key)) };
      expect(await combine([result])).toEqual(await combine([result, result]));
    }),
  );
});

test('a check that all badges share is the check that would be written anew', () => {
  fc.assert(
    fc.property(fc.constantFrom(...steps), finding, (step, found) => {
      const { outcome, reason, params = {}, detail = null } = found;
      const expected = { step, outcome, reason, params, detail, source: { kind: 'offline' } };
      expect(asCheck(step, found)).toStrictEqual(expected);
      expect(asCheck(step, found, { kind: 'kept', at: 'then' })).toStrictEqual({
        ...expected,
        source: { kind: 'kept', at: 'then' },
      });
    }),
  );
});

describe('a token', () => {
  const by = issuer('Short Ways', { did: 'key', host: 'short.example' });
  const algorithms = ['EdDSA', 'ES256', 'RS256'] as const;
  const tokens = algorithms.map((algorithm) => ({ algorithm, token: jwtOpenBadge3(by, plainAward, { algorithm }) }));
  const jwks = (['ed25519', 'p256', 'rsa'] as const).map((kind) => jwkOf(by.keys, kind));

  test('that was split has the signature that it has as a whole', async () => {
    for (const { token } of tokens) {
      for (const changed of [token, `${token}AA`, token.slice(0, -4), token.replace('.e', '.f')]) {
        const split = splitCompactJws(changed);
        if (!split.ok) continue;
        for (const algorithm of algorithms) {
          for (const jwk of jwks) {
            const key = keyFromJwk(jwk);
            if (!key) throw new Error('no key');
            const { signingInput, signature } = split.value;
            expect(checkSigned(signingInput, signature, algorithm, key)).toEqual(
              await checkJws(changed, algorithm, key),
            );
          }
        }
      }
    }
  });

  test('has its own header, whichever header was read before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('ES256', 'none', 'a', ''), { maxLength: 20 }), (names) => {
        for (const alg of names) {
          const token = [JSON.stringify({ alg }), '{}', ''].map((text) => Buffer.from(text).toString('base64url'));
          const split = splitCompactJws(token.join('.'));
          expect(split.ok && split.value.header).toEqual({ alg });
        }
        expect(splitCompactJws('e30.e30.').ok).toBe(false);
      }),
    );
  });
});
