import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { createCameraGate } from '../../main/electron/capture-gate';
import { guardSession } from '../../main/electron/session';

vi.mock('electron', () => ({ session: {} }));

/** A session that keeps what it was told, so that the rules can be tried. */
function guarded(devOrigin: string | null = null, camera = createCameraGate()) {
  const kept: Record<string, (...args: unknown[]) => unknown> = {};
  const keep = (name: string) => (rule: (...args: unknown[]) => unknown) => void (kept[name] = rule);
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setSpellCheckerEnabled: (on: boolean) => void (kept['spell'] = () => on),
    on: (name: string, rule: (...args: unknown[]) => unknown) => void (kept[name] = rule),
    webRequest: { onBeforeRequest: keep('web') },
  };
  guardSession(session as unknown as Session, devOrigin, camera);
  return kept;
}

const ours = { isMainFrame: true, mediaTypes: ['video'], mediaType: 'video' };

function open() {
  const camera = createCameraGate();
  camera.open();
  return camera;
}

const permissions = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'display-capture',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'storage-access',
  'top-level-storage-access',
  'usb',
  'window-management',
  'fileSystem',
  'keyboardLock',
  'background-sync',
  'accessibility-events',
  'constructor',
  '__proto__',
  'something-new',
];

describe('what a page asks the system for', () => {
  it.each(permissions)('is denied: %s', (permission) => {
    const rules = guarded();
    let answer: unknown = 'none';
    rules['request']?.({}, permission, (given: unknown) => (answer = given), ours);
    expect(answer).toBe(false);
    expect(rules['check']?.({}, permission, 'app://lapel', ours)).toBe(false);
  });

  const asked = (permission: string, details: object, camera = open()) => {
    const rules = guarded(null, camera);
    let answer: unknown = 'none';
    rules['request']?.({}, permission, (given: unknown) => (answer = given), details);
    return answer;
  };

  it('is the camera, and only that, while the person has its dialog open', () => {
    const camera = open();
    expect(asked('media', { isMainFrame: true, mediaTypes: ['video'] }, camera)).toBe(true);
    expect(guarded(null, camera)['check']?.({}, 'media', '', { isMainFrame: true, mediaType: 'video' })).toBe(true);
    camera.close();
    expect(asked('media', { isMainFrame: true, mediaTypes: ['video'] }, camera)).toBe(false);
    expect(guarded(null, camera)['check']?.({}, 'media', '', { isMainFrame: true, mediaType: 'video' })).toBe(false);
  });

  it.each([
    ['sound', 'media', { isMainFrame: true, mediaTypes: ['audio'] }],
    ['sound beside the picture', 'media', { isMainFrame: true, mediaTypes: ['video', 'audio'] }],
    ['nothing named', 'media', { isMainFrame: true, mediaTypes: [] }],
    ['nothing said', 'media', { isMainFrame: true }],
    ['a frame within the page', 'media', { isMainFrame: false, mediaTypes: ['video'] }],
    ['the screen', 'display-capture', { isMainFrame: true, mediaTypes: ['video'] }],
    ['the clipboard', 'clipboard-read', { isMainFrame: true }],
  ])('is not %s, with the camera open', (_what, permission, details) => {
    expect(asked(permission, details)).toBe(false);
  });

  it('is denied for every device, and no spelling is checked', () => {
    const rules = guarded();
    expect(rules['device']?.({ deviceType: 'hid' })).toBe(false);
    expect(rules['spell']?.()).toBe(false);
  });

  it('is no download', () => {
    let prevented = false;
    guarded()['will-download']?.({ preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });

  const cancelled = (url: string, devOrigin: string | null = null) => {
    let answer: { cancel?: boolean } = {};
    guarded(devOrigin)['web']?.({ url }, (given: { cancel?: boolean }) => (answer = given));
    return answer.cancel;
  };

  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://localhost/',
    'file:///etc/passwd',
    'ftp://a/',
    'about:x',
  ])('is nothing from the network: %s', (url) => {
    expect(cancelled(url)).toBe(true);
  });

  it('is our own files', () => {
    for (const url of ['app://lapel/', 'data:image/png;base64,AA', 'blob:app://lapel/1']) {
      expect(cancelled(url)).toBe(false);
    }
  });

  it('is the development server only while developing', () => {
    expect(cancelled('ws://localhost:5173/', 'http://localhost:5173')).toBe(false);
    expect(cancelled('http://localhost:5174/', 'http://localhost:5173')).toBe(true);
  });
});
