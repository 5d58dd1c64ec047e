import { describe, expect, it } from 'vitest';
import { success } from '../../../shared/result';
import { answer } from '../../../main/ipc/answer';

describe('answering a call', () => {
  it('gives the handler the arguments and the page its result', async () => {
    const told = await answer('intake.cancel', (job) => (expect(job).toBe('7'), success(null)), ['7']);
    expect(told).toEqual(success(null));
  });

  it.each<[string, unknown[]]>([
    ['too few arguments', []],
    ['too many', [['a'.repeat(64)], 1]],
    ['another shape', ['all of them']],
    ['no record id', [['../../etc/passwd']]],
    ['an empty list', [[]]],
    ['more than there can be', [Array.from({ length: 20_001 }, () => 'a'.repeat(64))]],
  ])('refuses %s before any handler runs', async (_what, args) => {
    let ran = false;
    const told = await answer('records.trash', () => ((ran = true), success(null)), args);
    expect(told).toMatchObject({ ok: false, error: { kind: 'bad-request' } });
    expect(ran).toBe(false);
  });

  it('says where the arguments are wrong, and not what was in them', async () => {
    const secret = { passphrase: 'correct horse', keyRing: 'yes' };
    const told = await answer('vault.create', () => success({ kind: 'unlocking' }), [secret]);
    expect(JSON.stringify(told)).toContain('0.keyRing');
    expect(JSON.stringify(told)).not.toContain('correct horse');
  });

  it('makes an error of a handler that throws, without what tells on a person', async () => {
    const told = await answer('settings.read', () => {
      throw new Error('cannot read /folk/mia/wallet/vault.db of mia@example.org');
    }, []);
    expect(told).toEqual({
      ok: false,
      error: { kind: 'unexpected', detail: 'cannot read vault.db of <e-mail>' },
    });
  });

  it('makes an error of a handler that rejects', async () => {
    const told = await answer('settings.read', () => Promise.reject(new Error('gone')), []);
    expect(told).toEqual({ ok: false, error: { kind: 'unexpected', detail: 'gone' } });
  });
});
