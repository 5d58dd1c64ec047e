import { execFileSync, spawnSync } from 'node:child_process';
import { issuer } from '../issuer/issuer';
import { signedOpenBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';
import { createWallet, currentPage, expect, test, words } from './app';

// Asked for something, dunst starts by itself on the private session bus of the key ring. Other systems have none.
const isHere = process.env['LAPEL_TEST_KEY_RING'] !== undefined && spawnSync('dunstctl', ['--help']).status === 0;

/** What the server that shows notifications says. */
const server = (...words: readonly string[]): string => execFileSync('dunstctl', words, { encoding: 'utf8' }).trim();

const by = issuer('Ending School', { did: 'key', host: 'ending.example' });
const endingIn = (days: number, name: string) =>
  signedOpenBadge3(by, {
    ...{ ...plainAward, seed: name, name },
    until: new Date(Date.now() + days * 86_400_000).toISOString(),
  });

const tried = isHere ? 'a real server for notifications' : 'NOT TRIED: no private session bus, or no dunst';
test(`the system names an ending badge only once that is allowed, opens it, and shows none of a locked wallet (${tried})`, async ({
  lapel,
}) => {
  if (!isHere) return;
  const { app, page } = lapel;
  const displayed = () => server('count', 'displayed');
  await expect.poll(displayed).toBe('0');
  await createWallet(page);
  for (const badge of [await endingIn(20, 'Careful Measuring'), await endingIn(50, 'Careful Drawing')])
    await page.evaluate((text) => window.lapel.intake.text(text), JSON.stringify(badge));
  await expect(page.getByRole('main').locator('[data-record]')).toHaveCount(2);
  await page.waitForTimeout(1000);
  expect([displayed(), server('count', 'history')]).toEqual(['0', '0']);

  await page.evaluate(async () => {
    const read = await window.lapel.settings.read();
    if (!read.ok) throw new Error(read.error.kind);
    const notices = { system: true, names: true };
    await window.lapel.settings.save({ ...read.value, emails: [...read.value.emails], notices });
  });
  await page.reload();
  await expect.poll(displayed).toBe('2');

  server('action');
  const opened = await page.getByRole('heading', { level: 1, name: /^Careful/ }).textContent();
  // Some servers leave what was chosen where it stands.
  await expect.poll(displayed).toBe('1');
  expect(server('history')).toContain(opened);

  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect.poll(() => page.isClosed()).toBe(true);
  await expect.poll(displayed).toBe('0');
  const locked = await currentPage(app);
  await expect(locked.getByRole('heading', { name: words('unlock:unlockTitle') })).toBeVisible();
});
