import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import type { JsonLd } from './jsonld-parts';

/**
 * Loads jsonld's files once more and lets `change` alter them first. Its files take each other's functions when they are
 * loaded, so a change to one that others have read already would do nothing; and whoever else uses jsonld keeps it as it is.
 */
export function privateJsonLd<Changed>(change: (load: NodeJS.Require) => Changed): {
  readonly jsonld: JsonLd;
  readonly changed: Changed;
} {
  const load = createRequire(import.meta.url);
  const folder = dirname(load.resolve('jsonld')) + sep;
  const files = () => Object.entries(load.cache).filter(([file]) => file.startsWith(folder));
  const before = files();
  forget(load, before);
  try {
    const changed = change(load);
    return { jsonld: load('jsonld') as JsonLd, changed };
  } finally {
    forget(load, files());
    for (const [file, module] of before) load.cache[file] = module;
  }
}

function forget(load: NodeJS.Require, files: readonly (readonly [string, unknown])[]): void {
  for (const [file] of files) Reflect.deleteProperty(load.cache, file);
}
