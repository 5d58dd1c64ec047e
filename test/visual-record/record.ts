import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createMessages, type Translate } from '../../shared/messages';
import { expect, overflowOf, repository } from '../e2e/app';
import { type Looked, pictures, type Place, type Shot, shots, show } from '../e2e/look';
import { smallPicture } from './small-picture';

const require = createRequire(import.meta.url);
const folder = join(repository, 'test/e2e/screens');
const keptWidth = 640;

/** A language the record is made in, and the looks it is kept in; `pseudo` is looked at and not kept. */
export const recorded = {
  en: { light: shots.large.light, dark: shots.large.dark },
  de: { de: shots.large.light },
  ar: { ar: shots.large.light },
  pseudo: {},
} as const satisfies Record<string, Record<string, Shot>>;
export type Recorded = keyof typeof recorded;

/** The words of the app in a language, plurals and the made-up language included. */
export async function speaker(locale: Recorded): Promise<Translate> {
  const language = locale === 'pseudo' ? 'en' : locale;
  const files = await readdir(join(repository, 'assets/locales', language));
  const texts = (of: string): Record<string, string> =>
    Object.fromEntries(
      files.map((file) => [file.replace('.json', ''), require(join(repository, 'assets/locales', of, file)) as string]),
    );
  const messages = createMessages(locale, { en: texts('en'), [language]: texts(language) });
  return (key, params) => messages.t(key, { ...params });
}

/** Brings the part of a page under this heading to its top. */
export const under =
  (heading: string): Place =>
  (page: Page) =>
    page
      .getByRole('main')
      .getByRole('heading', { name: heading, exact: true })
      .evaluate((element) => element.scrollIntoView({ block: 'start' }));

/** Keeps a screen in the visual record, and in a smaller window among the pictures of the run. */
export async function keepLook(on: Looked, locale: Recorded, name: string, place?: Place): Promise<void> {
  await mkdir(folder, { recursive: true });
  await mkdir(pictures, { recursive: true });
  // Nothing is lit up by a pointer that rests where the last click was.
  await on.page.mouse.move(1, 1);
  for (const [look, shot] of Object.entries<Shot>(recorded[locale])) {
    await show(on, shot, place);
    const picture = await on.page.screenshot({ path: join(pictures, `${name}-${look}.png`) });
    await writeFile(join(folder, `${name}-${look}.png`), await smallPicture(on.app, picture, keptWidth));
  }
  const small = locale === 'en' ? shots.small.dark : shots.small.light;
  await show(on, small, place);
  const file = `${name}-${locale}-${small.width}.png`;
  expect.soft(await overflowOf(on.page), file).toBeLessThanOrEqual(0);
  await on.page.screenshot({ path: join(pictures, file) });
  await show(on, shots.large.light, place);
}
