import type { BrowserWindow } from 'electron';
import type { VaultPicture } from '../vault/types';
import type { Bounds } from './bounds';
import { createMemorySession, forgetSession } from './session';
import { boundsOf, openWindow } from './window';

export interface StageParts {
  readonly renderer: string;
  readonly preload: string;
  readonly icon: string;
  readonly title: string;
  readonly devOrigin: string | null;
  readonly picture: (id: string) => VaultPicture | null;
  readonly bounds: () => Bounds | null;
  readonly saveBounds: (bounds: Bounds) => void;
  readonly opened: (window: BrowserWindow) => void;
}

/** The one window, one life after another. */
export interface Stage {
  current(): BrowserWindow | null;
  open(): void;
  /** SECURITY: a new window with a new session takes the place of the old one, whose memory and storage go with it. */
  replace(): void;
  focus(): void;
}

export function createStage(parts: StageParts): Stage {
  let window: BrowserWindow | null = null;
  let remembered: Bounds | null = parts.bounds();

  function open(): void {
    const session = createMemorySession({ root: parts.renderer, picture: parts.picture }, parts.devOrigin);
    const opened = openWindow({
      session,
      preload: parts.preload,
      icon: parts.icon,
      title: parts.title,
      bounds: remembered,
      address: parts.devOrigin === null ? 'app://lapel/' : `${parts.devOrigin}/`,
    });
    window = opened;
    const remember = (): void => {
      remembered = boundsOf(opened);
    };
    opened.on('resize', remember);
    opened.on('move', remember);
    opened.on('close', () => parts.saveBounds(boundsOf(opened)));
    opened.on('closed', () => {
      if (window === opened) window = null;
      void forgetSession(session);
    });
    parts.opened(opened);
  }

  return {
    current: () => window,
    open,
    replace() {
      const old = window;
      open();
      old?.destroy();
    },
    focus() {
      if (!window) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}
