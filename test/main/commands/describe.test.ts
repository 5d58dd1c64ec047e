import { describe as about, expect, it } from 'vitest';
import { describe, exitStatus, unread } from '../../../main/commands/describe';
import type { Verdict } from '../../../shared/report';
import { verdicts } from '../../../shared/report';
import { hostedClr1 } from '../../issuer/clr-1';
import { checkedByLapel } from '../../issuer/engine';
import { issuer } from '../../issuer/issuer';
import { offlineSource, sourceOf } from '../verify/make-source';
import { aBadge } from '../wallet/some-arrivals';
import { aTerminal } from './a-terminal';

const members = [
  'file',
  'index',
  'format',
  'verdict',
  'checks',
  'name',
  'issuer',
  'issuedOn',
  'expiresOn',
  'recipient',
  'id',
];

async function described(verdict?: Verdict) {
  const bytes = Buffer.from(await aBadge('Described'));
  const [outcome] = await checkedByLapel(bytes, offlineSource, '2026-11-22T12:00:00Z', ['mia@example.org']);
  if (!outcome) throw new Error('no outcome');
  const told = describe('badge.json', 0, outcome.summary, outcome.report);
  return verdict ? { ...told, verdict } : told;
}

about('one credential as JSON', () => {
  it('has the members other tools rely on, in their order', async () => {
    const told = await described();
    expect(Object.keys(told)).toEqual(members);
    expect(told).toMatchObject({
      file: 'badge.json',
      index: 0,
      format: 'ob3-ldp',
      verdict: 'verified',
      name: 'Described',
      issuer: { name: 'Import Office' },
      expiresOn: null,
    });
    expect(told.issuer.id).toMatch(/^did:key:/);
    expect(told.id).toMatch(/^urn:uuid:/);
  });

  it('calls a CLR 1.0 record unknown: the closed list of formats has no word for it', async () => {
    const { assertion, documents } = hostedClr1(issuer('Printing College', { did: 'https', host: 'print.example' }));
    const bytes = Buffer.from(JSON.stringify(assertion));
    const [outcome] = await checkedByLapel(
      bytes,
      sourceOf(documents, '2026-11-22T12:00:00Z'),
      '2026-11-22T12:00:00Z',
      [],
    );
    if (!outcome) throw new Error('no outcome');
    const { format, verdict } = describe('clr.json', 0, outcome.summary, outcome.report);
    expect([outcome.summary.format, format, verdict]).toEqual(['clr1', 'unknown', 'verified']);
  });

  it('says of each check its step, outcome, reason and detail, and nothing more', async () => {
    const { checks } = await described();
    expect(checks.length).toBeGreaterThan(5);
    for (const check of checks) expect(Object.keys(check)).toEqual(['step', 'outcome', 'reason', 'detail']);
  });

  it('has the same members for a file that could not be read, with its reason in words', () => {
    const told = unread('holiday.png', 3, { kind: 'png-without-badge' }, aTerminal().terminal.translate);
    expect(Object.keys(told).slice(0, members.length)).toEqual(members);
    expect(told).toMatchObject({ format: 'unknown', verdict: 'unverified', reason: 'png-without-badge', index: 3 });
    expect(told.detail.length).toBeGreaterThan(20);
    expect(told.detail).not.toContain('errors:');
  });
});

about('the exit status', () => {
  const refused = unread('a', 0, { kind: 'empty' }, (key) => key);

  it('is 0 when all are verified', async () => {
    expect(exitStatus([await described(), await described()])).toBe(0);
  });

  it.each(verdicts.filter((verdict) => verdict !== 'verified'))('is 1 when one is %s', async (verdict) => {
    expect(exitStatus([await described(), await described(verdict)])).toBe(1);
  });

  it('is 2 when one could not be read, whatever the others are', async () => {
    expect(exitStatus([await described(), refused])).toBe(2);
    expect(exitStatus([refused, await described('invalid')])).toBe(2);
  });
});
