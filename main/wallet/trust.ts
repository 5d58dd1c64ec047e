import type { WalletError } from '../../shared/errors';
import { failure, type Result, success } from '../../shared/result';
import type {
  IssuerStanding,
  OwnContextView,
  PinnedIssuer,
  RegistryView,
  TrustKind,
  TrustView,
} from '../../shared/trust';
import type { StoredRegistry } from '../trust/types';
import { VaultRefusal } from '../vault/refusal';
import type { Vault } from '../vault/types';
import { readChosenFile } from './chosen-file';
import { readContext, readWith, type StoredContext, storedContexts } from './own-contexts';
import type { TrustShelf } from './trust-index';

/** Whom the earner trusts, and the contexts they added. Calls on a locked wallet answer `locked`. */
export interface TrustSession {
  trust(): Result<TrustView, WalletError>;
  /** Who vouches for the issuer of a badge, as the earner's trust stands now (the badge's report says how it stood then). */
  issuerStanding(record: string): Promise<Result<IssuerStanding, WalletError>>;
  /** Pins the issuer of a badge that held, with the key it was signed with. */
  pinIssuer(record: string): Promise<Result<null, WalletError>>;
  importRegistry(path: string): Promise<Result<RegistryView, WalletError>>;
  /** Badges that name the address are checked again, so that they are read with the context. */
  addContext(url: string, path: string): Promise<Result<OwnContextView, WalletError>>;
  /** Takes something away by its id: an issuer's identifier, a registry's hash, a context's address. */
  removeTrust(kind: TrustKind, id: string): Promise<Result<null, WalletError>>;
  /** Puts back what was removed since the wallet was unlocked. */
  restoreTrust(kind: TrustKind, id: string): Promise<Result<null, WalletError>>;
}

export interface TrustParts {
  readonly shelf: TrustShelf;
  readonly now: () => Date;
  readonly withVault: <T>(use: (open: Vault) => Result<T, WalletError>) => Result<T, WalletError>;
  /** As `withVault`, and says that the vault has changed. */
  readonly changing: <T>(use: (open: Vault) => T) => Result<T, WalletError>;
  /** The open vault; null while locked. */
  readonly vault: () => Vault | null;
  readonly check: (ids: readonly string[]) => void;
}

export function createTrust({ shelf, now, withVault, changing, vault, check }: TrustParts): TrustSession {
  /** What was removed, for as long as that vault stays open. */
  let removed: { readonly vault: Vault; readonly items: Map<string, unknown> } | null = null;

  async function standing(record: string): Promise<Result<IssuerStanding, WalletError>> {
    const open = vault();
    if (!open) return failure({ kind: 'locked' });
    const seen = withVault((held) => seenIn(held, record));
    if (!seen.ok) return seen;
    const [{ issuerStanding }, { indexTrust }] = await Promise.all([
      import('../trust/standing'),
      import('../trust/vouchers'),
    ]);
    return unlessLocked(async () => {
      const index = (await shelf.index(open)) ?? indexTrust([], []);
      return success(issuerStanding(seen.value.report, seen.value.summary, index, now()));
    });
  }

  function put(kind: TrustKind, id: string, value: unknown): Result<null, WalletError> {
    const done = changing((open) => (open.putOnShelf(kind, id, value), null));
    shelf.changed();
    return done;
  }

  /** Starts the checks a context's coming or going asks for. */
  async function readAgain(kind: TrustKind, url: string): Promise<void> {
    const open = kind === 'context' ? vault() : null;
    if (!open) return;
    const ids = await unlessLocked(async () => success(await readWith(open, url)));
    if (ids.ok && ids.value.length > 0 && vault() === open) check(ids.value);
  }

  return {
    trust: () => withVault((open) => success(trustView(open))),
    issuerStanding: standing,
    async pinIssuer(record) {
      const { issuerFacts } = await import('../verify/steps/issuer-trust');
      const seen = withVault((open) => seenIn(open, record));
      if (!seen.ok) return seen;
      const { id, name, key, confirmed } = issuerFacts(seen.value.report.checks, seen.value.summary);
      // SECURITY: only a badge that held can show which key an issuer has.
      if (id === null || !confirmed) return failure({ kind: 'issuer-not-confirmed' });
      const pin: PinnedIssuer = { id, name, key, pinnedAt: now().toISOString() };
      return put('pinned-issuer', await shelfId('pinned-issuer', id), pin);
    },
    async importRegistry(path) {
      const [{ readRegistry }, { largestFile }] = await Promise.all([
        import('../trust/read-registry'),
        import('../trust/limits'),
      ]);
      const file = await readChosenFile(path, (size) =>
        size > largestFile ? { kind: 'registry-too-large', size, limit: largestFile } : null,
      );
      if (!file.ok) return file;
      const known = withVault((open) => success(storedRegistries(open).flatMap(({ value }) => value.anchors)));
      if (!known.ok) return known;
      const read = await readRegistry(file.value, known.value, now());
      if (!read.ok) return read;
      const { id, registry } = read.value;
      const stored = put('registry', id, registry);
      return stored.ok ? success(registryView(id, registry)) : stored;
    },
    async addContext(url, path) {
      const read = await readContext(url, path, now().toISOString());
      if (!read.ok) return read;
      const stored = put('context', read.value.url, read.value);
      if (!stored.ok) return stored;
      await readAgain('context', read.value.url);
      return success(contextView(read.value));
    },
    async removeTrust(kind, named) {
      const id = await shelfId(kind, named);
      const done = changing((open) => {
        const item = open.shelf<unknown>(kind).find((each) => each.id === id);
        if (!item) return null;
        if (removed?.vault !== open) removed = { vault: open, items: new Map() };
        removed.items.set(`${kind} ${id}`, item.value);
        open.takeOffShelf(kind, id);
        return null;
      });
      shelf.changed();
      if (done.ok) await readAgain(kind, id);
      return done;
    },
    async restoreTrust(kind, named) {
      const id = await shelfId(kind, named);
      const value = removed && removed.vault === vault() ? removed.items.get(`${kind} ${id}`) : undefined;
      if (value === undefined) return success(null);
      const done = put(kind, id, value);
      if (done.ok) await readAgain(kind, id);
      return done;
    },
  };
}

/** The id on the shelf: an issuer goes by its identifier in the form two lists are compared in. */
async function shelfId(kind: TrustKind, id: string): Promise<string> {
  return kind === 'pinned-issuer' ? (await import('../trust/identifier')).comparable(id) : id;
}

/** The vault may close between two of its pages. */
async function unlessLocked<T>(work: () => Promise<Result<T, WalletError>>): Promise<Result<T, WalletError>> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof VaultRefusal) return failure(fault.refusal);
    throw fault;
  }
}

function seenIn(vault: Vault, record: string) {
  const found = vault.exportable([record])[0];
  return found ? success(found) : failure<WalletError>({ kind: 'record-absent', id: record });
}

function trustView(vault: Vault): TrustView {
  return {
    pins: vault.shelf<PinnedIssuer>('pinned-issuer').map(({ value }) => value),
    registries: storedRegistries(vault).map(({ id, value }) => registryView(id, value)),
    contexts: storedContexts(vault).map(contextView),
  };
}

function storedRegistries(vault: Vault) {
  return vault.shelf<StoredRegistry>('registry');
}

function registryView(id: string, registry: StoredRegistry): RegistryView {
  const { name, format, fileName, importedAt, updated, entries, left, anchors } = registry;
  const named = anchors.map((anchor) => anchor.id);
  return { id, name, format, fileName, importedAt, updated, entries: entries.length, left, anchors: named };
}

function contextView({ url, fileName, sha256, size, addedAt }: StoredContext): OwnContextView {
  return { url, fileName, sha256, size, addedAt };
}
