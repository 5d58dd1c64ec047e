import { type BrowserWindow, dialog } from 'electron';
import type { Translate } from '../../shared/messages';
import type { Preferences } from '../../shared/settings';
import type { Desktop } from '../ipc/desktop';
import { writeWhole } from '../wallet/write-whole';
import { openExternalLink } from './external-links';
import { linkEffects } from './link-effects';
import { saveName } from './save-name';

/** What the file dialog shows first; any other file is a choice of "All files" away, and told by its content. */
const badgeExtensions = ['png', 'svg', 'json', 'jsonld', 'jwt', 'jws', 'txt', 'pdf', 'zip', 'html'];

export interface DesktopParts {
  readonly window: () => BrowserWindow | null;
  readonly translate: Translate;
  readonly preferences: () => Preferences;
  readonly savePreferences: (preferences: Preferences) => Preferences;
}

/** The real desktop behind the handlers: the system's own dialogs, files and browser. */
export function createDesktop({ window, translate, preferences, savePreferences }: DesktopParts): Desktop {
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
      const registry = purpose === 'registry';
      const options = {
        title: translate(registry ? 'shell:chooseRegistryTitle' : 'shell:chooseContextTitle'),
        buttonLabel: translate('shell:chooseFileButton'),
        properties: ['openFile' as const],
        filters: [
          registry
            ? { name: translate('shell:registryFiles'), extensions: ['json', 'jwt', 'jws', 'txt'] }
            : { name: translate('shell:contextFiles'), extensions: ['json', 'jsonld'] },
          { name: translate('shell:allFiles'), extensions: ['*'] },
        ],
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
    write: writeWhole,
    openLink: (text) => openExternalLink(text, links),
    preferences,
    savePreferences,
  };
}
