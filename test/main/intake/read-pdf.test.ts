import { AFRelationship, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../../main/intake/read-bytes';
import { completePdf } from '../../../main/publish/transcript-pdf';
import { bakePng } from '../../issuer/bake-png';
import { assertion, badge, presentation, token } from './badges';
import { makePng } from './make-png';

const json = JSON.stringify(badge);
const encode = (text: string) => new TextEncoder().encode(text);

/** A PDF of one page, changed and saved by a library that is not the one under test. */
async function pdf(change: (file: PDFDocument) => unknown, useObjectStreams = true): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  file.addPage([200, 200]).drawText('Well done');
  await change(file);
  return file.save({ useObjectStreams });
}
const attach = (name: string, bytes: Uint8Array | string) => (file: PDFDocument) =>
  file.attach(typeof bytes === 'string' ? encode(bytes) : bytes, name, { afRelationship: AFRelationship.Source });
const info = (name: string, value: PDFString | PDFHexString) => (file: PDFDocument) => {
  file.setTitle('Certificate');
  const dict = file.context.lookup(file.context.trailerInfo.Info);
  (dict as unknown as Map<PDFName, unknown> & { set(key: PDFName, value: unknown): void }).set(PDFName.of(name), value);
};
const xmp = (inside: string) => (file: PDFDocument) => {
  const packet = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${inside}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
  const stream = file.context.flateStream(packet, { Type: 'Metadata', Subtype: 'XML' });
  file.catalog.set(PDFName.of('Metadata'), file.context.register(stream));
};
const read = (bytes: Uint8Array) => {
  const result = readBytes(bytes);
  return result.ok ? result.value : result.error;
};
const escaped = json.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
const pdfx = 'xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/"';
const ob = 'xmlns:openbadges="http://openbadges.org"';
const whole = [{ pointer: '', payload: { kind: 'json', text: json } }];

describe('a badge in a PDF', () => {
  it.each([true, false])('as an attached file, object streams %s', async (streams) => {
    const bytes = await pdf(attach('badge.json', json), streams);
    expect(read(bytes)).toMatchObject({ container: 'pdf', mediaType: 'application/pdf', candidates: whole });
  });

  it.each([
    ['a token', token(assertion), { kind: 'jws', token: token(assertion) }],
    [
      'a baked SVG',
      `<svg xmlns="http://www.w3.org/2000/svg" ${ob}><openbadges:assertion verify="${token(assertion)}"/></svg>`,
      { kind: 'jws', token: token(assertion) },
    ],
  ])('as %s', async (_what, file, payload) => {
    expect(read(await pdf(attach('badge', file)))).toMatchObject({ candidates: [{ pointer: '', payload }] });
  });

  it('as a baked picture, which is shown as its picture', async () => {
    const png = bakePng(makePng([]), 'openbadges', JSON.stringify(assertion), 'iTXt');
    const found = read(await pdf(attach('badge.png', png)));
    expect(found).toMatchObject({ candidates: [{ format: 'ob2-hosted' }], picture: { mediaType: 'image/png' } });
    expect('picture' in found && Buffer.from(found.picture?.bytes ?? []).equals(Buffer.from(png))).toBe(true);
  });

  it.each([
    ['information, plain', info('openbadges', PDFString.of(token(assertion)))],
    ['information, UTF-16', info('OpenBadgeCredential', PDFHexString.fromText(token(assertion)))],
    [
      'XMP element',
      xmp(`<rdf:Description ${pdfx}><pdfx:openbadges>${token(assertion)}</pdfx:openbadges></rdf:Description>`),
    ],
    ['XMP attribute', xmp(`<rdf:Description ${pdfx} pdfx:openbadges="${token(assertion)}"/>`)],
    [
      'XMP, as in a baked SVG',
      xmp(`<rdf:Description><openbadges:assertion ${ob} verify="${token(assertion)}"/></rdf:Description>`),
    ],
  ])('in its properties: %s', async (_where, change) => {
    expect(read(await pdf(change))).toMatchObject({
      candidates: [{ payload: { token: token(assertion) } }],
      links: [],
    });
  });

  it('in its properties, with letters beyond Latin-1 and as escaped XML', async () => {
    const named = JSON.stringify({ ...badge, name: '青い “Knot”' });
    expect(read(await pdf(info('openbadges', PDFHexString.fromText(named))))).toMatchObject({
      candidates: [{ payload: { text: named } }],
    });
    const escapedXmp = xmp(`<rdf:Description ${pdfx}><pdfx:openbadges>${escaped}</pdfx:openbadges></rdf:Description>`);
    expect(read(await pdf(escapedXmp))).toMatchObject({ candidates: whole });
  });

  it('as the address of its assertion', async () => {
    const url = 'https://issuer.example/assertions/1';
    expect(read(await pdf(info('openbadges', PDFString.of(url))))).toMatchObject({ candidates: [], links: [url] });
  });

  it('in several places counts once', async () => {
    const bytes = await pdf(async (file) => {
      await attach('badge.json', json)(file);
      await attach('again.json', json)(file);
      info('openbadges', PDFHexString.fromText(json))(file);
    });
    expect(read(bytes)).toMatchObject({ candidates: whole });
  });

  it('beside others: each is a part', async () => {
    const bytes = await pdf(async (file) => {
      await attach('one.json', json)(file);
      await attach('two.jwt', token(assertion))(file);
      await attach('invoice.csv', 'a;b')(file);
    });
    expect(read(bytes)).toMatchObject({ candidates: [{ pointer: '/0' }, { pointer: '/1' }], refused: [] });
  });

  it('after a later save counts as it was saved last', async () => {
    const first = await pdf(attach('badge.json', json), false);
    const file = await PDFDocument.load(first, { updateMetadata: false });
    file.setTitle('Saved again');
    expect(read(await file.save())).toMatchObject({ candidates: whole });
  });

  it('in our own transcript reads back, older badges included', async () => {
    const others = [
      { format: 'ob2-hosted', name: 'A', id: null, assertion },
      { format: 'ob2-signed', signature: token(assertion) },
    ];
    const transcript = JSON.stringify({ ...presentation([badge]), openBadges2: others });
    const particulars = { title: 'T', author: 'S', subject: 'B', language: 'en', now: new Date(0) };
    const files = [{ fileName: 'transcript.json', mediaType: 'application/json', bytes: encode(transcript) }];
    const found = read(await completePdf(await pdf(() => undefined), files, particulars));
    expect('candidates' in found && found.candidates.map(({ format }) => format)).toEqual([
      'vp',
      'ob3-ldp',
      'ob2-hosted',
      'ob2-signed',
    ]);
  });

  it.each<[string, (file: PDFDocument) => unknown, string]>([
    ['without any', () => undefined, 'pdf-without-badge'],
    ['with other files', attach('notes.txt', 'see https://issuer.example'), 'pdf-without-badge'],
    ['with a damaged badge in its properties', info('openbadges', PDFString.of('{"a":')), 'json-malformed'],
    ['that is encrypted', (file) => file.encrypt({ userPassword: 'a', ownerPassword: 'b' }), 'pdf-encrypted'],
  ])('%s is refused with the reason', async (_what, change, kind) => {
    expect(read(await pdf(change, false))).toMatchObject({ kind });
  });

  it.each([
    ['nothing after its first line', '%PDF-1.7\n', 'pdf-damaged'],
    ['words alone', '%PDF-1.7\nhello world', 'pdf-damaged'],
  ])('with %s is refused as damaged', (_what, text, kind) => {
    expect(read(Buffer.from(text))).toEqual({ kind });
  });
});
