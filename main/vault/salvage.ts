import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { VaultError } from '../../shared/errors';
import type { Proof } from '../../shared/keys';
import { failure, type Result, success } from '../../shared/result';
import type { Salvaged } from '../../shared/wallet';
import { syncFolder } from './atomic-write';
import type { VaultEffects } from './effects';
import { readableWraps, signHeader } from './header';
import type { Inside } from './inside';
import { keepAside } from './keep-aside';
import { deriveKeys, wipeKeys } from './keys';
import { migrate, newestVersion, versionOf } from './migrations/migrate';
import { vaultPaths, type VaultPaths } from './paths';
import { changesSince } from './records/changes';
import { noteLost } from './records/lost';
import { places } from './records/stored';
import { bytesOf, integerOf, textOf } from './rows';
import { openDamaged } from './salvage-open';
import { attempt, salvageTable } from './salvage-rows';
import { Sealer } from './sealer';
import { Store } from './store';
import type { Vault } from './types';
import { openVault } from './vault';
import { replaceHeader, unwrap } from './vault-key';
import { withLock } from './with-lock';

/** A damaged wallet as far as it can be read: a whole copy of what is left, open for reading alone. */
export interface SalvagedVault {
  readonly vault: Vault;
  readonly salvaged: Salvaged;
  /**
   * Makes the copy the wallet. Call it after `vault.close()`; the damaged files are kept aside first.
   * Errors: `vault-in-use`, `disk-full`.
   */
  readonly adopt: () => Promise<Result<null, VaultError>>;
  /** Throws the copy away; the damaged wallet was never touched. */
  readonly discard: () => void;
}

/**
 * Opens what can be read of a damaged wallet. The damaged files are copied and never written to: what is read out of
 * the copy, row by row, goes into a new encrypted database beside it. Values whose seal does not open are left out and
 * named as ever. Errors: those of the way in, `vault-in-use`, `disk-full`, and `vault-damaged` where nothing is left.
 */
export async function salvageWallet(
  folder: string,
  proof: Proof,
  effects: VaultEffects,
): Promise<Result<SalvagedVault, VaultError>> {
  return withLock(folder, effects, async (paths, lock) => {
    const keptAt = await keepAside(paths, effects.now());
    const lost = (detail: string) => failure({ kind: 'vault-damaged', keptAt, detail } as const);
    const header = existsSync(paths.header) ? readableWraps(readFileSync(paths.header, 'utf8')) : null;
    if (!header) return lost('vault.json');
    const vaultKey = await unwrap(header, proof, effects.keyRing);
    if (!vaultKey.ok) return vaultKey.error.kind === 'wrap-damaged' ? lost('vault.json: key') : failure(vaultKey.error);
    const keysOf = () => deriveKeys(vaultKey.value, header.walletId);
    const keys = keysOf();
    const nextHeader = signHeader(header, keys.header);
    const work = vaultPaths(join(paths.folder, 'salvage'));
    const copy = copyDatabase(paths, work);
    const inside = copy === null ? null : readOut(copy, work, keysOf, header.walletId, effects.now());
    wipeKeys(keys);
    vaultKey.value.fill(0);
    const discard = () => rmSync(work.folder, { recursive: true, force: true });
    if (!inside) {
      discard();
      return lost('vault.db');
    }
    const salvaged = countBadges(inside);
    inside.store.forReadingAlone();
    return success({
      vault: openVault(inside, () => lock.release()),
      salvaged: { badges: salvaged.badges, lost: salvaged.damaged + inside.missing },
      discard,
      adopt: () =>
        withLock(folder, effects, async (now, held) => {
          await keepAside(now, effects.now());
          for (const old of [now.log, `${now.database}-shm`]) rmSync(old, { force: true });
          renameSync(work.database, now.database);
          syncFolder(now.folder);
          replaceHeader(now, nextHeader);
          discard();
          held.release();
          return success(null);
        }),
    });
  });
}

/** Whole copies, so that not even SQLite's own tidying touches what is damaged. */
function copyDatabase(paths: VaultPaths, work: VaultPaths): string | null {
  rmSync(work.folder, { recursive: true, force: true });
  if (!existsSync(paths.database)) return null;
  mkdirSync(work.folder, { recursive: true, mode: 0o700 });
  const copy = join(work.folder, 'damaged.db');
  copyFileSync(paths.database, copy);
  if (existsSync(paths.log)) copyFileSync(paths.log, `${copy}-wal`);
  return copy;
}

type Salvage = Inside & { readonly missing: number };

function readOut(
  copy: string,
  work: VaultPaths,
  keysOf: () => ReturnType<typeof deriveKeys>,
  walletId: string,
  now: Date,
) {
  const keys = keysOf();
  const from = openDamaged(copy, keys.pages);
  if (!from) {
    wipeKeys(keys);
    return null;
  }
  const into = new Store(work.database, keys.pages);
  const sealer = new Sealer(keys);
  try {
    const version = attempt(() => versionOf(from)) ?? 0;
    if (version > newestVersion) return null;
    into.prepareConnection();
    migrate(into, version < 1 ? newestVersion : version);
    into.execute('PRAGMA foreign_keys=OFF');
    const tables = into
      .all("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rootpage")
      .map((row) => textOf(row, 'name'));
    const found = new Map(tables.map((table) => [table, salvageTable(from, into, table)]));
    migrate(into);
    mend(into, sealer, walletId);
    if ([...found.values()].some(({ read, total }) => total === null || read < total)) {
      noteLost({ store: into }, now.toISOString());
    }
    into.execute('PRAGMA foreign_keys=ON');
    into.checkpoint();
    const records = found.get('records');
    if (![...found.values()].some(({ read }) => read > 0)) {
      into.close();
      return null;
    }
    return { store: into, sealer, missing: (records?.total ?? 0) - (records?.read ?? 0) } satisfies Salvage;
  } finally {
    keys.pages.fill(0);
    keys.header.fill(0);
    from.close();
    for (const rest of [copy, `${copy}-wal`, `${copy}-shm`]) rmSync(rest, { force: true });
  }
}

/** What the vault cannot be without: a number above every change, and the proof that it is this wallet's. */
function mend(store: Store, sealer: Sealer, walletId: string): void {
  const tables = ['records', 'tombstones', 'settings', 'shelf', 'reports'];
  const highest = tables.map((table) => {
    const row = attempt(() => store.get(`SELECT coalesce(max(revision), 0) AS highest FROM "${table}"`));
    return row ? integerOf(row, 'highest') : 0;
  });
  const before = store.get("SELECT number FROM meta WHERE key = 'revision'");
  const known = before === null ? 0 : (attempt(() => integerOf(before, 'number')) ?? 0);
  store.run("INSERT OR REPLACE INTO meta (key, number) VALUES ('revision', ?)", [Math.max(known, ...highest)]);
  const row = store.get("SELECT sealed FROM meta WHERE key = 'check'");
  const check = row && attempt(() => sealer.open(places.check, bytesOf(row, 'sealed')));
  if (check?.toString('utf8') === walletId) return;
  const sealed = sealer.seal(places.check, Buffer.from(walletId));
  store.run("INSERT OR REPLACE INTO meta (key, sealed) VALUES ('check', ?)", [sealed]);
}

/** Opens the view of every badge once. `damaged`: those whose row is there and whose seal does not open. */
function countBadges(inside: Inside): { readonly badges: number; readonly damaged: number } {
  let badges = 0;
  let damaged = 0;
  for (let since = 0, more = true; more; ) {
    const page = changesSince(inside, since, 500);
    badges += page.changed.length;
    damaged += page.damaged?.length ?? 0;
    ({ revision: since, more } = page);
  }
  return { badges, damaged };
}
