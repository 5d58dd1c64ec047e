import type { TranscriptView } from './transcript-view';

/** When a check may use the network: at once, only when the earner says so, or not at all. */
export type Privacy = 'automatic' | 'ask' | 'never';

/** The earner's own settings; kept sealed in the vault. */
export interface Settings {
  readonly profileName: string;
  /** The earner's e-mail addresses, against which recipient hashes are compared. */
  readonly emails: readonly string[];
  readonly privacy: Privacy;
  /** Minutes of idleness before the wallet locks; 0 means never. */
  readonly lockAfterMinutes: number;
  /** How they look at their transcript; absent until they chose. */
  readonly view?: TranscriptView;
  /** What the system may show of a wallet that is open; absent until they allowed it. */
  readonly notices?: SystemNotices;
}

/** Notifications of the system itself, which others may see: whether there are any, and whether they name badges. */
export interface SystemNotices {
  readonly system: boolean;
  readonly names: boolean;
}

export const defaultSettings: Settings = { profileName: '', emails: [], privacy: 'ask', lockAfterMinutes: 15 };

export type Theme = 'system' | 'light' | 'dark';

/** What must be known before the wallet is unlocked, and says nothing about its owner's badges. */
export interface Preferences {
  readonly theme: Theme;
  /** BCP 47 tag, or `system`. */
  readonly locale: string;
  /** Whether a wallet that the key ring opens is opened as soon as Lapel starts. */
  readonly openAtStart: boolean;
}

export const defaultPreferences: Preferences = { theme: 'system', locale: 'system', openAtStart: true };
