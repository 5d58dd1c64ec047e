import type { CameraGate } from './capture-gate';

/** What a request says of itself, as far as a rule asks. */
export interface Asked {
  readonly mainFrame: boolean;
  /** Kinds of pictures and sounds that are asked for. */
  readonly media: readonly string[];
}

interface Rule {
  readonly reason: string;
  readonly holds: (asked: Asked, camera: CameraGate) => boolean;
}

/**
 * SECURITY: what a page of ours may ask the system for, each with its reason. Absent means denied. Copying runs within the
 * person's own click, which needs no permission; a picture of the screen is taken by the main process, not by the page.
 */
const allowed: Readonly<Record<string, Rule>> = {
  media: {
    reason: 'Reading the QR code of a badge with the camera, while the person has the dialog for it open. Never sound.',
    holds: ({ mainFrame, media }, camera) => camera.isOpen() && mainFrame && media.length === 1 && media[0] === 'video',
  },
};

export function isAllowed(permission: string, asked: Asked, camera: CameraGate): boolean {
  const rule = Object.hasOwn(allowed, permission) ? allowed[permission] : undefined;
  return rule?.holds(asked, camera) ?? false;
}
