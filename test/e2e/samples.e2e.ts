import { sampleVerdicts } from '../../main/wallet/sample-verdicts';
import { withSamples } from './with-samples';
import { expect, samples, test, words } from './app';

test('every sample gets the verdict it was made for', async ({ lapel }) => {
  const { page } = lapel;
  const made = await sampleVerdicts(samples, new Date());
  expect(made.size).toBeGreaterThanOrEqual(20);
  await withSamples(page);
  const got = await page.evaluate(async () => {
    const answer = await window.lapel.records.changes(0, 2000);
    if (!answer.ok) throw new Error(answer.error.kind);
    return answer.value.changed.map(
      ({ origin, report }) => [origin.kind === 'sample' ? origin.name : '', report.verdict] as const,
    );
  });
  expect(new Map(got)).toEqual(made);

  await test.step('and the screen says the same, in words', async () => {
    for (const verdict of ['revoked', 'expired', 'invalid', 'suspended', 'unverified']) {
      const count = [...made.values()].filter((one) => one === verdict).length;
      const pill = page.getByRole('button', { name: `${count} ${words(`report:verdict.${verdict}`)}`, exact: true });
      await pill.click();
      await expect(page.getByRole('main').locator('[data-record]')).toHaveCount(count);
      // Pills add to one another: this one is let go before the next.
      await pill.click();
    }
  });
});
