import { type BrowserWindow, desktopCapturer, screen, systemPreferences } from 'electron';
import { failure, success } from '../../shared/result';
import type { Capture } from '../ipc/capture';
import { readClipboard } from './capture-clipboard';
import type { CameraGate } from './capture-gate';

/** Long enough for every desktop to have taken a window off the screen. */
const untilHidden = 350;
/** Screens beyond this size are taken smaller. */
const longestSide = 4096;

/** The clipboard, the screen and the camera, each asked only when the person asks. */
export function createCapture(window: () => BrowserWindow | null, camera: CameraGate): Capture {
  return { clipboard: readClipboard, screens: () => captureScreens(window()), camera: (on) => allowCamera(on, camera) };
}

/** A still picture of each screen, without Lapel's own window. On Wayland the desktop asks the person which to show. */
async function captureScreens(window: BrowserWindow | null): ReturnType<Capture['screens']> {
  if (process.platform === 'darwin' && systemPreferences.getMediaAccessStatus('screen') === 'denied') {
    return failure({ kind: 'screen-not-allowed' });
  }
  const wayland = process.env['XDG_SESSION_TYPE'] === 'wayland';
  const displays = screen.getAllDisplays();
  const side = Math.max(
    ...displays.map(({ size, scaleFactor }) => Math.max(size.width, size.height) * scaleFactor),
    640,
  );
  const reach = Math.min(longestSide, Math.round(side));
  const hide = !wayland && window?.isVisible() === true;
  if (hide) {
    window.hide();
    await new Promise((settle) => setTimeout(settle, untilHidden));
  }
  try {
    const sources = await desktopCapturer.getSources({
      types: wayland ? ['screen', 'window'] : ['screen'],
      thumbnailSize: { width: reach, height: reach },
    });
    const shots = sources.filter(({ thumbnail }) => !thumbnail.isEmpty());
    if (shots.length === 0) return failure({ kind: 'screen-not-allowed' });
    return success(shots.slice(0, 8).map(({ name, thumbnail }) => ({ name, png: new Uint8Array(thumbnail.toPNG()) })));
  } catch {
    return failure({ kind: 'screen-not-allowed' });
  } finally {
    if (hide && !window.isDestroyed()) window.show();
  }
}

/** SECURITY: the page gets the camera only between these two; on macOS the system asks the person besides. */
async function allowCamera(on: boolean, gate: CameraGate): ReturnType<Capture['camera']> {
  gate.close();
  if (!on) return success(null);
  if (process.platform === 'darwin' && !(await systemPreferences.askForMediaAccess('camera'))) {
    return failure({ kind: 'camera-not-allowed' });
  }
  gate.open();
  return success(null);
}
