import type { PinnedIssuer, Voucher } from '../../shared/trust';
import type { IssuerFacts } from '../verify/steps/issuer-trust';
import { comparable } from './identifier';
import type { RegistryEntry, StoredRegistry } from './types';

/** Everything the earner trusts, ready to be asked about many issuers. */
export interface TrustIndex {
  readonly pins: ReadonlyMap<string, PinnedIssuer>;
  readonly listings: ReadonlyMap<string, readonly Listing[]>;
}

interface Listing {
  readonly registry: Pick<StoredRegistry, 'name' | 'updated'>;
  readonly entry: RegistryEntry;
}

export function indexTrust(pins: readonly PinnedIssuer[], registries: readonly StoredRegistry[]): TrustIndex {
  const listings = new Map<string, Listing[]>();
  for (const registry of registries) {
    for (const entry of registry.entries) {
      const listed = listings.get(entry.id) ?? [];
      listed.push({ registry, entry });
      listings.set(entry.id, listed);
    }
  }
  return { pins: new Map(pins.map((pin) => [comparable(pin.id), pin])), listings };
}

/**
 * Who vouches for an issuer at this instant, the earner's own word first.
 * SECURITY: nobody vouches for an issuer that is only named: a forger names whom he likes.
 */
export function vouchersFor(facts: IssuerFacts, { pins, listings }: TrustIndex, at: Date): readonly Voucher[] {
  if (facts.id === null || !facts.confirmed) return [];
  const id = comparable(facts.id);
  const pin = pins.get(id);
  const pinned: readonly Voucher[] = pin
    ? [{ kind: 'pin', at: pin.pinnedAt, keyChanged: pin.key !== null && facts.key !== null && pin.key !== facts.key }]
    : [];
  const listed = (listings.get(id) ?? [])
    .filter(({ entry }) => counts(entry, at))
    .map(
      ({ registry, entry }): Voucher => ({
        kind: 'registry',
        registry: registry.name,
        name: entry.name,
        sameName: facts.name === null || sameName(entry.name, facts.name),
        location: entry.location,
        url: entry.url,
        since: entry.since ?? registry.updated,
      }),
    );
  const domain: readonly Voucher[] = facts.domain === null ? [] : [{ kind: 'domain', domain: facts.domain }];
  return [...pinned, ...listed, ...domain];
}

function counts({ since, until }: RegistryEntry, at: Date): boolean {
  const time = at.getTime();
  return (since === null || Date.parse(since) <= time) && (until === null || time < Date.parse(until));
}

/** Letter case, accents' encoding, punctuation and spacing do not make another name. */
function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
