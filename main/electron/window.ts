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

/**
 * The one window, shown in the colour of its page once that has run. Until then it draws nothing: what draws it is a
 * process that starts at the same time, and a page that is to be drawn waits for it before it reads its own code.
 */
export function openWindow(parts: WindowParts): BrowserWindow {
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...clampBounds(parts.placement?.bounds ?? null, areas),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    paintWhenInitiallyHidden: false,
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
  window.webContents.once('did-navigate', () => window.webContents.setZoomLevel(parts.zoom));
  const shown = once(() => appear(window, parts));
  window.webContents.once('dom-ready', shown);
  // A page that cannot be loaded shows itself.
  window.webContents.once('did-fail-load', shown);
  const forget = onThemeChange(() => window.setBackgroundColor(backgroundColour()));
  window.once('closed', forget);
  // A window that is closed while it loads is no fault.
  window.loadURL(parts.address).catch(() => undefined);
  return window;
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
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
