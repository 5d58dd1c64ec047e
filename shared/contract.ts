import type { z } from 'zod';
import type { CommandId } from './commands';
import type { WalletError } from './errors';
import type { Profiles } from './profiles';
import type { Result } from './result';
import type { Preferences } from './settings';
import type { ImportProgress, VaultState } from './wallet';
import type { Call } from './contract/call';
import { walletCalls } from './contract/wallet';
import { recordsCalls } from './contract/records';
import { ownCalls } from './contract/own';
import { intakeCalls } from './contract/intake';
import { exportCalls } from './contract/exports';
import { settingsCalls } from './contract/settings';
import { backupCalls } from './contract/backup';
import { noticesCalls } from './contract/notices';
import { trustCalls } from './contract/trust';
import { appCalls } from './contract/app';

export type { About } from './contract/app';
export { type ExportFormat, exportFormats } from './contract/exports';
export type { WalletPlaceView } from './contract/wallet';

/** Every call the renderer can make. Handlers, preload and renderer types all derive from this table. */
export const contract = {
  ...walletCalls,
  ...recordsCalls,
  ...ownCalls,
  ...intakeCalls,
  ...exportCalls,
  ...settingsCalls,
  ...backupCalls,
  ...noticesCalls,
  ...trustCalls,
  ...appCalls,
} as const;

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
  /** The wallet locks now: what stands in a field is to be handed in, and the page locks it itself. */
  readonly 'vault.locking': null;
  readonly 'vault.changed': { readonly revision: number };
  readonly 'import.progress': ImportProgress;
  /** A preference was chosen in the application menu. */
  readonly 'preferences.changed': Preferences;
  readonly 'menu.command': MenuCommand;
  /** The person chose a notification of the system: its badge, or null where it is about several. */
  readonly 'notices.opened': string | null;
  /** Links came from outside; `incoming.read` gives them. */
  readonly 'incoming.waiting': null;
  /** Something was refused that no page has heard; `refusals.read` gives it. */
  readonly 'refusals.waiting': null;
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
  'show-tour',
] as const satisfies readonly CommandId[];
export type MenuCommand = (typeof menuCommands)[number];
