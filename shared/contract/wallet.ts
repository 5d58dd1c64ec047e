import { z } from 'zod';
import { profileColours, profileLimits, type Profiles } from '../profiles';
import type { VaultState } from '../wallet';
import { call } from './call';
import { none, passphrase, recoveryCode } from './shapes';

/** Where the present wallet lies. */
export interface WalletPlaceView {
  readonly folder: string;
  readonly bytes: number;
  /** Whether it lies where Lapel put it. */
  readonly own: boolean;
  /** The name of a service that copies this folder to other computers; null where none is known to. */
  readonly synced: string | null;
}

const proof = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase }),
  z.strictObject({ kind: z.literal('key-ring') }),
  z.strictObject({ kind: z.literal('recovery'), code: recoveryCode }),
]);
const keyChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set-passphrase'), passphrase }),
  z.strictObject({ kind: z.literal('remove-passphrase') }),
  z.strictObject({ kind: z.literal('add-key-ring') }),
  z.strictObject({ kind: z.literal('remove-key-ring') }),
  z.strictObject({ kind: z.literal('set-recovery'), code: recoveryCode }),
  z.strictObject({ kind: z.literal('remove-recovery') }),
]);
const profileId = z.union([z.literal('first'), z.uuid()]);
/** What the person typed before a wallet is taken away. */
const typed = z.string().max(200);
const profileLook = z.strictObject({
  name: z.string().trim().max(profileLimits.name),
  colour: z.enum(profileColours),
});

/** Opening a wallet, what opens it, the wallets of this computer and where they lie. */
export const walletCalls = {
  'vault.state': call<VaultState>()(none),
  'vault.create': call<VaultState>()(
    z.tuple([
      z.strictObject({
        passphrase: passphrase.nullable(),
        keyRing: z.boolean(),
        recovery: recoveryCode.nullable().exactOptional(),
      }),
    ]),
  ),
  'vault.unlock': call<VaultState>()(
    z.tuple([
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('passphrase'), passphrase }),
        z.strictObject({ kind: z.literal('key-ring') }),
        z.strictObject({ kind: z.literal('recovery'), code: recoveryCode, passphrase }),
      ]),
    ]),
  ),
  /** Opens what can be read of a damaged wallet, for reading alone. */
  'vault.salvage': call<VaultState>()(z.tuple([proof])),
  /** Makes what could be read the wallet from now on, and locks it. */
  'vault.adopt': call<VaultState>()(none),
  /** Puts the files of a damaged wallet aside, so that a new one can be made in its place. */
  'vault.startOver': call<VaultState>()(none),
  'vault.lock': call<VaultState>()(none),
  /** Tells the main process that the person is there, so that the idle lock starts anew. */
  'vault.active': call<null>()(none),

  /** A new recovery code; in force only once `vault.create` or `keys.change` carries it. */
  'keys.newCode': call<string>()(none),
  /** Whether a code opens this wallet; nothing is opened. */
  'keys.tryCode': call<null>()(z.tuple([recoveryCode])),
  /** Null when the person changes their mind. */
  'keys.saveCode': call<{ readonly path: string } | null>()(z.tuple([recoveryCode, z.enum(['pdf', 'text'])])),
  'keys.printCode': call<{ readonly printed: boolean }>()(z.tuple([recoveryCode])),
  'keys.change': call<VaultState>()(z.tuple([proof, keyChange])),

  'profiles.read': call<Profiles>()(none),
  'profiles.create': call<Profiles>()(z.tuple([profileLook])),
  'profiles.change': call<Profiles>()(z.tuple([profileId, profileLook])),
  /** Locks the present wallet and goes to another. */
  'profiles.use': call<Profiles>()(z.tuple([profileId])),
  /** Puts a wallet into the trash for 30 days, with its name typed; the present one is locked and left first. */
  'profiles.delete': call<Profiles>()(z.tuple([profileId, typed])),
  'profiles.restore': call<Profiles>()(z.tuple([profileId])),

  'place.read': call<WalletPlaceView>()(none),
  'place.show': call<null>()(none),
  /** Asks for a folder and moves the wallet there; null when the person changes their mind. */
  'place.move': call<WalletPlaceView | null>()(none),
  /** Erases the present wallet, for good and at once, with its name typed. */
  'place.erase': call<null>()(z.tuple([typed])),
} as const;
