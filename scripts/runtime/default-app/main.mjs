/**
 * What `electron FOLDER` runs in the development runtime: reads FOLDER/package.json and loads its main file, as the
 * default app of an official distribution does. Loading is awaited at the top level, so `ready` comes after it and
 * the application can still register privileged schemes.
 */
import { createRequire } from 'node:module';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { preload, target } = parseArguments(process.argv.slice(1));
const require = createRequire(import.meta.url);

// Preloads come first: Playwright's loader must wrap the application before it starts.
for (const file of preload) require(resolve(file));

Object.assign(process, { defaultApp: true });
if (target === null) {
  process.stderr.write('This is the development runtime of Electron. Give it a folder with a package.json.\n');
  app.exit(1);
} else {
  await loadApplication(resolve(target));
}

/**
 * Chromium and Node switches are skipped; the first other word is the application.
 * @param {string[]} words
 */
function parseArguments(words) {
  /** @type {string[]} */
  const preload = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '-r' || word === '--require') {
      index += 1;
      const file = words[index];
      if (file !== undefined) preload.push(file);
    } else if (!word.startsWith('-')) {
      return { preload, target: word };
    }
  }
  return { preload, target: null };
}

/** @param {string} path */
async function loadApplication(path) {
  try {
    await import(pathToFileURL(mainFileOf(path)).href);
  } catch (error) {
    const cause = error instanceof Error ? error.stack : String(error);
    process.stderr.write(`The application at ${path} could not be loaded.\n${cause}\n`);
    app.exit(1);
  }
}

/** @param {string} path */
function mainFileOf(path) {
  if (statSync(path).isFile()) return path;
  const manifest = join(path, 'package.json');
  if (!existsSync(manifest)) return join(path, 'index.js');
  const { name, productName, version, desktopName, main = 'index.js' } = JSON.parse(readFileSync(manifest, 'utf8'));
  // Two setters that only a default app calls, so Electron's types leave them out.
  const host = /** @type {Electron.App & { setVersion(version: string): void, setAppPath(path: string): void }} */ (
    app
  );
  if (productName ?? name) host.setName(productName ?? name);
  if (version) host.setVersion(version);
  host.setDesktopName(desktopName ?? `${host.name}.desktop`);
  host.setAppPath(path);
  return resolve(path, main);
}
