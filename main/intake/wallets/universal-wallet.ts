import { dataModelOf, typesOf } from '../../credential/format';
import { asObject, isJsonObject, type JsonObject, type JsonValue } from '../../../shared/json';
import { failure, success } from '../../../shared/result';
import { placedObjects, wordsOf } from './read-values';
import type { Brought, JsonFormat, Path, WalletEntry } from './types';

/** What the first profile is called until its owner calls it something else. */
const firstProfile = 'Default';

function isWallet(value: JsonValue | undefined): value is JsonObject {
  return isJsonObject(value) && typesOf(value).includes('UniversalWallet2020');
}

function walletsIn(value: JsonValue): readonly (readonly [Path, JsonObject])[] {
  if (isWallet(value)) return [[[], value]];
  return placedObjects(value).flatMap(([index, wallet]) => (isWallet(wallet) ? [[[index], wallet] as const] : []));
}

/** The name a profile was given, out of its `ProfileMetadata`; null where there is none. */
function profileOf(wallet: JsonObject): string | null {
  const metadata = placedObjects(wallet['contents']).find(([, item]) => typesOf(item).includes('ProfileMetadata'));
  return wordsOf(asObject(metadata?.[1]['data'])?.['profileName']);
}

/** Credentials are told by what they are, for keys, DID documents and credentials lie side by side in one list. */
function isCredential(item: JsonValue): boolean {
  if (typeof item === 'string') return true;
  return isJsonObject(item) && (dataModelOf(item) !== 'unknown' || 'credentialSubject' in item);
}

function entriesOf([path, wallet]: readonly [Path, JsonObject], brought: Brought): readonly WalletEntry[] {
  const contents = Array.isArray(wallet['contents']) ? (wallet['contents'] as readonly JsonValue[]) : [];
  return contents.flatMap((item, index): readonly WalletEntry[] =>
    isCredential(item) ? [{ kind: 'value', path: [...path, 'contents', index], brought }] : [],
  );
}

/**
 * Universal Wallet 2020 (w3c-ccg/universal-wallet-interop-spec, "UnlockedWallet"): an object of type
 * `UniversalWallet2020` whose `contents` hold credentials beside DID documents, keys (private ones, too) and metadata. The
 * Learner Credential Wallet writes a list of them, one a profile, as `Wallet Backup.json` (openwallet-foundation-labs/
 * learner-credential-wallet, app/lib/export.ts, app/lib/parseWallet.ts and app/model/profile.ts). A profile becomes a
 * collection where it was given a name or there are several. A locked wallet is refused.
 */
export const universalWallet: JsonFormat = (value) => {
  if (isJsonObject(value) && typesOf(value).includes('EncryptedWallet')) {
    return failure({ kind: 'wallet-locked', wallet: 'Universal Wallet' });
  }
  const wallets = walletsIn(value);
  if (wallets.length === 0) return null;
  const profiles = wallets.map(([, wallet]) => profileOf(wallet));
  const wallet = profiles.some((profile) => profile !== null) ? 'Learner Credential Wallet' : 'Universal Wallet';
  const locked = ([, one]: (typeof wallets)[number]): boolean =>
    one['status'] === 'LOCKED' || !Array.isArray(one['contents']);
  if (wallets.every(locked)) return failure({ kind: 'wallet-locked', wallet });
  const entries = wallets.flatMap((one, index): readonly WalletEntry[] => {
    if (locked(one)) return [{ kind: 'refused', path: one[0], error: { kind: 'wallet-locked', wallet } }];
    const profile = profiles[index] ?? null;
    const named = profile !== null && (profile !== firstProfile || wallets.length > 1);
    return entriesOf(one, named ? { collections: [profile] } : {});
  });
  return success({ wallet, entries, holdsKeys: true });
};
