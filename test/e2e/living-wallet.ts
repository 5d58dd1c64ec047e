import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { pseudoText } from '../../shared/messages';
import { answerOpenDialog, dropFiles, expect, type Lapel, words } from './app';
import { houseWords, livingFiles, registryFile } from './living-badges';

type Running = Pick<Lapel, 'app' | 'page'>;

const choose = ({ app }: Running, id: string) =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);

async function find(lapel: Running, name: string): Promise<void> {
  await choose(lapel, 'find');
  // The page of a badge has a combo box of its own.
  await lapel.page.locator('input[type=search]').fill(name);
  await lapel.page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .waitFor();
}

async function openBadge(lapel: Running, name: string): Promise<void> {
  await find(lapel, name);
  await lapel.page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click();
  await lapel.page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
  // What is asked for one badge at a time has come.
  await lapel.page.locator('.kept').waitFor();
}

/** A heading, or a button that unfolds something, by the key of its words; in the made-up language, too. */
function spoken(page: Page, role: 'heading' | 'button', key: string): Locator {
  const main = page.getByRole('main');
  const text = words(key);
  return main
    .getByRole(role, { name: text })
    .or(main.getByRole(role, { name: pseudoText(text) }))
    .first();
}

/** Brings the place to the top of the page: at once, and again when the window has another size. */
const at = (role: 'heading' | 'button', key: string) => async (page: Page) => {
  await spoken(page, role, key).evaluate((element) => element.scrollIntoView({ block: 'start' }));
};
const section = (key: string) => at('heading', key);
const unfold = (key: string) => (page: Page) => spoken(page, 'button', key).click();

/** Drops a file of every kind on the window. Ends with the results on screen. */
export async function addLiving(lapel: Running, folder: string): Promise<void> {
  const paths = await Promise.all(
    Object.entries(await livingFiles()).map(async ([name, content]) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    }),
  );
  await dropFiles(lapel, paths);
  await lapel.page
    .getByRole('dialog')
    .getByRole('button', { name: words('intake:done') })
    .waitFor({ timeout: 60_000 });
}

/** Pins an issuer, imports a registry, adds a vocabulary. Ends with the toast that tells which badges have changed. */
export async function trustAndTeach(lapel: Running, folder: string): Promise<void> {
  const { app, page } = lapel;
  await openBadge(lapel, 'Careful Measuring');
  await page.getByRole('button', { name: words('badge:pin') }).click();
  await page.getByRole('button', { name: words('badge:unpin') }).waitFor();
  const registry = join(folder, 'issuers.json');
  await writeFile(registry, registryFile());
  await answerOpenDialog(app, [registry]);
  await choose(lapel, 'show-settings');
  await page.getByRole('button', { name: words('settings:registryImport') }).click();
  await page.getByRole('list', { name: words('settings:registries') }).waitFor();
  const context = join(folder, 'house.json');
  await writeFile(context, JSON.stringify({ '@context': houseWords.context }));
  await answerOpenDialog(app, [context]);
  await page.getByLabel(words('settings:vocabularyAddress')).fill(houseWords.url);
  await page.getByRole('button', { name: words('settings:vocabularyChoose') }).click();
  await expect(page.getByText(/3 badges have changed/)).toBeVisible({ timeout: 20_000 });
}

export interface Screen {
  readonly name: string;
  readonly open: (lapel: Running) => Promise<void>;
  /** On the same page as the one before it. */
  readonly same?: true;
  /** Brings the part of the page it is about into view; done anew when the window has another size. */
  readonly place?: (page: Page) => Promise<void>;
}

type Place = (page: Page) => Promise<void>;

const badge = (name: string, title: string, place?: Place): Screen => ({
  name,
  open: (lapel) => openBadge(lapel, title),
  ...(place && { place }),
});
const further = (name: string, place: Place, before: Place = () => Promise.resolve()): Screen => ({
  name,
  open: ({ page }) => before(page),
  same: true,
  place,
});

/** Every screen a wallet with a life of its own has, each opened from where the one before it ended. */
export const livingScreens: readonly Screen[] = [
  { name: 'stack', open: (lapel) => find(lapel, 'Yearly safety') },
  badge('edition', 'Yearly safety'),
  further('edition-others', section('badge:editions')),
  badge('record', 'Record of Mia Kessler'),
  badge('part', 'Civil engineering', section('badge:partOf')),
  badge('endorsed', 'Careful Measuring'),
  further('endorsed-vouched', section('badge:issuer')),
  further('endorsed-endorsements', section('badge:endorsements'), unfold('badge:endorsementChecks')),
  further('endorsed-copies', at('button', 'badge:copies'), unfold('badge:copies')),
  badge('endorsement', 'Endorsement by Elbtal'),
  badge('changed-badge', 'Lifting by crane'),
  further('changed-history', at('button', 'badge:history'), unfold('badge:history')),
  badge('listed', 'Knots', section('badge:stated')),
  {
    name: 'settings-trust',
    open: async (lapel) => {
      await choose(lapel, 'show-settings');
      await spoken(lapel.page, 'heading', 'settings:trustTitle').waitFor();
    },
    place: section('settings:trustTitle'),
  },
  further('settings-vocabularies', section('settings:vocabulariesTitle')),
];
