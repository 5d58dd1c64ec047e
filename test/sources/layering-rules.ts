import { parseSource, type Source } from './parse-source';
import type { Sources } from './read-sources';

/** Rooms by the height they stand at; a room may use lower ones, and none beside it. */
const heights: Readonly<Record<string, number>> = {
  shared: 0,
  'main/credential': 1,
  'main/net': 1,
  'main/intake': 2,
  'main/verify': 2,
  'main/vault': 2,
  'main/publish': 2,
  // Reads what verify found and asks its signature checks about a federation's statements.
  'main/trust': 2.5,
  // Writes what the vault gives out, and gives back what it read.
  'main/backup': 2.5,
  'main/wallet': 3,
  'main/ipc': 4,
  'main/commands': 4,
  'main/electron': 5,
  'main/cli': 5,
  'main/preload': 5,
  'main/app': 6,
  'main/index': 7,
};

/** The two files that may hold the raw ends of the wire. */
const wireEnds = ['main/ipc/wrap.ts', 'main/preload.ts'];
const nodeOrDomNames =
  /^(window|document|navigator|localStorage|sessionStorage|indexedDB|HTMLElement|process|Buffer|require|__dirname|__filename|NodeJS)$/;

/** The room a file belongs to; files directly in main/ are rooms of their own. */
function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'main' ? `main/${second.replace(/\.\w+$/, '')}` : top;
}

/** Everything the layering of the house forbids, one line a violation; empty when all is well. */
export function violations(sources: Sources): string[] {
  const parsed = [...sources].map(([path, text]) => parseSource(path, text));
  return [
    ...parsed.flatMap((source) => importViolations(source)),
    ...parsed.flatMap(nameViolations),
    ...cycles(parsed),
  ];
}

function importViolations(source: Source): string[] {
  const found: string[] = [];
  const from = roomOf(source.path);
  const height = heights[from];
  if (height === undefined && from !== 'renderer') found.push(`${source.path}: the room ${from} is not in the table`);
  for (const { specifier, target, typeOnly } of source.imports) {
    const refuse = (why: string) => found.push(`${source.path} -> ${specifier}: ${why}`);
    if (/^electron(\/|$)/.test(specifier) && from !== 'main/electron' && !wireEnds.includes(source.path)) {
      refuse('only main/electron imports electron');
    }
    if (specifier.startsWith('node:') && (from === 'shared' || from === 'renderer')) refuse('no Node here');
    if (specifier === 'zod' && from === 'renderer' && !typeOnly) refuse('zod is only a type in the renderer');
    if (target === null) continue;
    const to = roomOf(target);
    if (to === from || to === 'assets' || to === 'package.json' || to === 'package') continue;
    if (from === 'renderer') {
      if (to !== 'shared') refuse('the renderer imports shared alone');
    } else if (to === 'renderer' || (heights[to] ?? Infinity) >= (height ?? -1)) {
      refuse(`${from} may not import ${to}`);
    }
  }
  return found;
}

function nameViolations(source: Source): string[] {
  const found: string[] = [];
  const from = roomOf(source.path);
  if (source.hasDefaultExport) found.push(`${source.path}: default export`);
  if (from === 'shared') {
    for (const name of source.free)
      if (nodeOrDomNames.test(name)) found.push(`${source.path}: ${name} is not everywhere`);
  }
  if (source.globalsRead.has('lapel') && source.path !== 'renderer/bridge.ts') {
    found.push(`${source.path}: only renderer/bridge.ts touches window.lapel`);
  }
  const raw = source.imports.some(({ specifier, typeOnly }) => /^electron(\/|$)/.test(specifier) && !typeOnly);
  if (raw && mentionsWire(source) && !wireEnds.includes(source.path)) {
    found.push(`${source.path}: ipcMain and ipcRenderer belong to ${wireEnds.join(' and ')}`);
  }
  return found;
}

const mentionsWire = (source: Source): boolean => source.free.has('ipcMain') || source.free.has('ipcRenderer');

/** Circles of imports that exist when the program runs; a circle of types alone costs nothing. */
function cycles(parsed: readonly Source[]): string[] {
  const byPath = new Map(parsed.map((source) => [source.path.replace(/\.(ts|tsx|mjs)$/, ''), source]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      found.push(`circle: ${[...trail.slice(at), path].join(' -> ')}`);
      return;
    }
    if (done.has(path)) return;
    for (const { target, typeOnly } of byPath.get(path)?.imports ?? []) {
      if (target !== null && !typeOnly && byPath.has(target)) walk(target, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of byPath.keys()) walk(path, []);
  return found;
}
