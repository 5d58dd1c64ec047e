import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { publishTranscript } from '../../../main/publish/transcript';
import type { PublishEffects } from '../../../main/publish/types';
import { success } from '../../../shared/result';
import { aReport } from '../vault/a-record';
import { must } from '../vault/a-wallet';
import { aBadge, aPng, someMaterial } from './some-badges';

const effects: PublishEffects = {
  async print() {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    pdf.setCreator('Some browser on some system');
    pdf.catalog.set(PDFName.of('MarkInfo'), pdf.context.obj({ Marked: true }));
    return success(await pdf.save());
  },
  rasterise: () => Promise.resolve(null),
};
const token = 'eyJhbGciOiJFUzI1NiJ9.eyJhIjoxfQ.c2ln';
const badges = [
  aBadge('Structural Design'),
  aBadge('Cloud Engineer', {
    classification: { ...aBadge('a').classification, class: 'professional-certification', level: 'associate' },
    payload: { kind: 'jws', token },
    format: 'ob3-jwt',
  }),
  aBadge(
    'First Responder',
    {
      classification: { ...aBadge('a').classification, class: 'certificate', level: null, basis: 'inferred' },
      report: aReport(undefined, { validUntil: '2026-10-04T00:00:00.000Z' }),
      payload: { kind: 'json', text: '{"@context":"https://w3id.org/openbadges/v2","type":"Assertion","n":1.50}' },
      format: 'ob2-hosted',
    },
    { expiresOn: '2026-10-04T00:00:00.000Z', publicPage: null },
  ),
];
const material = someMaterial(badges);

async function textOf(format: Parameters<typeof publishTranscript>[0], of = material): Promise<string> {
  return new TextDecoder().decode(must(await publishTranscript(format, of, effects)).bytes);
}

describe('the page', () => {
  test('has sections, rows, verdicts as of now, codes and a legend', async () => {
    const page = await textOf('html');
    expect(page).toContain('<html lang="en-GB">');
    expect(page).toContain('<title>Digital transcript of Mia Kessler</title>');
    expect(page).toContain("default-src 'none'");
    const headings = [...page.matchAll(/<h2>.*?<span>(.*?)<\/span><\/h2>/g)].map(([, words]) => words);
    expect(headings).toEqual(['Professional certifications', 'Certificates', 'Skill progression']);
    expect(page).toContain('Expired Oct 2026');
    expect(page.match(/>Verified</g)).toHaveLength(2);
    expect(page).toContain('Certificate (inferred)');
    expect(page).toContain('prepared for Brückenbau Nord');
    expect(page.match(/<th scope="row">/g)).toHaveLength(3);
    expect(page.match(/<th scope="col"/g)).toHaveLength(15);
    expect(page.match(/<span>Code of the issuer&#39;s page/g)).toHaveLength(2);
    expect(page.match(/alt="Badge: /g)).toHaveLength(3);
    expect(page).not.toMatch(/publish:|\{\{/);
    expect(page).toContain("font-family:'Book Serif';src:url(data:font/woff2;base64,");
    // Nothing in it leads outside but links.
    expect(page.replace(/href="https:[^"]*"/g, '')).not.toMatch(/https?:\/\//);
  });

  test('prints a code at 18 mm and more, with its quiet zone', async () => {
    const page = await textOf('html');
    const widths = [...page.matchAll(/style="width:([\d.]+)mm/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(2);
    for (const width of widths) expect(width).toBeGreaterThan(18 * 1.15);
  });

  test('draws SVG pictures as PNG, and the emblem where that cannot be done', async () => {
    const svg = { mediaType: 'image/svg+xml', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') };
    const one = someMaterial([aBadge('Drawn', { picture: svg })]);
    const drawing = { ...effects, rasterise: () => Promise.resolve(aPng()) };
    const drawn = new TextDecoder().decode(must(await publishTranscript('html', one, drawing)).bytes);
    expect(drawn).toMatch(/<img src="data:image\/png;base64,[^"]+" alt="Badge: Drawn">/);
    const plain = await textOf('html', one);
    expect(plain).not.toContain('alt="Badge: Drawn"');
    expect(plain).not.toContain('image/svg');
  });
});

test('the presentation holds every credential untouched, and what does not fit beside them', async () => {
  const text = await textOf('json');
  const [first] = badges;
  expect(text).toContain(first?.payload.kind === 'json' ? first.payload.text : '');
  expect(text).toContain('"n":1.50');
  const presentation = JSON.parse(text);
  expect(presentation.type).toEqual(['VerifiablePresentation']);
  expect(presentation.verifiableCredential).toHaveLength(2);
  expect(presentation.verifiableCredential[1]).toEqual({
    '@context': 'https://www.w3.org/ns/credentials/v2',
    id: `data:application/vc+jwt,${token}`,
    type: 'EnvelopedVerifiableCredential',
  });
  expect(presentation.openBadges2).toMatchObject([{ format: 'ob2-hosted', assertion: { type: 'Assertion' } }]);
  expect(JSON.parse(await textOf('json', someMaterial([aBadge('Alone')]))).openBadges2).toBeUndefined();
});

test('the PDF carries the data and its particulars, and keeps its tags', async () => {
  const file = must(await publishTranscript('pdf', material, effects));
  const pdf = await PDFDocument.load(file.bytes, { updateMetadata: false });
  const attachments = pdf.getAttachments();
  expect(attachments.map(({ name }) => name).sort()).toEqual([
    'open-badges-2.json',
    'transcript.csv',
    'transcript.vp.json',
  ]);
  const vp = attachments.find(({ name }) => name === 'transcript.vp.json');
  expect(JSON.parse(new TextDecoder().decode(vp?.data)).verifiableCredential).toHaveLength(2);
  expect(pdf.getTitle()).toBe('Digital transcript of Mia Kessler');
  expect([pdf.getAuthor(), pdf.getCreator(), pdf.getProducer()]).toEqual(['Mia Kessler', 'Lapel', 'Lapel']);
  expect(String(pdf.catalog.get(PDFName.of('Lang')))).toContain('en-GB');
  expect(String(pdf.catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Marked true');
  expect(pdf.catalog.get(PDFName.of('AF'))).toBeDefined();
});

test('the table is RFC 4180', async () => {
  const lines = (await textOf('csv')).split('\r\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^Name,Issuer,Class,Level/);
  expect(lines[1]).toMatch(/^Cloud Engineer,Akademie Elbtal,Professional certification,Associate/);
  expect(lines[2]).toContain(',Expired,');
});

test('JSON Resume has certificates, skills and no null', async () => {
  const skills = [
    {
      name: 'Statics',
      url: null,
      framework: null,
      code: null,
      targetType: null,
      description: null,
      from: 'tag' as const,
    },
  ];
  const resume = JSON.parse(
    await textOf(
      'resume',
      someMaterial([...badges, aBadge('More', {}, { skills }), aBadge('And more', {}, { skills })]),
    ),
  );
  expect(resume.certificates).toHaveLength(5);
  expect(resume.certificates[0]).toMatchObject({
    name: 'Structural Design',
    date: '2026-03-12',
    verification: 'verified',
  });
  expect(resume.skills).toEqual([{ name: 'Statics', keywords: ['More', 'And more'] }]);
  expect(JSON.stringify(resume)).not.toContain('null');
});

test('LER-RS holds a signed Open Badge whole, and describes the rest', async () => {
  const text = await textOf('ler');
  expect(text).toContain('"score":1.0');
  const record = JSON.parse(text);
  expect(record.type).toContain('LER-RSType.json');
  expect(record.person.name.formattedName).toBe('Mia Kessler');
  expect(record.certifications[0].verifications[0].name).toBe('Structural Design');
  expect(record.certifications[2]).toMatchObject({ status: 'expired', issuingAuthority: { name: 'Akademie Elbtal' } });
});

test('an empty wallet has nothing to export', async () => {
  expect(await publishTranscript('csv', someMaterial([]), effects)).toEqual({
    ok: false,
    error: { kind: 'nothing-to-export' },
  });
});
