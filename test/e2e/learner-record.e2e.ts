import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jwtEndorsement, signedEndorsement } from '../issuer/endorsement';
import { issuer } from '../issuer/issuer';
import { achievementId, jwtOpenBadge3, signedOpenBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';
import { clr2 } from '../issuer/wrappings';
import { createWallet, dropFiles, expect, repository, resize, setTheme, test, words } from './app';

const screens = join(repository, 'test-results/screens');
const school = issuer('Elbtal College', { did: 'key', host: 'college.example' });
const by = issuer('Akademie Elbtal', { did: 'key', host: 'akademie.example' });
const chamber = issuer('Chamber of Trades', { did: 'key', host: 'chamber.example' });

/** A learner record with three badges of which one was altered, and a badge with three endorsements of which one was. */
async function files(): Promise<Readonly<Record<string, string>>> {
  const names = ['Bridges', 'Tunnels', 'Civil engineering'];
  const badges = await Promise.all(
    names.map((name) => signedOpenBadge3(by, { ...plainAward, seed: `e2e ${name}`, name })),
  );
  const credentials = badges.map((badge, at) => (at === 1 ? { ...badge, name: 'Long tunnels' } : badge));
  const [bridges, tunnels, whole] = names.map((name) => achievementId(by, { name }));
  const record = await clr2(school, {
    ...{ seed: 'e2e record', name: 'Record of Mia Kessler', subject: 'did:example:mia', from: plainAward.from },
    credentials,
    parts: [bridges, tunnels].map((part) => [part ?? '', whole ?? ''] as const),
  });
  const about = achievementId(by, plainAward);
  const words = 'We take everybody who has this.\nAsk for it when you apply.';
  const said = { about, comment: words, from: '2026-04-01T00:00:00Z' };
  const good = await signedEndorsement(chamber, { ...said, seed: 'e2e good' });
  const altered = JSON.parse(JSON.stringify(good).replace('everybody', 'nobody')) as typeof good;
  const ended = jwtEndorsement(school, { ...said, seed: 'e2e ended', until: '2026-10-01T00:00:00Z' });
  const achievement = { ...plainAward.achievement, endorsement: [good, altered], endorsementJwt: [ended] };
  const endorsed = jwtOpenBadge3(by, { ...plainAward, achievement }, { algorithm: 'EdDSA' });
  const own = jwtEndorsement(school, { ...said, seed: 'e2e own record' });
  return { 'record.json': JSON.stringify(record), 'endorsed.jwt': endorsed, 'endorsement.jwt': own };
}

test('a learner record tells how its parts stand, and a badge who vouches for it', async ({ lapel, folder }) => {
  const { app, page } = lapel;
  await createWallet(page);
  const paths = await Promise.all(
    Object.entries(await files()).map(async ([name, text]) => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    }),
  );
  await dropFiles(lapel, paths);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('intake:done') })
    .click({ timeout: 60_000 });
  const main = page.getByRole('main');
  const look = async (name: string) => {
    await mkdir(screens, { recursive: true });
    for (const [width, height] of [
      [1280, 800],
      [900, 600],
    ] as const) {
      await resize(app, width, height);
      for (const theme of ['light', 'dark'] as const) {
        await setTheme(app, theme);
        await page.waitForTimeout(350);
        await page.screenshot({ path: join(screens, `${name}-${String(width)}-${theme}.png`) });
      }
    }
    await resize(app, 1280, 800);
  };

  await test.step('the whole counts its verified parts and leads to each, and each back', async () => {
    await page.getByRole('link', { name: /Record of Mia Kessler/ }).click();
    const tally = words('badge:partsVerified_other', { verified: 2, count: 3 });
    await expect(main.getByRole('button', { name: tally })).toBeVisible();
    await main.getByRole('button', { name: tally }).focus();
    await page.keyboard.press('Enter');
    const parts = main.getByRole('region', { name: words('badge:partsTitle') });
    await expect(parts).toBeFocused();
    await expect(parts.getByRole('listitem').filter({ hasText: words('report:verdict.invalid') })).toHaveCount(1);
    await expect(main.getByText('“Bridges” is part of “Civil engineering”.')).toBeVisible();
    await look('learner-record');
    await parts.getByRole('link', { name: 'Bridges' }).click();
    await expect(main.getByRole('heading', { level: 1, name: 'Bridges' })).toBeVisible();
    await main.getByRole('link', { name: 'Record of Mia Kessler' }).click();
    await expect(main.getByRole('heading', { level: 1, name: 'Record of Mia Kessler' })).toBeVisible();
  });

  await test.step('a badge lists its endorsements, each with its own verdict, and stays verified', async () => {
    await main.getByRole('link', { name: words('badge:breadcrumb') }).click();
    await page.getByRole('link', { name: /Careful Measuring/ }).click();
    await expect(main.getByRole('heading', { level: 2, name: words('report:verdict.verified') })).toBeVisible();
    await main.getByRole('button', { name: words('badge:endorsementsSee') }).click();
    const endorsements = main.getByRole('region', { name: words('badge:endorsements') });
    await expect(endorsements).toBeFocused();
    const verdicts = ['verified', 'invalid', 'expired', 'verified'].map((verdict) =>
      words(`report:verdict.${verdict}`),
    );
    await expect(endorsements.locator('.verdict-pill')).toHaveText(verdicts);
    await look('endorsements');
    await endorsements.getByRole('link').click();
    await expect(main.getByRole('heading', { level: 2, name: words('badge:endorses') })).toBeVisible();
    await look('endorsement');
    await main.getByRole('link', { name: 'Careful Measuring' }).click();
    await expect(main.getByRole('heading', { level: 1, name: 'Careful Measuring' })).toBeVisible();
  });
});
