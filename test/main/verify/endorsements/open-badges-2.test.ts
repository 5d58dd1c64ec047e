import { expect, test } from 'vitest';
import { verifyCredential } from '../../../../main/verify/verify';
import type { Json } from '../../../issuer/canonical';
import { urls } from '../../../issuer/contexts';
import { json, together } from '../../../issuer/documents';
import { issuer } from '../../../issuer/issuer';
import { hostedBadge2, profileId } from '../../../issuer/open-badge-2';
import { plainAward } from '../../../issuer/plain-award';
import { jobFor } from '../make-job';
import { offlineSource, sourceOf } from '../make-source';

const at = '2026-11-22T12:00:00Z';
const by = issuer('Older Office', { did: 'web', host: 'older.example' });
const chamber = issuer('Chamber of Trades', { did: 'web', host: 'chamber.example' });

/** An endorsement hosted by whoever wrote it, about that id (OB 2.0 "Endorsement"). */
function hostedEndorsement(name: string, about: unknown): Json {
  return {
    '@context': urls.openBadges2,
    type: 'Endorsement',
    id: `https://chamber.example/endorsements/${name}`,
    issuer: profileId(chamber),
    claim: { id: about, endorsementComment: 'We take everybody who has this.' },
    issuedOn: '2026-04-01T00:00:00Z',
    verification: { type: 'HostedBadge' },
  };
}

test('endorsements of Open Badges 2.0 are followed to where they are hosted, each with its own report', async () => {
  const badge = hostedBadge2(by, plainAward);
  const id = String(badge.assertion['id']);
  const [linked, embedded, missing] = ['linked', 'embedded', 'missing'].map((name) => hostedEndorsement(name, id));
  const assertion = { ...badge.assertion, endorsement: [linked?.['id'], embedded, missing?.['id']] };
  const profile = hostedBadge2(chamber, plainAward).documents;
  const documents = together(
    profile,
    badge.documents,
    new Map([linked, embedded].map((each) => [String(each?.['id']), json(each ?? {})])),
    new Map([[id, json(assertion)]]),
  );
  const { report, snapshots } = await verifyCredential(
    jobFor(JSON.stringify(assertion), { at }),
    sourceOf(documents, at),
  );
  expect(report.verdict).toBe('verified');
  const [first, second, third] = report.endorsements ?? [];
  for (const endorsement of [first, second]) {
    expect(endorsement).toMatchObject({
      on: 'credential',
      about: 'credential',
      endorser: { name: 'Chamber of Trades' },
      comment: 'We take everybody who has this.',
      report: { verdict: 'verified' },
    });
  }
  expect(third?.report.verdict).toBe('unverified');
  expect(snapshots.map(({ url }) => url)).toContain(linked?.['id']);
});

test('offline a linked endorsement is open and says that the network is not allowed', async () => {
  const badge = hostedBadge2(by, plainAward);
  const assertion = { ...badge.assertion, endorsement: 'https://chamber.example/endorsements/one' };
  const { report } = await verifyCredential(jobFor(JSON.stringify(assertion), { at }), offlineSource);
  expect(report.endorsements).toMatchObject([
    { about: 'unstated', report: { verdict: 'unverified', checks: [{ reason: 'network-not-allowed' }] } },
  ]);
});
