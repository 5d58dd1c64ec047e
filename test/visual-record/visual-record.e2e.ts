/**
 * The visual record: every screen, in light, dark, German and Arabic, kept small in `test/e2e/screens` to be looked at and
 * compared. Pictures differ from one machine to the next, so this is a run of its own, and no part of the others.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Translate } from '../../shared/messages';
import { currentPage, expect, type Lapel, passphrase, test } from '../e2e/app';
import { livingFiles } from '../e2e/living-badges';
import { breakVault } from '../e2e/broken-vault';
import { keepLook, type Recorded, recorded, speaker, under } from './record';
import type { Place } from '../e2e/look';

interface Telling extends Lapel {
  readonly t: Translate;
  readonly keep: (name: string, place?: Place) => Promise<void>;
}

const choose = ({ app }: Pick<Lapel, 'app'>, id: string) =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
const button = ({ page, t }: Telling, key: string) => page.getByRole('button', { name: t(key), exact: true }).first();
const dialogButton = ({ page, t }: Telling, key: string) =>
  page.getByRole('dialog').getByRole('button', { name: t(key), exact: true });

async function pass({ page }: Pick<Lapel, 'page'>): Promise<void> {
  for (const field of await page.locator('input[type=password]').all()) await field.fill(passphrase);
}
async function command(of: Telling, key: string): Promise<void> {
  await of.page.keyboard.press('Control+k');
  await of.page.getByRole('dialog').waitFor();
  await of.page.keyboard.type(`>${of.t(key)}`);
  await of.page.keyboard.press('Enter');
  await of.page.getByRole('dialog', { name: of.t('commands:palette') }).waitFor({ state: 'hidden' });
}
async function find(of: Telling, typed: string): Promise<void> {
  await choose(of, 'find');
  await of.page.locator('input[type=search]').fill(typed);
  await of.page.locator('main [data-record]').first().waitFor();
  await of.page.waitForTimeout(150);
}
async function openBadge(of: Telling, name: string): Promise<void> {
  await find(of, name);
  await of.page.locator('main [data-record]').filter({ hasText: name }).first().click();
  await of.page.getByRole('heading', { level: 1, name }).waitFor();
  await of.page.locator('.kept').first().waitFor();
}

async function beginning(of: Telling): Promise<void> {
  const { page, keep } = of;
  await page.locator('input[type=password]').first().waitFor();
  await keep('welcome');
  await pass(of);
  await button(of, 'unlock:create').click();
  await page.locator('.code-group').first().waitFor();
  await keep('recovery-code');
  await button(of, 'keep:stepKept').click();
  await page.locator('.tour').waitFor();
  await keep('tour');
  await button(of, 'tour:skip').click();
  await choose(of, 'add-badges');
  await page.getByRole('dialog').waitFor();
  await keep('add');
  await page.keyboard.press('Escape');
}

/** Names of the earner's own stay as they are in any language, like those of badges. */
async function fill(of: Telling): Promise<void> {
  const { page, t, keep, folder } = of;
  await page.evaluate(() =>
    window.lapel.settings.save({
      ...{ profileName: 'Mia Kessler', emails: ['mia@example.org'], privacy: 'never', lockAfterMinutes: 15 },
    }),
  );
  await page.reload();
  await page.getByRole('button', { name: t('transcript:trySamples') }).click();
  await dialogButton(of, 'intake:done').click({ timeout: 60_000 });
  const paths = await Promise.all(
    Object.entries(await livingFiles()).map(async ([name, content]) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    }),
  );
  await page.evaluate((all) => window.lapel.intake.paths(all), paths);
  await dialogButton(of, 'intake:done').waitFor({ timeout: 60_000 });
  await keep('import-results');
  await dialogButton(of, 'intake:done').click();
  await page.evaluate(async () => {
    const answer = await window.lapel.records.changes(0, 2000);
    const all = answer.ok ? answer.value.changed : [];
    const named = (...names: readonly string[]) =>
      all.flatMap(({ id, summary }) => (names.some((name) => summary.name?.startsWith(name)) ? [id] : []));
    const [collection, dream] = [crypto.randomUUID(), crypto.randomUUID()];
    const empty = { members: [], cover: null };
    await window.lapel.collections.save({ id: collection, name: 'Bridges', description: 'For Jonas.', ...empty });
    await window.lapel.collections.save({ id: dream, name: 'Someday', description: '', ...empty });
    await window.lapel.collections.add(collection, named('Structural', 'Bridge', 'Timber', 'Type', 'Careful'));
    await window.lapel.collections.saveSearch({ id: crypto.randomUUID(), name: 'Elbe', query: 'elbtal' });
    await window.lapel.own.change(named('Structural', 'Data St'), { favourite: true, addTags: ['Bridge office'] });
    await window.lapel.own.change(named('Data St'), { visibility: 'private', notes: 'Ask Jonas for the drawings.' });
    await window.lapel.own.change(named('Volunteer'), { archived: true });
    await window.lapel.records.trash(named('Town', 'Photography'));
    await window.lapel.declared.add(
      {
        ...{ kind: 'talk', title: 'Bridges that sing', issuer: 'Town hall', date: '2026-05-01', endDate: '' },
        ...{ description: 'What wind does to cables, for everybody.', skills: ['Acoustics', 'Statics'], link: '' },
      },
      [{ name: 'slides.pdf', mediaType: 'application/pdf', bytes: new TextEncoder().encode('slides') }],
    );
  });
}

async function transcript(of: Telling): Promise<void> {
  const { page, t, keep } = of;
  await page.locator('main [data-record]').first().waitFor();
  await keep('transcript');
  await command(of, 'transcript:asList');
  await keep('transcript-list');
  await command(of, 'transcript:asCards');
  await page.locator('main [data-record]').first().focus();
  await page.keyboard.press('Space');
  // The badges stand the way the page reads.
  await page.keyboard.press(
    `Shift+${(await page.evaluate(() => document.dir)) === 'rtl' ? 'ArrowLeft' : 'ArrowRight'}`,
  );
  await keep('transcript-selected');
  await page.keyboard.press('Escape');
  await find(of, 'bridge');
  await page.locator('input[type=search]').press('Escape');
  await keep('search');
  await button(of, 'search:help').click();
  await page.locator('.search-help').waitFor();
  await keep('search-help');
  await page.keyboard.press('Escape');
  await choose(of, 'find');
  await page.locator('input[type=search]').fill('no such badge');
  await keep('search-nothing');
  await page.locator('input[type=search]').fill('');
  await choose(of, 'show-keys');
  await page.getByRole('dialog').waitFor();
  await keep('keyboard-map');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('br');
  await keep('palette');
  await page.keyboard.press('Escape');
  await page.locator('.notice-bell').click();
  await page.getByRole('dialog', { name: t('notices:title') }).waitFor();
  await keep('notices');
  await page.keyboard.press('Escape');
}

async function badges(of: Telling): Promise<void> {
  const { page, t, keep } = of;
  for (const [name, title] of [
    ['badge-verified', 'Structural Design: Steel Bridges'],
    ['badge-expired', 'First Responder at Work'],
    ['badge-failed', 'Machine Safety Practitioner'],
    ['badge-editions', 'Yearly safety briefing'],
    ['learner-record', 'Record of Mia Kessler'],
  ] as const) {
    await openBadge(of, title);
    // What a record holds is read by itself, and comes above the rest.
    if (name === 'learner-record') await page.getByRole('heading', { name: t('learnerRecord:title') }).waitFor();
    await keep(name);
  }
  await openBadge(of, 'Structural Design: Steel Bridges');
  await keep('badge-own-words', under(t('own:title')));
  await find(of, 'Bridges that sing');
  await page.locator('main [data-record]').first().click();
  await page.getByRole('heading', { level: 1, name: 'Bridges that sing' }).waitFor();
  await keep('declared');
  await button(of, 'declared:edit').click();
  await page.getByRole('dialog').waitFor();
  await keep('declared-form');
  await page.keyboard.press('Escape');
}

async function elsewhere(of: Telling): Promise<void> {
  const { page, t, keep } = of;
  await find(of, '');
  await page.getByRole('complementary').getByRole('link', { name: 'Bridges' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bridges' }).waitFor();
  await keep('collection');
  await page.getByRole('complementary').getByRole('link', { name: 'Someday' }).click();
  await page.getByRole('heading', { level: 1, name: 'Someday' }).waitFor();
  await keep('collection-empty');
  await page.getByRole('complementary').getByRole('link', { name: 'Elbe' }).click();
  await page.getByRole('heading', { level: 1, name: 'Elbe' }).waitFor();
  await keep('kept-search');
  await choose(of, 'show-favourites');
  await page.getByRole('heading', { level: 1, name: t('collections:favourites') }).waitFor();
  await keep('favourites');
  await command(of, 'commands:show-quality');
  await page.getByRole('heading', { level: 1, name: t('quality:title') }).waitFor();
  await keep('quality');
  await choose(of, 'show-trash');
  await page.getByRole('heading', { level: 1, name: t('app:trash') }).waitFor();
  await keep('trash');
}

const sections = {
  privacy: 'settings:privacyTitle',
  backup: 'backup:title',
  trust: 'settings:trustTitle',
  language: 'settings:languageTitle',
  keys: 'keep:keysTitle',
  about: 'settings:aboutTitle',
} as const;

async function settings(of: Telling): Promise<void> {
  const { page, t, keep } = of;
  await choose(of, 'show-settings');
  await page.getByRole('heading', { name: t('keep:keysTitle'), exact: true }).waitFor();
  await keep('settings');
  for (const [name, key] of Object.entries(sections)) await keep(`settings-${name}`, under(t(key)));
  await button(of, 'backup:make').click();
  await page.getByRole('dialog').waitFor();
  await keep('backup');
  await dialogButton(of, 'backup:cancel').click();
  await button(of, 'keep:eraseButton').click();
  await page.getByRole('alertdialog').waitFor();
  await keep('erase');
  await page.keyboard.press('Escape');
}

/** The next page, once the one before is gone: locking replaces it. */
async function locked(of: Telling, page: Page): Promise<Page> {
  await choose(of, 'lock');
  await expect.poll(() => page.isClosed()).toBe(true);
  const next = await currentPage(of.app);
  await next.locator('input[type=password]').first().waitFor();
  return next;
}

for (const locale of Object.keys(recorded) as Recorded[]) {
  test(`the visual record, ${locale}`, async ({ lapel, folder }) => {
    const t = await speaker(locale);
    const on = (page: Page): Telling => {
      const looked = { ...lapel, page };
      return { ...looked, t, keep: (name, place) => keepLook(looked, locale, name, place) };
    };
    const preferences = { theme: 'system', locale, openAtStart: true } as const;
    await lapel.page.evaluate((to) => window.lapel.preferences.save(to), preferences);
    await lapel.page.reload();
    const first = on(lapel.page);
    for (const chapter of [beginning, fill, transcript, badges, elsewhere, settings]) await chapter(first);
    const second = on(await locked(first, first.page));
    await second.keep('unlock');
    await second.page.getByRole('button', { name: t('keep:useRecovery') }).click();
    await second.keep('unlock-recovery');
    await breakVault(folder);
    await button(second, 'keep:usePassphrase').click();
    await pass(second);
    await second.page.keyboard.press('Enter');
    await second.page.getByRole('heading', { name: t('unlock:damagedTitle') }).waitFor({ timeout: 30_000 });
    await second.keep('damaged');
    await pass(second);
    await second.page.keyboard.press('Enter');
    await second.page.getByText(t('keep:readOnlyTitle')).waitFor({ timeout: 30_000 });
    await second.keep('read-only');
  });
}
