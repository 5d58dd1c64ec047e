import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { guardSession } from '../../main/electron/session';

vi.mock('electron', () => ({ session: {} }));

/** A session that keeps what it was told, so that the rules can be tried. */
function guarded(devOrigin: string | null = null) {
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
  guardSession(session as unknown as Session, devOrigin);
  return kept;
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
    rules['request']?.({}, permission, (given: unknown) => (answer = given));
    expect(answer).toBe(false);
    expect(rules['check']?.({}, permission)).toBe(false);
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
