import { expect, launch, test } from './app';

test('after a restart the fields for dates are in the language that was chosen, too', async ({ folder }) => {
  const first = await launch(folder);
  const fields = () => navigator.language;
  expect(await first.page.evaluate(fields)).toMatch(/^en/);
  await first.page.evaluate(() => window.lapel.preferences.save({ theme: 'system', locale: 'de', openAtStart: true }));
  const second = await first.restart();
  expect(await second.page.evaluate(fields)).toBe('de');
  await second.app.close();
});
