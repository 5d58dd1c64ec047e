import type { WalletError } from '../../shared/errors';
import type { Result } from '../../shared/result';
import type { Preferences } from '../../shared/settings';

/** What the handlers ask of the desktop. The Electron room gives the real ones. */
export interface Desktop {
  chooseFiles(kind: 'files' | 'folder'): Promise<readonly string[] | null>;
  /** One file to read: a registry of issuers, a vocabulary, or a backup. */
  chooseFile(purpose: 'registry' | 'context' | 'backup'): Promise<string | null>;
  /** One folder to write backups into. */
  chooseFolder(purpose: 'backup'): Promise<string | null>;
  chooseTarget(fileName: string): Promise<string | null>;
  /** Prints a self-contained page on the printer the person chooses. `printed` is false when they change their mind. */
  printPage(html: string): Promise<Result<{ readonly printed: boolean }, WalletError>>;
  write(path: string, bytes: Uint8Array): Promise<Result<null, WalletError>>;
  /** Shows the address, and opens it when the person agrees. */
  openLink(text: string): Promise<Result<{ readonly opened: boolean }, WalletError>>;
  preferences(): Preferences;
  savePreferences(preferences: Preferences): Preferences;
}
