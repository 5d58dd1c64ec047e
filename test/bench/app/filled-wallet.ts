import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { unlockWallet } from '../../../main/vault/wallet';
import { launch, passphrase, samples } from '../../e2e/app';
import { aRecord } from '../../main/vault/a-record';
import { someEffects } from '../../main/vault/wallet-kit';

const together = 200;
const issuers = 40;
/** As large as badge pictures are: 512 by 512, about 30 KB. */
const pictures = [
  'data-ethics-foundations',
  'first-responder-at-work',
  'photography-essentials',
  'sustainable-building-certificate',
  'town-hackathon-speaker',
  'volunteer-mentor',
  'works-orchestra',
].map((name) => ({ mediaType: 'image/png', bytes: readFileSync(join(samples, `${name}.png`)) }));

/** A wallet that the key ring opens, made by the app itself, with so many badges put straight into its vault. */
export async function fillWallet(folder: string, count: number): Promise<void> {
  const lapel = await launch(folder);
  const state = await lapel.page.evaluate(
    (word) => window.lapel.vault.create({ passphrase: word, keyRing: true }),
    passphrase,
  );
  expect(state.ok).toBe(true);
  const about = await lapel.page.evaluate(() => window.lapel.app.about());
  if (!about.ok) throw new Error(about.error.kind);
  await lapel.app.close();
  const opened = await unlockWallet(about.value.walletFolder, { kind: 'passphrase', passphrase }, someEffects());
  if (!opened.ok) throw new Error(opened.error.kind);
  for (let start = 0; start < count; start += together) {
    const size = Math.min(together, count - start);
    opened.value.put(Array.from({ length: size }, (_, index) => benchRecord(start + index)));
  }
  opened.value.close();
}

/** Forty issuers, twelve years, and no two badges alike. */
function benchRecord(index: number) {
  const record = aRecord(`Badge ${String(index)} of many`);
  const issuer = `Issuer ${String(index % issuers)}`;
  const day = `${String(2012 + (index % 12))}-0${String(1 + (index % 9))}-1${String(index % 10)}`;
  const { summary } = record;
  const issuedOn = `${day}T00:00:00Z`;
  const picture = pictures[index % pictures.length] ?? null;
  return { ...record, picture, summary: { ...summary, issuedOn, issuer: { ...summary.issuer, name: issuer } } };
}
