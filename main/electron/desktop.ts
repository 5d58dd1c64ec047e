import { type BrowserWindow, dialog } from 'electron';
import type { Translate } from '../../shared/messages';
import type { Preferences } from '../../shared/settings';
import type { Desktop } from '../ipc/desktop';
import { writeWhole } from '../wallet/write-whole';
import { openExternalLink } from './external-links';
import { linkEffects } from './link-effects';
import { saveName } from './save-name';

/** What the file dialog shows first; any other file is a choice of "All files" away, and told by its content. */
const badgeExtensions = ['png', 'svg', 'json', 'jsonld', 'jwt', 'jws', 'txt', 'pdf', 'zip', 'html', 'lapelbackup'];

export interface DesktopParts {
  readonly window: () => BrowserWindow | null;
  readonly translate: Translate;
  readonly preferences: () => Preferences;
  readonly savePreferences: (preferences: Preferences) => Preferences;
  readonly printPage: Desktop['printPage'];
}

const filePurposes = {
  registry: {
    title: 'shell:chooseRegistryTitle',
    name: 'shell:registryFiles',
    extensions: ['json', 'jwt', 'jws', 'txt'],
  },
  context: { title: 'shell:chooseContextTitle', name: 'shell:contextFiles', extensions: ['json', 'jsonld'] },
  backup: { title: 'shell:chooseBackupTitle', name: 'shell:backupFiles', extensions: ['lapelbackup'] },
} as const;

/** The real desktop behind the handlers: the system's own dialogs, files and browser. */
export function createDesktop({ window, translate, preferences, savePreferences, printPage }: DesktopParts): Desktop {
  const links = linkEffects(window, translate);
  return {
    async chooseFiles(kind) {
      const options = {
        title: translate('shell:chooseTitle'),
        buttonLabel: translate('shell:chooseButton'),
        properties: [
          kind === 'folder' ? ('openDirectory' as const) : ('openFile' as const),
          'multiSelections' as const,
        ],
        ...(kind === 'files' && {
          filters: [
            { name: translate('shell:badgeFiles'), extensions: badgeExtensions },
            { name: translate('shell:allFiles'), extensions: ['*'] },
          ],
        }),
      };
      const parent = window();
      const chosen = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
      return chosen.canceled || chosen.filePaths.length === 0 ? null : chosen.filePaths;
    },
    async chooseFile(purpose) {
      const { title, name, extensions } = filePurposes[purpose];
      const options = {
        title: translate(title),
        buttonLabel: translate('shell:chooseFileButton'),
        properties: ['openFile' as const],
        filters: [
          { name: translate(name), extensions: [...extensions] },
          { name: translate('shell:allFiles'), extensions: ['*'] },
        ],
      };
      const parent = window();
      const chosen = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    async chooseFolder() {
      const options = {
        title: translate('shell:chooseBackupFolder'),
        buttonLabel: translate('shell:chooseBackupFolderButton'),
        properties: ['openDirectory' as const, 'createDirectory' as const],
      };
      const parent = window();
      const chosen = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    async chooseTarget(fileName) {
      const options = {
        title: translate('shell:saveTitle'),
        defaultPath: saveName(fileName),
        properties: ['showOverwriteConfirmation' as const],
      };
      const parent = window();
      const chosen = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
    },
    printPage,
    write: writeWhole,
    openLink: (text) => openExternalLink(text, links),
    preferences,
    savePreferences,
  };
}

/** Asks for the folder a wallet shall lie in; null when the person changes their mind. */
export async function chooseEmptyFolder(parent: BrowserWindow | null, translate: Translate): Promise<string | null> {
  const options = {
    title: translate('shell:chooseWalletFolder'),
    buttonLabel: translate('shell:chooseWalletFolderButton'),
    properties: ['openDirectory' as const, 'createDirectory' as const, 'promptToCreate' as const],
  };
  const chosen = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}
