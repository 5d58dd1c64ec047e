import { describe, expect, test } from 'vitest';
import { verifyCredential } from '../../../../main/verify/verify';
import type { Json } from '../../../issuer/canonical';
import { together } from '../../../issuer/documents';
import { type Endorsement, jwtEndorsement, signedEndorsement } from '../../../issuer/endorsement';
import { issuer } from '../../../issuer/issuer';
import { achievementId, type Award, jwtOpenBadge3, signedOpenBadge3 } from '../../../issuer/open-badge-3';
import { plainAward } from '../../../issuer/plain-award';
import { uuidOf } from '../../../issuer/seeds';
import { statusEntry, statusList } from '../../../issuer/status-list';
import { checkOf, jobFor } from '../make-job';
import { offlineSource, sourceOf } from '../make-source';

const at = '2026-11-22T12:00:00Z';
const by = issuer('Endorsed Office', { did: 'key', host: 'endorsed.example' });
const chamber = issuer('Chamber of Trades', { did: 'key', host: 'chamber.example' });
const society = issuer('Society of Measurers', { did: 'web', host: 'society.example' });
const achievement = achievementId(by, plainAward);
const good: Endorsement = {
  seed: 'good endorsement',
  about: achievement,
  comment: 'We take everybody who has this.',
  from: '2026-04-01T00:00:00Z',
};

/** A badge whose achievement carries these endorsements. */
function badge(endorsements: Json): string {
  const award = { ...plainAward, achievement: { ...plainAward.achievement, ...endorsements } };
  return jwtOpenBadge3(by, award, { algorithm: 'EdDSA' });
}

async function reportOf(text: string, source = offlineSource) {
  const { report } = await verifyCredential(jobFor(text, { at }), source);
  return { report, endorsements: report.endorsements ?? [], step: checkOf(report, 'endorsements') };
}

const verdicts = (endorsements: readonly { readonly report: { readonly verdict: string } }[]) =>
  endorsements.map(({ report }) => report.verdict);

describe('endorsements inside a badge', () => {
  test('each has a report of its own: who, what about, the words, the day and every step', async () => {
    const text = badge({
      endorsement: [await signedEndorsement(chamber, good)],
      endorsementJwt: [jwtEndorsement(chamber, { ...good, seed: 'as a token' })],
    });
    const { report, endorsements, step } = await reportOf(text);
    expect(report.verdict).toBe('verified');
    expect(step).toMatchObject({ outcome: 'passed', reason: 'endorsements-good', params: { total: 2 } });
    expect(endorsements).toHaveLength(2);
    for (const endorsement of endorsements) {
      expect(endorsement).toMatchObject({
        on: 'achievement',
        about: 'achievement',
        aboutId: achievement,
        endorser: { id: chamber.id, name: 'Chamber of Trades' },
        comment: 'We take everybody who has this.',
        issuedOn: '2026-04-01T00:00:00.000Z',
        further: 0,
        report: { verdict: 'verified', validFrom: '2026-04-01T00:00:00Z' },
      });
      expect(endorsement.report.checks.map((check) => check.step)).toEqual([
        ...['parse', 'schema', 'proof', 'issuer-key', 'status', 'validity-period'],
      ]);
    }
  });

  test('one that was altered is told by itself and leaves the badge as it is', async () => {
    const genuine = await signedEndorsement(chamber, good);
    const altered = JSON.parse(JSON.stringify(genuine).replace('everybody', 'nobody')) as Json;
    const { report, endorsements, step } = await reportOf(badge({ endorsement: [genuine, altered] }));
    expect(report.verdict).toBe('verified');
    expect(verdicts(endorsements)).toEqual(['verified', 'invalid']);
    expect(step).toMatchObject({ outcome: 'failed', reason: 'endorsements-bad', params: { bad: 1, total: 2 } });
  });

  test('one signed with the key of somebody else is not genuine', async () => {
    const forged = await signedEndorsement({ ...chamber, method: (kind) => by.method(kind), keys: by.keys }, good);
    const { report, endorsements } = await reportOf(badge({ endorsement: [forged] }));
    expect([report.verdict, ...verdicts(endorsements)]).toEqual(['verified', 'invalid']);
    expect(checkOf(endorsements[0]?.report ?? report, 'issuer-key').reason).toBe('key-of-other');
  });

  test('one that has run out, was taken back, or is about another thing does not count', async () => {
    const list = { url: 'https://society.example/status/1', purpose: 'revocation', set: [7], from: good.from } as const;
    const cases = [
      await signedEndorsement(chamber, { ...good, until: '2026-10-01T00:00:00Z' }),
      await signedEndorsement(society, { ...good, status: statusEntry(list, 7) }),
      await signedEndorsement(chamber, { ...good, about: 'https://endorsed.example/achievements/another' }),
    ];
    const source = sourceOf(together(society.documents, await statusList(society, list)), at);
    const { report, endorsements, step } = await reportOf(badge({ endorsement: cases }), source);
    expect([report.verdict, ...verdicts(endorsements)]).toEqual(['verified', 'expired', 'revoked', 'verified']);
    expect(endorsements.map(({ about }) => about)).toEqual(['achievement', 'achievement', 'other']);
    expect(step).toMatchObject({ outcome: 'unknown', reason: 'endorsements-lapsed', params: { lapsed: 3, total: 3 } });
    expect(step.source).toEqual({ kind: 'network', at });
  });

  test('one whose key cannot be asked for is open, and the badge is not', async () => {
    const { report, endorsements, step } = await reportOf(
      badge({ endorsement: [await signedEndorsement(society, good)] }),
    );
    expect([report.verdict, ...verdicts(endorsements)]).toEqual(['verified', 'unverified']);
    expect(step).toMatchObject({ reason: 'endorsements-not-checked', params: { open: 1, total: 1 } });
  });

  test('they are found on the credential, the issuer, the creator and the source, and say which they are about', async () => {
    const award: Award = { ...plainAward, seed: 'everywhere' };
    const about = {
      credential: `urn:uuid:${uuidOf(award.seed)}`,
      creator: 'https://creator.example/',
      source: 'https://source.example/',
    };
    const on = async (seed: string, id: string) => [await signedEndorsement(chamber, { ...good, seed, about: id })];
    const profile = (id: string, endorsement: Json[]) => ({ id, type: ['Profile'], endorsement });
    const who = { ...by, profile: { ...by.profile, endorsement: await on('issuer', by.id) } };
    const text = JSON.stringify(
      await signedOpenBadge3(who, {
        ...award,
        credential: { endorsement: await on('credential', about.credential) },
        achievement: { ...award.achievement, creator: profile(about.creator, await on('creator', about.creator)) },
        subject: { ...award.subject, source: profile(about.source, await on('source', by.id)) },
      }),
    );
    const { endorsements, report } = await reportOf(text);
    expect(report.verdict).toBe('verified');
    expect(endorsements.map((each) => [each.on, each.about, each.report.verdict])).toEqual([
      ['credential', 'credential', 'verified'],
      ['issuer', 'issuer', 'verified'],
      ['creator', 'creator', 'verified'],
      ['source', 'issuer', 'verified'],
    ]);
  });

  test('a good badge in the place of an endorsement is none', async () => {
    const other = await signedOpenBadge3(chamber, { ...plainAward, seed: 'not an endorsement' });
    const { endorsements } = await reportOf(badge({ endorsement: [other] }));
    expect(verdicts(endorsements)).toEqual(['unverified']);
  });

  test('what cannot be read is said, and no address in it is asked for', async () => {
    const source = sourceOf(new Map(), at);
    const text = badge({ endorsementJwt: ['a.b.c', 'https://society.example/endorsement.json'] });
    const { endorsements, report } = await reportOf(text, source);
    expect([report.verdict, ...verdicts(endorsements)]).toEqual(['verified', 'unverified', 'unverified']);
    expect(source.asked).toEqual([]);
  });

  test('endorsements of an endorsement are counted and not followed', async () => {
    const deeper = { endorsement: [await signedEndorsement(society, { ...good, about: chamber.id })] };
    const outer = { ...chamber, profile: { ...chamber.profile, ...deeper } };
    const source = sourceOf(society.documents, at);
    const { endorsements } = await reportOf(badge({ endorsementJwt: [jwtEndorsement(outer, good)] }), source);
    expect(endorsements).toMatchObject([{ further: 1, report: { verdict: 'verified' } }]);
    expect(source.asked).toEqual([]);
  });

  test('no more than twenty are checked, and the rest is said to be open', async () => {
    const tokens = Array.from({ length: 25 }, (_, n) =>
      jwtEndorsement(chamber, { ...good, seed: `crowd ${String(n)}` }),
    );
    const { endorsements, step } = await reportOf(badge({ endorsementJwt: tokens }));
    expect(endorsements).toHaveLength(20);
    expect(step).toMatchObject({
      outcome: 'unknown',
      reason: 'endorsements-not-checked',
      params: { open: 5, total: 25 },
    });
  });

  test('an endless comment is cut', async () => {
    const comment = 'long '.repeat(2000);
    const { endorsements } = await reportOf(
      badge({ endorsement: [await signedEndorsement(chamber, { ...good, comment })] }),
    );
    expect(endorsements[0]?.comment?.length).toBe(4001);
  });

  test('nobody is asked about the endorsements of a forgery', async () => {
    const source = sourceOf(society.documents, at);
    const [head, , signature] = badge({}).split('.');
    const [, body] = badge({ endorsement: [await signedEndorsement(society, good)] }).split('.');
    const text = [head, body, signature].join('.');
    const { report, step } = await reportOf(text, source);
    expect(report.verdict).toBe('invalid');
    expect(report.endorsements).toBeUndefined();
    expect(step.reason).toBe('not-checked');
    expect(source.asked).toEqual([]);
  });

  test('a badge without any has none in its report', async () => {
    const { report, step } = await reportOf(badge({}));
    expect(report.endorsements).toBeUndefined();
    expect(step.outcome).toBe('not-applicable');
  });
});
