import { describe, expect, test } from 'vitest';
import { issuerStanding, withIssuerTrust } from '../../../main/trust/standing';
import type { StoredRegistry } from '../../../main/trust/types';
import { indexTrust } from '../../../main/trust/vouchers';
import type { Check } from '../../../shared/report';
import { now } from './a-federation';
import { from, hosted, signed, unconfirmed } from './a-report';

const did = 'did:web:school.example';
const pin = { id: did, name: 'Example School', key: 'print-1', pinnedAt: '2026-05-01T00:00:00.000Z' };
const entry = { id: did, name: 'EXAMPLE  school', location: null, url: null, since: null, until: null };
const registry = (...entries: StoredRegistry['entries']): StoredRegistry => ({
  name: 'The Registry',
  format: 'registry',
  fileName: 'r.json',
  importedAt: '2026-01-01T00:00:00.000Z',
  updated: '2025-10-31T00:00:00.000Z',
  entries,
  left: 0,
  anchors: [],
});
const nobody = indexTrust([], []);
const standing = (checks: readonly Check[], trust = nobody, summary = from({ id: did })) =>
  issuerStanding({ checks }, summary, trust, now);

describe('who vouches for an issuer', () => {
  test('the earner, by a pin, with its day', () => {
    const found = standing(signed(), indexTrust([pin], []));
    expect(found.check).toMatchObject({ outcome: 'passed', reason: 'issuer-pinned', params: { at: pin.pinnedAt } });
    expect(found.pin).toBe('pinned');
  });

  test('not without doubt, where another key signed than the pinned one', () => {
    const found = standing(signed('print-2'), indexTrust([pin], [registry(entry)]));
    expect(found.check).toMatchObject({ outcome: 'unknown', reason: 'issuer-pin-key-changed' });
    expect(found.vouchers).toMatchObject([{ kind: 'pin', keyChanged: true }, { kind: 'registry' }]);
    expect(found.pin).toBe('can-pin');
  });

  test('a registry, whatever the letter case of the name', () => {
    const found = standing(signed(), indexTrust([], [registry(entry)]));
    expect(found.check).toMatchObject({
      outcome: 'passed',
      reason: 'issuer-listed',
      params: { registry: 'The Registry', name: 'EXAMPLE  school' },
    });
    expect(found.vouchers).toMatchObject([{ since: '2025-10-31T00:00:00.000Z', sameName: true }]);
  });

  test('a registry under another name is told, and vouches for nobody', () => {
    const found = standing(signed(), indexTrust([], [registry({ ...entry, name: 'Corner Shop' })]));
    expect(found.check).toMatchObject({
      outcome: 'unknown',
      reason: 'issuer-listed-as-other',
      params: { name: 'Corner Shop' },
    });
  });

  test('an entry out of date, or not yet begun, is not counted', () => {
    const old = registry(
      { ...entry, until: '2026-01-01T00:00:00.000Z' },
      { ...entry, since: '2027-01-01T00:00:00.000Z' },
    );
    expect(standing(signed(), indexTrust([], [old])).vouchers).toEqual([]);
  });

  test('nobody, as long as signature and key are not confirmed', () => {
    const found = standing(unconfirmed, indexTrust([pin], [registry(entry)]));
    expect(found.check).toMatchObject({ outcome: 'unknown', reason: 'issuer-unconfirmed' });
    expect(found).toMatchObject({ vouchers: [], pin: 'cannot-pin' });
  });

  test('nobody, where no issuer is named', () => {
    expect(standing(signed(), nobody, from({ id: null })).check.outcome).toBe('not-applicable');
  });
});

describe("an issuer's own domain", () => {
  const domain = (checks: readonly Check[], issuer: Parameters<typeof from>[0], id: string | null = null) =>
    standing(checks, nobody, from(issuer, id)).check.params['domain'];

  test('is where its hosted badge and its website are', () => {
    const site = { id: 'https://badges.school.ac.uk/issuer', url: 'https://www.school.ac.uk' };
    expect(domain(hosted('https://badges.school.ac.uk/1'), site)).toBe('school.ac.uk');
    expect(domain(hosted('https://badges.other.ac.uk/1'), site)).toBeUndefined();
  });

  test('is where its did:web and its website, or the badge, are', () => {
    expect(domain(signed(), { id: 'did:web:keys.school.edu:a', url: 'https://school.edu/' })).toBe('school.edu');
    expect(domain(signed(), { id: 'did:web:school.edu' }, 'https://badges.school.edu/1')).toBe('school.edu');
    expect(domain(signed(), { id: 'did:key:z6Mk', url: 'https://school.edu/' })).toBeUndefined();
  });

  test('is not a host that many share, nor an address without a name', () => {
    const on = (host: string) =>
      domain(hosted(`https://${host}/1`), { id: `https://${host}/i`, url: `https://${host}/` });
    expect(on('school.github.io')).toBe('school.github.io');
    for (const host of ['api.badgr.io', 'www.credly.com', 'github.io', 'co.uk', '203.0.113.7']) {
      expect(on(host), host).toBeUndefined();
    }
    const pages = { id: 'did:web:a.github.io', url: 'https://b.github.io/' };
    expect(domain(signed(), pages)).toBeUndefined();
  });
});

test('a report gets the step as trust stands, and keeps everything else', () => {
  const report = {
    checkedAt: now.toISOString(),
    checks: signed(),
    validFrom: null,
    validUntil: null,
    verdict: 'verified',
  } as const;
  const after = withIssuerTrust(report, from({ id: did }), indexTrust([pin], []), now);
  expect(after.checks.map(({ step, reason }) => [step, reason])).toEqual([
    ['proof', 'signature-good'],
    ['issuer-key', 'key-of-issuer'],
    ['issuer-trust', 'issuer-pinned'],
  ]);
  expect({ ...after, checks: [] }).toEqual({ ...report, checks: [] });
});
