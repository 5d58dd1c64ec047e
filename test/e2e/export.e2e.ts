import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { answerSaveDialog, expect, test, words } from './app';
import { look } from './look';
import { codesIn, drawPages } from './printed-codes';
import { withSamples } from './with-samples';

type Node = Awaited<
  ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>['getStructTree']>
>;

/** Pictures with words for them. */
function figuresIn(node: Node): number {
  const inside = node.children.reduce((sum, child) => sum + ('children' in child ? figuresIn(child) : 0), 0);
  return inside + (node.role === 'Figure' ? 1 : 0);
}

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

  await test.step('its codes are shapes and no pictures, and say what the links beside them say', async () => {
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    let [pictures, lines, badges] = [0, 0, 0];
    const links = new Set<string>();
    for (let number = 1; number <= document.numPages; number += 1) {
      const sheet = await document.getPage(number);
      const { fnArray } = await sheet.getOperatorList();
      badges += figuresIn(await sheet.getStructTree());
      pictures += fnArray.filter((operator) => operator === OPS.paintImageXObject).length;
      for (const { url } of (await sheet.getAnnotations()) as { url?: string }[]) if (url) links.add(url);
      const { items } = await sheet.getTextContent();
      lines += items.filter((item) => 'str' in item && item.str.startsWith('Code of')).length;
    }
    expect(links.size).toBeGreaterThan(2);
    // The words for those who listen; and every picture is a badge's own.
    expect(lines).toBeGreaterThanOrEqual(links.size);
    expect(pictures).toBeLessThanOrEqual(badges);
    if (await drawPages(pdf, folder)) expect(await codesIn(folder)).toEqual([...links].sort());
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
