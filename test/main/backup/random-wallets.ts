import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { additionKeys, type OwnWords, visibilities } from '../../../shared/own';
import type { PortableRecord } from '../../../main/vault/records/portable-types';
import type { NewRecord, Vault } from '../../../main/vault/types';
import { aRecord, aReport, aSnapshot, aSummary } from '../vault/a-record';

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const nat = (max: number) => fc.integer({ min: 0, max });

const own: fc.Arbitrary<OwnWords> = fc.record({
  favourite: fc.boolean(),
  archivedAt: fc.option(nat(30).map(day)),
  tags: fc.uniqueArray(fc.constantFrom('alpha', 'béta', 'gamma', 'delta'), { maxLength: 3 }),
  notes: text,
  visibility: fc.constantFrom(...visibilities),
  additions: fc.dictionary(fc.constantFrom(...additionKeys), text, { maxKeys: 2 }),
});

interface Plan {
  readonly badge: number;
  readonly added: number;
  readonly checks: readonly number[];
  readonly trashed: boolean;
  readonly copy: boolean;
  readonly picture: boolean;
  readonly own: OwnWords | null;
}

export interface WalletPlan {
  readonly badges: readonly Plan[];
  readonly collections: readonly { readonly id: string; readonly name: string; readonly badges: readonly number[] }[];
  readonly name: string | null;
}

/** Wallets out of the same few badges, so that two of them have some in common. */
export const walletPlan: fc.Arbitrary<WalletPlan> = fc.record({
  badges: fc.uniqueArray(
    fc.record({
      badge: nat(9),
      added: nat(20),
      checks: fc.uniqueArray(nat(40), { maxLength: 3 }),
      trashed: fc.boolean(),
      copy: fc.boolean(),
      picture: fc.boolean(),
      own: fc.option(own),
    }),
    { selector: ({ badge }) => badge, maxLength: 8 },
  ),
  collections: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...[1, 2, 3].map((n) => `7b6ad2a8-3d2e-4c62-a3f5-0f3f3a9d7a1${n}`)),
      name: text,
      badges: fc.uniqueArray(nat(9), { maxLength: 4 }),
    }),
    { selector: ({ id }) => id, maxLength: 3 },
  ),
  name: fc.option(text),
});

const nameOf = (badge: number) => `Badge ${badge}`;
export const idOf = (badge: number) => aRecord(nameOf(badge)).id;

/** Fills a vault as the app would: imports, checks, copies, own words, collections. */
export function fill(vault: Vault, plan: WalletPlan): void {
  for (const one of plan.badges) {
    const record = recordOf(one);
    vault.put([record]);
    for (const at of one.checks) {
      const report = aReport(day(at), { verdict: at % 2 === 0 ? 'verified' : 'expired' });
      const snapshots = [aSnapshot('https://issuer.example/list', `{"list":${at}}`, day(at))];
      const { classification } = record;
      vault.addReport(record.id, {
        report,
        summary: aSummary(nameOf(one.badge)),
        classification,
        snapshots,
        picture: null,
      });
    }
    if (one.copy) vault.addCopy(record.id, aCopy(one.badge));
    if (one.own) {
      const { archivedAt, tags, ...rest } = one.own;
      vault.changeOwn([record.id], { ...rest, archived: archivedAt !== null, addTags: tags }, archivedAt ?? day(0));
    }
    if (one.trashed) vault.trash([record.id], day(50));
  }
  for (const { id, name, badges } of plan.collections) {
    vault.putOnShelf('collection', id, { id, name, description: '', members: badges.map(idOf), cover: null });
  }
  if (plan.collections.length > 0)
    vault.putOnShelf(
      'arrangement',
      'collection',
      plan.collections.map(({ id }) => id),
    );
  if (plan.name !== null) vault.saveSettings({ ...vault.settings(), profileName: plan.name });
}

const declared = (as: 'statement' | 'file') => ({ kind: 'declared', as }) as const;

function recordOf({ badge, added, picture }: Plan): NewRecord {
  const record = aRecord(nameOf(badge), { addedAt: day(added), report: aReport(day(added)) });
  // Some are what their earner states: their later statements and files are copies of them.
  const stated = badge % 3 === 0 ? ({ format: 'self-declared', origin: declared('statement') } as const) : {};
  return { ...record, ...stated, ...(!picture && { picture: null }) };
}

function aCopy(badge: number): Parameters<Vault['addCopy']>[1] {
  const bytes = Buffer.from(`copy of ${nameOf(badge)}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const original = { sha256, fileName: 'copy.txt', mediaType: 'text/plain', bytes };
  return {
    id: sha256,
    original,
    pointer: '/1',
    origin: badge % 3 === 0 ? declared('file') : { kind: 'text' },
    addedAt: day(3),
  };
}

/** Everything a vault holds, comparable; bytes by their hashes. */
export function everything(vault: Vault) {
  const records: PortableRecord[] = [];
  const contents = new Set<string>();
  for (const id of vault.portable.ids()) {
    const out = vault.portable.record(id, () => false);
    if (!out || out === 'damaged') throw new Error(`${id} does not open`);
    records.push(out.record);
    for (const { table, sha256, info, bytes } of out.contents) {
      const found = createHash('sha256').update(bytes).digest('hex');
      contents.add(`${table} ${sha256} ${found} ${JSON.stringify(info)}`);
    }
  }
  return {
    records,
    contents: [...contents].sort(),
    shelf: vault.portable.shelf(),
    settings: vault.portable.settings(),
  };
}
