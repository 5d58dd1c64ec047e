import { describe, expect, it } from 'vitest';
import { verifyCredential } from '../../../../main/verify/verify';
import { badgeClass, entry, hosted, hostedAt, profile } from '../../credential/a-listing';
import { checkOf, jobFor } from '../make-job';
import { offlineSource, sourceOf } from '../make-source';

const json = (value: unknown) =>
  ({ kind: 'text', value: JSON.stringify(value), mediaType: 'application/json' }) as const;
const at = '2026-11-22T12:00:00Z';
const job = jobFor(JSON.stringify(entry), { identities: ['sofia@person.example'] });
const web = (assertion: unknown) =>
  sourceOf(
    new Map([
      [hostedAt, json(assertion)],
      [hosted.badge, json(badgeClass)],
      [badgeClass.issuer, json(profile)],
    ]),
    at,
  );

describe('a badge out of a platform’s list', () => {
  it('offline is taken in and left open, with the reason', async () => {
    const { report, summary } = await verifyCredential(job, offlineSource);
    expect(report.verdict).toBe('unverified');
    expect(checkOf(report, 'proof')).toMatchObject({ outcome: 'unknown', reason: 'network-not-allowed' });
    expect(summary).toMatchObject({ name: 'Knots - Intermediate', issuer: { name: 'Harbour School' } });
  });

  it('online is what is hosted, with what the list states beside it', async () => {
    const { report, summary } = await verifyCredential(job, web(hosted));
    expect(checkOf(report, 'proof')).toMatchObject({ outcome: 'passed' });
    expect(checkOf(report, 'recipient')).toMatchObject({ outcome: 'passed' });
    expect(summary).toMatchObject({
      issuedOn: '2026-02-04T20:20:30.000Z',
      issuer: { email: 'badges@harbour.example' },
    });
    expect(summary.stated).toContainEqual({ fact: 'level', value: 'Intermediate', url: null });
    expect(summary.skills.map(({ name }) => name)).toEqual(['Knots', 'Rope standard', 'Rope work']);
  });

  it('is not contradicted by an older address of the same badge', async () => {
    const older = { ...hosted, id: hostedAt.replace('api.credly.com', 'api.youracclaim.com') };
    const { report } = await verifyCredential(job, web(older));
    expect(checkOf(report, 'proof')).toMatchObject({ outcome: 'passed' });
  });

  it('is contradicted by another badge in its place', async () => {
    const another = { ...hosted, id: hostedAt.replace('7d3f', '0000') };
    const { report } = await verifyCredential(job, web(another));
    expect(report.verdict).toBe('invalid');
    expect(checkOf(report, 'proof')).toMatchObject({ reason: 'hosted-elsewhere' });
  });

  it('that was withdrawn is revoked', async () => {
    const { report } = await verifyCredential(job, sourceOf(new Map([[hostedAt, { kind: 'gone' }]]), at));
    expect(report.verdict).toBe('revoked');
  });

  it('an entry that says more than is hosted does not pass for it', async () => {
    const boast = { ...entry, badge_template: { ...entry.badge_template, name: 'Admiral' } };
    const { summary } = await verifyCredential(jobFor(JSON.stringify(boast)), web(hosted));
    expect(summary.name).toBe('Knots - Intermediate');
  });
});
