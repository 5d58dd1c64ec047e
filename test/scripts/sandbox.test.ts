import { describe, expect, it } from 'vitest';
import { switchesFor } from '../../scripts/runtime/sandbox.mjs';

const gigabyte = 1024 ** 3;
const user = {
  platform: 'linux' as const,
  uid: 1000,
  canMakeNamespace: () => true,
  helperIsSetuid: () => false,
  sharedMemory: () => gigabyte,
};
const names = (surroundings: typeof user) => switchesFor('electron', surroundings).map((item) => item.switch);

describe('the sandbox of development runs', () => {
  it('stays on for an ordinary user', () => {
    expect(names(user)).toEqual([]);
    expect(names({ ...user, canMakeNamespace: () => false, helperIsSetuid: () => true })).toEqual([]);
  });

  it('is off where Chromium could not start, with the reason', () => {
    expect(names({ ...user, uid: 0 })).toEqual(['--no-sandbox']);
    expect(switchesFor('electron', { ...user, uid: 0 })[0]?.why).toMatch(/to root/);
    expect(names({ ...user, canMakeNamespace: () => false })).toEqual(['--no-sandbox']);
  });

  it('is never touched on other systems', () => {
    expect(switchesFor('electron', { ...user, platform: 'darwin', uid: 0 })).toEqual([]);
  });

  it('keeps out of a small /dev/shm', () => {
    expect(names({ ...user, sharedMemory: () => 64 * 1024 * 1024 })).toEqual(['--disable-dev-shm-usage']);
  });
});
