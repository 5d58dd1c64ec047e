import type { Page } from '@playwright/test';
import { answerOpenDialog, type Lapel, passphrase, words } from './app';
import './with-samples';

/** The panel “Add badges”. */
export const panelOf = (page: Page) => page.getByRole('dialog', { name: words('intake:title') });

/** Begins to add a folder, as a person does. */
export async function beginImport({ app, page }: Lapel, folder: string): Promise<void> {
  await answerOpenDialog(app, [folder]);
  await page
    .getByRole('button', { name: words('transcript:add') })
    .first()
    .click();
  await panelOf(page)
    .getByRole('button', { name: words('intake:chooseFolder') })
    .click();
}

/** Waits until the import has ended. */
export async function importEnded(page: Page, timeout: number): Promise<void> {
  await panelOf(page)
    .getByRole('button', { name: words('intake:done') })
    .waitFor({ timeout });
}

export async function unlock(page: Page): Promise<void> {
  await page.getByLabel(words('unlock:passphrase'), { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: words('transcript:title') }).waitFor({ timeout: 30_000 });
}

export interface Held {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly verdicts: readonly string[];
}

/** What the vault holds, asked of it page by page. */
export function heldBy(page: Page): Promise<Held> {
  return page.evaluate(async () => {
    const held = { ids: [] as string[], names: [] as string[], verdicts: [] as string[] };
    for (let since = 0, more = true; more; ) {
      const answer = await window.lapel.records.changes(since, 500);
      if (!answer.ok) throw new Error(answer.error.kind);
      for (const { id, summary, report } of answer.value.changed) {
        held.ids.push(id);
        held.names.push(summary.name ?? '');
        held.verdicts.push(report.verdict);
      }
      ({ revision: since, more } = answer.value);
    }
    return held;
  });
}

/** Ends the app as a crash would: nothing is said to it, nothing is written any more. */
export async function killApp({ app }: Pick<Lapel, 'app'>): Promise<void> {
  const child = app.process();
  const ended = new Promise((settle) => child.once('exit', settle));
  child.kill('SIGKILL');
  await ended;
}
