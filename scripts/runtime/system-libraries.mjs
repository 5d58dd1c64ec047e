/**
 * What a Linux machine must have besides the runtime: shared libraries, a display, and for tests a key ring and a server
 * that shows notifications.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { onPath } from './run.mjs';
import { say } from './say.mjs';

/** @typedef {'window' | 'display' | 'key-ring' | 'notices'} Need */

/** @type {Readonly<Record<Need, readonly string[]>>} */
export const packagesFor = {
  window: [
    'libgtk-3-0',
    'libnss3',
    'libgbm1',
    'libasound2',
    'libxss1',
    'libatk-bridge2.0-0',
    'libcups2',
    'libxtst6',
    'libsecret-1-0',
    'libnotify4',
  ],
  display: ['xvfb', 'xauth'],
  'key-ring': ['dbus', 'dbus-x11', 'gnome-keyring'],
  notices: ['libnotify4', 'dunst'],
};

/** Only some tests need these; without them they say that they were skipped. */
const optional = ['key-ring', 'notices'];

/** Opened by name while running, so `ldd` does not list them. */
const openedLater = ['libsecret-1.so.0'];

/**
 * @typedef {{ ldd: (executable: string) => string, knownLibraries: () => string, has: (program: string) => boolean,
 *   osRelease: () => string, uid: number, apt: (args: readonly string[]) => void,
 *   installable: (name: string) => boolean }} Machine
 */

/** @type {Machine} */
const thisMachine = {
  ldd: (executable) => execFileSync('ldd', [executable], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  knownLibraries: () => {
    try {
      return execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
      return '';
    }
  },
  has: (program) => onPath(program),
  osRelease: () => {
    try {
      return readFileSync('/etc/os-release', 'utf8');
    } catch {
      return '';
    }
  },
  uid: process.getuid?.() ?? -1,
  apt: (args) => {
    execFileSync('apt-get', args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  },
  installable: (name) => {
    const policy = execFileSync('apt-cache', ['policy', name], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    return /Candidate: (?!\(none\))/.test(policy);
  },
};

/**
 * The libraries a runtime needs and this machine does not have, by their sonames.
 * @param {string} executable
 * @param {Pick<Machine, 'ldd' | 'knownLibraries'>} [machine]
 * @returns {string[]}
 */
export function missingLibraries(executable, machine = thisMachine) {
  const linked = [...machine.ldd(executable).matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '');
  const known = machine.knownLibraries();
  return [...linked, ...openedLater.filter((name) => known !== '' && !known.includes(name))];
}

/**
 * @param {readonly Need[]} needs
 * @param {string} executable
 * @param {Machine} machine
 * @returns {{ what: string[], packages: string[] }} what is missing and the Debian packages that bring it
 */
function lacks(needs, executable, machine) {
  /** @type {{ what: string[], packages: string[] }} */
  const found = { what: [], packages: [] };
  /** @type {(need: Need, missing: string[]) => void} */
  const note = (need, missing) => {
    if (!needs.includes(need) || missing.length === 0) return;
    found.what.push(...missing);
    found.packages.push(...packagesFor[need]);
  };
  /** @type {(programs: string[]) => string[]} */
  const absent = (programs) => programs.filter((program) => !machine.has(program));
  note('window', needs.includes('window') ? missingLibraries(executable, machine) : []);
  note('display', absent(['Xvfb', 'xauth']));
  note('key-ring', absent(['dbus-run-session', 'gnome-keyring-daemon']));
  note('notices', absent(['dunst', 'dunstctl']));
  return found;
}

/**
 * Makes sure that everything needed is there. As root on Debian or Ubuntu it installs what is missing; elsewhere it
 * throws with the one command to run. Only what is optional may stay missing, and then it returns false: the tests say
 * that they ran without it.
 * @param {string} executable
 * @param {readonly Need[]} needs
 * @param {Machine} [machine]
 * @returns {boolean} whether everything is there
 */
export function requireSystem(executable, needs, machine = thisMachine) {
  const { what, packages } = lacks(needs, executable, machine);
  if (what.length === 0) return true;
  const debian = machine.has('apt-get') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(machine.osRelease());
  if (machine.uid === 0 && debian) {
    say(`missing on this machine: ${what.join(', ')}; installing ${packages.join(' ')}`);
    machine.apt(['-qq', 'update']);
    machine.apt(['-qq', 'install', '-y', '--no-install-recommends', ...namesHere(packages, machine)]);
    const still = lacks(needs, executable, machine).what;
    if (still.length === 0) return true;
    throw new Error(`Still missing after the installation: ${still.join(', ')}`);
  }
  const advice = debian
    ? `sudo apt-get update && sudo apt-get install -y ${namesHere(packages, machine).join(' ')}`
    : `the packages of your system that correspond to: ${packages.join(' ')}`;
  const message = `Missing on this machine: ${what.join(', ')}. Run this once: ${advice}`;
  if (
    lacks(
      needs.filter((need) => !optional.includes(need)),
      executable,
      machine,
    ).what.length > 0
  )
    throw new Error(message);
  say(`${message} (the tests run without it until then)`);
  return false;
}

/**
 * Debian 13 and Ubuntu 24.04 renamed some libraries to NAMEt64.
 * @param {readonly string[]} packages
 * @param {Machine} machine
 */
function namesHere(packages, machine) {
  return packages.map((name) =>
    !machine.installable(name) && machine.installable(`${name}t64`) ? `${name}t64` : name,
  );
}
