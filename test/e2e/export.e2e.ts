import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { answerSaveDialog, expect, test, words } from './app';
import { look } from './look';
import { withSamples } from './with-samples';

test('the transcript is exported as a tagged PDF with its data attached, and as JSON and CSV', async ({
  lapel,
  folder,
}) => {
  const { app, page } = lapel;
  await withSamples(page);
  const save = async (name: string, item: string): Promise<Buffer> => {
    const target = join(folder, name);
    await answerSaveDialog(app, target);
    await page.getByRole('button', { name: words('transcript:export'), exact: true }).click();
    await page.getByRole('menuitem', { name: words(item) }).click();
    await expect(page.getByText(words('transcript:exported', { path: target }))).toBeVisible({ timeout: 60_000 });
    return readFile(target);
  };

  const pdf = await save('transcript.pdf', 'transcript:exportPdf');
  await test.step('its text can be read', async () => {
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, async (_, index) => {
        const content = await (await document.getPage(index + 1)).getTextContent();
        return content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
      }),
    );
    const text = pages.join(' ').replace(/\s+/g, ' ');
    for (const expected of ['Mia Kessler', 'Data Storytelling', 'Akademie Elbtal', words('report:verdict.revoked')]) {
      expect(text).toContain(expected);
    }
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await document.getOutline()).length).toBeGreaterThan(0);
  });

  await test.step('its attachment is a verifiable presentation of the signed badges', async () => {
    const attached = (await PDFDocument.load(pdf)).getAttachments();
    const presentation = attached.find(({ name }) => name === 'transcript.vp.json');
    const parsed: unknown = JSON.parse(new TextDecoder().decode(presentation?.data));
    expect(parsed).toMatchObject({ type: ['VerifiablePresentation'] });
    expect((parsed as { verifiableCredential: unknown[] }).verifiableCredential.length).toBeGreaterThan(10);
  });

  const json = JSON.parse((await save('transcript.json', 'transcript:exportJson')).toString()) as object;
  expect(json).toMatchObject({ type: ['VerifiablePresentation'] });
  const csv = (await save('transcript.csv', 'transcript:exportCsv')).toString();
  expect(csv.split('\r\n').length).toBeGreaterThan(20);

  await test.step('what its earner states goes along only where it is ticked', async () => {
    await page.evaluate(() =>
      window.lapel.declared.add(
        {
          ...{ kind: 'talk', title: 'Bridges that sing', issuer: 'Town hall', date: '2026-05-01' },
          ...{ endDate: '', description: '', skills: [], link: '' },
        },
        [],
      ),
    );
    await expect(page.getByRole('link', { name: /Bridges that sing/ })).toBeVisible();
    const ask = async (name: string, tick: boolean): Promise<string> => {
      const target = join(folder, name);
      await answerSaveDialog(app, target);
      await page.getByRole('button', { name: words('transcript:export'), exact: true }).click();
      await page.getByRole('menuitem', { name: words('transcript:exportCsv') }).click();
      const dialog = page.getByRole('dialog');
      const box = dialog.getByRole('checkbox', { name: words('transcript:exportOwn_one', { count: 1 }) });
      await expect(box).not.toBeChecked();
      if (tick) await dialog.getByText(words('transcript:exportOwn_one', { count: 1 })).click();
      await look(lapel, 'export-asks');
      await dialog.getByRole('button', { name: words('transcript:exportGo') }).click();
      await expect(page.getByText(words('transcript:exported', { path: target }))).toBeVisible({ timeout: 60_000 });
      return (await readFile(target)).toString();
    };
    expect(await ask('without.csv', false)).not.toContain('Bridges that sing');
    expect(await ask('with.csv', true)).toContain('Bridges that sing');
  });
});
