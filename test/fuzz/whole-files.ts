import { PDFDocument } from '@cantoo/pdf-lib';
import { bakePng } from '../issuer/bake-png';
import { bakeSvg } from '../issuer/bake-svg';
import { makePng } from '../main/intake/make-png';
import { makeZip } from '../main/intake/make-zip';

/** The badge in each file it can arrive in. */
export async function wholeFiles(badge: string): Promise<Readonly<Record<string, Uint8Array>>> {
  const bytes = new Uint8Array(Buffer.from(badge));
  const png = bakePng(makePng([]), 'openbadgecredential', badge);
  const svg = new Uint8Array(Buffer.from(bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'ob3', badge)));
  return {
    json: bytes,
    png: new Uint8Array(png),
    'png, compressed': new Uint8Array(bakePng(makePng([]), 'openbadges', badge, 'zTXt')),
    svg,
    zip: makeZip([
      { name: 'one.json', bytes },
      { name: 'two.svg', bytes: svg },
    ]),
    pdf: await pdfWith(bytes),
    html: new Uint8Array(Buffer.from(`<!doctype html><script type="application/ld+json">${badge}</script>`)),
  };
}

async function pdfWith(badge: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([100, 100]);
  await document.attach(badge, 'badge.json', { mimeType: 'application/json' });
  return document.save();
}
