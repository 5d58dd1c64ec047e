import { describe, expect, it } from 'vitest';
import { missingLibraries, packagesFor, requireSystem } from '../../scripts/runtime/system-libraries.mjs';

const complete = '\tlibgtk-3.so.0 => /lib/libgtk-3.so.0 (0x1)\n\tlibnss3.so => /lib/libnss3.so (0x2)\n';
const known = '\tlibsecret-1.so.0 (libc6) => /lib/libsecret-1.so.0\n';

/** A machine that has nothing until apt-get has installed it. */
function aMachine(changes: { uid?: number; os?: string; renamed?: boolean; has?: readonly string[] } = {}) {
  const calls: string[][] = [];
  const has = new Set(changes.has ?? ['apt-get']);
  let libraries = changes.has?.includes('libraries') ?? false;
  return {
    calls,
    machine: {
      ldd: () => (libraries ? complete : complete.replace('/lib/libgtk-3.so.0 (0x1)', 'not found')),
      knownLibraries: () => (libraries ? known : 'libc.so.6'),
      has: (program: string) => has.has(program),
      osRelease: () => changes.os ?? 'NAME="Debian"\nID=debian\n',
      uid: changes.uid ?? 0,
      apt: (args: readonly string[]) => {
        calls.push([...args]);
        if (!args.includes('install')) return;
        libraries = true;
        for (const program of ['Xvfb', 'xauth', 'dbus-run-session', 'gnome-keyring-daemon']) has.add(program);
      },
      installable: (name: string) => !changes.renamed || name.endsWith('t64') || !name.startsWith('lib'),
    },
  };
}

describe('what a Linux machine must have', () => {
  it('names what ldd does not find and what is opened later', () => {
    const { machine } = aMachine();
    expect(missingLibraries('electron', machine)).toEqual(['libgtk-3.so.0', 'libsecret-1.so.0']);
  });

  it('installs everything missing as root on Debian, after an update', () => {
    const { machine, calls } = aMachine();
    expect(requireSystem('electron', ['window', 'display', 'key-ring'], machine)).toBe(true);
    expect(calls[0]).toEqual(['-qq', 'update']);
    const wanted = [...packagesFor.window, ...packagesFor.display, ...packagesFor['key-ring']];
    expect(calls[1]).toEqual(expect.arrayContaining(wanted));
    expect(calls).toHaveLength(2);
  });

  it('leaves a complete machine alone', () => {
    const { machine, calls } = aMachine({ has: ['apt-get', 'libraries', 'Xvfb', 'xauth'] });
    expect(requireSystem('electron', ['window', 'display'], machine)).toBe(true);
    expect(calls).toEqual([]);
  });

  it('uses the new names where the old ones are gone', () => {
    const { machine, calls } = aMachine({ renamed: true, os: 'ID=ubuntu\nID_LIKE=debian\n' });
    requireSystem('electron', ['window'], machine);
    expect(calls[1]).toContain('libasound2t64');
    expect(calls[1]).not.toContain('libasound2');
  });

  it('gives an ordinary user the one command to run', () => {
    const { machine, calls } = aMachine({ uid: 1000 });
    expect(() => requireSystem('electron', ['window', 'display'], machine)).toThrow(
      /Run this once: sudo apt-get update && sudo apt-get install -y libgtk-3-0 .*libnotify4 xvfb xauth$/,
    );
    expect(calls).toEqual([]);
  });

  it('never calls apt-get on another system', () => {
    const { machine, calls } = aMachine({ os: 'ID=fedora\n' });
    expect(() => requireSystem('electron', ['window'], machine)).toThrow(/packages of your system that correspond to/);
    expect(calls).toEqual([]);
  });

  it.each(['key-ring', 'notices'] as const)('lets the tests go on without %s, and says so', (need) => {
    const { machine } = aMachine({ uid: 1000, has: ['apt-get', 'libraries', 'Xvfb', 'xauth'] });
    expect(requireSystem('electron', ['window', 'display', need], machine)).toBe(false);
  });
});
