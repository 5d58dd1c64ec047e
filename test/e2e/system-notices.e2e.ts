import { execFileSync, spawnSync } from 'node:child_process';
import { currentPage, expect, test, words } from './app';
import { withSamples } from './with-samples';

// Asked for something, dunst starts by itself on the private session bus of the key ring. Other systems have none.
const isHere = process.env['LAPEL_TEST_KEY_RING'] !== undefined && spawnSync('dunstctl', ['--help']).status === 0;
test.skip(
  !isHere,
  'No private session bus, or no dunst to show notifications: the notices of the system were not tried.',
);

/** What the server that shows notifications says. */
const server = (...words: readonly string[]): string => execFileSync('dunstctl', words, { encoding: 'utf8' }).trim();

test('the system names an ending badge only once that is allowed, opens it, and shows none of a locked wallet', async ({
  lapel,
}) => {
  const { app, page } = lapel;
  const displayed = () => server('count', 'displayed');
  await expect.poll(displayed).toBe('0');
  await withSamples(page);
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
  await page.getByRole('heading', { level: 1, name: 'Mental Health First Aid Certificate' }).waitFor();
  // Some servers leave what was chosen where it stands.
  await expect.poll(displayed).toBe('1');
  expect(server('history')).toContain('Mental Health First Aid Certificate');

  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect.poll(() => page.isClosed()).toBe(true);
  await expect.poll(displayed).toBe('0');
  const locked = await currentPage(app);
  await expect(locked.getByRole('heading', { name: words('unlock:unlockTitle') })).toBeVisible();
});
