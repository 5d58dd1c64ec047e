import { describe, expect, test } from 'vitest';
import { verifyCredential } from '../../../../main/verify/verify';
import { issuer } from '../../../issuer/issuer';
import { openBadge3 } from '../../../issuer/open-badge-3';
import { plainAward } from '../../../issuer/plain-award';
import { signed } from '../../../issuer/proofs';
import { checkOf, jobFor } from '../make-job';
import { offlineSource } from '../make-source';

const url = 'https://words.example/context.json';
const words = { houseNote: 'https://words.example/terms#houseNote' };
const by = issuer('Own Words', { did: 'key', host: 'words.example' });

/** A badge signed with the words written out, and then naming their address instead: the signed graph is the same. */
async function badge(more: object = {}): Promise<string> {
  const bare = openBadge3(by, plainAward);
  const context = bare['@context'] as readonly string[];
  const document = { ...bare, '@context': [...context, words], houseNote: 'Room 4', ...more };
  const proven = await signed(document, {
    suite: 'eddsa-rdfc-2022',
    keys: by.keys,
    verificationMethod: by.method('ed25519'),
    created: plainAward.from,
  });
  return JSON.stringify({ ...proven, '@context': [...context, url] });
}

async function checked(text: string, context: object | null) {
  const contexts = context ? [{ url, text: JSON.stringify(context) }] : [];
  const { report } = await verifyCredential(jobFor(text, { contexts }), offlineSource);
  return { verdict: report.verdict, parse: checkOf(report, 'parse'), proof: checkOf(report, 'proof') };
}

describe('a badge with a context that is not bundled', () => {
  test('is verified with the one the earner added, and says so', async () => {
    const { verdict, parse } = await checked(await badge(), { '@context': words });
    expect(verdict).toBe('verified');
    expect(parse).toMatchObject({ outcome: 'passed', reason: 'own-context', params: { context: url } });
  });

  test('is open without it, before and after', async () => {
    const text = await badge();
    for (const context of [null, { '@context': words }, null]) {
      const { verdict, parse } = await checked(text, context);
      expect(verdict).toBe(context ? 'verified' : 'unverified');
      expect(parse.reason).toBe(context ? 'own-context' : 'unknown-context');
    }
  });

  test('is open, and not forged, where the file is another edition', async () => {
    const { verdict, proof } = await checked(await badge(), {
      '@context': { houseNote: 'https://words.example/2#houseNote' },
    });
    expect(verdict).toBe('unverified');
    expect(proof).toMatchObject({ outcome: 'unknown', reason: 'own-context-unfit' });
  });

  test('one text follows the other at the same address', async () => {
    const text = await badge();
    const other = { '@context': { houseNote: 'https://words.example/2#houseNote' } };
    const verdicts = [];
    for (const context of [{ '@context': words }, other, { '@context': words }]) {
      verdicts.push((await checked(text, context)).verdict);
    }
    expect(verdicts).toEqual(['verified', 'unverified', 'verified']);
  });

  test('is never verified once a signed word was changed', async () => {
    const text = (await badge()).replace('Room 4', 'Room 5');
    expect((await checked(text, { '@context': words })).verdict).not.toBe('verified');
  });
});
