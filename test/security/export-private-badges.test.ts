import { expect, test, vi } from 'vitest';
import { PDFDocument } from '@cantoo/pdf-lib';
import { createWalletSession } from '../../main/wallet/session';
import { exportFormats } from '../../shared/contract';
import { success } from '../../shared/result';
import { signedEndorsement } from '../issuer/endorsement';
import { issuer } from '../issuer/issuer';
import { signedOpenBadge3 } from '../issuer/open-badge-3';
import { plainAward } from '../issuer/plain-award';
import { clr2 } from '../issuer/wrappings';
import { noKeyRing } from '../main/vault/wallet-kit';
import { aFolder, must, passphrase } from '../main/vault/a-wallet';
import { aSession, ending } from '../main/wallet/a-session';
import { inProcessEngine } from '../main/wallet/in-process-engine';
import { offlineSource } from '../main/verify/make-source';

vi.setConfig({ testTimeout: 90_000 });

const by = issuer('Quiet School', { did: 'key', host: 'quiet.example' });
const tag = 'tagged-by-me';
const notes = 'noted by me';

/** A wallet with an open badge, a private one, an archived one, and a learner record that wraps a private one. */
async function aWallet() {
  const pages: string[] = [];
  const nowhere = new URL('file:///dev/null');
  const session = createWalletSession(
    {
      walletFolder: aFolder(),
      keyRing: noKeyRing,
      workers: { intake: nowhere, verify: nowhere },
      samplesFolder: '',
      network: offlineSource,
      now: () => new Date('2026-11-22T12:00:00.000Z'),
      words: () => Promise.resolve({ locale: 'en', translate: (key: string) => key }),
      print: async (html) => {
        pages.push(html);
        const pdf = await PDFDocument.create();
        pdf.addPage();
        return success(await pdf.save());
      },
      rasterise: () => Promise.resolve(null),
    },
    inProcessEngine,
  );
  must(await session.create({ passphrase, keyRing: false }));
  const award = (name: string) => signedOpenBadge3(by, { ...plainAward, seed: name, name });
  const whole = await clr2(by, {
    ...{ seed: 'private record', name: 'Wrapping record', subject: 'did:example:mia', from: plainAward.from },
    ...{ credentials: [await award('Innermost secret'), await award('Innermost open')] },
  });
  for (const credential of [await award('Plain to see'), await award('Secret one'), await award('Put away'), whole])
    await ending(session, () => session.importText(JSON.stringify(credential)));
  const { changed } = must(session.changes(0, 100));
  const idOf = (name: string) => changed.find(({ summary }) => summary.name === name)?.id ?? name;
  must(
    session.changeOwn(
      changed.map(({ id }) => id),
      { addTags: [tag], notes },
    ),
  );
  must(session.changeOwn([idOf('Secret one'), idOf('Innermost secret')], { visibility: 'private' }));
  must(session.changeOwn([idOf('Put away')], { archived: true }));
  return { session, idOf, all: changed.map(({ id }) => id), pages };
}

test('a private badge is in no export unless it is named and meant; own words are in none', async () => {
  const { session, idOf, all, pages } = await aWallet();
  expect(all).toHaveLength(6);
  for (const format of exportFormats) {
    /** What leaves the wallet, with what the PDF was printed from and what is packed into it. */
    const exported = async (ids: readonly string[] | null, includePrivate?: boolean): Promise<string> => {
      pages.length = 0;
      const asked = { format, ids, ...(includePrivate !== undefined && { includePrivate }) };
      const { bytes } = must(await session.transcript(asked));
      return [Buffer.from(bytes).toString('utf8'), ...pages, ...(await attachmentsOf(bytes, format))].join('\n');
    };
    const everything = await exported(null);
    expect(everything, format).toContain('Plain to see');
    expect(everything, format).toContain('Innermost open');
    for (const name of ['Secret one', 'Innermost secret', 'Wrapping record', 'Put away', tag, notes])
      expect(everything, `${format}: ${name}`).not.toContain(name);

    const named = await exported(all);
    expect(named, format).toContain('Put away');
    for (const name of ['Secret one', 'Innermost secret', 'Wrapping record', tag, notes])
      expect(named, `${format}: ${name}`).not.toContain(name);
    // Meaning private badges without naming them is meaning none.
    expect(await exported(null, true), format).not.toContain('Secret one');

    const meant = await exported([idOf('Secret one')], true);
    expect(meant, format).toContain('Secret one');
    expect(meant, format).not.toContain(tag);
    expect(meant, format).not.toContain(notes);
    expect(await session.transcript({ format, ids: [idOf('Secret one')] })).toMatchObject({
      error: { kind: 'nothing-to-export' },
    });
  }
  await session.close();
});

test('a private part in the trash still keeps its record in the wallet', async () => {
  const { session, idOf } = await aWallet();
  must(session.trash([idOf('Innermost secret')]));
  const { bytes } = must(await session.transcript({ format: 'json', ids: null }));
  expect(Buffer.from(bytes).toString('utf8')).not.toContain('Innermost secret');
  await session.close();
});

test('who vouches for a private badge is as private, in the trash or not', async () => {
  const { session, idOf } = await aWallet();
  const { changed } = must(session.changes(0, 100));
  const named = (name: string) => changed.find(({ summary }) => summary.name === name)?.summary.id ?? '';
  for (const [seed, name] of [
    ['vouched for openly', 'Plain to see'],
    ['vouched for secretly', 'Secret one'],
  ] as const) {
    const said = { seed, about: named(name), comment: seed, from: plainAward.from, credential: { name: seed } };
    const endorsement = await signedEndorsement(by, said);
    await ending(session, () => session.importText(JSON.stringify(endorsement)));
  }
  const exported = async () =>
    Buffer.from(must(await session.transcript({ format: 'json', ids: null })).bytes).toString();
  expect(await exported()).toContain('vouched for openly');
  expect(await exported()).not.toContain('vouched for secretly');
  must(session.trash([idOf('Secret one')]));
  expect(await exported()).not.toContain('vouched for secretly');
  await session.close();
});

async function attachmentsOf(bytes: Uint8Array, format: string): Promise<readonly string[]> {
  if (format !== 'pdf') return [];
  const attachments = (await PDFDocument.load(bytes)).getAttachments();
  expect(attachments.length).toBeGreaterThan(0);
  return attachments.map(({ data }) => Buffer.from(data).toString('utf8'));
}

test('a badge goes nowhere as long as one of its editions is private, and neither does who vouches for it', async () => {
  const session = aSession(aFolder());
  must(await session.create({ passphrase, keyRing: false }));
  const edition = (from: string) => signedOpenBadge3(by, { ...plainAward, name: 'Renewed', from });
  const badges = [await edition('2024-01-01T00:00:00Z'), await edition('2026-01-01T00:00:00Z')];
  for (const badge of badges) await ending(session, () => session.importText(JSON.stringify(badge)));
  const ids = must(session.changes(0, 100)).changed.map(({ id }) => id);
  expect(ids).toHaveLength(2);
  const [older = '', newer = ''] = ids;
  const kept = async (asked: readonly string[] | null): Promise<number> => {
    const made = await session.transcript({ format: 'json', ids: asked });
    if (!made.ok) return 0;
    return (JSON.parse(new TextDecoder().decode(made.value.bytes)) as { verifiableCredential: unknown[] })
      .verifiableCredential.length;
  };
  expect(await kept(null)).toBe(2);
  must(session.changeOwn([older], { visibility: 'private' }));
  expect([await kept(null), await kept([newer])]).toEqual([0, 0]);
  // Taken apart, they are two badges; and what lies in the trash stands with nothing.
  must(session.separate(ids));
  expect(await kept(null)).toBe(1);
  must(session.join(ids));
  must(session.trash([older]));
  expect(await kept([newer])).toBe(1);
});
