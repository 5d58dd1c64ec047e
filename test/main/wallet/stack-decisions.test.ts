import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../shared/settings';
import { stacksOf } from '../../../shared/stacks';
import { badgeMarks } from '../../../shared/badge-identity';
import type { WalletSession } from '../../../main/wallet/types';
import { issuer } from '../../issuer/issuer';
import { signedOpenBadge3 } from '../../issuer/open-badge-3';
import { plainAward } from '../../issuer/plain-award';
import { aFolder, must, passphrase } from '../vault/a-wallet';
import { aSession, ending } from './a-session';

const office = issuer('Renewing Office', { did: 'key', host: 'renewing.example' });

/** A session with two editions of one badge. */
async function withEditions() {
  const session = aSession(aFolder());
  must(await session.create({ passphrase, keyRing: false }));
  must(session.saveSettings({ ...defaultSettings, emails: ['mia@example.org'] }));
  for (const year of [2024, 2026]) {
    const award = { ...plainAward, from: `${year}-01-01T00:00:00Z`, until: `${year + 2}-01-01T00:00:00Z` };
    const text = JSON.stringify(
      await signedOpenBadge3(office, { ...award, credential: { id: `urn:example:${year}` } }),
    );
    await ending(session, () => session.importText(text));
  }
  return session;
}

function stacks(session: WalletSession): readonly (readonly string[])[] {
  const { changed, decisions } = must(session.changes(0, 100));
  const editions = changed.map(({ id, summary, report }) => ({ id, marks: badgeMarks(summary, report) }));
  return stacksOf(editions, decisions ?? { apart: [], joined: [] }).map((stack) => stack.map(({ id }) => id));
}

describe('what the person says about editions', () => {
  it('is kept over a lock, goes with the changes, and can be said otherwise', async () => {
    const session = await withEditions();
    const [together = []] = stacks(session);
    expect(together).toHaveLength(2);
    const heard: number[] = [];
    session.onChanged((revision) => heard.push(revision));

    must(session.separate(together));
    expect(stacks(session)).toHaveLength(2);
    expect(heard.length).toBeGreaterThan(0);
    await session.lock();
    must(await session.unlock({ kind: 'passphrase', passphrase }));
    expect(stacks(session)).toHaveLength(2);

    must(session.join(together));
    expect(stacks(session)).toEqual([together]);
    expect(must(session.changes(0, 100)).decisions?.apart).toEqual([]);
  });

  it('is forgotten with the badges it was said about', async () => {
    const session = await withEditions();
    const [together = []] = stacks(session);
    must(session.separate(together));
    const [gone = ''] = together;
    must(session.trash([gone]));
    expect(must(session.changes(0, 100)).decisions?.apart).toEqual([together.toSorted()]);
    must(session.erase([gone]));
    expect(must(session.changes(0, 100)).decisions).toEqual({ apart: [], joined: [] });
  });
});
