import { beforeEach, describe, expect, it, vi } from 'vitest';
import { systemKeyRing } from '../../main/electron/key-ring';

const { ring } = vi.hoisted(() => ({ ring: { backend: 'gnome_libsecret', available: true, fails: false, calls: 0 } }));
vi.mock('electron', () => ({
  safeStorage: {
    getSelectedStorageBackend: () => ring.backend,
    isEncryptionAvailable: () => ring.available,
    encryptString: (text: string) => {
      ring.calls += 1;
      if (ring.fails) throw new Error('no');
      return Buffer.from(`sealed ${text}`);
    },
    decryptString: (bytes: Buffer) => {
      ring.calls += 1;
      if (ring.fails) throw new Error('no');
      return bytes.toString().replace('sealed ', '');
    },
  },
}));

const key = new Uint8Array([0, 255, 128, 7]);

describe.runIf(process.platform === 'linux')('the key ring', () => {
  beforeEach(() => Object.assign(ring, { backend: 'gnome_libsecret', available: true, fails: false, calls: 0 }));

  it('keeps a key where there is a real one', () => {
    expect(systemKeyRing.state()).toEqual({ kind: 'available', backend: 'gnome_libsecret' });
    const kept = systemKeyRing.protect(key);
    expect(kept.ok && systemKeyRing.reveal(kept.value)).toEqual({ ok: true, value: key });
  });

  it.each(['basic_text', 'unknown'])('is none when all it does is hide the key behind a known word: %s', (backend) => {
    Object.assign(ring, { backend });
    expect(systemKeyRing.state()).toEqual({ kind: 'unavailable', backend });
    const refused = { ok: false, error: { kind: 'key-ring-unavailable' } };
    expect(systemKeyRing.protect(key)).toEqual(refused);
    expect(systemKeyRing.reveal(key)).toEqual(refused);
    expect(ring.calls).toBe(0);
  });

  it('is none when the system says so', () => {
    ring.available = false;
    expect(systemKeyRing.state().kind).toBe('unavailable');
    expect(systemKeyRing.protect(key)).toMatchObject({ ok: false });
  });

  it('says that it was refused, and does not throw', () => {
    ring.fails = true;
    expect(systemKeyRing.protect(key)).toEqual({ ok: false, error: { kind: 'key-ring-refused' } });
    expect(systemKeyRing.reveal(key)).toEqual({ ok: false, error: { kind: 'key-ring-refused' } });
  });
});
