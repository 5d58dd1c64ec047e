import { expect, it } from 'vitest';
import { VaultRefusal } from '../../../main/vault/refusal';
import { againAfter, firstAfter, quietHours } from '../../../main/wallet/quiet-hours';
import { defaultSettings, type Privacy } from '../../../shared/settings';
import type { ImportProgress } from '../../../shared/wallet';
import { issuer } from '../../issuer/issuer';
import { hostedBadge2 } from '../../issuer/open-badge-2';
import { plainAward } from '../../issuer/plain-award';
import { aFolder, must, passphrase } from '../vault/a-wallet';
import { sourceOf } from '../verify/make-source';
import { aSession, ending } from './a-session';

/** A clock that stands still until a test lets the next timer ring. */
function aClock() {
  const waiting = new Map<number, { readonly ring: () => void; readonly after: number }>();
  let number = 0;
  return {
    set: (ring: () => void, after: number) => {
      number += 1;
      waiting.set(number, { ring, after });
      return number;
    },
    clear: (timer: unknown) => void waiting.delete(timer as number),
    after: () => [...waiting.values()].map(({ after }) => after),
    ring() {
      const [entry] = waiting;
      if (!entry) return;
      waiting.delete(entry[0]);
      entry[1].ring();
    },
  };
}

it('a turn comes a moment after the start, then every few hours, and none after the end', () => {
  const clock = aClock();
  let turns = 0;
  const hours = quietHours(() => (turns += 1), clock);
  hours.start();
  expect(clock.after()).toEqual([firstAfter]);
  clock.ring();
  clock.ring();
  expect([turns, clock.after()]).toEqual([2, [againAfter]]);
  hours.stop();
  expect(clock.after()).toEqual([]);
});

it('a turn that fails brings nothing down, and the next one comes', () => {
  const clock = aClock();
  let turns = 0;
  const hours = quietHours(() => {
    turns += 1;
    throw new VaultRefusal({ kind: 'vault-damaged', keptAt: '', detail: 'SQLITE_CORRUPT' });
  }, clock);
  hours.start();
  expect(() => clock.ring()).not.toThrow();
  expect(clock.after()).toEqual([againAfter]);
  expect(() => clock.ring()).not.toThrow();
  expect(turns).toBe(2);
});

const registrar = issuer('Quiet Registrar', { did: 'web', host: 'registrar.test' });
const hosted = hostedBadge2(registrar, plainAward);

it('a turn that the lock cuts off leaves room for the next one', async () => {
  const clock = aClock();
  const network = sourceOf(hosted.documents, '2026-11-22T12:00:00.000Z');
  let now = '2026-11-20T12:00:00.000Z';
  const session = aSession(aFolder(), { network, timers: clock, now: () => new Date(now) });
  must(await session.create({ passphrase, keyRing: false }));
  must(session.saveSettings({ ...defaultSettings, privacy: 'automatic' }));
  await ending(session, () => session.importText(JSON.stringify(hosted.assertion)));
  now = '2026-11-22T12:00:00.000Z';
  clock.ring();
  await session.lock();
  must(await session.unlock({ kind: 'passphrase', passphrase }));
  network.asked.length = 0;
  const quiet: ImportProgress[] = [];
  session.onProgress((progress) => quiet.push(progress));
  clock.ring();
  await expect.poll(() => quiet.at(-1)?.state, { timeout: 10_000 }).toBe('finished');
  expect(network.asked.length).toBeGreaterThan(0);
  await session.lock();
});

it.each<[Privacy, boolean]>([
  ['automatic', true],
  ['ask', false],
  ['never', false],
])('with privacy `%s` a wallet checks by itself: %s; and a locked one never', async (privacy, does) => {
  const clock = aClock();
  const network = sourceOf(hosted.documents, '2026-11-22T12:00:00.000Z');
  let now = '2026-11-20T12:00:00.000Z';
  const session = aSession(aFolder(), { network, timers: clock, now: () => new Date(now) });
  must(await session.create({ passphrase, keyRing: false }));
  must(session.saveSettings({ ...defaultSettings, privacy }));
  await ending(session, () => session.importText(JSON.stringify(hosted.assertion)));
  network.asked.length = 0;
  now = '2026-11-22T12:00:00.000Z';
  const quiet: ImportProgress[] = [];
  session.onProgress((progress) => quiet.push(progress));
  clock.ring();
  if (does) await expect.poll(() => quiet.at(-1)?.state).toBe('finished');
  expect([network.asked.length > 0, quiet.every((progress) => progress.quiet === true)]).toEqual([does, true]);
  await session.lock();
  expect(clock.after()).toEqual([]);
});
