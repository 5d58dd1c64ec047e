/** The fuses of the packaged application: every one Electron has, with its reason. */
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * By place in the fuse wire. `library` is false for a fuse that Electron 45 has and @electron/fuses 1.8 (the last for
 * Node 20) cannot set: its factory state must already be the wanted one, or packaging stops.
 * @typedef {{ place: number, name: string, on: boolean, library: boolean, reason: string }} Fuse
 */

/** @type {readonly Fuse[]} */
export const fuses = [
  // SECURITY: the executable must not double as a Node interpreter that inherits its trust.
  known('RunAsNode', false, 'ELECTRON_RUN_AS_NODE would run any script under the name of the wallet'),
  known('EnableCookieEncryption', true, 'what Chromium stores is encrypted, should a cookie ever be set'),
  // SECURITY: NODE_OPTIONS=--require would load foreign code before the application.
  known('EnableNodeOptionsEnvironmentVariable', false, 'the environment must not inject code'),
  // SECURITY: --inspect would let any local program read the unlocked wallet.
  known('EnableNodeCliInspectArguments', false, 'no debugger port in a wallet'),
  known('EnableEmbeddedAsarIntegrityValidation', true, 'a changed archive is refused where the system supports it'),
  known('OnlyLoadAppFromAsar', true, 'otherwise an app folder beside the archive would win over it'),
  known('LoadBrowserProcessSpecificV8Snapshot', false, 'no snapshot of our own is shipped'),
  known('GrantFileProtocolExtraPrivileges', false, 'pages come from app://lapel, file:// needs no rights'),
  {
    place: 8,
    name: 'WasmTrapHandlers',
    on: true,
    library: false,
    reason: 'bounds checks of WebAssembly by signal are the default and the tested way',
  },
];

/**
 * @param {Exclude<keyof typeof FuseV1Options, number>} name
 * @param {boolean} on
 * @param {string} reason
 * @returns {Fuse}
 */
function known(name, on, reason) {
  return { place: FuseV1Options[name], name, on, library: true, reason };
}

// The states a fuse can have in the binary: '0', '1', and 'r' for one that Electron has retired.
const stateOff = 0x30;
const stateOn = 0x31;
const retired = 0x72;

/**
 * Sets every fuse of an executable, and afterwards reads them back.
 * Throws when the wire has a fuse this table does not name: a new Electron brought it, and it wants a decision.
 * @param {string} executable
 * @param {{ adHocSign?: boolean }} [options] sign anew on Apple silicon, where an unsigned binary does not run
 */
export async function setFuses(executable, { adHocSign = false } = {}) {
  const before = await wireOf(executable);
  const undecided = [...before.keys()].filter((place) => !fuses.some((fuse) => fuse.place === place));
  if (undecided.length > 0) throw new Error(`Electron has fuses that were not decided on: ${undecided.join(', ')}`);
  const settable = fuses.filter((fuse) => fuse.library && before.has(fuse.place));
  /** @type {unknown} */
  const config = {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: adHocSign,
    // Refuses a wire that is longer than this list, which is right unless the longer part is checked below.
    strictlyRequireAllFuses: before.size <= settable.length,
    ...Object.fromEntries(settable.map(({ place, on }) => [place, on])),
  };
  await flipFuses(executable, /** @type {import('@electron/fuses').FuseConfig} */ (config));
  const wrong = faultyFuses(await wireOf(executable));
  if (wrong.length > 0) throw new Error(`These fuses are not as decided: ${wrong.join(', ')}`);
}

/**
 * The names of the fuses that are not in the decided state.
 * @param {ReadonlyMap<number, number>} wire state by place
 */
export function faultyFuses(wire) {
  return fuses
    .filter(({ place, on }) => {
      const state = wire.get(place);
      return state !== undefined && state !== retired && state !== (on ? stateOn : stateOff);
    })
    .map((fuse) => fuse.name);
}

/**
 * @param {string} executable
 * @returns {Promise<Map<number, number>>}
 */
export async function wireOf(executable) {
  const wire = await getCurrentFuseWire(executable);
  const places = Object.entries(wire).filter(([key]) => /^\d+$/.test(key));
  return new Map(places.map(([place, state]) => [Number(place), Number(state)]));
}
