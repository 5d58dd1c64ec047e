import { BrowserWindow, screen, type Session } from 'electron';
import { type Bounds, clampBounds, minimumSize } from './bounds';
import { backgroundColour } from './theme';

export interface WindowParts {
  readonly session: Session;
  readonly preload: string;
  readonly bounds: Bounds | null;
  readonly icon: string;
  readonly title: string;
  readonly address: string;
}

/** The one window. It is shown when its first frame is ready, in the colour of that frame. */
export function openWindow({ session, preload, bounds, icon, title, address }: WindowParts): BrowserWindow {
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
  const areas = displays.map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...clampBounds(bounds, areas),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title,
    icon,
    backgroundColor: backgroundColour(),
    webPreferences: {
      session,
      preload,
      // SECURITY: the defaults of Electron, written out so that nobody can lose one unnoticed.
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(address);
  return window;
}

/** Where the window is, or was before it was maximised. */
export function boundsOf(window: BrowserWindow): Bounds {
  return window.getNormalBounds();
}
