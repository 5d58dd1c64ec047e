import { type Session, session as sessions } from 'electron';
import { type AppFiles, serveApp } from './app-protocol';
import type { CameraGate } from './capture-gate';
import { isAllowed } from './permissions';

let made = 0;

/** A new session in memory for the window. Its name has no `persist:`, so Chromium writes nothing of it to disk. */
export function createMemorySession(files: AppFiles, devOrigin: string | null, camera: CameraGate): Session {
  made += 1;
  const session = sessions.fromPartition(`lapel-${made}`, { cache: false });
  serveApp(session, files);
  guardSession(session, devOrigin, camera);
  return session;
}

/** SECURITY: no permission, device, download or request beyond our own pages. */
export function guardSession(session: Session, devOrigin: string | null, camera: CameraGate): void {
  session.setPermissionRequestHandler((_page, permission, answer, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(isAllowed(permission, { mainFrame: details.isMainFrame, media }, camera));
  });
  session.setPermissionCheckHandler((_page, permission, _origin, details) => {
    const media = details.mediaType === undefined ? [] : [details.mediaType];
    return isAllowed(permission, { mainFrame: details.isMainFrame, media }, camera);
  });
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isOwnRequest(request.url, devOrigin) }));
}

function isOwnRequest(address: string, devOrigin: string | null): boolean {
  const { protocol, host } = new URL(address);
  if (protocol === 'app:' || protocol === 'data:' || protocol === 'blob:') return true;
  if (devOrigin === null) return false;
  return protocol === 'devtools:' || host === new URL(devOrigin).host;
}

/** Leaves nothing behind in a session whose window is gone. False when something of it could not be cleared. */
export async function clearSession(session: Session): Promise<boolean> {
  const cleared = await Promise.allSettled([
    session.clearStorageData(),
    session.clearCache(),
    session.clearCodeCaches({}),
    session.clearAuthCache(),
    session.clearHostResolverCache(),
    session.closeAllConnections(),
  ]);
  return cleared.every(({ status }) => status === 'fulfilled');
}
