import type { BrowserWindow } from 'electron';
import type { VaultPicture } from '../vault/types';
import type { Placement } from './bounds';
import type { CameraGate } from './capture-gate';
import { watchProcesses } from './page-processes';
import { clearSession, createMemorySession } from './session';
import { createSessionPool } from './session-pool';
import { type Appearance, appearanceOf, openWindow, placementOf } from './window';

export interface StageParts {
  readonly renderer: string;
  readonly preload: string;
  readonly icon: string;
  readonly title: string;
  readonly devOrigin: string | null;
  readonly picture: (id: string) => Promise<VaultPicture | null>;
  /** Settled when there is somebody to answer what the code of the page asks for. */
  readonly isComposed: Promise<void>;
  /** Told when code of the page is on its way to it. */
  readonly codeSent: () => void;
  /** Whether a page may ask for the camera now; shut with every window. */
  readonly camera: CameraGate;
  readonly placement: Placement | null;
  readonly savePlacement: (placement: Placement) => void;
  readonly opened: (window: BrowserWindow) => void;
}

/** The one window, one life after another. */
export interface Stage {
  readonly current: () => BrowserWindow | null;
  readonly open: () => void;
  /**
   * SECURITY: a new window with an empty session takes the place of the old one, whose memory and storage go with it.
   * Where there is no window, none is opened.
   */
  readonly replace: () => void;
  readonly focus: () => void;
}

export function createStage(parts: StageParts): Stage {
  let window: BrowserWindow | null = null;
  let remembered = parts.placement;
  const { picture, isComposed, codeSent } = parts;
  const files = { root: parts.renderer, picture, isComposed, codeSent };
  const sessions = createSessionPool(() => createMemorySession(files, parts.devOrigin, parts.camera), clearSession);

  function open(appearance: Appearance, zoom = 0): void {
    const session = sessions.take();
    parts.camera.close();
    const opened = openWindow({
      session,
      preload: parts.preload,
      icon: parts.icon,
      title: parts.title,
      placement: remembered,
      appearance,
      zoom,
      address: parts.devOrigin === null ? 'app://lapel/' : `${parts.devOrigin}/`,
    });
    window = opened;
    const processes = watchProcesses(opened.webContents);
    opened.on('close', () => {
      remembered = placementOf(opened);
      parts.savePlacement(remembered);
    });
    opened.on('closed', () => {
      if (window === opened) parts.camera.close();
      if (window === opened) window = null;
      void sessions.giveBack(session, processes.gone());
    });
    parts.opened(opened);
  }

  return {
    current: () => window,
    open: () => open('active'),
    replace() {
      const old = window;
      if (!old) return;
      remembered = placementOf(old);
      open(appearanceOf(old), old.webContents.getZoomLevel());
      old.destroy();
    },
    focus() {
      if (!window) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}
