import { describe, expect, it, vi } from 'vitest';
import { reportNow } from '../../../../renderer/features/badge/use-issuer-trust';
import { WhoVouches } from '../../../../renderer/features/badge/who-vouches';
import type { IssuerStanding, Voucher } from '../../../../shared/trust';
import { aReport } from '../a-record';
import { rendered, textOf } from '../rendered';

vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

const check = {
  step: 'issuer-trust',
  outcome: 'passed',
  reason: 'issuer-pinned',
  params: { at: '2026-05-03T12:00:00.000Z' },
  detail: null,
  source: { kind: 'offline' },
} as const;
const nothing = () => Promise.resolve();
const trust = (vouchers: readonly Voucher[], pin: IssuerStanding['pin']) => ({
  standing: { check, vouchers, pin },
  pin: nothing,
  unpin: nothing,
});
const told = (...parts: Parameters<typeof trust>) => textOf(rendered(<WhoVouches trust={trust(...parts)} />));
const pinned: Voucher = { kind: 'pin', at: '2026-05-03T12:00:00.000Z', keyChanged: false };
const listed: Voucher = {
  kind: 'registry',
  registry: 'The Registry',
  name: 'Corner Shop',
  sameName: false,
  location: 'Prato',
  url: null,
  since: '2025-10-31T12:00:00.000Z',
};

describe('who vouches for an issuer', () => {
  it('is a line each, with the day, the name it has there and what differs', () => {
    const text = told([pinned, listed, { kind: 'domain', domain: 'example.edu' }], 'pinned');
    expect(text).toContain('You pinned this issuer on May 3, 2026.');
    expect(text).toContain('In the registry “The Registry” as “Corner Shop”, as of October 31, 2025.');
    expect(text).toContain('The badge gives the issuer another name.');
    expect(text).toContain('Prato');
    expect(text).toContain('own domain, example.edu.');
    expect(text).toContain('Unpin');
    expect(text).not.toContain('Pin this issuer');
  });

  it('offers to pin again where the key is another', () => {
    const text = told([{ ...pinned, keyChanged: true }], 'can-pin');
    expect(text).toContain('signed with another key than then');
    expect(text).toContain('Pin with the new key');
  });

  it('says so where nobody does, and offers no pin for a badge that did not hold', () => {
    expect(told([], 'can-pin')).toContain('Pin this issuer');
    const text = told([], 'cannot-pin');
    expect(text).toContain('once the signature and the issuer');
    expect(text).not.toContain('Pin');
  });
});

it('the report shows the step as trust stands now, and every other step as it was', () => {
  const report = aReport();
  const now = reportNow(report, trust([pinned], 'pinned'));
  expect(now.checks.find(({ step }) => step === 'issuer-trust')?.reason).toBe('issuer-pinned');
  expect(now.checks.filter(({ step }) => step !== 'issuer-trust')).toEqual(
    report.checks.filter(({ step }) => step !== 'issuer-trust'),
  );
  expect(reportNow(report, null)).toBe(report);
});
