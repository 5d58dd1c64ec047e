import { z } from 'zod';
import { collectionLimits } from './collections';
import { type ClipboardLook, codeSources, type FoundCode, type ScreenPicture } from './capture';
import type { BackupContents, BackupMade, BackupStatus, RestoreOutcome } from './backup';
import type { CommandId } from './commands';
import type { WalletError } from './errors';
import { profileColours, profileLimits, type Profiles } from './profiles';
import { declaredKinds, declaredLimits, type DeclaredView } from './declared';
import { additionKeys, ownLimits, visibilities } from './own';
import { noticeLimits, noticeMarkings, type NoticeShelf, tourSteps } from './notice-marks';
import type { Result } from './result';
import type { Preferences, Settings } from './settings';
import { type IssuerStanding, type OwnContextView, type RegistryView, trustKinds, type TrustView } from './trust';
import { densities, groupings, layouts, sortings } from './transcript-view';
import type { WatchedView } from './watched';
import type { Changes, ImportProgress, RecordDetail, VaultState } from './wallet';

/** One call over the wire: the schema of its arguments, and (for types alone) the value a success carries. */
export interface Call<Args extends z.ZodType, Value> {
  readonly args: Args;
  readonly value?: Value;
}

function call<Value>() {
  return <Args extends z.ZodType>(args: Args): Call<Args, Value> => ({ args });
}

const none = z.tuple([]);
const recordId = z.string().regex(/^[0-9a-f]{64}$/);
const recordIds = z.array(recordId).min(1).max(20_000);
const editionIds = z.array(recordId).min(2).max(500);
const passphrase = z.string().min(1).max(1024);
const recoveryCode = z.string().min(1).max(256);
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
const profileLook = z.strictObject({
  name: z.string().trim().max(profileLimits.name),
  colour: z.enum(profileColours),
});
const uuid = z.uuid();
const arrangement = z.array(uuid).min(1).max(collectionLimits.collections);
const tags = z.array(z.string().min(1).max(ownLimits.tagLength)).max(ownLimits.tags).readonly();
const ownChange = z
  .strictObject({
    favourite: z.boolean().exactOptional(),
    archived: z.boolean().exactOptional(),
    addTags: tags.exactOptional(),
    removeTags: tags.exactOptional(),
    notes: z.string().max(ownLimits.notes).exactOptional(),
    visibility: z.enum(visibilities).exactOptional(),
    additions: z.partialRecord(z.enum(additionKeys), z.string().max(ownLimits.addition)).exactOptional(),
  })
  // A change that says nothing is none; that also refuses things that only look like an object.
  .refine((change) => Object.keys(change).length > 0);
const collection = z.strictObject({
  id: uuid,
  name: z.string().min(1).max(collectionLimits.name),
  description: z.string().max(collectionLimits.description),
  members: z.array(recordId).max(collectionLimits.members).readonly(),
  cover: recordId.nullable(),
});
const smartCollection = z.strictObject({
  id: uuid,
  name: z.string().min(1).max(collectionLimits.name),
  query: z.string().min(1).max(collectionLimits.query),
});

const noticeKey = z.string().min(1).max(noticeLimits.keyLength);
const noticeKeys = z.array(noticeKey).min(1).max(noticeLimits.keys);

const declaredDraft = z.strictObject({
  kind: z.enum(declaredKinds),
  title: z.string().max(declaredLimits.title),
  issuer: z.string().max(declaredLimits.issuer),
  date: z.string().max(10),
  endDate: z.string().max(10),
  description: z.string().max(declaredLimits.description),
  skills: z.array(z.string().max(declaredLimits.skillLength)).max(declaredLimits.skills).readonly(),
  link: z.string().max(declaredLimits.link),
});
const declaredFiles = z
  .array(
    z.strictObject({
      name: z.string().min(1).max(declaredLimits.fileName),
      mediaType: z.string().max(declaredLimits.mediaType),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= declaredLimits.fileSize),
    }),
  )
  .max(declaredLimits.files)
  .readonly();

export const exportFormats = ['pdf', 'html', 'json', 'csv', 'resume', 'ler'] as const;
export type ExportFormat = (typeof exportFormats)[number];

const settings = z.strictObject({
  profileName: z.string().max(200),
  emails: z.array(z.string().min(3).max(320)).max(50),
  privacy: z.enum(['automatic', 'ask', 'never']),
  lockAfterMinutes: z.number().int().min(0).max(1440),
  view: z
    .strictObject({
      grouping: z.enum(groupings),
      sorting: z.enum(sortings),
      layout: z.enum(layouts),
      density: z.enum(densities),
    })
    .exactOptional(),
  notices: z.strictObject({ system: z.boolean(), names: z.boolean() }).exactOptional(),
});
const preferences = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  locale: z.string().max(35),
  openAtStart: z.boolean(),
});

/** Every call the renderer can make. Handlers, preload and renderer types all derive from this table. */
export const contract = {
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
  /** Puts a wallet into the trash for 30 days; the present one is locked and left first. */
  'profiles.delete': call<Profiles>()(z.tuple([profileId])),
  'profiles.restore': call<Profiles>()(z.tuple([profileId])),

  'place.read': call<WalletPlaceView>()(none),
  'place.show': call<null>()(none),
  /** Asks for a folder and moves the wallet there; null when the person changes their mind. */
  'place.move': call<WalletPlaceView | null>()(none),
  /** Erases the present wallet, for good and at once. */
  'place.erase': call<null>()(none),

  'records.changes': call<Changes>()(z.tuple([z.number().int().min(0), z.number().int().min(1).max(2000)])),
  'records.detail': call<RecordDetail>()(z.tuple([recordId])),
  'records.trash': call<null>()(z.tuple([recordIds])),
  'records.restore': call<null>()(z.tuple([recordIds])),
  'records.erase': call<null>()(z.tuple([recordIds])),
  /** Checks again; `online` is the person's word for this one time, and never overrides the setting `never`. */
  'records.check': call<{ readonly job: string }>()(z.tuple([recordIds, z.strictObject({ online: z.boolean() })])),
  /** Asks the issuer for a newer copy, where the badge names a place for it; progress comes as for an import. */
  'records.refresh': call<{ readonly job: string }>()(z.tuple([recordId])),
  /** "These are separate": none of these badges is an edition of another. */
  'records.separate': call<null>()(z.tuple([editionIds])),
  /** "These belong together": all of these are editions of one badge. */
  'records.join': call<null>()(z.tuple([editionIds])),

  /** What the earner keeps with these badges: all of them are changed, or none. */
  'own.change': call<null>()(z.tuple([recordIds, ownChange])),
  /** Keeps an achievement that the earner states, with its files. */
  'declared.add': call<{ readonly id: string }>()(z.tuple([declaredDraft, declaredFiles])),
  /** States it anew, with those of its files that are named and the new ones. */
  'declared.change': call<null>()(
    z.tuple([recordId, declaredDraft, z.array(recordId).max(declaredLimits.files).readonly(), declaredFiles]),
  ),
  'declared.read': call<DeclaredView>()(z.tuple([recordId])),
  /** Saves a file of it where the person chooses; null when they change their mind. */
  'declared.saveFile': call<{ readonly path: string } | null>()(z.tuple([recordId, recordId])),
  /** Keeps a collection in the place of the one that had its id; a new one comes last. */
  'collections.save': call<null>()(z.tuple([collection])),
  'collections.arrange': call<null>()(z.tuple([arrangement])),
  'collections.add': call<null>()(z.tuple([uuid, recordIds])),
  'collections.remove': call<null>()(z.tuple([uuid, recordIds])),
  'collections.delete': call<null>()(z.tuple([uuid])),
  'collections.saveSearch': call<null>()(z.tuple([smartCollection])),
  'collections.deleteSearch': call<null>()(z.tuple([uuid])),
  'collections.arrangeSearches': call<null>()(z.tuple([arrangement])),

  /** Asks the person for files or a folder; null when they change their mind. */
  'intake.choose': call<{ readonly job: string } | null>()(z.tuple([z.enum(['files', 'folder'])])),
  'intake.paths': call<{ readonly job: string }>()(z.tuple([z.array(z.string().min(1).max(4096)).min(1).max(10_000)])),
  'intake.bytes': call<{ readonly job: string }>()(
    z.tuple([z.string().max(255), z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 32 * 1024 * 1024)]),
  ),
  'intake.text': call<{ readonly job: string }>()(
    z.tuple([
      z
        .string()
        .min(1)
        .max(32 * 1024 * 1024),
    ]),
  ),
  'intake.url': call<{ readonly job: string }>()(z.tuple([z.string().min(1).max(8192)])),
  /** The QR codes in one frame: brightness a pixel, row after row. */
  'intake.codes': call<readonly FoundCode[]>()(
    z.tuple([
      z.strictObject({
        width: z.number().int().min(1).max(8192),
        height: z.number().int().min(1).max(8192),
        gray: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 16_777_216),
      }),
    ]),
  ),
  /** Takes in what codes said that were read from the camera or the screen. */
  'intake.code': call<{ readonly job: string }>()(
    z.tuple([z.array(z.string().min(1).max(8192)).min(1).max(32), z.enum(codeSources)]),
  ),
  /** Takes in what is on the clipboard: files, a picture or text; null when it holds nothing. */
  'intake.clipboard': call<{ readonly job: string } | null>()(none),
  /** Says what is on the clipboard, and takes nothing. */
  'intake.look': call<ClipboardLook>()(none),
  /** Tries again what was refused, by the keys of its lines. */
  'intake.again': call<{ readonly job: string }>()(z.tuple([z.array(z.uuid()).min(1).max(10_000)])),
  /** Saves the table of results where the person chooses; null when they change their mind. */
  'intake.saveTable': call<{ readonly path: string } | null>()(
    z.tuple([
      z
        .string()
        .min(1)
        .max(16 * 1024 * 1024),
    ]),
  ),
  'intake.samples': call<{ readonly job: string }>()(none),
  'intake.cancel': call<null>()(z.tuple([z.string().max(64)])),

  /** A still picture of each screen, without Lapel's own window. */
  'capture.screens': call<readonly ScreenPicture[]>()(none),
  /** Whether the page may ask for the camera from now on. */
  'capture.camera': call<null>()(z.tuple([z.boolean()])),
  /** Links from outside that wait for an answer; each is given once. */
  'incoming.take': call<readonly string[]>()(none),

  'watched.read': call<WatchedView>()(none),
  /** Asks the person for a folder; null when they change their mind. */
  'watched.add': call<WatchedView | null>()(none),
  'watched.remove': call<WatchedView>()(z.tuple([z.string().min(1).max(4096)])),
  'watched.takeExisting': call<{ readonly job: string }>()(z.tuple([z.string().min(1).max(4096)])),

  /** Saves the original bytes where the person chooses; null when they change their mind. */
  'export.original': call<{ readonly path: string } | null>()(z.tuple([recordId])),
  /** Badges kept private are left out, unless they are named and meant. */
  'export.transcript': call<{ readonly path: string } | null>()(
    z.tuple([
      z.strictObject({
        format: z.enum(exportFormats),
        ids: recordIds.nullable(),
        includePrivate: z.boolean().exactOptional(),
        /** Achievements the earner states themselves, in a part of their own; in pages and JSON unless said otherwise. */
        includeSelfDeclared: z.boolean().exactOptional(),
      }),
    ]),
  ),

  'settings.read': call<Settings>()(none),
  'settings.save': call<Settings>()(z.tuple([settings])),
  'preferences.read': call<Preferences>()(none),
  'preferences.save': call<Preferences>()(z.tuple([preferences])),

  'backup.status': call<BackupStatus>()(none),
  /** Asks the person where to; null when they change their mind. `kept`: the passphrase that was chosen before. */
  'backup.make': call<BackupMade | null>()(
    z.tuple([
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('kept') }),
        z.strictObject({ kind: z.literal('new'), passphrase }),
      ]),
    ]),
  ),
  'backup.passphrase': call<null>()(z.tuple([passphrase])),
  /** Backs up by itself from now on; asks for the folder unless it stays the same. */
  'backup.automatic': call<null>()(
    z.tuple([
      z.strictObject({ daily: z.number().int().min(1).max(366), weekly: z.number().int().min(0).max(520) }),
      z.enum(['same', 'choose']),
    ]),
  ),
  'backup.stopAutomatic': call<null>()(none),
  /** Asks the person for a backup; the calls after it are about that file. */
  'backup.choose': call<{ readonly name: string } | null>()(none),
  'backup.peek': call<BackupContents>()(z.tuple([passphrase])),
  'backup.restore': call<RestoreOutcome>()(z.tuple([passphrase])),
  'backup.cancel': call<null>()(none),
  'backup.dismiss': call<null>()(none),

  /** What was kept of notices, and whether this computer can show any outside the window. */
  'notices.read': call<NoticeShelf & { readonly shows: boolean }>()(none),
  'notices.mark': call<null>()(z.tuple([noticeKeys, z.enum(noticeMarkings)])),
  /** Shows the ends of badges outside the window, each once, as far as the person allowed it. */
  'notices.tell': call<null>()(
    z.tuple([
      z
        .array(
          z.strictObject({
            key: noticeKey,
            record: recordId,
            name: z.string().max(200),
            days: z.number().int().min(0).max(90).nullable(),
          }),
        )
        .min(1)
        .max(noticeLimits.keys),
    ]),
  ),
  /** How far the tour of the first run is. */
  'notices.tour': call<null>()(z.tuple([z.enum(tourSteps)])),

  'trust.read': call<TrustView>()(none),
  /** Who vouches for the issuer of a badge, as the earner's trust stands now. */
  'trust.issuer': call<IssuerStanding>()(z.tuple([recordId])),
  /** Pins the issuer of a badge that held. */
  'trust.pin': call<null>()(z.tuple([recordId])),
  /** Asks the person for the file; null when they change their mind. */
  'trust.importRegistry': call<RegistryView | null>()(none),
  'trust.addContext': call<OwnContextView | null>()(z.tuple([z.string().min(1).max(2048)])),
  /** Taken away by issuer, hash of the file, or address; `trust.restore` puts it back until the wallet locks. */
  'trust.remove': call<null>()(z.tuple([z.enum(trustKinds), z.string().min(1).max(4096)])),
  'trust.restore': call<null>()(z.tuple([z.enum(trustKinds), z.string().min(1).max(4096)])),

  /** Shows the address to the person, and opens it in their browser when they agree. */
  'link.open': call<{ readonly opened: boolean }>()(z.tuple([z.string().max(8192)])),
  'app.about': call<About>()(none),
} as const;

/** Where the present wallet lies. */
export interface WalletPlaceView {
  readonly folder: string;
  readonly bytes: number;
  /** Whether it lies where Lapel put it. */
  readonly own: boolean;
  /** The name of a service that copies this folder to other computers; null where none is known to. */
  readonly synced: string | null;
}

export interface About {
  readonly version: string;
  readonly electron: string;
  readonly platform: string;
  readonly walletFolder: string;
  /** Locale in effect, a BCP 47 tag. */
  readonly locale: string;
}

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Arguments<C extends Channel> =
  z.output<Contract[C]['args']> extends readonly unknown[] ? z.output<Contract[C]['args']> : never;
export type Value<C extends Channel> = Contract[C] extends Call<z.ZodType, infer V> ? V : never;
export type Answer<C extends Channel> = Result<Value<C>, WalletError>;

/** What the main process says unasked. */
export interface Events {
  readonly 'profiles.changed': Profiles;
  readonly 'vault.state': VaultState;
  readonly 'vault.changed': { readonly revision: number };
  readonly 'import.progress': ImportProgress;
  readonly 'menu.command': MenuCommand;
  /** The person chose a notification of the system: its badge, or null where it is about several. */
  'notices.opened': string | null;
  /** Links came from outside; `incoming.take` gives them. */
  readonly 'incoming.waiting': null;
}
export type EventName = keyof Events;

/** Commands of the application menu that the renderer carries out. */
export const menuCommands = [
  'add-badges',
  'paste-badge',
  'export-transcript',
  'find',
  'show-transcript',
  'show-trash',
  'show-settings',
  'check-all',
  'palette',
  'show-keys',
  'show-favourites',
  'show-archive',
  'new-collection',
] as const satisfies readonly CommandId[];
export type MenuCommand = (typeof menuCommands)[number];
