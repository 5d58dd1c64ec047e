import type { PinnedIssuer } from '../../shared/trust';
import type { StoredRegistry } from '../trust/types';
import type { TrustIndex } from '../trust/vouchers';
import type { Vault } from '../vault/types';

/** The earner's pins and registries, ready to be asked; read from the vault once and again after each change. */
export interface TrustShelf {
  /** Null where the earner trusts nobody yet, so that nothing needs to be loaded. */
  index(vault: Vault): Promise<TrustIndex | null>;
  changed(): void;
}

export function createTrustShelf(): TrustShelf {
  let kept: { readonly vault: Vault; readonly index: Promise<TrustIndex | null> } | null = null;
  return {
    index(vault) {
      if (kept?.vault !== vault) kept = { vault, index: read(vault) };
      return kept.index;
    },
    changed() {
      kept = null;
    },
  };
}

async function read(vault: Vault): Promise<TrustIndex | null> {
  const pins = vault.shelf<PinnedIssuer>('pinned-issuer').map(({ value }) => value);
  const registries = vault.shelf<StoredRegistry>('registry').map(({ value }) => value);
  if (pins.length === 0 && registries.length === 0) return null;
  const { indexTrust } = await import('../trust/vouchers');
  return indexTrust(pins, registries);
}
