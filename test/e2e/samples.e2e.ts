import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withSamples } from './with-samples';
import { expect, samples, test, words } from './app';

interface Sample {
  readonly file: string;
  readonly verdict: string;
}

test('every sample gets the verdict it was made for', async ({ lapel }) => {
  const { page } = lapel;
  const index = JSON.parse(await readFile(join(samples, 'index.json'), 'utf8')) as readonly Sample[];
  expect(index.length).toBeGreaterThanOrEqual(20);
  await withSamples(page);
  const got = await page.evaluate(async () => {
    const answer = await window.lapel.records.changes(0, 2000);
    if (!answer.ok) throw new Error(answer.error.kind);
    return answer.value.changed.map(({ origin, report }) => ({
      file: origin.kind === 'sample' ? origin.name : '',
      verdict: report.verdict,
    }));
  });
  const byFile = (a: Sample, b: Sample) => a.file.localeCompare(b.file);
  expect([...got].sort(byFile)).toEqual(index.map(({ file, verdict }) => ({ file, verdict })).sort(byFile));

  await test.step('and the screen says the same, in words', async () => {
    for (const verdict of ['revoked', 'expired', 'invalid', 'suspended', 'unverified']) {
      const count = index.filter((sample) => sample.verdict === verdict).length;
      const pill = page.getByRole('button', { name: `${count} ${words(`report:verdict.${verdict}`)}`, exact: true });
      await pill.click();
      await expect(page.getByRole('main').locator('[data-record]')).toHaveCount(count);
      // Pills add to one another: this one is let go before the next.
      await pill.click();
    }
  });
});
