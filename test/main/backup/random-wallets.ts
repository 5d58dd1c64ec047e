import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { SmartCollection } from '../../../shared/collections';
import { additionKeys, type OwnWords, tagKey, visibilities } from '../../../shared/own';
import type { PinnedIssuer } from '../../../shared/trust';
import type { PortableRecord } from '../../../main/vault/records/portable-types';
import type { NewRecord, Vault } from '../../../main/vault/types';
import { keep } from '../../../main/wallet/collections-shelf';
import { join, separate } from '../../../main/wallet/stack-decisions';
import { aRecord, aReport, aSnapshot, aSummary } from '../vault/a-record';

const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const nat = (max: number) => fc.integer({ min: 0, max });

/** Lines that two notes may have in common. */
const note = fc
  .array(fc.oneof(fc.constantFrom('Oslo', 'Held a talk', 'art', 'party', ''), text), { maxLength: 3 })
  .map((lines) => lines.join('\n'));
const tag = fc.constantFrom('alpha', 'béta', 'Béta', 'gamma', 'delta');

const own: fc.Arbitrary<OwnWords> = fc.record({
  favourite: fc.boolean(),
  archivedAt: fc.option(nat(30).map(day)),
  tags: fc.uniqueArray(tag, { maxLength: 3, selector: tagKey }),
  notes: note,
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
  /** Tags that are taken away again, and when. */
  readonly untagged: { readonly tags: readonly string[]; readonly at: string } | null;
  /** Whether it is erased for good at the end. */
  readonly erased: boolean;
}

export interface WalletPlan {
  readonly badges: readonly Plan[];
  readonly collections: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly badges: readonly number[];
    readonly covered: boolean;
  }[];
  readonly searches: readonly SmartCollection[];
  /** What is said about editions, one thing after the other. */
  readonly stacks: readonly { readonly badges: readonly number[]; readonly together: boolean }[];
  readonly pins: readonly PinnedIssuer[];
  readonly name: string | null;
}

const oneOfThree = fc.constantFrom(...[1, 2, 3].map((n) => `7b6ad2a8-3d2e-4c62-a3f5-0f3f3a9d7a1${n}`));
const byId = { selector: ({ id }: { readonly id: string }) => id, maxLength: 3 };

/** Wallets out of the same few badges, so that two of them have some in common. */
export const walletPlan: fc.Arbitrary<WalletPlan> = fc.record({
  badges: fc.option(
    fc.uniqueArray(
      fc.record({
        badge: nat(5),
        added: nat(20),
        checks: fc.uniqueArray(nat(40), { maxLength: 3 }),
        trashed: fc.boolean(),
        copy: fc.boolean(),
        picture: fc.boolean(),
        own: fc.option(own),
        untagged: fc.option(fc.record({ tags: fc.uniqueArray(tag, { maxLength: 2 }), at: nat(60).map(day) })),
        erased: nat(7).map((n) => n === 0),
      }),
      { selector: ({ badge }) => badge, minLength: 2, maxLength: 6 },
    ),
    { nil: [], freq: 8 },
  ),
  collections: fc.uniqueArray(
    fc.record({
      ...{ id: oneOfThree, name: text, description: text },
      badges: fc.uniqueArray(nat(5), { maxLength: 4 }),
      covered: fc.boolean(),
    }),
    byId,
  ),
  searches: fc.uniqueArray(fc.record({ id: oneOfThree, name: text, query: text }), byId),
  stacks: fc.array(
    fc.record({ badges: fc.uniqueArray(nat(5), { minLength: 2, maxLength: 6 }), together: fc.boolean() }),
    { maxLength: 4 },
  ),
  pins: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('did:web:one.example', 'https://two.example'),
      ...{ name: fc.option(text), key: fc.option(text), pinnedAt: nat(30).map(day) },
    }),
    byId,
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
    if (one.untagged) vault.changeOwn([record.id], { removeTags: one.untagged.tags }, one.untagged.at);
    if (one.trashed || one.erased) vault.trash([record.id], day(50));
    if (one.erased) vault.erase([record.id]);
  }
  const inWallet = (badges: readonly number[]) => badges.map(idOf).filter((id) => vault.has(id) !== 'absent');
  for (const { badges, covered, ...collection } of plan.collections) {
    const members = inWallet(badges);
    keep(vault, 'collection', { ...collection, members, cover: covered ? (members[0] ?? null) : null });
  }
  for (const search of plan.searches) keep(vault, 'search', search);
  for (const { badges, together } of plan.stacks) (together ? join : separate)(vault, inWallet(badges));
  for (const pin of plan.pins) vault.putOnShelf('pinned-issuer', pin.id, pin);
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
