import { BrowserWindow, screen, type Session } from 'electron';
import { type Bounds, clampBounds, minimumSize, type Placement } from './bounds';
import { backgroundColour, onThemeChange } from './theme';

/** How a window comes up: as the active one, without taking the keyboard from another program, or put away. */
export type Appearance = 'active' | 'behind' | 'minimised';

export interface WindowParts {
  readonly session: Session;
  readonly preload: string;
  readonly placement: Placement | null;
  readonly icon: string;
  readonly title: string;
  readonly address: string;
  readonly appearance: Appearance;
  /** How large the page is shown, a level of Chromium's; a session remembers the one of its last page. */
  readonly zoom: number;
}

/** The one window. It is shown when its first frame is ready, in the colour of that frame. */
export function openWindow(parts: WindowParts): BrowserWindow {
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...clampBounds(parts.placement?.bounds ?? null, areas),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    title: parts.title,
    icon: parts.icon,
    backgroundColor: backgroundColour(),
    webPreferences: {
      session: parts.session,
      preload: parts.preload,
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
  window.once('ready-to-show', () => appear(window, parts));
  window.webContents.once('did-navigate', () => window.webContents.setZoomLevel(parts.zoom));
  const forget = onThemeChange(() => window.setBackgroundColor(backgroundColour()));
  window.once('closed', forget);
  // A window that is closed while it loads is no fault; a page that cannot be loaded shows itself.
  window.loadURL(parts.address).catch(() => undefined);
  return window;
}

function appear(window: BrowserWindow, { placement, appearance }: WindowParts): void {
  if (placement?.maximised === true) window.maximize();
  if (appearance === 'active') window.show();
  else if (appearance === 'behind') window.showInactive();
  else window.minimize();
}

/** Where the window is; `bounds` are those before it was maximised. */
export function placementOf(window: BrowserWindow): Placement {
  return { bounds: window.getNormalBounds() satisfies Bounds, maximised: window.isMaximized() };
}

export function appearanceOf(window: BrowserWindow): Appearance {
  if (window.isMinimized()) return 'minimised';
  return window.isFocused() ? 'active' : 'behind';
}
