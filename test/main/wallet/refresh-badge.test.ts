import { describe, expect, it } from 'vitest';
import { importBadges, type ImportTools } from '../../../main/wallet/import-badges';
import { refreshBadge } from '../../../main/wallet/refresh-badge';
import type { Vault } from '../../../main/vault/types';
import type { Json } from '../../issuer/canonical';
import { type Answer, gone } from '../../issuer/documents';
import { type Issuer, issuer } from '../../issuer/issuer';
import { type Award, jwtOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { aFolder, newVault } from '../vault/a-wallet';
import { offlineSource, sourceOf } from '../verify/make-source';
import { inProcessEngine } from './in-process-engine';
import { runJob, told } from './run-job';
import { arrival, inTurn } from './some-arrivals';

const office = issuer('Refresh Office', { did: 'key', host: 'refresh.example' });
const stranger = issuer('Another Office', { did: 'key', host: 'another.example' });
const at = '2026-11-22T12:00:00.000Z';
const url = 'https://refresh.example/newer';
const refreshService = { id: url, type: '1EdTechCredentialRefresh' };

function badge(more: Partial<Award> = {}, by: Issuer = office, credential: Json = { refreshService }): string {
  return jwtOpenBadge3(by, { ...plainAward, credential, ...more }, { algorithm: 'EdDSA' });
}

const newer = { from: '2026-10-01T00:00:00Z', until: '2027-10-01T00:00:00Z' };

function toolsFor(vault: Vault, answer: Answer | null): ImportTools & { readonly asked: readonly string[] } {
  const linked = sourceOf(new Map(answer ? [[url, answer]] : []), at);
  return {
    vault,
    read: inProcessEngine.read,
    verify: inProcessEngine.verify,
    documents: offlineSource,
    linked,
    identities: [],
    now: () => new Date(at),
    asked: linked.asked,
  };
}

const token = (value: string): Answer => ({ kind: 'text', value, mediaType: 'application/vc+jwt' });

async function refreshed(answer: Answer | null, first = badge()) {
  const vault = await newVault(aFolder());
  const tools = toolsFor(vault, answer);
  await runJob((control) => importBadges(inTurn([arrival('mine.jwt', first)]), tools, control));
  const [mine] = vault.exportable(null);
  const before = JSON.stringify(vault.exportable(null));
  const ended = await runJob((control) => refreshBadge(mine?.id ?? '', tools, control));
  return { vault, tools, mine, ended, said: told(ended), unchanged: JSON.stringify(vault.exportable(null)) === before };
}

describe('asking the issuer for a newer copy', () => {
  it('takes a newer copy of the same badge in as a record of its own', async () => {
    const { vault, tools, mine, ended, said } = await refreshed(token(badge(newer)));
    expect(said).toEqual([`${url}: added verified`]);
    expect(ended).toMatchObject({ done: 1, total: 1, state: 'finished' });
    const records = vault.exportable(null);
    expect(records.map(({ summary }) => summary.expiresOn).sort()).toEqual(['2027-10-01T00:00:00.000Z', null].sort());
    expect(records.find(({ id }) => id !== mine?.id)?.origin).toEqual({ kind: 'url', url });
    expect(tools.asked).toEqual([url]);
  });

  it('asks once, and never for a copy that came from a refresh', async () => {
    const { vault, tools, mine } = await refreshed(token(badge(newer)));
    const copy = vault.exportable(null).find(({ id }) => id !== mine?.id);
    expect(copy?.summary.refresh).toEqual({ type: '1EdTechCredentialRefresh', url });
    const again = await runJob((control) => refreshBadge(copy?.id ?? '', tools, control));
    expect(told(again)[0]).toMatch(/refused refresh-not-offered$/);
    expect(tools.asked).toEqual([url]);
  });

  const forged = () => `${badge(newer).slice(0, -8)}AAAAAAAA`;
  it.each([
    ['the very copy that is here', () => token(badge()), 'refresh-not-newer'],
    ['an older copy', () => token(badge({ from: '2020-01-01T00:00:00Z' })), 'refresh-not-newer'],
    ['a forged copy', () => token(forged()), 'refresh-not-good'],
    ['a copy by somebody else', () => token(badge(newer, stranger)), 'refresh-other-badge'],
    ['another badge', () => token(badge({ ...newer, seed: 'another', name: 'Another' })), 'refresh-other-badge'],
    [
      'a page',
      () => ({ kind: 'text', value: '<!doctype html><p>Log in', mediaType: 'text/html' }) as const,
      'html-page',
    ],
    ['410', () => gone, 'gone'],
    ['nothing', () => null, 'unreachable'],
  ])('%s changes nothing, and why is said', async (_name, answer, error) => {
    const { said, unchanged } = await refreshed(answer());
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(new RegExp(`refused ${error}$`));
    expect(unchanged).toBe(true);
  });

  it('is not offered where the badge names no place for it', async () => {
    const { said, tools } = await refreshed(token(badge(newer)), badge({}, office, {}));
    expect(said[0]).toMatch(/refused refresh-not-offered$/);
    expect(tools.asked).toEqual([]);
  });
});
