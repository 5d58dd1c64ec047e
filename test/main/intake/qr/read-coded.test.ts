import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { readCoded } from '../../../../main/intake/qr/read-coded';
import { readBytes } from '../../../../main/intake/read-bytes';
import { frameOf, pngOf, pngOfFrame } from './make-codes';

const address = 'https://issuer.example/badges/42';

/** As the reading worker does it. */
async function readWhole(bytes: Uint8Array) {
  const read = readBytes(bytes);
  return read.ok ? read : readCoded(bytes, read.error);
}

const textsIn = (read: Awaited<ReturnType<typeof readWhole>>): readonly string[] =>
  read.ok ? (read.value.files ?? []).map(({ bytes }) => Buffer.from(bytes).toString()) : [read.error.kind];

describe('a picture that carries no badge', () => {
  test('gives each of its codes as a file of its own', async () => {
    const one = await readWhole(await pngOf(address));
    expect(textsIn(one)).toEqual([address]);
    expect(one.ok && one.value.files?.[0]?.name).toBe('QR code.txt');
    const two = await readWhole(pngOfFrame(frameOf([address, 'https://issuer.example/b'])));
    expect(textsIn(two)).toEqual([address, 'https://issuer.example/b']);
    expect(two.ok && two.value.files?.map(({ name }) => name)).toEqual(['QR code 1.txt', 'QR code 2.txt']);
  });

  test('keeps its refusal where there is no code either', async () => {
    const blank = pngOfFrame({ width: 40, height: 40, gray: new Uint8Array(1600).fill(250) });
    expect(await readWhole(blank)).toEqual({ ok: false, error: { kind: 'png-without-badge' } });
  });

  test('what is no picture is refused as before', async () => {
    const zipped = new Uint8Array(Buffer.from('7z\xbc\xaf\x27\x1c0000', 'latin1'));
    expect(await readWhole(zipped)).toMatchObject({ error: { kind: 'archive-not-supported' } });
    expect(await readWhole(new Uint8Array(Buffer.from('\x7fELF0000', 'latin1')))).toMatchObject({
      error: { kind: 'not-a-badge', found: 'ELF' },
    });
  });
});

describe('a PDF that carries no badge', () => {
  async function certificate(pictures: readonly Uint8Array[]): Promise<Uint8Array> {
    const pdf = await PDFDocument.create();
    const page = pdf.addPage([600, 400]);
    for (const picture of pictures)
      page.drawImage(await pdf.embedPng(picture), { x: 20, y: 20, width: 90, height: 90 });
    return pdf.save();
  }

  test('gives the codes among its pictures, each text once', async () => {
    const code = await pngOf(address);
    expect(textsIn(await readWhole(await certificate([code, code])))).toEqual([address]);
  });

  test('keeps its refusal without one', async () => {
    expect(textsIn(await readWhole(await certificate([])))).toEqual(['pdf-without-badge']);
  });
});
