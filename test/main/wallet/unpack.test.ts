import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { importBadges } from '../../../main/wallet/import-badges';
import { unpacked } from '../../../main/wallet/unpack';
import { bakePng } from '../../issuer/bake-png';
import { makePng } from '../intake/make-png';
import { makeZip } from '../intake/make-zip';
import { entry } from '../credential/a-listing';
import { aFolder, newVault } from '../vault/a-wallet';
import { offlineSource } from '../verify/make-source';
import { inProcessEngine } from './in-process-engine';
import { runJob, told } from './run-job';
import { aBadge, arrival, inTurn } from './some-arrivals';

async function take(name: string, bytes: Uint8Array | string) {
  const vault = await newVault(aFolder());
  const tools = {
    vault,
    read: inProcessEngine.read,
    verify: inProcessEngine.verify,
    documents: offlineSource,
    linked: offlineSource,
    identities: [],
    now: () => new Date('2026-11-22T12:00:00.000Z'),
  };
  const ended = await runJob((control) => {
    control.expect(1);
    return importBadges(unpacked(inTurn([arrival(name, bytes)]), tools, control), tools, control);
  });
  return { vault, ended };
}

describe('what holds badges without being one', () => {
  it('an archive: each file is its own badge, with the file itself as original', async () => {
    const [one, two] = [await aBadge('One'), await aBadge('Two')];
    const picture = bakePng(makePng([]), 'openbadgecredential', two, 'iTXt');
    const zip = makeZip([
      { name: 'mine/one.json', bytes: one },
      { name: 'mine/two.png', bytes: picture },
      { name: 'mine/readme.txt', bytes: 'hello' },
      { name: '__MACOSX/mine/._two.png', bytes: 'x' },
    ]);
    const { vault, ended } = await take('badges.zip', zip);
    expect(told(ended).toSorted()).toEqual([
      'badges.zip: mine/one.json: added verified',
      'badges.zip: mine/readme.txt: refused not-a-badge',
      'badges.zip: mine/two.png: added verified',
    ]);
    expect(ended).toMatchObject({ done: 3, total: 3 });
    const records = vault.exportable(null);
    expect(records.map(({ origin }) => origin)).toContainEqual({
      kind: 'file',
      name: 'badges.zip',
      inside: 'mine/one.json',
    });
    for (const { id } of records)
      expect(vault.original(id)).toMatchObject({
        ok: true,
        value: { fileName: expect.stringMatching(/^(one\.json|two\.png)$/) },
      });
  });

  it('a PDF: the PDF is the original', async () => {
    const file = await PDFDocument.create();
    file.addPage();
    await file.attach(Buffer.from(await aBadge('Attached')), 'badge.json', { afRelationship: AFRelationship.Data });
    const bytes = await file.save();
    const { vault, ended } = await take('certificate.pdf', bytes);
    expect(told(ended)).toEqual(['certificate.pdf: added verified']);
    const [record] = vault.exportable(null);
    const kept = vault.original(record?.id ?? '');
    expect(kept.ok && Buffer.from(kept.value.bytes).equals(Buffer.from(bytes))).toBe(true);
    expect(kept).toMatchObject({ value: { mediaType: 'application/pdf' } });
  });

  it('a platform’s list: each badge is taken in unverified, with what the platform states', async () => {
    const { vault, ended } = await take('badges.json', JSON.stringify({ data: [entry] }));
    expect(told(ended)).toEqual(['badges.json: added unverified']);
    expect(vault.exportable(null)[0]?.summary.stated).toContainEqual({
      fact: 'level',
      value: 'Intermediate',
      url: null,
    });
  });

  it.each([
    ['locked.zip', makeZip([{ name: 'a.png', bytes: 'x', flags: 1 }]), ['locked.zip: refused archive-encrypted']],
    ['broken.zip', makeZip([{ name: 'a.png', bytes: 'x' }]).slice(0, 40), ['broken.zip: refused archive-damaged']],
    ['empty.pdf', '%PDF-1.7\n1 0 obj<<>>endobj', ['empty.pdf: refused pdf-without-badge']],
  ])('%s is refused with the reason', async (name, bytes, lines) => {
    const { ended } = await take(name, bytes);
    expect(told(ended)).toEqual(lines);
    expect(ended).toMatchObject({ done: 1, total: 1 });
  });
});
